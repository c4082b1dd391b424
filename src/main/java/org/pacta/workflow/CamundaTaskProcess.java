package org.pacta.workflow;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.pacta.task.TaskProcess;
import org.springframework.stereotype.Component;

/** Completes user tasks on Camunda. */
@Component
class CamundaTaskProcess implements TaskProcess {

    private final TaskService tasks;

    CamundaTaskProcess(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public void complete(String engineTaskId, Map<String, Object> routing) {
        tasks.complete(engineTaskId, routing);
    }
}
