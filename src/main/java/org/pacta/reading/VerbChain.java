package org.pacta.reading;

import java.util.Set;

/** Follows a chain of verbs ("continue to work together to expand") to the one that says what is done. */
final class VerbChain {

    private static final Set<String> CHAINS = Lexicon.words("""
            continue work begin start endeavor endeavour strive aim proceed act
            """);

    private static final Set<String> LINKS = Lexicon.words("""
            together closely purpose with partners our all and each other domestically their allies close relevant
            international
            """);

    private VerbChain() {}

    /** Skips "continue to", "work together to" and the like to the verb that says what is done. */
    static int end(Words words, int verb) {
        int at = verb;
        for (int step = 0; step < 3; step++) {
            String base = Lexicon.base(words.lower(at));
            if (!CHAINS.contains(base)
                    && !base.equals("cooperate")
                    && !base.equals("collaborate")
                    && !base.equals("coordinate")) {
                return at;
            }
            int next = at + 1;
            int limit = Math.min(words.size(), at + 9);
            while (next < limit && !words.lower(next).equals("to") && linking(words, next)) {
                next++;
            }
            int action = words.skipAdverbs(next + 1);
            if (words.lower(next).equals("to") && Lexicon.isBaseVerb(words.lower(action))) {
                at = action;
            } else if (base.equals("continue") && Lexicon.isIngForm(words.lower(words.skipAdverbs(at + 1)))) {
                at = words.skipAdverbs(at + 1);
            } else {
                return at;
            }
        }
        return at;
    }

    private static boolean linking(Words words, int index) {
        return words.isAdverb(index) || words.is(index, LINKS);
    }
}
