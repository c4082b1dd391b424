package org.pacta.statement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a text says of itself: proposals for the intake form, each of which a person may correct.
 *
 * @param title the first line
 * @param series an abbreviation in the title, for example {@code DTT}
 * @param number an ordinal in the title, for example 14
 * @param issuedOn the first date in the first lines
 */
public record StatementDetails(
        @Nullable String title,
        @Nullable String series,
        @Nullable Integer number,
        @Nullable LocalDate issuedOn) {

    private static final int HEAD = 1500;
    private static final String MONTHS =
            "(January|February|March|April|May|June|July|August|September|October|November|December)";
    private static final Pattern ABBREVIATION = Pattern.compile("\\(([A-Z][A-Z0-9-]{1,11})\\)");
    private static final Pattern ORDINAL = Pattern.compile("\\b(\\d{1,3})(?:st|nd|rd|th)\\b");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b" + MONTHS + "\\s{1,3}(\\d{1,2}),?\\s{1,3}(\\d{4})\\b");
    private static final Pattern DAY_FIRST =
            Pattern.compile("\\b(\\d{1,2})\\s{1,3}" + MONTHS + ",?\\s{1,3}(\\d{4})\\b");

    /** Reads the head of a text; what it does not say is null. */
    public static StatementDetails proposedFrom(String text) {
        var head = text.strip().substring(0, Math.min(HEAD, text.strip().length()));
        var title = head.lines().findFirst().map(String::strip).filter(line -> line.length() <= 300);
        return new StatementDetails(
                title.orElse(null),
                title.flatMap(line -> group(ABBREVIATION, line)).orElse(null),
                title.flatMap(line -> group(ORDINAL, line))
                        .map(Integer::valueOf)
                        .orElse(null),
                date(head).orElse(null));
    }

    private static Optional<LocalDate> date(String head) {
        var us = MONTH_FIRST.matcher(head);
        var other = DAY_FIRST.matcher(head);
        var usFound = us.find();
        if (other.find() && (!usFound || other.start() < us.start())) {
            return day(other.group(3), other.group(2), other.group(1));
        }
        return usFound ? day(us.group(3), us.group(1), us.group(2)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(year), Month.valueOf(month.toUpperCase(Locale.ROOT)), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> group(Pattern pattern, String line) {
        var match = pattern.matcher(line);
        return match.find() ? Optional.of(match.group(1)) : Optional.empty();
    }
}
