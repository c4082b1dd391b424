package org.pacta.workflow;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.pacta.commitment.CommitmentProcess;
import org.pacta.commitment.EngineCallbacks;
import org.pacta.database.Acting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Runs commitments on Camunda: one instance of the common life each, with the commitment's id as business key. */
@Component
class CamundaCommitmentProcess implements CommitmentProcess {

    private static final String WITHDRAWN = "commitmentWithdrawn";

    private final RuntimeService runtime;
    private final ManagementService management;
    private final Models models;
    private final Acting acting;
    private final ObjectProvider<EngineCallbacks> life;

    CamundaCommitmentProcess(
            RuntimeService runtime,
            ManagementService management,
            Models models,
            Acting acting,
            ObjectProvider<EngineCallbacks> life) {
        this.runtime = runtime;
        this.management = management;
        this.models = models;
        this.acting = acting;
        this.life = life;
    }

    @Override
    public List<String> kinds() {
        return models.kinds();
    }

    @Override
    public List<Step> steps(String kind) {
        return models.steps(kind);
    }

    @Override
    public List<Diagram> diagrams(String kind) {
        return models.diagrams(kind);
    }

    @Override
    public void start(long commitmentId, String kind) {
        runtime.startProcessInstanceByKey(
                Models.COMMON_LIFE,
                String.valueOf(commitmentId),
                Map.of(ProcessVariables.COMMITMENT, commitmentId, ProcessVariables.KIND, kind));
    }

    @Override
    public void dueDateMoved(long commitmentId) {
        acting.asSystem(() -> {
            var deadline = Date.from(life.getObject().deadline(commitmentId));
            for (var instance : instances(commitmentId)) {
                management
                        .createJobQuery()
                        .processInstanceId(instance)
                        .timers()
                        .list()
                        .forEach(timer -> management.setJobDuedate(timer.getId(), deadline));
            }
        });
    }

    @Override
    public void withdraw(long commitmentId) {
        runtime.createMessageCorrelation(WITHDRAWN)
                .processInstanceBusinessKey(String.valueOf(commitmentId))
                .correlate();
    }

    private List<String> instances(long commitmentId) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(String.valueOf(commitmentId), Models.COMMON_LIFE)
                .list()
                .stream()
                .map(instance -> instance.getId())
                .toList();
    }
}
