package org.pacta.workflow;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.pacta.commitment.CommitmentProcess;
import org.pacta.concurrence.Silences;
import org.pacta.id.CommitmentId;
import org.pacta.reading.Kind;
import org.springframework.stereotype.Component;

/** Runs commitments on Camunda: one instance of the common life each, with the commitment's id as business key. */
@Component
class CamundaCommitmentProcess implements CommitmentProcess, Silences.Process {

    private static final String WITHDRAWN = "commitmentWithdrawn";
    /** Where the common life does what the kind asks for. */
    private static final String CARRIED_OUT = "callActivity_kind";

    private static final String END_PROPOSED = "endProposed";
    private static final String MORE_TIME_WANTED = "moreTimeWanted";

    /** How a model says that a timer waits for the commitment's deadline. */
    private static final String DEADLINE = "${commitment.deadline(execution)}";

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;

    CamundaCommitmentProcess(RuntimeService runtime, ManagementService management, RepositoryService repository) {
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
    }

    @Override
    public void start(CommitmentId commitmentId, Kind kind) {
        runtime.startProcessInstanceByKey(
                Models.COMMON_LIFE,
                String.valueOf(commitmentId),
                Map.of(ProcessVariables.COMMITMENT, commitmentId.value(), ProcessVariables.KIND, kind.key()));
    }

    @Override
    public void replan(CommitmentId commitmentId, Kind kind) {
        EngineConflict.translated(() -> {
            var life = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(String.valueOf(commitmentId), Models.COMMON_LIFE)
                    .singleResult()
                    .getId();
            runtime.setVariable(life, ProcessVariables.KIND, kind.key());
            var running = runtime.getActivityInstance(life);
            Stream.of(CARRIED_OUT, "callActivity_end")
                    .flatMap(step -> Arrays.stream(running.getActivityInstances(step)))
                    .findFirst()
                    .ifPresent(step -> runtime.createProcessInstanceModification(life)
                            .startBeforeActivity(CARRIED_OUT)
                            .cancelActivityInstance(step.getId())
                            .execute());
        });
    }

    /** Of the common life and of the kind's own process, those timers that wait for the deadline. */
    @Override
    public void dueDateMoved(CommitmentId commitmentId, Instant deadline) {
        for (var instance : instances(commitmentId)) {
            for (var waiting : deadlines(instance.getProcessDefinitionId())) {
                management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(waiting)
                        .timers()
                        .list()
                        .forEach(timer -> management.setJobDuedate(timer.getId(), Date.from(deadline)));
            }
        }
    }

    @Override
    public void withdraw(CommitmentId commitmentId) {
        tell(WITHDRAWN, commitmentId);
    }

    @Override
    public boolean endsByAgreement(CommitmentId commitmentId) {
        return waitsFor(END_PROPOSED, commitmentId);
    }

    @Override
    public boolean clearsMoreTime(CommitmentId commitmentId) {
        return waitsFor(MORE_TIME_WANTED, commitmentId);
    }

    private boolean waitsFor(String message, CommitmentId commitmentId) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(String.valueOf(commitmentId))
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
    }

    @Override
    public Set<CommitmentId> endingByAgreement() {
        var instances = runtime.createEventSubscriptionQuery().eventName(END_PROPOSED).list().stream()
                .map(EventSubscription::getProcessInstanceId)
                .collect(Collectors.toSet());
        return instances.isEmpty()
                ? Set.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .map(instance -> new CommitmentId(Long.parseLong(instance.getBusinessKey())))
                        .collect(Collectors.toSet());
    }

    @Override
    public void endProposed(CommitmentId commitmentId) {
        tell(END_PROPOSED, commitmentId);
    }

    @Override
    public void endObjected(CommitmentId commitmentId) {
        tell("endObjected", commitmentId);
    }

    @Override
    public void moreTimeWanted(CommitmentId commitmentId) {
        tell(MORE_TIME_WANTED, commitmentId);
    }

    @Override
    public void moreTimeAsked(CommitmentId commitmentId) {
        tell("moreTimeAsked", commitmentId);
    }

    @Override
    public void silenceBroken(CommitmentId commitmentId) {
        tell("textObjected", commitmentId);
    }

    private void tell(String message, CommitmentId commitmentId) {
        EngineConflict.translated(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(String.valueOf(commitmentId))
                .correlate());
    }

    private List<ProcessInstance> instances(CommitmentId commitmentId) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(String.valueOf(commitmentId))
                .list();
    }

    /** Events of a model, in the version that the instance runs by, whose timer ends with the commitment's deadline. */
    private List<String> deadlines(String processDefinitionId) {
        return repository
                .getBpmnModelInstance(processDefinitionId)
                .getModelElementsByType(TimerEventDefinition.class)
                .stream()
                .filter(timer -> timer.getTimeDate() != null
                        && timer.getTimeDate().getTextContent().strip().equals(DEADLINE))
                .map(timer -> ((FlowNode) timer.getParentElement()).getId())
                .toList();
    }
}
