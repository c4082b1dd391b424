package org.pacta.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How well a commitment's title names the event that a deadline hangs on: "the next DTT", "our second summit". */
public final class EventWords {

    /** The title can mean nothing else. */
    static final int SURE = 3;

    public static final int NONE = 0;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.&-]*");
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}(?:st|nd|rd|th)");
    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final Set<String> POINTING = Set.of(
            "the",
            "our",
            "their",
            "its",
            "next",
            "upcoming",
            "forthcoming",
            "coming",
            "subsequent",
            "following",
            "future",
            "annual",
            "a",
            "an",
            "of",
            "regular");
    private static final Set<String> GENERIC = Set.of(
            "summit",
            "meeting",
            "dialogue",
            "talk",
            "conference",
            "session",
            "round",
            "ministerial",
            "consultation",
            "forum",
            "assembly",
            "exercise",
            "review",
            "plenary");

    private EventWords() {}

    /**
     * @param anchor the event in the words of the text
     * @param series of the statement whose text it is, with its number there: its own next meeting has the next
     *     number; null where they are not known
     * @return {@link #NONE} where the title names another thing; more the better it fits
     */
    public static int fit(String anchor, String title, @Nullable String series, @Nullable Integer number) {
        var asked = words(anchor);
        var named = new HashSet<>(words(title));
        named.addAll(initials(title));
        var ordinal = asked.stream().filter(EventWords::isOrdinal).findFirst();
        var nextOfSeries = number != null && named.contains((number + 1) + "");
        if (ordinal.isPresent() && !named.contains(ordinal.get())) {
            return NONE;
        }
        var numbers = named.stream().filter(EventWords::isOrdinal).toList();
        if (number != null
                && ordinal.isEmpty()
                && !numbers.isEmpty()
                && numbers.stream().allMatch(it -> Integer.parseInt(it) <= number)) {
            return NONE; // The meeting that this statement comes from, or one before it.
        }
        var own = asked.stream()
                .filter(word -> !POINTING.contains(word) && !GENERIC.contains(word) && !isOrdinal(word))
                .toList();
        if (own.isEmpty()) {
            return generic(asked, named, series, nextOfSeries || ordinal.isPresent());
        }
        boolean abbreviated = initials(anchor).stream().anyMatch(named::contains);
        if (!abbreviated && !named.containsAll(own)) {
            return NONE;
        }
        return nextOfSeries || ordinal.isPresent() || named.contains("next") ? SURE : SURE - 1;
    }

    private static int generic(List<String> asked, Set<String> named, @Nullable String series, boolean numbered) {
        if (numbered) {
            return SURE;
        }
        boolean sameSort = asked.stream().filter(GENERIC::contains).anyMatch(named::contains);
        boolean next = named.contains("next") || series != null && named.contains(series.toLowerCase(Locale.ROOT));
        return next ? SURE - 1 : sameSort ? 1 : NONE;
    }

    private static boolean isOrdinal(String word) {
        return word.matches("\\d{1,3}");
    }

    /** In lower case and singular; ordinals as numbers. */
    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var found = WORD.matcher(text);
        while (found.find()) {
            var word = found.group()
                    .toLowerCase(Locale.ROOT)
                    .replaceFirst("['’]s?$", "")
                    .replaceFirst("[.]$", "");
            if (ORDINAL.matcher(word).matches()) {
                words.add(word.substring(0, word.length() - 2));
            } else if (ORDINALS.contains(word)) {
                words.add(String.valueOf(ORDINALS.indexOf(word) + 1));
            } else {
                words.add(
                        word.length() > 4 && word.endsWith("s") && !word.endsWith("ss")
                                ? word.substring(0, word.length() - 1)
                                : word);
            }
        }
        return words;
    }

    /** Of each run of two or more capitalised words, as an abbreviation would have them: "dtt". */
    private static Set<String> initials(String text) {
        var all = new HashSet<String>();
        var run = new StringBuilder();
        for (var word : text.split("\\s+")) {
            boolean capital = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
            if (capital) {
                run.append(Character.toLowerCase(word.charAt(0)));
            }
            if (!capital || word.endsWith(",")) {
                keep(run, all);
            }
        }
        keep(run, all);
        return all;
    }

    private static void keep(StringBuilder run, Set<String> all) {
        if (run.length() > 1) {
            all.add(run.toString());
            if (run.length() > 2) {
                all.add(run.substring(1));
            }
        }
        run.setLength(0);
    }
}
