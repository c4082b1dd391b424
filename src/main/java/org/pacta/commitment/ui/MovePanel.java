package org.pacta.commitment.ui;

import com.vaadin.flow.component.AttachEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentCommands;
import org.pacta.shell.Attempt;
import org.pacta.shell.DayPicker;
import org.pacta.shell.Toasts;

/** Moves the due date, and shows beforehand which open tasks move with it. */
class MovePanel extends CommandPanel {

    private final CommitmentCommands commands;
    private final DayPicker dueOn = new DayPicker();
    private final ReplannedPreview preview = new ReplannedPreview();

    MovePanel(CommitmentCommands commands, Commitment commitment, Runnable close) {
        super("commitment.move", "commitment.move.verb", commitment, close);
        this.commands = commands;
        dueOn.setLabel(getTranslation("commitment.move.dueOn"));
        dueOn.setLocale(getLocale());
        dueOn.setRequiredIndicatorVisible(true);
        dueOn.setManualValidation(true);
        dueOn.setInitialPosition(commitment.due().on());
        dueOn.setHelperText(getTranslation(
                "commitment.move.now",
                new Written(getLocale()).day(commitment.due().on())));
        dueOn.addValueChangeListener(event -> preview(event.getValue()));
        build(dueOn, preview);
    }

    /** Fills in a date. */
    void propose(LocalDate date) {
        dueOn.setValue(date);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        dueOn.focus();
    }

    @Override
    void show(Commitment now) {
        super.show(now);
        dueOn.setHelperText(getTranslation(
                "commitment.move.now", new Written(getLocale()).day(now.due().on())));
        if (!dueOn.isInvalid()) {
            preview(dueOn.getValue());
        }
    }

    @Override
    void submit() {
        clear();
        LocalDate wanted = dueOn.getValue();
        if (wanted == null) {
            refuse("dueOn", getTranslation("refused.commitment.dueOn.missing"));
        } else if (requireReason()) {
            carryOut(
                    () -> commands.moveDueDate(commitment().id(), commitment().version(), wanted, reason()),
                    () -> Toasts.success(getTranslation("commitment.move.done", new Written(getLocale()).day(wanted))));
        }
    }

    @Override
    boolean mark(String field, String message) {
        if (!field.equals("dueOn")) {
            return false;
        }
        dueOn.setErrorMessage(message);
        dueOn.setInvalid(true);
        dueOn.focus();
        return true;
    }

    @Override
    void unmark() {
        dueOn.setInvalid(false);
    }

    private void preview(@Nullable LocalDate wanted) {
        preview.removeAll();
        dueOn.setInvalid(false);
        if (wanted == null) {
            return;
        }
        Attempt.on(this)
                .in(this::markDueOn)
                .run(() -> preview.show(commands.preview(commitment().id(), wanted)));
    }

    private void markDueOn(String words) {
        dueOn.setErrorMessage(words);
        dueOn.setInvalid(true);
    }
}
