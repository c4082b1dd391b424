package org.pacta.commitment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentCommands;
import org.pacta.shell.Attempt;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.Press;
import org.pacta.shell.Problem;
import org.pacta.shell.Section;

/**
 * A command on the commitment, in the page, with its reason. What was entered stays until it was carried out; where the
 * commitment changed meanwhile it says so and goes on from what stands now.
 */
abstract class CommandPanel extends Section {

    private final Div trouble = new Div();
    private final TextArea reason = new TextArea();
    private final Button go = new Button();
    private final Runnable close;
    private Commitment commitment;

    CommandPanel(String titleKey, String verbKey, Commitment commitment, Runnable close) {
        super("");
        this.commitment = commitment;
        this.close = close;
        setHeading(getTranslation(titleKey));
        addClassName("pacta-command");
        reason.setLabel(getTranslation("commitment.reason"));
        reason.setHelperText(getTranslation("commitment.reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setMaxLength(CommitmentCommands.LONGEST_REASON);
        reason.setValueChangeMode(ValueChangeMode.ON_BLUR);
        reason.addValueChangeListener(event -> reason.setInvalid(false));
        reason.setWidthFull();
        go.setText(getTranslation(verbKey));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Press.once(go, this::submit);
    }

    /** Puts the parts together: the command's own fields, then reason, trouble and buttons. */
    final void build(com.vaadin.flow.component.Component... fields) {
        var cancel = new Button(getTranslation("confirm.cancel"), event -> close.run());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var buttons = new Div(go, cancel);
        buttons.addClassName("pacta-actions");
        add(fields);
        add(reason, trouble, buttons);
    }

    /** Checks what was entered, asks where it must, and calls {@link #carryOut}. */
    abstract void submit();

    /** Marks a field of the command's own; false where the field is not one of them. */
    abstract boolean mark(String field, String message);

    /** Takes away what was marked. */
    abstract void unmark();

    /** Called when the commitment on the page is another than before. */
    void show(Commitment now) {
        if (now.version() != commitment.version()) {
            commitment = now;
            say(Problem.caution(getTranslation(
                    "commitment.changed", new Written(getLocale()).day(now.due().on()))));
        }
    }

    final Commitment commitment() {
        return commitment;
    }

    final String reason() {
        return reason.getValue();
    }

    /** Fills the reason in, for whoever has no other. */
    final void proposeReason(String words) {
        reason.setValue(words);
    }

    final void focusReason() {
        reason.focus();
    }

    final Button go() {
        return go;
    }

    final void clear() {
        trouble.removeAll();
        reason.setInvalid(false);
        unmark();
    }

    final boolean requireReason() {
        if (reason().isBlank()) {
            refuse("reason", getTranslation("refused.commitment.reason.missing"));
            return false;
        }
        return true;
    }

    /** Carries the command out; in the end it is done and the panel gone, or the panel says why not. */
    final void carryOut(Runnable command, Runnable done) {
        clear();
        var carriedOut = Attempt.on(this)
                .atField(this::markField)
                .in(text -> say(Problem.error(text)))
                .denied("commitment.denied")
                .run(command);
        if (carriedOut) {
            close.run();
            done.run();
        }
    }

    final void refuse(@Nullable String field, String message) {
        if (field == null || !markField(field, message)) {
            say(Problem.error(message));
        }
    }

    private boolean markField(String field, String message) {
        if (field.equals("reason")) {
            FieldErrors.mark(reason, message);
            return true;
        }
        return mark(field, message);
    }

    private void say(Problem problem) {
        trouble.removeAll();
        trouble.add(problem);
    }
}
