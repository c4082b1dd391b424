package org.pacta.reading.due;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of days, months, years and their parts, and the spans that they mean. */
final class CalendarWords {

    static final String MONTH = "(January|February|March|April|May|June|July|August|September|October|November|December"
            + "|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Aug\\.|Sept\\.|Sep\\.|Oct\\.|Nov\\.|Dec\\.)";
    static final String YEAR =
            "((?:19|20)\\d\\d(?![\\d%])|(?:this|next|the|the following|the same) (?:calendar )?year)";
    static final String NUMBER = "(\\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen"
            + "|twenty-four|thirty|sixty|ninety)";
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("eighteen", 18),
            Map.entry("twenty-four", 24),
            Map.entry("thirty", 30),
            Map.entry("sixty", 60),
            Map.entry("ninety", 90));

    /** A month without a year that lies no further back than this is meant as past: "the statement of May 27" in June. */
    private static final int RECENT_MONTHS = 4;

    private CalendarWords() {}

    static Month month(String name) {
        String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(start)) {
                return month;
            }
        }
        throw new IllegalArgumentException("not a month: " + name);
    }

    /** The year that the words mean; without words, the year of the statement. */
    static int year(@Nullable String words, LocalDate statedOn) {
        if (words == null) {
            return statedOn.getYear();
        }
        if (Character.isDigit(words.charAt(0))) {
            return Integer.parseInt(words.substring(0, 4));
        }
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.startsWith("next") || lower.contains("following") ? statedOn.getYear() + 1 : statedOn.getYear();
    }

    static int yearOf(Month month, @Nullable String yearWords, LocalDate statedOn) {
        if (yearWords != null) {
            return year(yearWords, statedOn);
        }
        int ago = statedOn.getMonthValue() - month.getValue();

        return ago > RECENT_MONTHS ? statedOn.getYear() + 1 : statedOn.getYear();
    }

    static int number(String words) {
        Integer known = NUMBERS.get(words.toLowerCase(Locale.ROOT));
        return known != null ? known : Integer.parseInt(words);
    }

    /** early, mid, late, end, beginning, or nothing. */
    static String part(@Nullable String words) {
        if (words == null) {
            return "";
        }
        String lower = words.toLowerCase(Locale.ROOT);
        for (String part : new String[] {"early", "mid", "late", "beginning", "start"}) {
            if (lower.contains(part)) {
                return part.equals("start") ? "beginning" : part;
            }
        }
        return lower.contains("end") || lower.contains("close") ? "end" : "";
    }

    static @Nullable LocalDate day(int year, Month month, String day) {
        try {
            return LocalDate.of(year, month, Integer.parseInt(day));
        } catch (DateTimeException nonsense) {
            return null;
        }
    }

    static Span lasting(LocalDate statedOn, String count, String unit, double confidence) {
        int number = Math.min(number(count), 1000);
        String lower = unit.toLowerCase(Locale.ROOT);
        LocalDate last = lower.startsWith("day")
                ? statedOn.plusDays(number)
                : lower.startsWith("week")
                        ? statedOn.plusWeeks(number)
                        : lower.startsWith("month")
                                ? statedOn.plusMonths(number)
                                : lower.startsWith("decade")
                                        ? statedOn.plusYears(10L * number)
                                        : statedOn.plusYears(number);
        return new Span(statedOn, last, confidence);
    }

    /** One way to say a time, and what it means counted from the day of the statement. */
    record Rule(Pattern pattern, boolean needsPreposition, Meaning meaning) {
        static Rule of(String regex, boolean needsPreposition, Meaning meaning) {
            return new Rule(Pattern.compile("\\b" + regex + "\\b"), needsPreposition, meaning);
        }
    }

    /** Null where the words turn out to be no date (31 June). */
    @FunctionalInterface
    interface Meaning {
        @Nullable
        Span of(MatchResult words, LocalDate statedOn);
    }
}
