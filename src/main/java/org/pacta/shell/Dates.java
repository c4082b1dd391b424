package org.pacta.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Dates as these pages write them. */
public final class Dates {

    /** As it is called between countries, whatever the reader's language: KST, EST. */
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern(" z", Locale.US);

    public static String of(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }

    public static String of(Instant moment, Locale locale, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(moment);
    }

    /** With the zone that it is read in, such as {@code Dec 1, 2026, 12:00 PM KST}. */
    public static String of(ZonedDateTime moment, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(moment)
                + ZONE.format(moment);
    }

    /** An hour with the zone that it is read in, such as {@code 12:00 PM KST}. */
    public static String hour(ZonedDateTime moment, Locale locale) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(moment)
                + ZONE.format(moment);
    }

    /** The reader's language, of the page that is shown. */
    public static Locale locale(Component page) {
        return page.getUI()
                .map(UI::getLocale)
                .orElseGet(() -> UI.getCurrentOrThrow().getLocale());
    }

    private Dates() {}
}
