package org.pacta.commitment.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.pacta.commitment.Commitment;
import org.pacta.shell.Dates;
import org.pacta.task.Task;

/** Days and moments as the reader writes them. */
record Written(Locale locale) {

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    /** A day, or a moment with its zone. */
    String due(Task.Due due) {
        return due.at() == null ? day(due.on()) : Dates.of(due.at(), locale);
    }

    /** A day, with its hour where it has one. */
    String planned(Commitment.Planned step) {
        return step.hour() == null
                ? day(step.dueOn())
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(step.dueOn().atTime(step.hour()));
    }

    String hour(LocalTime hour) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(hour);
    }

    String moment(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(moment);
    }
}
