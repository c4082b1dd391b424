package org.pacta.task.ui;

import com.vaadin.flow.component.html.DescriptionList;
import java.time.LocalDate;
import org.pacta.task.FormField;
import org.pacta.task.Task;

/** What was answered in a task, field by field. */
final class AnswerList extends DescriptionList {

    AnswerList(Task.Form form) {
        addClassName("task-facts");
        for (var field : form.fields()) {
            var answer = form.answers().get(field.id());
            if (answer != null) {
                add(new Term(field.label()), new Description(readable(field, answer)));
            }
        }
    }

    private String readable(FormField field, String answer) {
        return field.type().equals("date")
                ? TaskWords.date(LocalDate.parse(answer), getLocale())
                : AnswerInput.label(this, field, answer);
    }
}
