package org.pacta.reading;

import static org.pacta.reading.GoverningWords.AHEAD;
import static org.pacta.reading.GoverningWords.ALSO_NOUNS;
import static org.pacta.reading.GoverningWords.AUXILIARIES;
import static org.pacta.reading.GoverningWords.BE;
import static org.pacta.reading.GoverningWords.BEGIN;
import static org.pacta.reading.GoverningWords.BEGINS;
import static org.pacta.reading.GoverningWords.DECIDED;
import static org.pacta.reading.GoverningWords.DECIDING;
import static org.pacta.reading.GoverningWords.DETERMINERS;
import static org.pacta.reading.GoverningWords.EVENTS;
import static org.pacta.reading.GoverningWords.HAVE;
import static org.pacta.reading.GoverningWords.IMPERSONAL;
import static org.pacta.reading.GoverningWords.LONGEST_INSERTION;
import static org.pacta.reading.GoverningWords.NONE;
import static org.pacta.reading.GoverningWords.NOT_FINITE_AFTER;
import static org.pacta.reading.GoverningWords.NOT_WILL;
import static org.pacta.reading.GoverningWords.OBJECT_SIGNS;
import static org.pacta.reading.GoverningWords.OF_AGREED_THINGS;
import static org.pacta.reading.GoverningWords.PEOPLE;
import static org.pacta.reading.GoverningWords.PLEASED;
import static org.pacta.reading.GoverningWords.REMAIN;
import static org.pacta.reading.GoverningWords.SET_FOR;
import static org.pacta.reading.GoverningWords.SET_TO;
import static org.pacta.reading.GoverningWords.SPEAKERS;
import static org.pacta.reading.GoverningWords.TASKED;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pacta.reading.Predicate.Sort;

/** Finds the governing verbs of a sentence in their order, with subject and standing of each. */
final class PredicateFinder {

    private final Words words;
    private final List<Predicate> found = new ArrayList<>();
    private final VerbPlace place;

    private PredicateFinder(Words words) {
        this.words = words;
        this.place = new VerbPlace(words, found);
    }

    static List<Predicate> in(Words words) {
        PredicateFinder finder = new PredicateFinder(words);
        for (int i = 0; i < words.size(); i++) {
            finder.look(i);
        }
        return finder.found;
    }

    private void look(int i) {
        String word = words.lower(i);
        if (word.equals("will") || word.equals("would") || word.equals("shall") || word.equals("we'll")) {
            if (!words.is(i - 1, NOT_WILL)) {
                modal(i, word);
            }
        } else if ((word.equals("should")
                        || word.equals("must")
                        || word.equals("ought") && words.lower(i + 1).equals("to"))
                && !words.capital(i)) {
            int next = words.skipAdverbs(word.equals("ought") ? i + 2 : i + 1);
            boolean negated = words.lower(next).equals("not");
            add(Sort.DUTY, i, negated ? next + 1 : next, negated, false);
        } else if (word.equals("took")
                || word.equals("take")
                || word.equals("takes") && words.lower(i + 1).equals("note")) {
            tookNote(i);
        } else if (words.lower(i - 1).equals("to")
                && word.equals("announce")
                && words.lower(i - 2).equals("opportunity")) {
            found.add(new Predicate(Sort.ANNOUNCE, i, i, i, words.skipAdverbs(i + 1), false, false, false));
        } else if (DECIDING.contains(word) && decisionTo(i) > 0) {
            add(Sort.UNDERTAKE, i, decisionTo(i), false, false);
        } else if (BE.contains(word) || REMAIN.contains(word)) {
            copula(i, word);
        } else if (word.equals("been") && words.is(i - 1, HAVE)) {
            beenSet(i);
        } else if (i > 0
                && (BEGINS.contains(word) || BEGIN.contains(word) && EVENTS.contains(words.lower(i - 1)))
                && beginsOn(i)) {
            add(Sort.SCHEDULED, i, word.equals("takes") ? i + 2 : i + 1, false, false);
        } else if (word.startsWith("look") && words.is(words.skipAdverbs(i + 1), AHEAD)) {
            boolean participle = word.endsWith("ing") && !words.is(words.skipBack(i - 1), BE);
            add(Sort.FORWARD, i, words.skipAdverbs(i + 1) + 2, false, participle);
        } else {
            Sort sort = VerbClasses.sort(word);
            if (sort != null && !words.capital(i) || sort != null && i == 0) {
                lexical(i, word, sort);
            }
        }
    }

