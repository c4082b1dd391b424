package org.pacta.task.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.pacta.shell.Press;
import org.pacta.shell.Problem;
import org.pacta.shell.Section;
import org.pacta.task.FormField;
import org.pacta.task.Task;

/** The form that is filled in when a task is done, and the button that says so. */
final class CompleteSection extends Section {

    private final TaskForm form;
    private final Refusals refusals;
    private final @Nullable DocumentUpload upload;
    private final Button complete;

    /**
     * @param documents reads the whole text that the form may ask for
     * @param completing takes the answers, and the file that the text is from, or refuses
     * @param done after it took them
     */
    CompleteSection(
            Task task,
            FormField.DocumentIntake documents,
            BiConsumer<Map<String, String>, FormField.@Nullable Document> completing,
            Runnable done) {
        super("");
        setHeading(getTranslation(task.holder().managersOnly() ? "complete.heading.decision" : "complete.heading"));
        addClassName("task-complete");
        form = new TaskForm(task.form().fields());
        refusals = new Refusals().orAtField(form::refuse);
        upload = upload(task, documents);
        complete = new Button(
                getTranslation(task.holder().managersOnly() ? "complete.submit.decision" : "complete.submit"));
        complete.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Press.once(complete, () -> {
            var answers = form.answers();
            var taken = form.filledIn()
                    && refusals.attempt(() -> completing.accept(answers, upload == null ? null : upload.document()));
            if (taken) {
                done.run();
            }
        });
        var hint =
                new Paragraph(getTranslation(task.form().fields().isEmpty() ? "complete.hint.plain" : "complete.hint"));
        hint.addClassName("task-hint");
        add(hint);
        if (upload != null) {
            add(upload);
        }
        add(form, refusals, complete);
    }

    private @Nullable DocumentUpload upload(Task task, FormField.DocumentIntake documents) {
        return task.form().fields().stream()
                .filter(field -> field.facts().document())
                .findFirst()
                .map(field -> new DocumentUpload(documents, field.label(), text -> form.hold(field.id(), text)))
                .orElse(null);
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
