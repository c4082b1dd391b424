package org.pacta.reading;

import java.util.Set;

/**
 * The stretch of a sentence that a verdict governs, as word indexes.
 *
 * @param verdict what was found
 * @param start first word, subject included
 * @param end after the last word
 * @param action first word of the action
 */
record Clause(Verdict verdict, int start, int end, int action) {

    private static final Set<String> RELATIVE = Lexicon.words("""
            which that who where including through while following so recognizing complementing
            """);
    private static final Set<String> CHAIN_LINKS =
            Set.of("together", "closely", "continue", "efforts", "working", "work");

    /** Where the action's own object ends: before a purpose, a relative clause, a means. */
    int objectEnd(Words words) {
        for (int i = action + 1; i < end; i++) {
            String word = words.lower(i);
            if (RELATIVE.contains(word) && i > action + 1) {
                return trim(words, i);
            }
            boolean purpose = word.equals("to")
                    && Lexicon.isBaseVerb(words.lower(words.skipAdverbs(i + 1)))
                    && !words.is(i - 1, CHAIN_LINKS);
            if (purpose && i > action + 1
                    || word.equals("in") && words.lower(i + 1).equals("order")) {
                return trim(words, i);
            }
            boolean aside = word.equals(",") && i > action + 1 && !Lexicon.isIngForm(words.lower(action));
            if (aside && Lexicon.isIngForm(words.lower(words.skipAdverbs(i + 1)))) {
                return trim(words, i);
            }
            if (word.equals(";") || word.equals("—")) {
                return trim(words, i);
            }
        }
        return end;
    }

    private int trim(Words words, int at) {
        int index = at;
        while (index > action + 1
                && (words.isMark(index - 1) && !words.lower(index - 1).equals(")")
                        || words.lower(index - 1).equals("and"))) {
            index--;
        }
        return index;
    }
}
