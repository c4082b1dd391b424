package org.pacta.reading.evaluation;

import org.jspecify.annotations.Nullable;

/** A text with every run of white space folded into one space, and the way from offsets of the one to the other. */
final class FoldedText {

    private final String folded;
    private final int[] foldedAt;

    FoldedText(String text) {
        StringBuilder out = new StringBuilder(text.length());
        foldedAt = new int[text.length() + 1];
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || c == '\u00A0';
            foldedAt[i] = blank && space ? Math.max(0, out.length() - 1) : out.length();
            if (!blank || !space) {
                out.append(blank ? ' ' : c);
            }
            space = blank;
        }
        foldedAt[text.length()] = out.length();
        folded = out.toString();
    }

    static String fold(String text) {
        return new FoldedText(text).folded.strip();
    }

    /** Start and end of the words in the folded text, looking from {@code from} on, else from its start; null if absent. */
    int @Nullable [] find(String words, int from) {
        String wanted = fold(words);
        int at = folded.indexOf(wanted, from);
        at = at < 0 ? folded.indexOf(wanted) : at;
        return at < 0 ? null : new int[] {at, at + wanted.length()};
    }

    int at(int offset) {
        return foldedAt[offset];
    }
}
