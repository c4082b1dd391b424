package org.pacta.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Joins lines, and mends words that were parted at a line's end. A hyphen there may be the word's own ("multi-year"): the
 * rest of the text tells, else the part before it.
 */
final class Hyphens {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-'’][\\p{L}\\p{N}]+)*");
    private static final Pattern PARTED = Pattern.compile("([\\p{L}\\p{N}'’]+|(?:\\p{Lu}\\.){2,})[-\\u2010]$");
    private static final Pattern REST = Pattern.compile("^(\\p{Ll}[\\p{L}'’]*)");

    /** What mostly keeps its hyphen in English before a whole word, as in "multi-year", "long-term", "state-owned". */
    private static final Set<String> KEPT = Set.of(
            "multi",
            "non",
            "self",
            "well",
            "cross",
            "long",
            "short",
            "high",
            "low",
            "real",
            "ship",
            "post",
            "mid",
            "anti",
            "counter",
            "cyber",
            "state",
            "people",
            "decision",
            "policy",
            "rules",
            "like",
            "near",
            "medium",
            "large",
            "full",
            "capacity",
            "open",
            "follow",
            "end",
            "land",
            "sea",
            "air",
            "year",
            "day",
            "time",
            "ground",
            "fact",
            "conflict",
            "one",
            "two",
            "three",
            "four",
            "five",
            "co");

    /** What is no word by itself, so that a hyphen before it was set by a machine. */
    private static final Pattern ENDING = Pattern.compile(
            "ly|ments?|i[sz]\\p{L}{1,6}|ing|ings|ers?|ors?|ages?|ful|less|ness|wise|son|sons|craft|base|wide|parts?|cipat\\p{L}+|pon\\p{L}+|light\\p{L}*|lateral\\p{L}*|\\p{L}{0,5}[ts]ions?|al|able|ably|ity|ward|wards|days?|stan");

    private final Set<String> vocabulary = new HashSet<>();

    /** @param lines of the whole text */
    Hyphens(List<String> lines) {
        var afterHyphen = false;
        for (var line : lines) {
            var parted = PARTED.matcher(line).find();
            var word = WORD.matcher(line);
            while (word.find()) {
                var isHalf = afterHyphen && word.start() == 0 || parted && word.end() >= line.length() - 1;
                if (!isHalf) {
                    vocabulary.add(word.group().toLowerCase(Locale.ROOT));
                }
            }
            afterHyphen = parted;
        }
    }

    void append(StringBuilder text, String line) {
        if (text.isEmpty()) {
            text.append(line);
            return;
        }
        var left = PARTED.matcher(text).region(Math.max(0, text.lastIndexOf(" ")), text.length());
        var right = REST.matcher(line);
        if ("-\u2010".indexOf(text.charAt(text.length() - 1)) < 0 || !left.find()) {
            text.append(joinsWithoutSpace(text, line) ? "" : " ").append(line);
            return;
        }
        var ofLongerCompound = left.start() > 0 && text.charAt(left.start() - 1) == '-';
        if (right.find() && !ofLongerCompound && !keeps(left.group(1), right.group(1))) {
            text.setLength(text.length() - 1);
        }
        text.append(line);
    }

    private boolean keeps(String left, String right) {
        var before = left.toLowerCase(Locale.ROOT);
        var after = right.toLowerCase(Locale.ROOT);
        if (vocabulary.contains(before + after)) {
            return false;
        }
        return vocabulary.contains(before + "-" + after)
                || KEPT.contains(before) && !ENDING.matcher(after).matches()
                || Character.isDigit(left.charAt(0))
                || left.length() > 1 && left.equals(left.toUpperCase(Locale.ROOT))
                || vocabulary.contains(before) && vocabulary.contains(after);
    }

    /** Chinese and Japanese have no spaces between words. */
    private static boolean joinsWithoutSpace(StringBuilder text, String line) {
        return spaceless(text.codePointBefore(text.length())) && spaceless(line.codePointAt(0));
    }

    private static boolean spaceless(int c) {
        var script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || c >= 0x3001 && c <= 0x303F
                || c >= 0xFF01 && c <= 0xFF60;
    }
}
