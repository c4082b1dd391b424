package org.pacta.reading.due;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fiscal years, which end on another day for each government: 30 September in the United States, 31 March in Japan, 31
 * December in the Republic of Korea.
 */
public final class FiscalYears {

    private static final String YEAR = "(?i:J?FY|fiscal years?|financial years?|Japanese fiscal years?)[ -]?";
    static final Pattern WORDS = Pattern.compile(
            "\\b(?:(?:(?i:(?:the )?(?:end|close|beginning|start) of )|(?i:early|mid|late)[ -])?(?:Q(?<q>[1-4])(?: of)? |(?i:(?:the )?(?<quarter>first|second|third|fourth|last) quarter (?:of|in) )|(?:H|h)(?<half>[12])(?: of)? |(?i:(?:the )?(?<halves>first|second) half (?:of|in) ))?(?:(?:(?i:the )?"
                    + YEAR
                    + ")(?<number>(?:20)?\\d\\d)(?:[-/–](?:20)?\\d\\d)?|(?i:(?<which>this|the current|the next|the following|the same|next|the|its|their|our) (?:current |own |Japanese )?(?:fiscal|financial) year)|(?<year>(?:20)\\d\\d) (?i:fiscal|financial) (?i:year)))(?!\\d)");
    private static final Map<String, Month> ENDS = Map.ofEntries(
            Map.entry("USA", Month.SEPTEMBER),
            Map.entry("JPN", Month.MARCH),
            Map.entry("IND", Month.MARCH),
            Map.entry("GBR", Month.MARCH),
            Map.entry("CAN", Month.MARCH),
            Map.entry("SGP", Month.MARCH),
            Map.entry("AUS", Month.JUNE),
            Map.entry("NZL", Month.JUNE),
            Map.entry("THA", Month.SEPTEMBER));
    /** Whose fiscal years bear the number of the year in which they begin. */
    private static final Set<String> NAMED_BY_BEGINNING = Set.of("JPN", "GBR", "CAN", "SGP");

    private FiscalYears() {}

    /** Whether the words name a fiscal year. */
    public static boolean named(String phrase) {
        return WORDS.matcher(phrase).find();
    }

    /** The last day meant, for those bound; empty where their fiscal years end on different days, or nobody is known. */
    public static Optional<LocalDate> last(String phrase, LocalDate statedOn, List<String> parties) {
        Matcher words = WORDS.matcher(phrase);
        if (!words.find()) {
            return Optional.empty();
        }
        boolean japanese = words.group().toLowerCase(Locale.ROOT).startsWith("j")
                || words.group().contains("JFY")
                || words.group().contains("Japanese");
        Set<LocalDate> days = (japanese ? List.of("JPN") : parties)
                .stream().map(party -> last(words, party, statedOn)).collect(Collectors.toSet());
        LocalDate day = days.size() == 1 ? days.iterator().next() : null;
        if (day == null) {
            return Optional.empty();
        }
        boolean before = phrase.matches("(?i)(?:before|prior to) (?!.*\\b(?:end|close)\\b).*");
        return Optional.of(before ? day.minusYears(1) : day);
    }

    private static LocalDate last(Matcher words, String party, LocalDate statedOn) {
        Month month = ENDS.getOrDefault(party, Month.DECEMBER);
        LocalDate end = ended(words, party, month, statedOn);
        String quarter = words.group("q");
        if (quarter == null && words.group("quarter") != null) {
            quarter = String.valueOf(numbered(words.group("quarter")));
        }
        String half = words.group("half");
        if (half == null && words.group("halves") != null) {
            half = String.valueOf(numbered(words.group("halves")));
        }
        if (half != null) {
            return half.equals("1") ? lastOf(end.minusMonths(6)) : end;
        }
        return quarter == null ? end : lastOf(end.minusMonths(3L * (4 - Integer.parseInt(quarter))));
    }

    private static int numbered(String quarter) {
        return switch (quarter.toLowerCase(Locale.ROOT)) {
            case "first" -> 1;
            case "second" -> 2;
            case "third" -> 3;
            default -> 4;
        };
    }

    private static LocalDate ended(Matcher words, String party, Month month, LocalDate statedOn) {
        @Nullable String number = words.group("number") != null ? words.group("number") : words.group("year");
        if (number != null) {
            int year = Integer.parseInt(number.length() == 2 ? "20" + number : number);
            boolean range = words.group().matches(".*\\d[-/–]\\d.*");
            boolean next = month != Month.DECEMBER && (NAMED_BY_BEGINNING.contains(party) || range);
            return lastOf(LocalDate.of(next ? year + 1 : year, month, 1));
        }
        LocalDate current = lastOf(LocalDate.of(statedOn.getYear(), month, 1));
        current = current.isBefore(statedOn) ? lastOf(current.plusYears(1)) : current;
        String which = words.group("which").toLowerCase(Locale.ROOT);
        return which.contains("next") || which.contains("following") ? lastOf(current.plusYears(1)) : current;
    }

    private static LocalDate lastOf(LocalDate day) {
        return day.with(TemporalAdjusters.lastDayOfMonth());
    }
}
