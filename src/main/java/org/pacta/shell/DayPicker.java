package org.pacta.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.pacta.text.TypedDay;

/**
 * A date picker that takes dates as people write them in any of the languages, shows the month as a word, and knows when it
 * was given none. Its calendar opens from the icon alone, so that nobody who types is interrupted.
 */
public final class DayPicker extends DatePicker {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final int AHEAD = 14;

    public DayPicker(String label) {
        this();
        setLabel(label);
    }

    public DayPicker() {
        setI18n(new DatePickerI18n()
                .setDateFormats("d MMM yyyy", "yyyy-MM-dd", "d MMMM yyyy", "MMMM d, yyyy", "MMM d, yyyy")
                .setToday(getTranslation("dayPicker.today"))
                .setCancel(getTranslation("dayPicker.cancel"))
                .setBadInputErrorMessage(getTranslation("dayPicker.unreadable"))
                .setMinErrorMessage(getTranslation("dayPicker.tooEarly"))
                .setMaxErrorMessage(getTranslation("dayPicker.tooLate")));
        // What the browser cannot read by these forms is read here.
        setFallbackParser(typed -> TypedDay.read(typed)
                .map(Result::ok)
                .orElseGet(() -> Result.error(getTranslation("dayPicker.unreadable"))));
        setAutoOpen(false);
    }

    /** The example in the empty field is a day soon to come. */
    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var clock = attached.getSession().getService().getContext().getAttribute(Clock.class);
        if (clock != null) {
            setPlaceholder(getTranslation(
                    "dayPicker.example", SHOWN.format(LocalDate.now(clock).plusDays(AHEAD))));
        }
    }

    /** Whether something stands in it that is no date: its value is then null, as if nothing stood there. */
    public boolean isUnreadable() {
        return getValue() == null && isInputValuePresent();
    }
}
