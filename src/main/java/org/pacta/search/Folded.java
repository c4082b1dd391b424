package org.pacta.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as the search compares it, and which of its characters came from where: compatibility forms made one (NFKC),
 * lower case. The same as the database's {@code search_fold}, except that white space stays as it is.
 */
final class Folded {

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private final StringBuilder text = new StringBuilder();
    private int[] starts;
    private int[] ends;

    Folded(String original) {
        starts = new int[original.length() + 16];
        ends = new int[original.length() + 16];
        var cluster = CLUSTER.matcher(original);
        while (cluster.find()) {
            var folded = fold(cluster.group());
            var from = text.length();
            text.append(folded);
            if (text.length() > starts.length) {
                starts = Arrays.copyOf(starts, 2 * text.length());
                ends = Arrays.copyOf(ends, 2 * text.length());
            }
            Arrays.fill(starts, from, text.length(), cluster.start());
            Arrays.fill(ends, from, text.length(), cluster.end());
        }
    }

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Where the folded word next stands in the folded text, or -1. */
    int next(String word, int from) {
        return text.indexOf(word, from);
    }

    /** The original's offset of what became the folded character. */
    int start(int folded) {
        return starts[folded];
    }

    /** The original's offset behind what became the folded character. */
    int end(int folded) {
        return ends[folded];
    }
}
