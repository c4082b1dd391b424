package org.pacta.statement.ui;

import com.vaadin.flow.component.datepicker.DatePicker;

/** A date picker that takes dates as people write them, shows the month as a word, and knows when it was given none. */
final class DayPicker extends DatePicker {

    DayPicker(String label) {
        super(label);
        setI18n(new DatePickerI18n()
                .setDateFormats("d MMM yyyy", "yyyy-MM-dd", "d MMMM yyyy", "MMMM d, yyyy", "MMM d, yyyy")
                .setToday(getTranslation("statementDate.today"))
                .setCancel(getTranslation("statementDate.cancel"))
                .setBadInputErrorMessage(getTranslation("statementDate.unreadable"))
                .setMinErrorMessage(getTranslation("statementDate.tooEarly"))
                .setMaxErrorMessage(getTranslation("statementDate.tooLate")));
        setPlaceholder(getTranslation("statementDate.example"));
        setAutoOpen(false);
    }

    /** Whether something stands in it that is no date: its value is then null, as if nothing stood there. */
    boolean isUnreadable() {
        return getValue() == null && isInputValuePresent();
    }
}
