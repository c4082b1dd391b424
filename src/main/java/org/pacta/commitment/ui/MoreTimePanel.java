package org.pacta.commitment.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.Extensions;
import org.pacta.shell.Attempt;
import org.pacta.shell.DayPicker;
import org.pacta.shell.Toasts;

/** Asks for a later due date; says beforehand who decides. */
class MoreTimePanel extends CommandPanel {

    private final Extensions extensions;
    private final ReplannedPreview preview = new ReplannedPreview();
    private final DayPicker dueOn = new DayPicker();

    MoreTimePanel(Extensions extensions, Commitment commitment, Runnable close) {
        super("commitment.moreTime", "commitment.moreTime.verb", commitment, close);
        this.extensions = extensions;
        dueOn.setLabel(getTranslation("commitment.moreTime.dueOn"));
        dueOn.setLocale(getLocale());
        dueOn.setRequiredIndicatorVisible(true);
        dueOn.setManualValidation(true);
        dueOn.setInitialPosition(commitment.due().on());
        var written = new Written(getLocale());
        var latest = commitment.due().latest();
        dueOn.setHelperText(
                latest == null
                        ? getTranslation(
                                "commitment.moreTime.now",
                                written.day(commitment.due().on()))
                        : getTranslation(
                                "commitment.moreTime.within",
                                written.day(commitment.due().on()),
                                written.day(latest)));
        dueOn.addValueChangeListener(event -> preview(event.getValue()));
        build(new Paragraph(getTranslation("commitment.moreTime.consequence")), dueOn, preview);
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

    private void preview(@Nullable LocalDate wanted) {
        preview.removeAll();
        dueOn.setInvalid(false);
        if (wanted != null) {
            Attempt.on(this)
                    .in(words -> mark("dueOn", words))
                    .run(() -> preview.show(extensions.preview(commitment().id(), wanted)));
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
                    () -> extensions.ask(commitment().id(), wanted, reason()),
                    () -> Toasts.success(getTranslation("commitment.moreTime.done")));
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
}
