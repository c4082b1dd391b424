package org.pacta.commitment;

import java.time.LocalDate;
import java.util.Map;
import org.pacta.command.Refused;
import org.pacta.task.Task;
import org.pacta.task.TaskWork;
import org.springframework.stereotype.Component;

/** A request for more time that was returned on the own side is changed to one that can be asked for, or dropped. */
@Component
class MoreTimeCheck implements TaskWork.AnswerCheck {

    private final Commitments commitments;
    private final ExtensionRecord extensions;

    MoreTimeCheck(Commitments commitments, ExtensionRecord extensions) {
        this.commitments = commitments;
        this.extensions = extensions;
    }

    @Override
    public void check(Task task, Map<String, String> answers) {
        var dueOn = answers.get(ExtensionRecord.NEW_DUE_ON);
        if (!task.elementId().equals(ExtensionRecord.ASK) || dueOn == null) {
            return;
        }
        try {
            extensions.check(commitments.active(task.commitment().id()), LocalDate.parse(dueOn));
        } catch (Refused refused) {
            throw refused.at(ExtensionRecord.NEW_DUE_ON);
        }
    }
}