    /** "Adopted the decision to extend the pact": where what was decided begins; 0 if it was none. */
    private int decisionTo(int i) {
        int noun = words.is(i + 1, Set.of("a", "the", "their", "its", "this")) ? i + 2 : i + 1;
        boolean decision = words.is(noun, Set.of("decision", "decisions", "resolution"));
        boolean acts = words.lower(noun + 1).equals("to") && Forms.mayBeVerb(words.lower(words.skipAdverbs(noun + 2)));
        return decision && acts ? noun + 1 : 0;
    }

    /** "The trial run starts on 3 August": told as it stands in a calendar. */
    private boolean beginsOn(int i) {
        int behind = words.lower(i).equals("takes") && words.lower(i + 1).equals("place") ? i + 2 : i + 1;
        return words.is(behind, SET_FOR) && (!words.lower(i).equals("takes") || behind == i + 2);
    }

    /** "Took note of Japan's intention": as one notes, so one takes note. */
    private void tookNote(int i) {
        if (words.lower(i + 1).equals("note") && words.lower(i + 2).equals("of")) {
            add(Sort.VIEW, i, i + 3, false, false);
        }
    }

    private void modal(int i, String word) {
        int next = words.skipAdverbs(i + 1);
        if (words.is(next, Set.of("we", "they")) && next + 1 < words.size()) {
            found.add(new Predicate(Sort.MODAL, next, next + 1, i, words.skipAdverbs(next + 1), false, false, false));
            return;
        }
        boolean negated = words.lower(next).equals("not") || words.lower(next).equals("never");
        if (negated) {
            next = words.skipAdverbs(next + 1);
        }
        if (words.lower(next).equals("have") && Lexicon.isParticiple(words.lower(words.skipAdverbs(next + 1)))) {
            next = words.skipAdverbs(next + 1); // "By the end of 2026 they will have trained 300".
        }
        add(word.equals("would") ? Sort.WOULD : Sort.MODAL, i, behindInsertion(behindNumber(next)), negated, false);
    }

    /** The verb behind ": i)" or "(a)", where "will" is parted from what will be done by a list in its sentence. */
    private int behindNumber(int at) {
        int i = at;
        boolean marked = false;
        while (i < Math.min(words.size(), at + 5)
                && (words.isMark(i) || words.lower(i).matches("[ivx]{1,4}|[a-d1-4]"))) {
            marked |= words.is(i, Set.of(")", ":"));
            i++;
        }
        return marked && i > at ? words.skipAdverbs(i) : at;
    }

    /** The verb behind ", subject to approval," if such an insertion parts it from "will". */
    private int behindInsertion(int at) {
        if (!words.lower(at).equals(",")) {
            return at;
        }
        for (int j = at + 1; j < Math.min(words.size() - 1, at + LONGEST_INSERTION); j++) {
            int verb = words.skipAdverbs(j + 1);
            if (words.lower(j).equals(",") && Lexicon.isBaseVerb(words.lower(verb))) {
                return verb;
            }
        }
        return at;
    }

