package org.pacta.reading.due;

import static org.pacta.reading.due.CalendarWords.MONTH;
import static org.pacta.reading.due.CalendarWords.NUMBER;
import static org.pacta.reading.due.CalendarWords.YEAR;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import org.pacta.reading.due.CalendarWords.Rule;

/**
 * The ways in which statements name a stretch of time, without the preposition in front. How each is resolved follows
 * the project's labelling guide: the last day meant, so "late June" is 30 June and "early 2025" is 31 March 2025.
 */
final class SpanGrammar {

    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String DASH = "\\s?(?:-|–|—|to|and|through)\\s?";
    private static final String PART =
            "((?i:early(?: in)?|mid(?:-|dle of)?|late(?: in)?|(?:the )?(?:end|close|beginning|start|middle) of|later?"
                    + " in))";
    private static final String SEASON = "((?i:spring|summer|autumn|fall|winter))";
    private static final String UNIT = "(days?|weeks?|months?|years?|decades?)";

    static final List<Rule> RULES = List.of(
            Rule.of(
                    "(?i:(?:within|in|over|for|during|across|throughout) (?:the |a period of )?(?:next |coming"
                            + " |following )|within (?:the |a period of )?|(?:over|for|in|across) (?=\\S+ (?:year|month)))"
                            + "(?i:" + NUMBER + ") (?i:" + UNIT + ")(?! (?i:ago|old|anniversary))(?:' time)?",
                    false,
                    (m, from) -> CalendarWords.lasting(
                            from,
                            m.group(1),
                            m.group(2),
                            m.group().matches("(?i).*(?:next|within|coming).*") ? 0.9 : 0.7)),
            Rule.of(
                    "(?i:within|in|over|for|during|across|throughout) (?i:the (?:next|coming|following)"
                            + " (year|decade|month|week))",
                    false,
                    (m, from) -> CalendarWords.lasting(from, "one", m.group(1), 0.85)),
            Rule.of(
                    "(?i:in|within|after) (?i:" + NUMBER + ") (?i:" + UNIT + ")'? (?i:time)",
                    false,
                    (m, from) -> CalendarWords.lasting(from, m.group(1), m.group(2), 0.9)),
            Rule.of(
                    "(?i:no|not) (?i:later|more) than (?i:" + NUMBER + ") (?i:" + UNIT + ")(?: from now| from today)?",
                    false,
                    (m, from) -> CalendarWords.lasting(from, m.group(1), m.group(2), 0.9)),
            Rule.of(
                    "((?:19|20)\\d\\d) (?:and|to|through|-|–) ((?:19|20)\\d\\d)",
                    true,
                    (m, from) -> Span.years(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), 0.9)),
            Rule.of(MONTH + " " + DAY + "(?:" + DASH + DAY + ")?(?:,? " + YEAR + ")?", false, SpanGrammar::monthDay),
            Rule.of(
                    MONTH + " " + DAY + DASH + MONTH + " " + DAY + "(?:,? " + YEAR + ")?",
                    false,
                    (m, from) -> days(m, from, 3, 4, 5)),
            Rule.of(
                    DAY + "(?:" + DASH + DAY + ")? (?:of )?" + MONTH + "(?:,? " + YEAR + ")?",
                    false,
                    SpanGrammar::dayMonth),
            Rule.of(
                    "(?:" + PART + "[ -]?)?" + MONTH + "(?:,? (?:of )?" + YEAR + ")?(?! \\d)",
                    true,
                    SpanGrammar::month),
            Rule.of(PART + "[ -]?" + MONTH + "(?:,? (?:of )?" + YEAR + ")?(?! \\d)", false, SpanGrammar::month),
            Rule.of(
                    "(?:" + PART + "[ -]?)?" + MONTH + " (?:and|or|to) " + MONTH + "(?:,? (?:of )?" + YEAR + ")?",
                    true,
                    (m, from) -> lastMonth(m, from)),
            Rule.of(
                    "from " + DAY + " " + MONTH + "(?:,? (?:19|20)\\d\\d)? (?:to|until|through) " + DAY + " " + MONTH
                            + "(?:,? " + YEAR + ")?",
                    false,
                    SpanGrammar::dayMonthRange),
            Rule.of(
                    "from " + MONTH + "(?: ((?:19|20)\\d\\d))? to " + MONTH + " ((?:19|20)\\d\\d)",
                    false,
                    (m, from) -> Span.month(Integer.parseInt(m.group(4)), CalendarWords.month(m.group(3)), "")),
            Rule.of(
                    "(?<=\\b(?:the|our|their|its) )((?:20)\\d\\d)(?= (?:\\p{Lu}[\\w’'-]*"
                            + " ){0,6}?(?:Summit|Forum|Meetings?|Ministerial|Dialogue|Conference|Exercise|Talks|Session|Symposium|Plenary|Review|Workshop)\\b)",
                    false,
                    (m, from) -> Integer.parseInt(m.group(1)) < from.getYear()
                            ? null
                            : Span.year(Integer.parseInt(m.group(1)), "")),
            Rule.of("(?i:this coming|this|the coming) " + MONTH, false, SpanGrammar::monthAhead),
            Rule.of("end-" + YEAR, true, (m, from) -> Span.year(CalendarWords.year(m.group(1), from), "end")),
            Rule.of(
                    "(?:" + PART + "[ -]?)" + YEAR,
                    false,
                    (m, from) -> Span.year(CalendarWords.year(m.group(2), from), CalendarWords.part(m.group(1)))),
            Rule.of(
                    "((?:19|20)\\d\\d)(?![-–/]|\\d| percent|%)",
                    true, (m, from) -> Span.year(Integer.parseInt(m.group(1)), "")),
            Rule.of(
                    "((?:20)\\d\\d)[-–/](?:20)?(\\d\\d)",
                    true,
                    (m, from) -> Span.year(2000 + Integer.parseInt(m.group(2)), "end")),
            Rule.of(
                    "(?i:(first|second|latter|last) half) of " + YEAR,
                    false,
                    (m, from) -> Span.half(
                            CalendarWords.year(m.group(2), from), m.group(1).equalsIgnoreCase("first") ? 1 : 2)),
            Rule.of("(?i:(first|second|third|fourth|last) quarter) of " + YEAR, false, SpanGrammar::quarter),
            Rule.of(
                    "Q([1-4])(?: of)? " + YEAR,
                    false,
                    (m, from) -> Span.quarter(CalendarWords.year(m.group(2), from), Integer.parseInt(m.group(1)))),
            Rule.of(
                    SEASON + "(?: of)? ((?:19|20)\\d\\d)",
                    true,
                    (m, from) ->
                            Span.season(Integer.parseInt(m.group(2)), m.group(1).toLowerCase(Locale.ROOT))),
            Rule.of("(?i:(this|next|the|this coming|the coming)) " + SEASON, false, SpanGrammar::season),
            Rule.of(
                    "(?:(?i:later (?:in )?|in ))?(?i:this) (?:calendar )?year(?! alone)",
                    false,
                    (m, from) -> new Span(from, LocalDate.of(from.getYear(), 12, 31), 0.92)),
            Rule.of(
                    "(?i:(?:later (?:in )?)?next (?:calendar )?year)",
                    false,
                    (m, from) -> Span.year(from.getYear() + 1, "")),
            Rule.of(
                    "(?i:year[- ]end|end-year|(?:the )?year's end|years end)",
                    true,
                    (m, from) -> Span.year(from.getYear(), "end")),
            Rule.of("(?i:later in) ((?:19|20)\\d\\d)", false, (m, from) -> Span.year(Integer.parseInt(m.group(1)), "")),
            Rule.of(
                    "(?i:(later )?(?:in )?this month)",
                    false,
                    (m, from) -> new Span(
                            from,
                            Span.month(from.getYear(), from.getMonth(), "").last(),
                            0.9)),
            Rule.of("(?i:(?:early |late )?next month)", false, (m, from) -> {
                LocalDate next = from.plusMonths(1);
                return Span.month(next.getYear(), next.getMonth(), CalendarWords.part(m.group()));
            }),
            Rule.of("(?i:(?:later )?this week)", false, (m, from) -> Span.week(from)),
            Rule.of("(?i:(?:the end of )?next week)", false, (m, from) -> Span.week(from.plusWeeks(1))),
            Rule.of("(?<!of )(?i:tomorrow(?!'s))", false, (m, from) -> Span.day(from.plusDays(1))),
            Rule.of(
                    "(?:(?i:the )?" + PART + "[ -]?)?(?:(?i:the )?)((?:19|20)\\d0)'?s",
                    true,
                    (m, from) -> Span.decade(Integer.parseInt(m.group(2)), CalendarWords.part(m.group(1)))),
            Rule.of("(?i:this decade)", false, (m, from) -> Span.decade(from.getYear() / 10 * 10, "")),
            Rule.of(
                    "(?:" + PART + " )?(?i:(?:this|the|the current)(?: \\w+)? decade)",
                    true,
                    (m, from) -> Span.decade(from.getYear() / 10 * 10, CalendarWords.part(m.group(1)))));

    private SpanGrammar() {}

    private static @Nullable Span monthDay(MatchResult m, LocalDate from) {
        Month month = CalendarWords.month(m.group(1));
        int year = CalendarWords.yearOf(month, m.group(4), from);
        return ending(CalendarWords.day(year, month, m.group(2)), year, month, m.group(3));
    }

    private static @Nullable Span dayMonth(MatchResult m, LocalDate from) {
        Month month = CalendarWords.month(m.group(3));
        int year = CalendarWords.yearOf(month, m.group(4), from);
        return ending(CalendarWords.day(year, month, m.group(1)), year, month, m.group(2));
    }

    private static @Nullable Span dayMonthRange(MatchResult m, LocalDate from) {
        Month month = CalendarWords.month(m.group(4));
        LocalDate last = CalendarWords.day(CalendarWords.yearOf(month, m.group(5), from), month, m.group(3));
        return last == null ? null : new Span(last, last, 0.95);
    }

    private static @Nullable Span ending(@Nullable LocalDate first, int year, Month month, @Nullable String lastDay) {
        LocalDate last = lastDay == null ? first : CalendarWords.day(year, month, lastDay);
        return first == null || last == null || last.isBefore(first) ? null : new Span(first, last, 0.97);
    }

    private static @Nullable Span days(MatchResult m, LocalDate from, int monthGroup, int dayGroup, int yearGroup) {
        Month first = CalendarWords.month(m.group(1));
        Month last = CalendarWords.month(m.group(monthGroup));
        int year = CalendarWords.yearOf(last, m.group(yearGroup), from);
        LocalDate begin = CalendarWords.day(year, first, m.group(2));
        LocalDate end = CalendarWords.day(year, last, m.group(dayGroup));
        return begin == null || end == null || end.isBefore(begin) ? null : new Span(begin, end, 0.97);
    }

    private static Span month(MatchResult m, LocalDate from) {
        Month month = CalendarWords.month(m.group(2));
        return Span.month(CalendarWords.yearOf(month, m.group(3), from), month, CalendarWords.part(m.group(1)));
    }

    private static Span lastMonth(MatchResult m, LocalDate from) {
        Month first = CalendarWords.month(m.group(2));
        Month last = CalendarWords.month(m.group(3));
        int year = CalendarWords.yearOf(last, m.group(4), from);
        Span end = Span.month(year, last, "");
        LocalDate begin = LocalDate.of(first.compareTo(last) > 0 ? year - 1 : year, first, 1);
        return new Span(begin, end.last(), 0.85);
    }

    private static Span quarter(MatchResult m, LocalDate from) {
        int quarter = switch (m.group(1).toLowerCase(Locale.ROOT)) {
            case "first" -> 1;
            case "second" -> 2;
            case "third" -> 3;
            default -> 4;
        };
        return Span.quarter(CalendarWords.year(m.group(2), from), quarter);
    }

    private static Span season(MatchResult m, LocalDate from) {
        String season = m.group(2).toLowerCase(Locale.ROOT);
        Span thisYear = Span.season(from.getYear(), season);
        boolean next = m.group(1).equalsIgnoreCase("next") || thisYear.last().isBefore(from);
        return next ? Span.season(from.getYear() + 1, season) : thisYear;
    }

    /** "This November": the next one. */
    private static Span monthAhead(MatchResult words, LocalDate statedOn) {
        Month month = CalendarWords.month(words.group(1));
        int year = month.getValue() < statedOn.getMonthValue() ? statedOn.getYear() + 1 : statedOn.getYear();
        return Span.month(year, month, "");
    }
}
