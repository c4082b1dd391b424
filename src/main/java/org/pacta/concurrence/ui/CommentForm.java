package org.pacta.concurrence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.pacta.concurrence.AgreedText;
import org.pacta.concurrence.TextComments;
import org.pacta.shell.Attempt;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.Press;
import org.pacta.shell.Problem;
import org.pacta.shell.Section;
import org.pacta.shell.Toasts;

/** Writes a comment on the newest version for one's own party. What was refused stays as it was entered. */
final class CommentForm extends Section {

    private final Consumer<TextComments.NewComment> onWrite;
    private final FieldErrors errors = new FieldErrors();
    private final Select<AgreedText.Severity> severity = new Select<>();
    private final TextField place = new TextField();
    private final TextArea proposed = new TextArea();
    private final TextArea reason = new TextArea();
    private final Div problem = new Div();
    private final Div form = new Div();
    private final Div closed = new Div();
    private final Button write = new Button();

    CommentForm(String party, Consumer<TextComments.NewComment> onWrite) {
        super("");
        this.onWrite = onWrite;
        var marking = new Paragraph(getTranslation("text.ownSide", party));
        marking.addClassName("text-own-side");
        severity.setLabel(getTranslation("text.comment.severity"));
        severity.setItems(AgreedText.Severity.values());
        severity.setItemLabelGenerator(it -> getTranslation("text.severity." + it.name()));
        severity.setValue(AgreedText.Severity.SUBSTANTIVE);
        severity.setHelperText(getTranslation("text.comment.severity.help"));
        place.setLabel(getTranslation("text.comment.place"));
        place.setHelperText(getTranslation("text.comment.place.help"));
        place.setRequiredIndicatorVisible(true);
        place.setManualValidation(true);
        place.setMaxLength(TextComments.LONGEST);
        proposed.setLabel(getTranslation("text.comment.proposed"));
        proposed.setManualValidation(true);
        proposed.setMaxLength(TextComments.LONGEST);
        reason.setLabel(getTranslation("text.comment.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setMaxLength(TextComments.LONGEST);
        errors.under("place", place);
        errors.under("proposed", proposed);
        errors.under("reason", reason);
        write.setText(getTranslation("text.comment.write"));
        write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Press.once(write, () -> {
            write();
        });
        var actions = new Div(write);
        actions.addClassName("pacta-actions");
        form.add(severity, place, proposed, reason, problem, actions);
        form.addClassName("text-form");
        form.addComponentAsFirst(marking);
        add(form, closed);
    }

    /** It goes away with the answer, but for what was typed and not sent. */
    void show(TextDesk.Dossier dossier) {
        setHeading(getTranslation("text.comment.heading", dossier.newest().number()));
        boolean open = dossier.mayComment() && !dossier.newest().last();
        closed.removeAll();
        if (dossier.mayComment() && !open) {
            closed.add(new Paragraph(getTranslation("text.comment.final")));
        } else if (!open && unsent()) {
            closed.add(Problem.caution(getTranslation("text.comment.closed")));
        }
        form.setVisible(open || unsent());
        write.setVisible(open);
        setVisible(dossier.mayComment() || unsent());
    }

    private boolean unsent() {
        return !place.isEmpty() || !proposed.isEmpty() || !reason.isEmpty();
    }

    private void write() {
        problem.removeAll();
        errors.clear();
        var written = Attempt.on(this)
                .atField(errors::show)
                .in(words -> problem.add(Problem.error(words)))
                .denied("text.comment.denied")
                .gone("text.gone")
                .run(() -> onWrite.accept(new TextComments.NewComment(
                        severity.getValue(), place.getValue(), proposed.getValue(), reason.getValue())));
        if (written) {
            place.clear();
            proposed.clear();
            reason.clear();
            severity.setValue(AgreedText.Severity.SUBSTANTIVE);
            Toasts.success(getTranslation("text.comment.written"));
            severity.focus();
        }
    }
}
