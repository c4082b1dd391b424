package org.pacta.task.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.function.Consumer;
import org.pacta.shell.Problem;
import org.pacta.shell.Section;
import org.pacta.task.Task;

/** The form that is filled in when a task is done, and the button that says so. */
final class CompleteSection extends Section {

    private final TaskForm form;
    private final Refusals refusals;
    private final Button complete;

    /**
     * @param completing takes the answers, or refuses
     * @param done after it took them
     */
    CompleteSection(Task task, Consumer<Map<String, String>> completing, Runnable done) {
        super("");
        setHeading(getTranslation(task.holder().managersOnly() ? "complete.heading.decision" : "complete.heading"));
        addClassName("task-complete");
        form = new TaskForm(task.form().fields());
        refusals = new Refusals().orAtField(form::refuse);
        complete = new Button(
                getTranslation(task.holder().managersOnly() ? "complete.submit.decision" : "complete.submit"));
        complete.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        complete.setDisableOnClick(true);
        complete.addClickListener(event -> {
            var answers = form.answers();
            var taken = form.filledIn() && refusals.attempt(() -> completing.accept(answers));
            complete.setEnabled(true);
            if (taken) {
                done.run();
            }
        });
        var hint =
                new Paragraph(getTranslation(task.form().fields().isEmpty() ? "complete.hint.plain" : "complete.hint"));
        hint.addClassName("task-hint");
        add(hint, form, refusals, complete);
    }

    /** Whether the form holds what somebody typed and could not send any more. */
    boolean unsent() {
        return form.typed();
    }

    /** What was typed is sent. */
    void sent() {
        form.sent();
    }

    /** The task has ended otherwise while this form was being filled in: what was typed stays, to be read and copied. */
    void endedMeanwhile() {
        refusals.removeAll();
        if (unsent()) {
            refusals.add(Problem.caution(getTranslation("complete.unsent")));
        }
        complete.setVisible(false);
    }
}
