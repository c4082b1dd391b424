package org.pacta.reading.due;

import static org.pacta.reading.due.CalendarWords.MONTH;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import org.pacta.reading.due.CalendarWords.Rule;

/** Days that are told by an occasion or by their place in a month: "by Christmas", "the first week of June". */
final class Occasions {

    private static final String YEAR = "(?: ((?:19|20)\\d\\d))?";

    static final List<Rule> RULES = List.of(
            Rule.of(
                    "(?i:Christmas(?: (?:Day|break|recess|holidays?))?|Xmas)" + YEAR + "(?! Eve)",
                    true,
                    (m, from) -> fixed(m, from, 12, 25)),
            Rule.of("(?i:Christmas Eve)" + YEAR, true, (m, from) -> fixed(m, from, 12, 24)),
            Rule.of(
                    "(?i:(?:the )?New Year(?:['’]s(?: Day)?)?)(?! (?:address|message|speech))",
                    true,
                    (m, from) -> Span.day(LocalDate.of(from.getYear() + 1, 1, 1))),
            Rule.of("(?i:Easter(?: (?:Sunday|break|recess|holidays?))?)" + YEAR, true, Occasions::easter),
            Rule.of(
                    "(?i:the turn of the year|the year is out|the year ends)",
                    true,
                    (m, from) -> Span.year(from.getYear(), "end")),
            Rule.of(
                    "(?i:(?:the )?(first|second|third|fourth|last) week (?:of|in) )" + MONTH + YEAR,
                    true,
                    Occasions::week),
            Rule.of("(?i:(?:the )?(first|second) half of )" + MONTH + YEAR, true, Occasions::half),
            Rule.of("(?i:the last day of )" + MONTH + YEAR, true, (m, from) -> {
                LocalDate first = first(m.group(1), m.group(2), from);
                return Span.day(first.with(TemporalAdjusters.lastDayOfMonth()));
            }));

    private Occasions() {}

    private static Span fixed(MatchResult m, LocalDate from, int month, int day) {
        int year = m.group(1) == null ? from.getYear() : Integer.parseInt(m.group(1));
        LocalDate date = LocalDate.of(year, month, day);
        return Span.day(m.group(1) == null && date.isBefore(from) ? date.plusYears(1) : date);
    }

    private static Span easter(MatchResult m, LocalDate from) {
        if (m.group(1) != null) {
            return Span.day(easterSunday(Integer.parseInt(m.group(1))));
        }
        LocalDate date = easterSunday(from.getYear());
        return Span.day(date.isBefore(from) ? easterSunday(from.getYear() + 1) : date);
    }

    /** Easter Sunday of the western churches, by the anonymous Gregorian computus. */
    static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        int moon = epact - epact / 28 * (1 - epact / 28 * (29 / (epact + 1)) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
        int offset = moon - weekday;
        int month = 3 + (offset + 40) / 44;
        return LocalDate.of(year, month, offset + 28 - 31 * (month / 4));
    }

    private static Span week(MatchResult m, LocalDate from) {
        LocalDate first = first(m.group(2), m.group(3), from);
        LocalDate last = first.with(TemporalAdjusters.lastDayOfMonth());
        int week =
                List.of("first", "second", "third", "fourth").indexOf(m.group(1).toLowerCase(Locale.ROOT));
        return week < 0
                ? new Span(last.minusDays(6), last, 0.85)
                : new Span(first.plusDays(7L * week), first.plusDays(7L * week + 6), 0.85);
    }

    private static Span half(MatchResult m, LocalDate from) {
        LocalDate first = first(m.group(2), m.group(3), from);
        return m.group(1).equalsIgnoreCase("first")
                ? new Span(first, first.plusDays(14), 0.85)
                : new Span(first.plusDays(15), first.with(TemporalAdjusters.lastDayOfMonth()), 0.85);
    }

    /** The first day of the month: of the year that is named, else of the next such month that is not over. */
    private static LocalDate first(String month, @Nullable String year, LocalDate from) {
        Month named = CalendarWords.month(month);
        LocalDate first = LocalDate.of(year == null ? from.getYear() : Integer.parseInt(year), named, 1);
        boolean over = first.with(TemporalAdjusters.lastDayOfMonth()).isBefore(from);
        return year == null && over ? first.plusYears(1) : first;
    }
}
