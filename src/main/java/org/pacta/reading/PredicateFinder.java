package org.pacta.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.reading.Predicate.Sort;

/** Finds the governing verbs of a sentence in their order, with subject and standing of each. */
final class PredicateFinder {

    private static final Set<String> BE = Set.of("is", "are", "was", "were", "am");
    private static final Set<String> REMAIN = Set.of("remain", "remains", "remained");
    private static final Set<String> NOT_FINITE_AFTER = Lexicon.words("""
            to will would shall can could may might should must cannot not never do did does
            """);
    private static final Set<String> DETERMINERS = Lexicon.words("""
            the a an this these those our their its his her any some no of in for with on by from at as through
            under such new joint shared strong continued mutual full own remain remains remained previously newly recently be been being
            is are was were that previous into other
            """);
    private static final Set<String> ALSO_NOUNS = Lexicon.words("""
            plan pledge support call welcome form review exchange stress honor share note request need demand
            hope launch promise regret praise resolve thank voice repeat recall institute elect continue stand
            condemn
            """);
    private static final Set<String> SPEAKERS = Lexicon.words("""
            we they it he she i both all sides countries leaders ministers secretaries presidents governments officials
            delegations participants representatives members nations parties states principals partners allies
            g7 g20 quad
            """);
    private static final Set<String> NOT_WILL = Lexicon.words("""
            political the free abiding good collective shared their our firm people's iron
            """);
    private static final Set<String> PLEASED = Lexicon.words("""
            pleased proud delighted honored glad happy excited prepared ready
            """);
    private static final Set<String> SET_TO =
            Set.of("scheduled", "expected", "planned", "set", "due", "slated", "planning", "projected");

    private static final Set<String> TASKED = Set.of("tasked", "charged", "mandated", "instructed", "directed");
    private static final Set<String> AUXILIARIES = Set.of("have", "has", "had", "do", "are", "is", "am");
    private static final Set<String> OF_AGREED_THINGS =
            Set.of("mutually", "previously", "commonly", "internationally", "newly", "recently");
    private static final Set<String> OBJECT_SIGNS = Lexicon.words("""
            the our their that to on all each its a for
            """);
    private static final Set<String> UNSURE = Lexicon.words("""
            believe believed hope hoped expect expected recall recalled demand demanded urge urged
            """);
    private static final Set<String> ASSURED = Set.of("confident", "assured", "certain");
    private static final Set<String> JOINING = Set.of("and", "or", "but", "as", "then");
    private static final Set<String> PAST_FORMS = Set.of("was", "were", "met", "held", "undertook", "sought", "stood");
    private static final Pattern ASSURANCE =
            Pattern.compile("\\b(?:message|signal|assurances?|pledge|understanding)(?: to [^,;]{3,50})?$");
    private static final int LONGEST_INSERTION = 24;
    private static final Set<String> NO_NOUNS = Set.of("and", "but", "while", "or", "year", "decade", "end", "forward");
    private static final Set<String> OPENING_PREPOSITIONS = Set.of(
            "through",
            "in",
            "at",
            "during",
            "with",
            "by",
            "to",
            "under",
            "over",
            "on",
            "following",
            "as",
            "for",
            "within",
            "across");

    private final Words words;
    private final List<Predicate> found = new ArrayList<>();

    private PredicateFinder(Words words) {
        this.words = words;
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
        } else if (BE.contains(word) || REMAIN.contains(word)) {
            copula(i, word);
        } else if (word.startsWith("look")
                && words.lower(words.skipAdverbs(i + 1)).equals("forward")) {
            boolean participle = word.endsWith("ing") && !words.is(words.skipBack(i - 1), BE);
            add(Sort.FORWARD, i, words.skipAdverbs(i + 1) + 2, false, participle);
        } else {
            Sort sort = VerbClasses.sort(word);
            if (sort != null && !words.capital(i) || sort != null && i == 0) {
                lexical(i, word, sort);
            }
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
        add(word.equals("would") ? Sort.WOULD : Sort.MODAL, i, behindInsertion(next), negated, false);
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
        } else if (SET_TO.contains(state) && to && BE.contains(word)) {
            add(Sort.SCHEDULED, i, words.skipAdverbs(after + 1), false, false);
        } else if (TASKED.contains(state) && BE.contains(word) && words.is(after, Set.of("to", "with"))) {
            add(Sort.SCHEDULED, i, words.skipAdverbs(after + 1), false, false);
        } else if (PLEASED.contains(state) && to && !state.equals("ready")) {
            pleased(i, after + 1);
        } else if (BE.contains(word)
                && (Lexicon.isIngForm(state) || state.equals("planning"))
                && !word.startsWith("w")) {
            if (state.equals("looking")) {
                return;
            }
            if (state.equals("planning") || state.equals("intending")) {
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
        boolean object = OBJECT_SIGNS.contains(words.lower(i + 1)) || behindParenthesis(i + 1) > i + 1;
        boolean named = words.capital(before) && !previous.endsWith("'s");
        return object && (joined || named) || named && words.capital(i + 1) && previous.length() > 2;
    }

    private void add(Sort sort, int at, int verb, boolean negated, boolean participle) {
        int[] subject = participle ? new int[] {at, at} : subject(at);
        if (!participle && reduced(subject, at)) {
            return;
        }
        found.add(new Predicate(
                sort,
                subject[0],
                subject[1],
                at,
                verb,
                !participle && aside(subject[0], subject[1], at),
                negated,
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

    private boolean aside(int subjectStart, int subjectEnd, int at) {
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
    private boolean reduced(int[] subject, int at) {
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
        if (ASSURED.contains(word)) {
            return true;
        }
        boolean announcing = sort == Sort.ANNOUNCE && words.is(words.skipBack(at - 1), BE);
        if (sort == null || word.endsWith("ing") && !announcing) {
            return word.equals("and") && at < that;
        }
        return !UNSURE.contains(word);
    }
}
