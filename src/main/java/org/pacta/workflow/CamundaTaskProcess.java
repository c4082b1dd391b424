package org.pacta.workflow;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.pacta.id.OfficeId;
import org.pacta.task.TaskProcess;
import org.springframework.stereotype.Component;

/** Completes user tasks on Camunda. */
@Component
class CamundaTaskProcess implements TaskProcess {

    private final TaskService tasks;
    private final RuntimeService runtime;

    CamundaTaskProcess(TaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    @Override
    public void complete(String engineTaskId, Map<String, Object> routing) {
        EngineConflict.translated(() -> tasks.complete(engineTaskId, routing));
    }

    @Override
    public void pass(String engineTaskId, OfficeId officeId) {
        EngineConflict.translated(() -> {
            var own = ofOneParty(engineTaskId);
            groups(engineTaskId).toList().forEach(group -> {
                tasks.deleteCandidateGroup(engineTaskId, group);
                tasks.addCandidateGroup(
                        engineTaskId,
                        CandidateGroup.of(officeId, CandidateGroup.parse(group).managersOnly()));
            });
            if (own != null) {
                runtime.setVariable(
                        execution(engineTaskId), PartyBranches.OFFICE, CandidateGroup.of(officeId, own.managersOnly()));
            }
        });
    }

    @Override
    public boolean isOneOfEach(String engineTaskId) {
        return ofOneParty(engineTaskId) != null;
    }

    /** The office for which its branch runs, where that is whose task it is; what the lead does there is not the party's. */
    private @Nullable CandidateGroup ofOneParty(String engineTaskId) {
        return runtime.getVariable(execution(engineTaskId), PartyBranches.OFFICE) instanceof String group
                ? Optional.of(CandidateGroup.parse(group))
                        .filter(of -> groups(engineTaskId)
                                .map(CandidateGroup::parse)
                                .anyMatch(it -> it.officeId().equals(of.officeId())))
                        .orElse(null)
                : null;
    }

    private Stream<String> groups(String engineTaskId) {
        return tasks.getIdentityLinksForTask(engineTaskId).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull);
    }

    private String execution(String engineTaskId) {
        return tasks.createTaskQuery().taskId(engineTaskId).singleResult().getExecutionId();
    }
}
