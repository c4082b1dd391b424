package org.pacta.reading;

import java.util.List;
import java.util.Set;

/** Whether a verb behind "and" goes on a clause that is no undertaking: a request to others, a description of somebody. */
final class Embedding {

    private static final Set<String> ASKING = Lexicon.words("""
            call calls called calling urge urges urged urging invite invites invited inviting encourage encourages
            encouraged encouraging ask asks asked asking request requests requested appeal appealed demand demanded
            """);

    private Embedding() {}

    /** "Call on all to stop and commit to talks": an infinitive that goes on what others are asked to do. */
    static boolean asked(Words words, int and, int at) {
        if (words.lower(at).endsWith("ed") || words.is(at, Set.of("will", "would", "are", "is", "intend"))) {
            return false;
        }
        for (int i = and - 1; i > 0 && !words.isMark(i); i--) {
            boolean to = words.lower(i).equals("to") && Lexicon.isBaseVerb(words.lower(i + 1));
            for (int j = i - 1; to && j >= 0 && j > i - 10; j--) {
                if (words.is(j, ASKING)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "Athletes who have trained and will compete": the verb goes on a clause about somebody. */
    static boolean describes(Words words, int and, List<Predicate> found) {
        int from = found.isEmpty() ? 0 : found.getLast().at();
        for (int i = and - 1; i > from && !words.isMark(i); i--) {
            if (words.is(i, Set.of("who", "whose"))) {
                return true;
            }
        }
        return false;
    }
}
