package org.pacta.mail.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.mail.Mailbox;
import org.pacta.mail.Resending;
import org.pacta.party.Office;
import org.pacta.shell.Attempt;
import org.pacta.shell.Confirmation;
import org.pacta.shell.DayPicker;
import org.pacta.shell.Toasts;

/** Which mails of the party did not leave, by a filter with their number, and having all of them sent again. */
class SendAgainSection extends Details {

    private final transient Resending resending;
    private final ZoneId zone;
    private final Runnable done;
    private final Select<Mailbox.State> state = new Select<>();
    private final ComboBox<Office> office = new ComboBox<>();
    private final TextField error = new TextField();
    private final DayPicker from = new DayPicker();
    private final DayPicker until = new DayPicker();
    private final Span number = new Span();
    private final Button send = new Button();

    /**
     * @param offices of the reader's party
     * @param done after mails were put on their way
     */
    SendAgainSection(Resending resending, List<Office> offices, ZoneId zone, Runnable done) {
        this.resending = resending;
        this.zone = zone;
        this.done = done;
        setSummaryText(getTranslation("mail.again.title"));
        state.setLabel(getTranslation("mail.again.state"));
        state.setItems(Mailbox.State.DEAD, Mailbox.State.KEPT, Mailbox.State.IN_DOUBT);
        state.setItemLabelGenerator(word -> getTranslation("mail.state." + word));
        state.setValue(Mailbox.State.DEAD);
        office.setLabel(getTranslation("mail.again.office"));
        office.setItems(offices);
        office.setItemLabelGenerator(Office::name);
        office.setClearButtonVisible(true);
        error.setLabel(getTranslation("mail.again.error"));
        error.setClearButtonVisible(true);
        error.setMaxLength(200);
        error.setValueChangeMode(ValueChangeMode.LAZY);
        from.setLabel(getTranslation("mail.again.from"));
        until.setLabel(getTranslation("mail.again.until"));
        state.addValueChangeListener(event -> count());
        office.addValueChangeListener(event -> count());
        error.addValueChangeListener(event -> count());
        from.addValueChangeListener(event -> count());
        until.addValueChangeListener(event -> count());
        number.getElement().setAttribute("role", "status");
        send.setText(getTranslation("mail.again.send"));
        send.addClickListener(event -> ask());
        var fields = new Div(state, office, error, from, until, number, send);
        fields.addClassName("pacta-filter");
        add(fields);
        count();
    }

    /** Counts again, as after something has left or was given up meanwhile. */
    final int count() {
        int fit = resending.count(filter());
        number.setText(getTranslation("mail.again.count", fit));
        send.setEnabled(fit > 0);
        return fit;
    }

    private void ask() {
        var asked = filter();
        int fit = count();
        if (fit > 0) {
            Confirmation.ask(
                    getTranslation("mail.again.ask", fit),
                    getTranslation("mail.again.consequence"),
                    getTranslation("mail.again.send"),
                    () -> resend(asked, fit));
        }
    }

    private void resend(Resending.Filter asked, int fit) {
        if (Attempt.on(this).run(() -> resending.resend(asked, fit))) {
            Toasts.success(getTranslation("mail.again.done", fit));
        }
        count();
        done.run();
    }

    private Resending.Filter filter() {
        var chosen = office.getValue();
        var said = error.getValue().strip();
        return new Resending.Filter(
                state.getValue(),
                null,
                chosen == null ? null : chosen.code(),
                said.isEmpty() ? null : said,
                start(from.getValue()),
                until.getValue() == null ? null : start(until.getValue().plusDays(1)));
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }
}
