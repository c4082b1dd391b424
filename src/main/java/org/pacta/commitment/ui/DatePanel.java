package org.pacta.commitment.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Commitment;
import org.pacta.shell.Attempt;
import org.pacta.shell.DayPicker;

/** A command that wants another due date, and shows beforehand what would move with it. */
abstract class DatePanel extends CommandPanel {

    private final DayPicker dueOn = new DayPicker();
    private final Paragraph beyond = new Paragraph();
    private final ReplannedPreview preview = new ReplannedPreview();

    DatePanel(String titleKey, String verbKey, String labelKey, Commitment commitment, Runnable close) {
        super(titleKey, verbKey, commitment, close);
        dueOn.setLabel(getTranslation(labelKey));
        dueOn.setLocale(getLocale());
        dueOn.setRequiredIndicatorVisible(true);
        dueOn.setManualValidation(true);
        dueOn.setInitialPosition(commitment.due().on());
        dueOn.setHelperText(help(commitment));
        beyond.addClassName("tone-caution");
        beyond.getElement().setAttribute("role", "status");
        beyond.setVisible(false);
        dueOn.addValueChangeListener(event -> preview(event.getValue()));
    }

    /** Puts the parts together, those that stand before the date first. */
    final void buildDate(Component... before) {
        build(Stream.concat(Stream.of(before), Stream.of(dueOn, beyond, preview))
                .toArray(Component[]::new));
    }

    /** What stands below the field. */
    abstract String help(Commitment commitment);

    /** What would move with it, or a refusal of the date. */
    abstract Commitment.Replanned preview(Commitment commitment, LocalDate wanted);

    /** Carries the command out; date and reason are there. */
    abstract void submit(LocalDate wanted);

    /** Fills in a date. */
    final void propose(LocalDate date) {
        dueOn.setValue(date);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        dueOn.focus();
    }

    @Override
    final void show(Commitment now) {
        super.show(now);
        dueOn.setHelperText(help(now));
        if (!dueOn.isInvalid()) {
            preview(dueOn.getValue());
        }
    }

    @Override
    final void submit() {
        clear();
        LocalDate wanted = dueOn.getValue();
        if (wanted == null) {
            refuse(
                    "dueOn",
                    getTranslation(dueOn.isUnreadable() ? "dayPicker.unreadable" : "refused.commitment.dueOn.missing"));
        } else if (requireReason()) {
            submit(wanted);
        }
    }

    @Override
    final boolean mark(String field, String message) {
        if (!field.equals("dueOn")) {
            return false;
        }
        say(message);
        dueOn.focus();
        return true;
    }

    @Override
    final void unmark() {
        dueOn.setInvalid(false);
    }

    private void preview(@Nullable LocalDate wanted) {
        preview.removeAll();
        dueOn.setInvalid(false);
        warn(wanted);
        if (wanted != null) {
            Attempt.on(this).in(this::say).run(() -> preview.show(preview(commitment(), wanted)));
        }
    }

    /** Says before it is saved that a date is not one that the words of the statement allow. */
    private void warn(@Nullable LocalDate wanted) {
        var written = new Written(getLocale());
        var due = commitment().due();
        LocalDate latest = due.latest();
        LocalDate earliest = due.earliest();
        beyond.setText(
                wanted == null
                        ? ""
                        : latest != null && wanted.isAfter(latest)
                                ? getTranslation("commitment.dueOn.beyond", written.day(latest))
                                : earliest != null && wanted.isBefore(earliest)
                                        ? getTranslation("commitment.dueOn.before", written.day(earliest))
                                        : "");
        beyond.setVisible(!beyond.getText().isEmpty());
    }

    private void say(String message) {
        dueOn.setErrorMessage(message);
        dueOn.setInvalid(true);
    }
}
