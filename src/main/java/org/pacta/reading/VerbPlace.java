package org.pacta.reading;

import static org.pacta.reading.GoverningWords.ASSURANCE;
import static org.pacta.reading.GoverningWords.ASSURED;
import static org.pacta.reading.GoverningWords.AUXILIARIES;
import static org.pacta.reading.GoverningWords.BE;
import static org.pacta.reading.GoverningWords.DETERMINERS;
import static org.pacta.reading.GoverningWords.JOINING;
import static org.pacta.reading.GoverningWords.NO_NOUNS;
import static org.pacta.reading.GoverningWords.OPENING_PREPOSITIONS;
import static org.pacta.reading.GoverningWords.PAST_FORMS;
import static org.pacta.reading.GoverningWords.SAYING;
import static org.pacta.reading.GoverningWords.UNSURE;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.reading.Predicate.Sort;

/** Where a verb stands in its sentence: in the main clause, in one that is told aside, or inside an object. */
final class VerbPlace {

    private final Words words;
    private final List<Predicate> found;

    /** @param found the verbs before it; grows while the sentence is read */
    VerbPlace(Words words, List<Predicate> found) {
        this.words = words;
        this.found = found;
    }

    /** Whether it stands in a clause that is told aside: a relative one, or one behind a "that" which nobody says. */
    boolean aside(int subjectStart, int subjectEnd, int at) {
        int before = subjectStart - 1;
        while (before >= 0 && subjectStart == subjectEnd && (words.isAdverb(before) || words.is(before, AUXILIARIES))) {
            before--;
        }
        String word = words.lower(before);
        if (SubjectWalk.opensAside(words, before)) {
            return true;
        }
        if (subjectStart == subjectEnd) {
            return withoutSubject(before, word, at);
        }
        if (word.equals("that")) {
            return !reportedBefore(before);
        }
        boolean pronoun = subjectEnd - subjectStart == 1 && words.is(subjectStart, Set.of("we", "they", "it"));
        return pronoun && contactRelative(before, word);
    }

    /** "A partnership called AUKUS", "violence committed against": a participle inside an object is no verb of its own. */
    boolean reduced(int[] subject, int at) {
        int before = subject[0] - 1;
        String word = words.lower(before);
        boolean own = subject[0] < subject[1] && !words.is(subject[0], Set.of("we", "they", "it", "both"));
        boolean inside = !word.isEmpty()
                && !words.isMark(before)
                && !JOINING.contains(word)
                && !word.equals("while")
                && !word.equals("that");
        boolean plural =
                words.lower(at).endsWith("s") && inside && !words.isAdverb(before) && VerbClasses.sort(word) != null;
        boolean participle =
                inside && words.lower(at).endsWith("ed") && words.lower(at - 1).matches("[a-z-]+") && !found.isEmpty();
        return own && (plural || participle);
    }

    /** A verb that shares its subject stands in the main clause if it goes on with it in the same tense. */
    private boolean withoutSubject(int before, String word, int at) {
        boolean joined = word.isEmpty() || words.isMark(before) || JOINING.contains(word);
        if (!joined) {
            return true;
        }
        if (word.equals("and") && (Embedding.asked(words, before, at) || Embedding.describes(words, before, found))) {
            return true;
        }
        Predicate previous = found.isEmpty() ? null : found.getLast();
        if (previous == null || !previous.aside() || word.isEmpty()) {
            return false;
        }
        String tense = tense(at);
        boolean goesOn = found.stream()
                .anyMatch(
                        it -> !it.aside() && !it.participle() && tense(it.at()).equals(tense));
        boolean ahead = tense.equals("future") && BE.contains(words.lower(previous.at()));
        return !ahead && (!goesOn || tense(previous.at()).equals(tense));
    }

    private String tense(int at) {
        String word = words.lower(at);
        if (word.equals("will") || word.equals("would") || word.equals("shall")) {
            return "future";
        }
        if (word.equals("is") || word.equals("are") || word.equals("remains")) {
            return "state";
        }
        return word.endsWith("ed") || PAST_FORMS.contains(word) ? "past" : "present";
    }

    /** "The plan we announce": a pronoun right behind a noun opens a clause that describes the noun. */
    private boolean contactRelative(int before, String word) {
        if (word.isEmpty() || words.isMark(before) || words.isAdverb(before) || NO_NOUNS.contains(word)) {
            return false;
        }
        if (SAYING.contains(word)) {
            return false; // "The Japanese side said it would reply".
        }
        boolean opening = words.is(0, OPENING_PREPOSITIONS) && found.isEmpty();
        if (opening) {
            return false;
        }
        boolean noun = words.is(before - 1, DETERMINERS);
        return noun || VerbClasses.sort(word) == null || word.endsWith("ing");
    }

    /** Whether the "that" at the index follows a verb of saying, so that its clause is what the parties say. */
    private boolean reportedBefore(int that) {
        if (ASSURANCE.matcher(words.lowerText(Math.max(0, that - 8), that)).find()) {
            return true;
        }
        int at = that - 1;
        while (at >= 0
                && (words.isAdverb(at)
                        || words.isMark(at)
                        || at > that - 4
                                && words.is(at, Set.of("with", "other", "each", "us", "conviction", "intention")))) {
            at--;
        }
        String word = words.lower(at);
        @Nullable Sort sort = VerbClasses.sort(word);
        if (ASSURED.contains(word) || SAYING.contains(word)) {
            return true;
        }
        boolean announcing = sort == Sort.ANNOUNCE && words.is(words.skipBack(at - 1), BE);
        if (sort == null || word.endsWith("ing") && !announcing) {
            return word.equals("and") && at < that;
        }
        return !UNSURE.contains(word);
    }
}
