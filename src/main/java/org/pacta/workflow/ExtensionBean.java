package org.pacta.workflow;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.pacta.commitment.ExtensionRecord;
import org.pacta.id.CommitmentId;
import org.pacta.task.Tasks;
import org.springframework.stereotype.Component;

/** {@code extension} in process models: what becomes of a request for more time. */
@Component
public class ExtensionBean implements InModels {

    private final ExtensionRecord extensions;
    private final Tasks tasks;

    ExtensionBean(ExtensionRecord extensions, Tasks tasks) {
        this.extensions = extensions;
        this.tasks = tasks;
    }

    /** Asks for what the lead's managers decided when the due date had passed. */
    public void askAsDecided(DelegateExecution execution) {
        var said = tasks.latestOf(id(execution), "userTask_decideMissedDeadline")
                .map(task -> task.form().answers())
                .orElseThrow();
        extensions.askAsDecided(
                id(execution),
                LocalDate.parse(String.valueOf(said.get("newDueOn"))),
                String.valueOf(said.get("reason")));
    }

    public boolean withinWords(DelegateExecution execution) {
        return extensions.withinWords(id(execution));
    }

    public void grant(DelegateExecution execution) {
        extensions.grant(id(execution));
    }

    public void refuse(DelegateExecution execution) {
        extensions.refuse(
                id(execution),
                tasks.latestOf(id(execution), "userTask_decideExtension")
                        .map(task -> task.form().answers().get("reason"))
                        .orElse(null));
    }

    /** Whether the old due date had passed when it was asked for. */
    public boolean wasMissed(DelegateExecution execution) {
        return extensions.wasMissed(id(execution));
    }

    private static CommitmentId id(DelegateExecution execution) {
        return ProcessVariables.commitmentId(execution);
    }
}
