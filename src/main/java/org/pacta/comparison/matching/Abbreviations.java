package org.pacta.comparison.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Abbreviations that the texts explain themselves ("Defense Trilateral Talks (DTT)"), so that both spellings meet. */
final class Abbreviations {

    private static final Pattern EXPLAINED = Pattern.compile("\\(\\s*[\"“]?([A-Z][A-Z0-9]{1,9})s?[\"”]?\\s*\\)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’]\\p{L}+)?");
    private static final Set<String> SMALL = Set.of("of", "for", "and", "the", "on", "in", "to", "s");
    private static final int LONGEST = 14;

    private final Map<String, Pattern> phrases = new TreeMap<>();

    Abbreviations(Iterable<String> texts) {
        for (var text : texts) {
            var found = EXPLAINED.matcher(text);
            while (found.find()) {
                var phrase = phrase(text.substring(0, found.start()), found.group(1));
                if (phrase != null) {
                    phrases.putIfAbsent(found.group(1), phrase);
                }
            }
        }
    }

    /** Adds to the terms of a text those abbreviations whose long form stands in it. */
    List<Terms.Term> spelledOut(String text, List<Terms.Term> terms) {
        List<Terms.Term> all = new ArrayList<>(terms);
        for (var phrase : phrases.entrySet()) {
            var found = phrase.getValue().matcher(text);
            while (found.find()) {
                int start = found.start();
                int end = found.end();
                int word = terms.stream()
                        .filter(it -> it.start() >= start && it.end() <= end)
                        .mapToInt(Terms.Term::word)
                        .max()
                        .orElse(0);
                all.add(new Terms.Term(phrase.getKey(), 1.6, word, start, end));
            }
        }
        return all;
    }

    /** The words before the bracket whose first letters are the abbreviation; null if they are none such. */
    private static @Nullable Pattern phrase(String before, String letters) {
        var words = new ArrayDeque<String>();
        var found = WORD.matcher(before.substring(Math.max(0, before.length() - 160)));
        while (found.find()) {
            words.add(found.group());
            if (words.size() > LONGEST) {
                words.removeFirst();
            }
        }
        int letter = letters.length() - 1;
        var phrase = new ArrayDeque<String>();
        while (!words.isEmpty() && letter >= 0) {
            var word = words.removeLast();
            boolean fits = Character.toUpperCase(word.charAt(0)) == letters.charAt(letter);
            if (!fits && !SMALL.contains(word.toLowerCase(Locale.ROOT))) {
                return null;
            }
            phrase.addFirst(Pattern.quote(word));
            letter -= fits ? 1 : 0;
        }
        return letter >= 0 ? null : Pattern.compile("(?i)\\b" + String.join("[^\\p{L}\\p{N}]{1,4}", phrase) + "\\b");
    }
}
