package org.pacta.concurrence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.pacta.concurrence.AgreedText;
import org.pacta.concurrence.TextComments;
import org.pacta.shell.Attempt;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.Press;
import org.pacta.shell.Problem;

/** The drafter's answer to one comment. What was refused stays as it was entered. */
final class VerdictForm extends Div {

    private final FieldErrors errors = new FieldErrors();
    private final RadioButtonGroup<AgreedText.Verdict> verdict = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea();
    private final Div problem = new Div();

    /** @param onAnswer hears the choice and its reason */
    VerdictForm(AgreedText.Comment comment, Answering onAnswer, Runnable onDone, Runnable onCancel) {
        addClassName("text-form");
        verdict.setLabel(getTranslation("text.verdict"));
        verdict.setItems(AgreedText.Verdict.values());
        verdict.setItemLabelGenerator(it -> getTranslation("text.verdict." + it.name()));
        verdict.setValue(comment.verdict() == null ? AgreedText.Verdict.ACCEPTED : comment.verdict());
        reason.setLabel(getTranslation("text.verdict.reason"));
        reason.setHelperText(getTranslation("text.verdict.reason.help"));
        reason.setManualValidation(true);
        reason.setMaxLength(TextComments.LONGEST);
        reason.setValue(comment.verdictReason() == null ? "" : comment.verdictReason());
        errors.under("reason", reason);
        var save = new Button(getTranslation("text.verdict.save"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Press.once(save, () -> {
            if (saved(onAnswer)) {
                onDone.run();
            }
        });
        var actions = new Div(save, new Button(getTranslation("confirm.cancel"), click -> onCancel.run()));
        actions.addClassName("pacta-actions");
        add(verdict, reason, problem, actions);
    }

    @FunctionalInterface
    interface Answering {

        void accept(AgreedText.Verdict verdict, String reason);
    }

    void focus() {
        reason.focus();
    }

    private boolean saved(Answering onAnswer) {
        problem.removeAll();
        errors.clear();
        return Attempt.on(this)
                .atField(errors::show)
                .in(words -> problem.add(Problem.error(words)))
                .denied("text.verdict.denied")
                .gone("text.gone")
                .run(() -> onAnswer.accept(verdict.getValue(), reason.getValue()));
    }
}
