package org.pacta.workflow;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.pacta.id.OfficeId;
import org.pacta.task.TaskProcess;
import org.springframework.stereotype.Component;

/** Completes user tasks on Camunda. */
@Component
class CamundaTaskProcess implements TaskProcess {

    /** How models call the office of one party while each party's does something. */
    private static final String OFFICE = "office";

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
            tasks.getIdentityLinksForTask(engineTaskId).stream()
                    .map(IdentityLink::getGroupId)
                    .filter(Objects::nonNull)
                    .toList()
                    .forEach(group -> {
                        tasks.deleteCandidateGroup(engineTaskId, group);
                        tasks.addCandidateGroup(
                                engineTaskId,
                                CandidateGroup.of(
                                        officeId, CandidateGroup.parse(group).managersOnly()));
                    });
            var execution = execution(engineTaskId);
            var before = runtime.getVariable(execution, OFFICE);
            if (before != null) {
                runtime.setVariable(
                        execution,
                        OFFICE,
                        CandidateGroup.of(
                                officeId,
                                CandidateGroup.parse(String.valueOf(before)).managersOnly()));
            }
        });
    }

    @Override
    public boolean isOneOfEach(String engineTaskId) {
        return runtime.getVariable(execution(engineTaskId), OFFICE) != null;
    }

    private String execution(String engineTaskId) {
        return tasks.createTaskQuery().taskId(engineTaskId).singleResult().getExecutionId();
    }
}
