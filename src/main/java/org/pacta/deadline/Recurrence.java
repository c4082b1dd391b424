package org.pacta.deadline;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often an agreed action repeats. {@link #REGULAR} also stands for frequencies without a name of their own here
 * (quarterly, monthly, every two years): the words say which.
 */
public enum Recurrence {
    NONE,
    ANNUAL,
    SEMIANNUAL,
    REGULAR;

    private static final String COUNT = "(?:two|three|four|five|\\d+)";
    private static final Pattern SEMIANNUAL_WORDS = Pattern.compile(
            "\\b(?:semi-?annual(?:ly)?|bi-?annual(?:ly)?|half-yearly|twice[ -]yearly"
                    + "|(?:twice|two times) (?:a|per|each|every) year|every six months)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ANNUAL_WORDS = Pattern.compile(
            "\\b(?:(?:at least )?annual(?:ly)?|(?:at least )?(?:once|one time) (?:a|per|each|every) year"
                    + "|(?:each|every) year|yearly|year-on-year basis)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REGULAR_WORDS = Pattern.compile(
            "\\b(?:regular(?:ly)?|regularized|quarterly|monthly|(?:bi-?)?weekly|fortnightly|biennial(?:ly)?|bi-?monthly|periodic(?:ally)?|routine(?:ly)?|(?:each|every)"
                    + " (?:month|fortnight|quarter|week|other year|" + COUNT
                    + " (?:years|months|weeks)))\\b",
            Pattern.CASE_INSENSITIVE);
    /** Words around a frequency that make it a quantity or a name rather than a rhythm of the action. */
    private static final Pattern NOT_A_RHYTHM = Pattern.compile(
            "(?:regular migration|regular pathways|regular armed|regular forces|annual"
                    + " (?:average|production|output|income|revenue|report of)|irregular)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EVERY = Pattern.compile(
            "\\b(?:each|every) (?:(other|two|three|four|five|\\d+) )?(year|quarter|month|fortnight|week)s?\\b",
            Pattern.CASE_INSENSITIVE);
    private static final List<Map.Entry<Pattern, Period>> NAMED = List.of(
            named("bi-?monthly", Period.ofMonths(2)),
            named("monthly", Period.ofMonths(1)),
            named("quarterly", Period.ofMonths(3)),
            named("bi-?weekly|fortnightly", Period.ofWeeks(2)),
            named("weekly", Period.ofWeeks(1)),
            named("biennial(?:ly)?", Period.ofYears(2)));

    private static Map.Entry<Pattern, Period> named(String word, Period period) {
        return Map.entry(Pattern.compile("\\b(?:" + word + ")\\b", Pattern.CASE_INSENSITIVE), period);
    }

    /** How long it is from one time to the next; a year where the words say only that it is regular, empty where it is once.
     *
     * @param words those that name the frequency, or the sentence that they stand in
     */
    public Optional<Period> interval(String words) {
        return switch (this) {
            case NONE -> Optional.empty();
            case ANNUAL -> Optional.of(Period.ofYears(1));
            case SEMIANNUAL -> Optional.of(Period.ofMonths(6));
            case REGULAR ->
                Optional.of(NAMED.stream()
                        .filter(name -> name.getKey().matcher(words).find())
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseGet(() -> every(words)));
        };
    }

    private static Period every(String words) {
        var found = EVERY.matcher(words);
        if (!found.find()) {
            return Period.ofYears(1);
        }
        int count = found.group(1) == null ? 1 : count(found.group(1).toLowerCase(Locale.ROOT));
        return switch (found.group(2).toLowerCase(Locale.ROOT)) {
            case "year" -> Period.ofYears(count);
            case "quarter" -> Period.ofMonths(3 * count);
            case "month" -> Period.ofMonths(count);
            case "fortnight" -> Period.ofWeeks(2 * count);
            default -> Period.ofWeeks(count);
        };
    }

    private static int count(String word) {
        int named = List.of("", "", "two", "three", "four", "five").indexOf(word);
        return word.equals("other") ? 2 : named > 0 ? named : Math.clamp(Long.parseLong(word), 1, 100);
    }

    /** Where a frequency was read: which one, and the words that say so, at offsets of the text searched. */
    public record Phrase(Recurrence recurrence, int start, int end) {}

    /** The frequency that the text names, the most exact one first; empty if it names none. */
    public static Optional<Phrase> in(String text) {
        return first(SEMIANNUAL, SEMIANNUAL_WORDS, text)
                .or(() -> first(ANNUAL, ANNUAL_WORDS, text))
                .or(() -> first(REGULAR, REGULAR_WORDS, text));
    }

    private static Optional<Phrase> first(Recurrence recurrence, Pattern words, String text) {
        Matcher found = words.matcher(text);
        while (found.find()) {
            String near = text.substring(Math.max(0, found.start() - 2), Math.min(text.length(), found.end() + 24));
            if (!NOT_A_RHYTHM.matcher(near).find()) {
                return Optional.of(new Phrase(recurrence, found.start(), found.end()));
            }
        }
        return Optional.empty();
    }
}
