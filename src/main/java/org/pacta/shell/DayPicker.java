package org.pacta.shell;

import com.vaadin.flow.component.datepicker.DatePicker;

/**
 * A date picker that takes dates as people write them, shows the month as a word, and knows when it was given none. Its
 * calendar opens from the icon alone, so that nobody who types is interrupted.
 */
public final class DayPicker extends DatePicker {

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
        setPlaceholder(getTranslation("dayPicker.example"));
        setAutoOpen(false);
    }

    /** Whether something stands in it that is no date: its value is then null, as if nothing stood there. */
    public boolean isUnreadable() {
        return getValue() == null && isInputValuePresent();
    }
}
