package org.pacta.commitment.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentCommands;
import org.pacta.shell.Attempt;
import org.pacta.shell.DayPicker;
import org.pacta.shell.Problem;
import org.pacta.shell.Toasts;

/** Moves the due date, and shows beforehand which open tasks move with it. */
class MovePanel extends CommandPanel {

    private final CommitmentCommands commands;
    private final DayPicker dueOn = new DayPicker();
    private final Div preview = new Div();

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
        preview.addClassName("pacta-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        build(dueOn, preview);
    }

    /** Fills in a date, where it is one. */
    void propose(String date) {
        try {
            dueOn.setValue(LocalDate.parse(date));
        } catch (DateTimeParseException noDate) {
            dueOn.clear();
        }
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
                .run(() -> show(commands.preview(commitment().id(), wanted)));
    }

    private void markDueOn(String words) {
        dueOn.setErrorMessage(words);
        dueOn.setInvalid(true);
    }

    private void show(Commitment.Replanned plan) {
        var written = new Written(getLocale());
        preview.add(new Paragraph(
                getTranslation("commitment.move.preview", plan.moves().size())));
        if (!plan.moves().isEmpty()) {
            var list = new UnorderedList();
            plan.moves()
                    .forEach(move -> list.add(new ListItem(getTranslation(
                            "commitment.move.preview.task",
                            move.task(),
                            getTranslation(
                                    "commitment.office",
                                    move.office().partyCode(),
                                    move.office().name()),
                            written.day(move.from()),
                            written.day(move.to())))));
            preview.add(list);
        }
        if (!plan.followers().isEmpty()) {
            var list = new UnorderedList();
            plan.followers()
                    .forEach(it -> list.add(new ListItem(getTranslation(
                            "commitment.move.preview.follower",
                            it.reference(),
                            it.title(),
                            written.day(it.from()),
                            written.day(it.to())))));
            preview.add(
                    new Paragraph(getTranslation(
                            "commitment.move.preview.followers",
                            plan.followers().size())),
                    list);
        }
        if (plan.compressed()) {
            preview.add(Problem.caution(getTranslation("commitment.move.preview.compressed")));
        }
    }
}
