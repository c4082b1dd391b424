package org.pacta.workflow;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Which tasks of a party's own steps are due with the step of the kind that they stand for. */
final class DueWith {

    /** The property of such a task: the element of that step. */
    static final String DUE_WITH = "dueWith";

    /**
     * The steps of the kind, by the process and the element of the task that is due with it.
     *
     * @throws IllegalStateException where the kind's plan has no such step
     */
    static Map<String, String> of(String process, BpmnModelInstance own, BpmnModelInstance kind) {
        var steps = new HashMap<String, String>();
        for (var task : own.getModelElementsByType(UserTask.class)) {
            var step = UserTaskModel.properties(task).get(DUE_WITH);
            if (step != null) {
                Models.checked(process + ".bpmn", task, () -> check(step, kind));
                steps.put(process + " " + task.getId(), step);
            }
        }
        return steps;
    }

    private static void check(String step, BpmnModelInstance kind) {
        if (!(kind.getModelElementById(step) instanceof UserTask with)
                || new UserTaskModel().of(with).due() == null) {
            throw new IllegalArgumentException("it is due with " + step + ", which the kind does not plan.");
        }
    }

    private DueWith() {}
}