    private void copula(int i, String word) {
        int next = words.skipAdverbs(i + 1);
        String state = words.lower(next);
        int after = words.skipAdverbs(next + 1);
        boolean to = words.lower(after).equals("to");
        if (state.equals("committed")) {
            after = behindParenthesis(after);
            add(BE.contains(word) ? Sort.COMMITTED : Sort.RESTATE, i, after, false, false);
        } else if (SET_TO.contains(state) && DECIDED.contains(state) && to && impersonal(i)) {
            found.add(new Predicate(Sort.UNDERTAKE, i, i, i, after, false, false, false));
        } else if (SET_TO.contains(state) && to && BE.contains(word)) {
            add(Sort.SCHEDULED, i, words.skipAdverbs(after + 1), false, false);
        } else if (SET_TO.contains(state) && BE.contains(word) && words.is(after, SET_FOR)) {
            add(Sort.SCHEDULED, i, after, false, false);
        } else if (BE.contains(word)
                && words.lower(i - 1).equals("there")
                && words.is(next, Set.of("agreement", "consensus"))) {
            found.add(new Predicate(Sort.UNDERTAKE, i, i, i, after, false, false, false));
        } else if (BE.contains(word)
                && words.lower(i - 1).equals("decision")
                && words.is(next, Set.of("taken", "made", "reached"))) {
            found.add(new Predicate(Sort.UNDERTAKE, i, i, i, after, false, false, false));
        } else if (BE.contains(word) && DECIDED.contains(state) && words.is(i - 1, IMPERSONAL)) {
            found.add(new Predicate(Sort.UNDERTAKE, i, i, i, after, false, false, false));
        } else if (BE.contains(word)
                && words.is(next, Set.of("approved", "endorsed", "adopted", "agreed"))
                && proposalTo(i) > 0) {
            found.add(new Predicate(
                    Sort.UNDERTAKE, proposalTo(i), proposalTo(i), proposalTo(i), proposalTo(i), false, false, false));
        } else if (TASKED.contains(state) && BE.contains(word) && words.is(after, Set.of("to", "with"))) {
            add(Sort.SCHEDULED, i, words.skipAdverbs(after + 1), false, false);
        } else if (PLEASED.contains(state) && to && !state.equals("ready")) {
            pleased(i, after + 1);
        } else if (BE.contains(word)
                && (state.endsWith("ing") && Forms.base(state) != null || state.equals("planning"))
                && !word.startsWith("w")) {
            if (state.equals("looking")) {
                return;
            }
            boolean going =
                    state.equals("going") && to && Forms.mayBeVerb(words.lower(after + 1)) && !words.capital(after + 1);
            if (state.equals("planning") || state.equals("intending") || going) {
                add(Sort.INTEND, i, after, false, false);
            } else {
                add(Sort.PROGRESSIVE, i, next, false, false);
            }
        } else if (state.equals("to") && BE.contains(word)) {
            add(Sort.SCHEDULED, i, after, false, false);
        } else if (state.equals("agreed") && to) {
            add(Sort.UNDERTAKE, i, after, false, false);
        } else {
            add(Sort.VIEW, i, next, false, false);
        }
    }

    /** "It is planned to hold talks": nobody is named, and "it" is nothing said before. */
    private boolean impersonal(int be) {
        return words.lower(be - 1).equals("it") && (be == 1 || words.isMark(be - 2));
    }

    /** "The next round has been scheduled for 3 June". */
    private void beenSet(int i) {
        int state = words.skipAdverbs(i + 1);
        int after = words.skipAdverbs(state + 1);
        if (words.lower(i - 2).equals("it") && words.is(state, DECIDED)) {
            found.add(new Predicate(Sort.UNDERTAKE, i, i, i, after, false, false, false));
        } else if (words.is(state, SET_TO) && words.is(after, SET_FOR)) {
            add(Sort.SCHEDULED, i, after, false, false);
        } else if (words.is(state, SET_TO) && words.lower(after).equals("to")) {
            add(Sort.SCHEDULED, i, words.skipAdverbs(after + 1), false, false);
        }
    }

    /** "The proposal of the minister to fund X was approved": where what was proposed begins; 0 if nothing was. */
    private int proposalTo(int be) {
        boolean proposal = false;
        for (int i = 0; i < be - 1; i++) {
            proposal |= words.is(i, Set.of("proposal", "proposals", "recommendation", "motion"));
            boolean to = proposal
                    && words.lower(i).equals("to")
                    && Lexicon.isBaseVerb(words.lower(words.skipAdverbs(i + 1)));
            if (to) {
                return i;
            }
        }
        return 0;
    }

    /** The word behind ", together with our partners," if "to" goes on there. */
    private int behindParenthesis(int at) {
        if (!words.lower(at).equals(",")) {
            return at;
        }
        for (int j = at + 1; j < Math.min(words.size() - 1, at + 12); j++) {
            if (words.lower(j).equals(",") && words.is(j + 1, Set.of("to", "that"))) {
                return j + 1;
            }
        }
        return at;
    }

