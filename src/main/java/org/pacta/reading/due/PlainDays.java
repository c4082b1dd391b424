package org.pacta.reading.due;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import org.pacta.reading.due.CalendarWords.Rule;

/** Days as offices write them: in figures, with months cut short, as days of the week, in working days and hours. */
final class PlainDays {

    private static final String SHORT =
            "(?i:(jan|feb|mar|apr|may|jun|jul|aug|sept|sep|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december))";
    private static final String WEEKDAY = "(?i:(monday|tuesday|wednesday|thursday|friday|saturday|sunday))";

    static final List<Rule> RULES = List.of(
            Rule.of(
                    "((?:19|20)\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})(?![\\d])",
                    false,
                    (m, from) -> day(m.group(1), m.group(2), m.group(3))),
            Rule.of("(\\d{1,2})[./](\\d{1,2})[./]((?:19|20)\\d\\d)", false, (m, from) -> figures(m, m.group(3))),
            Rule.of(
                    "(?<![\\d/.])(\\d{1,2})/(\\d{1,2})(?![\\d/%])(?= *(?:[.,;)]|$))",
                    true, (m, from) -> figures(m, String.valueOf(from.getYear()))),
            Rule.of(
                    "(\\d{1,2})(?:st|nd|rd|th)?[- ]" + SHORT + "\\.?,?[- ]((?:19|20)\\d\\d)",
                    false,
                    (m, from) -> named(m.group(1), m.group(2), m.group(3), from)),
            Rule.of(
                    "(\\d{1,2})(?:st|nd|rd|th)? " + SHORT + "(?![\\p{L}-])(?! (?:19|20)\\d\\d)",
                    true,
                    (m, from) -> named(m.group(1), m.group(2), null, from)),
            Rule.of(
                    SHORT + " (\\d{1,2})(?:st|nd|rd|th)?(?:, ?| )((?:19|20)\\d\\d)",
                    false,
                    (m, from) -> named(m.group(2), m.group(1), m.group(3), from)),
            Rule.of(
                    "(?:(?:COB|close of business|end of day|EOD|noon|midnight)(?: on)? )?(?:(this|next) )?" + WEEKDAY
                            + "(?!,? (?:(?:the )?\\d{1,2}(?:st|nd|rd|th)? (?:of )?" + SHORT + "|" + SHORT
                            + "\\.? \\d|\\d{1,4}[./-]\\d))",
                    true,
                    (m, from) -> weekday(m, from)),
            Rule.of(
                    "(?i:(?:within|in|no later than|not later than)) (?i:" + CalendarWords.NUMBER
                            + ")(?: \\(\\d{1,3}\\))? (?i:(?:working|business) days?)(?!"
                            + " (?:of|after|from|following)\\b(?! (?:now|today)))",
                    false,
                    (m, from) -> workingDays(m, from)),
            Rule.of(
                    "(?i:(?:within|in|over|no later than|not later than) (?:the next )?)(?i:" + CalendarWords.NUMBER
                            + ") ?\\(\\d{1,3}\\) (?i:(days?|weeks?|months?|years?))",
                    false,
                    (m, from) -> CalendarWords.lasting(from, m.group(1), m.group(2), 0.9)),
            Rule.of(
                    "(?i:within) (?i:(\\d{1,3}) hours)",
                    false,
                    (m, from) -> new Span(from, from.plusDays((Long.parseLong(m.group(1)) + 23) / 24), 0.85)),
            Rule.of(
                    "(?i:(?:the )?(?:end|close) of (?:the|this|the current) month|month[- ]end)",
                    true,
                    (m, from) -> lastDay(from)),
            Rule.of(
                    "(?i:(?:the )?(?:end|close) of (?:the|this|the current) week|the week's end)",
                    true,
                    (m, from) -> weekEnd(from)),
            Rule.of(
                    "(?i:(?:the )?(?:end|close) of (?:the|this|the current) (?:calendar )?year)(?! \\d)",
                    true,
                    (m, from) -> Span.year(from.getYear(), "end")),
            Rule.of(
                    "(?i:(?:the )?(first|second|third|fourth|last|current|this|next) quarter)(?! of"
                            + " (?:19|20|the|this|next))",
                    true,
                    (m, from) -> quarter(m, from)),
            Rule.of(
                    "(?:H|h)([12])(?: of)? ((?:19|20)\\d\\d)",
                    false,
                    (m, from) -> Span.half(Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1)))),
            Rule.of(
                    "((?:19|20)\\d\\d) ?(?:H|h)([12])",
                    false,
                    (m, from) -> Span.half(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)))),
            Rule.of(
                    "(?i:(?:calendar year|CY)) ?((?:19|20)\\d\\d)",
                    true,
                    (m, from) -> Span.year(Integer.parseInt(m.group(1)), "")),
            Rule.of(
                    "(?i:(?:the )?(?:early |mid-?|late |end of )?(spring|summer|autumn|winter))(?!"
                            + " (?:of|\\d|olympic|games|school|institute|camp))",
                    true,
                    (m, from) -> season(m, from)),
            Rule.of(
                    "(?<=[:,] )" + SHORT + " ((?:19|20)\\d\\d)(?=\\W*$)",
                    false,
                    (m, from) -> Span.month(Integer.parseInt(m.group(2)), CalendarWords.month(m.group(1)), "")),
            Rule.of(
                    "(?i:(?:the )?(?:end|close) of )Q([1-4])(?: of)? ((?:19|20)\\d\\d)",
                    true,
                    (m, from) -> lastOf(quarterOf(Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1))))),
            Rule.of(
                    "(?i:EOY|(?:the )?year[- ]end|end[- ]year)(?:,? (?:of )?((?:19|20)\\d\\d))?",
                    true,
                    (m, from) -> Span.year(m.group(1) == null ? from.getYear() : Integer.parseInt(m.group(1)), "end")),
            Rule.of("EOM", true, (m, from) -> lastDay(from)),
            Rule.of(
                    "(?i:in) (?i:" + CalendarWords.NUMBER + ") (?i:(days?|weeks?))(?= *(?:[.,;)]|$))",
                    false,
                    (m, from) -> CalendarWords.lasting(from, m.group(1), m.group(2), 0.85)),
            Rule.of(
                    "(?i:within|in) (?i:(an?|one|two|three|four) fortnights?)",
                    false,
                    (m, from) -> fortnights(m.group(1), from)),
            Rule.of(
                    "(?i:(?:the )?(first|second|third|fourth|last)) " + WEEKDAY + " (?i:of|in) " + SHORT
                            + "(?:,? (?:of )?((?:19|20)\\d\\d))?",
                    true,
                    (m, from) -> countedWeekday(m, from)),
            Rule.of(
                    "(?i:(?:the )?week (?:of|beginning|commencing|starting)) (\\d{1,2})(?:st|nd|rd|th)? " + SHORT
                            + "(?:,? ((?:19|20)\\d\\d))?",
                    true,
                    (m, from) -> weekOf(named(m.group(1), m.group(2), m.group(3), from))),
            Rule.of(
                    "(?i:(?:the )?week (?:of|beginning|commencing|starting)) " + SHORT
                            + " (\\d{1,2})(?:st|nd|rd|th)?(?:,? ((?:19|20)\\d\\d))?",
                    true,
                    (m, from) -> weekOf(named(m.group(2), m.group(1), m.group(3), from))),
            Rule.of(
                    "(?i:the )?(\\d{1,2})(?:st|nd|rd|th) (?i:of (this|next) month)",
                    true,
                    (m, from) -> dayOfMonth(m, from)),
            Rule.of("(?i:end[- ](?:of[- ])?)" + SHORT + "(?: ((?:19|20)\\d\\d))?", true, (m, from) -> month(m, from)));

    private PlainDays() {}

    private static @Nullable Span day(String year, String month, String day) {
        int number = Integer.parseInt(month);
        LocalDate date =
                number < 1 || number > 12 ? null : CalendarWords.day(Integer.parseInt(year), Month.of(number), day);
        return date == null ? null : new Span(date, date, 0.97);
    }

    /** Day and month in figures; where both orders make a day, nobody can tell and none is taken. */
    private static @Nullable Span figures(MatchResult m, String year) {
        boolean points = m.group().indexOf('.') > 0;
        Span dayFirst = day(year, m.group(2), m.group(1));
        Span monthFirst = points ? null : day(year, m.group(1), m.group(2));
        if (dayFirst != null && monthFirst != null) {
            return m.group(1).equals(m.group(2)) ? dayFirst : null;
        }
        return dayFirst != null ? dayFirst : monthFirst;
    }

    private static @Nullable Span named(String day, String month, @Nullable String year, LocalDate from) {
        Month named = CalendarWords.month(month);
        LocalDate date = CalendarWords.day(CalendarWords.yearOf(named, year, from), named, day);
        return date == null ? null : new Span(date, date, 0.96);
    }

    private static Span weekday(MatchResult m, LocalDate from) {
        DayOfWeek named = DayOfWeek.valueOf(m.group(2).toUpperCase(Locale.ROOT));
        LocalDate next = from.with(TemporalAdjusters.next(named));
        boolean week = m.group(1) != null && m.group(1).equalsIgnoreCase("next");
        LocalDate day = week
                        && next.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                                == from.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                ? next.plusWeeks(1)
                : next;
        return new Span(day, day, 0.8);
    }

    /** Days from Monday to Friday; holidays are not known here. */
    private static Span workingDays(MatchResult m, LocalDate from) {
        LocalDate day = from;
        for (int left = Math.min(CalendarWords.number(m.group(1)), 1000); left > 0; left--) {
            day = day.plusDays(1);
            while (day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
                day = day.plusDays(1);
            }
        }
        return new Span(from, day, 0.85);
    }

    private static Span lastDay(LocalDate from) {
        LocalDate last = from.with(TemporalAdjusters.lastDayOfMonth());
        return new Span(last, last, 0.9);
    }

    private static Span weekEnd(LocalDate from) {
        LocalDate last = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        return new Span(last, last, 0.8);
    }

    private static Span quarterOf(int year, int quarter) {
        LocalDate first = LocalDate.of(year, 3 * quarter - 2, 1);
        return new Span(first, first.plusMonths(3).minusDays(1), 0.9);
    }

    private static Span lastOf(Span span) {
        return new Span(span.last(), span.last(), 0.9);
    }

    private static Span fortnights(String count, LocalDate from) {
        int number = switch (count.toLowerCase(Locale.ROOT)) {
            case "two" -> 2;
            case "three" -> 3;
            case "four" -> 4;
            default -> 1;
        };
        return new Span(from, from.plusWeeks(2L * number), 0.9);
    }

    /** "The first Monday of June": in the statement's year where none is named, the next one. */
    private static Span countedWeekday(MatchResult m, LocalDate from) {
        Month month = CalendarWords.month(m.group(3));
        int year = m.group(4) != null
                ? Integer.parseInt(m.group(4))
                : month.getValue() < from.getMonthValue() ? from.getYear() + 1 : from.getYear();
        DayOfWeek weekday = DayOfWeek.valueOf(m.group(2).toUpperCase(Locale.ROOT));
        int count =
                List.of("first", "second", "third", "fourth").indexOf(m.group(1).toLowerCase(Locale.ROOT)) + 1;
        LocalDate day = LocalDate.of(year, month, 1)
                .with(
                        count == 0
                                ? TemporalAdjusters.lastInMonth(weekday)
                                : TemporalAdjusters.dayOfWeekInMonth(count, weekday));
        return new Span(day, day, 0.95);
    }

    private static @Nullable Span weekOf(@Nullable Span day) {
        if (day == null) {
            return null;
        }
        LocalDate last = day.first().with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        return new Span(day.first(), last, 0.85);
    }

    private static @Nullable Span dayOfMonth(MatchResult m, LocalDate from) {
        LocalDate month = m.group(2).equalsIgnoreCase("next") ? from.plusMonths(1) : from;
        int day = Integer.parseInt(m.group(1));
        if (day < 1 || day > month.lengthOfMonth()) {
            return null;
        }
        LocalDate date = month.withDayOfMonth(day);
        return new Span(date, date, 0.95);
    }

    private static Span quarter(MatchResult m, LocalDate from) {
        int current = (from.getMonthValue() + 2) / 3;
        int quarter = switch (m.group(1).toLowerCase(Locale.ROOT)) {
            case "first" -> 1;
            case "second" -> 2;
            case "third" -> 3;
            case "fourth", "last" -> 4;
            case "next" -> current % 4 + 1;
            default -> current;
        };
        Span span = Span.quarter(from.getYear(), quarter);
        return span.last().isBefore(from) ? Span.quarter(from.getYear() + 1, quarter) : span;
    }

    private static Span season(MatchResult m, LocalDate from) {
        Span season = Span.season(from.getYear(), m.group(1).toLowerCase(Locale.ROOT));
        return season.last().isBefore(from)
                ? Span.season(from.getYear() + 1, m.group(1).toLowerCase(Locale.ROOT))
                : season;
    }

    private static Span month(MatchResult m, LocalDate from) {
        Month month = CalendarWords.month(m.group(1));
        return Span.month(CalendarWords.yearOf(month, m.group(2), from), month, "end");
    }
}
