package org.pacta.commitment.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.Extensions;
import org.pacta.shell.Toasts;

/** Asks for a later due date; says beforehand who decides. */
class MoreTimePanel extends DatePanel {

    private final Extensions extensions;

    MoreTimePanel(Extensions extensions, Commitment commitment, Runnable close) {
        super("commitment.moreTime", "commitment.moreTime.verb", "commitment.moreTime.dueOn", commitment, close);
        this.extensions = extensions;
        buildDate(new Paragraph(getTranslation("commitment.moreTime.consequence")));
    }

    @Override
    String help(Commitment commitment) {
        var written = new Written(getLocale());
        var now = written.day(commitment.due().on());
        var latest = commitment.due().latest();
        return latest == null
                ? getTranslation("commitment.moreTime.now", now)
                : getTranslation("commitment.moreTime.within", now, written.day(latest));
    }

    @Override
    Commitment.Replanned preview(Commitment commitment, LocalDate wanted) {
        return extensions.preview(commitment.id(), wanted);
    }

    @Override
    void submit(LocalDate wanted) {
        var asked = new AtomicBoolean();
        carryOut(
                () -> asked.set(extensions.ask(commitment().id(), wanted, reason())),
                () -> Toasts.success(
                        getTranslation(asked.get() ? "commitment.moreTime.done" : "commitment.moreTime.prepared")));
    }
}