    private void pleased(int i, int verb) {
        int action = words.skipAdverbs(verb);
        Sort sort = VerbClasses.sort(words.lower(action));
        if (sort == Sort.ESTABLISH) {
            add(Sort.ANNOUNCE, i, action, false, false);
        } else if (sort == Sort.ANNOUNCE) {
            add(Sort.ANNOUNCE, i, words.skipAdverbs(action + 1), false, false);
        } else {
            add(Sort.VIEW, i, action, false, false);
        }
    }

    private void lexical(int i, String word, Sort sort) {
        boolean ing = word.endsWith("ing");
        int next = words.skipAdverbs(i + 1);
        if (word.equals("needed") && !words.is(i - 1, SPEAKERS) && !words.is(i - 1, HAVE)) {
            return; // "The skills needed to develop the workforce".
        }
        if (ing) {
            boolean opensPhrase =
                    words.lower(i - 1).equals(",") || words.lower(i - 1).equals("and");
            if (sort == Sort.UNDERTAKE && opensPhrase && words.lower(next).equals("to")) {
                add(sort, i, next, false, true);
            }
            return;
        }
        if (sort == Sort.INTEND
                && !words.lower(next).equals("to")
                && !words.lower(next).equals("on")) {
            return;
        }
        boolean described = word.equals("committed")
                && words.lower(i - 1).equals(",")
                && !found.isEmpty()
                && BE.contains(words.lower(found.getLast().at()));
        if (!described && finite(i, word)) {
            add(sort, i, sort == Sort.UNDERTAKE ? behindParenthesis(next) : next, false, false);
        }
    }

    private boolean finite(int i, String word) {
        int before = i - 1;
        if (words.is(before, OF_AGREED_THINGS)) {
            return false;
        }
        if (word.equals("shared") && VerbClasses.sort(words.lower(before)) != null) {
            return false;
        }
        while (before >= 0 && words.isAdverb(before) && !SPEAKERS.contains(words.lower(before))) {
            before--;
        }
        String previous = words.lower(before);
        if (NOT_FINITE_AFTER.contains(previous) || DETERMINERS.contains(previous)) {
            return false;
        }
        if (previous.equals("have") || previous.equals("has") || previous.equals("had")) {
            return true;
        }
        boolean past = word.endsWith("ed") || word.equals("undertook") || word.equals("held") || word.equals("met");
        if (past || SPEAKERS.contains(previous)) {
            return !previous.endsWith("'s") && !(past && word.equals("held") && previous.isEmpty());
        }
        boolean ambiguous = ALSO_NOUNS.contains(word) || ALSO_NOUNS.contains(Lexicon.base(word));
        boolean joined =
                previous.equals("and") || previous.equals(",") || previous.equals(";") || previous.equals("that");
        if (!ambiguous) {
            boolean third = VerbClasses.sort(word) == Sort.INTEND && word.endsWith("s");
            return previous.isEmpty() || joined || third || words.capital(before) || !Lexicon.isBaseVerb(previous);
        }
        boolean people = word.equals("plan") && words.lower(i + 1).equals("to") && PEOPLE.contains(previous);
        if (people && previous.endsWith("s")) {
            return true; // "The coast guards plan to".
        }
        boolean object = OBJECT_SIGNS.contains(words.lower(i + 1)) || behindParenthesis(i + 1) > i + 1;
        boolean named = words.capital(before) && !previous.endsWith("'s");
        return object && (joined || named) || named && words.capital(i + 1) && previous.length() > 2;
    }

    private void add(Sort sort, int at, int verb, boolean negated, boolean participle) {
        int[] subject = participle ? new int[] {at, at} : subject(at);
        if (!participle && place.reduced(subject, at)) {
            return;
        }
        boolean none = subject[0] < subject[1] && words.is(subject[0], NONE);
        found.add(new Predicate(
                sort,
                subject[0],
                subject[1],
                at,
                verb,
                !participle && place.aside(subject[0], subject[1], at),
                negated || none,
                participle));
    }

    private int[] subject(int at) {
        int end = at;
        while (end > 0
                && (words.isAdverb(end - 1) && !words.is(end - 1, Set.of("both", "all", "each"))
                        || words.is(end - 1, AUXILIARIES))) {
            end--;
        }
        end = SubjectWalk.beforeParenthesis(words, end);
        int start = SubjectWalk.start(words, end);
        return start == end ? new int[] {at, at} : new int[] {start, end};
    }
}
