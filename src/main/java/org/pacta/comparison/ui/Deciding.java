package org.pacta.comparison.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.pacta.comparison.Comparisons;
import org.pacta.comparison.matching.Outcome;
import org.pacta.shell.Tone;
import org.pacta.statement.Passage;
import org.pacta.statement.Statement;

/**
 * What the parts of the page need to know.
 *
 * @param earlier references of the earlier statements, the latest first
 * @param decides whether the reader is one who decides
 */
record Deciding(
        Comparisons comparisons,
        Statement statement,
        List<String> earlier,
        List<Passage> passages,
        boolean decides,
        ZoneId zone,
        Clock clock) {

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    String moment(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(at);
    }

    static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case FULFILLED -> Tone.GOOD;
            case STRENGTHENED, NEW -> Tone.ACTIVE;
            case WEAKENED, DROPPED -> Tone.CAUTION;
            case RESTATED -> Tone.NEUTRAL;
        };
    }
}
