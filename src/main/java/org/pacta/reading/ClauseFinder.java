package org.pacta.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.reading.Predicate.Sort;

/** Parts a sentence into the clauses that undertake something, one a governing verb, and splits clauses with two actions. */
final class ClauseFinder {

    private static final Set<String> AGENTIVE = Set.of(
            "work",
            "continue",
            "cooperate",
            "collaborate",
            "coordinate",
            "pursue",
            "discuss",
            "explore",
            "convene",
            "hold",
            "consult",
            "seek");
    private static final Set<String> SPLITTING = Lexicon.words("""
            hold launch establish convene sign conclude develop create host conduct mature update finalize
            negotiate institutionalize deploy deliver publish join adopt complete invest implement organize
            explore discuss meet exchange set form operationalize reconvene share begin open initiate
            """);

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "our", "their");
    private static final Set<String> POINTING = Set.of("this", "these", "such", "those", "that");
    private static final Set<String> RELATIVES = Set.of("that", "which", "who");
    private static final Set<String> AUXILIARIES =
            Set.of("will", "would", "can", "may", "are", "have", "could", "should", "enable", "support", "help");
    private static final Set<String> OBJECT_SIGNS = Lexicon.words("""
            the a an our their its all new additional further joint information training personnel to on with up
            closely together support assistance technical combined bilateral trilateral military regular annual existing relevant practical
            """);

    private static final Set<String> NOUN_SIGNS =
            Set.of("of", "in", "on", "for", "and", "or", "between", "among", "with");

    private final Words words;
    private final Context context;
    private final UndertakingClassifier judge;
    private final List<Predicate> predicates;

    ClauseFinder(Words words, Context context) {
        this.words = words;
        this.context = context;
        this.judge = new UndertakingClassifier(context);
        this.predicates = PredicateFinder.in(words);
    }

    List<Clause> clauses() {
        List<Clause> clauses = new ArrayList<>();
        for (int k = 0; k < predicates.size(); k++) {
            Predicate predicate = predicates.get(k);
            int end = end(k);
            Verdict verdict = subjectActs(k) ? judge.judge(words, predicate, end) : null;
            boolean again = verdict != null
                    && predicate.aside()
                    && verdict.expectation()
                    && !clauses.isEmpty()
                    && clauses.getLast().verdict().expectation(); // "The summit, which will take place in May".
            if (verdict != null && !again && verdict.action() < words.size()) {
                int after = verdict.action() < end ? end : closed(words.size(), verdict.action());
                clauses.add(new Clause(verdict, start(k), after, verdict.action()));
            }
        }
        return clauses;
    }

    /**
     * Whether the subject that a verb shares with those before it can act. "Climate change is a priority and will shape X"
     * speaks of a thing; "we recognize that it is a priority and will work to X" of the parties, for things do not work.
     */
    private boolean subjectActs(int k) {
        Predicate predicate = predicates.get(k);
        boolean future = predicate.sort() == Sort.MODAL
                || predicate.sort() == Sort.WOULD
                || predicate.sort() == Sort.PROGRESSIVE;
        boolean own = predicate.subjectStart() < predicate.subjectEnd();
        if (own && !words.lower(predicate.subjectStart()).equals("it") || !future && !own) {
            return true;
        }
        if (predicate.sort() == Sort.INTEND || byParty(predicate)) {
            return true;
        }
        int[] sayer = sayer(predicate);
        if (sayer != null && Actor.of(words, sayer[0], sayer[1], context) == Actor.PARTY) {
            return true;
        }
        boolean agentive = own || AGENTIVE.contains(words.lower(predicate.verb()));
        for (int j = k - 1; j >= 0; j--) {
            Predicate earlier = predicates.get(j);
            if (earlier.subjectStart() < earlier.subjectEnd()
                    && !words.lower(earlier.subjectStart()).equals("it")) {
                Actor actor = Actor.subject(words, earlier, context);
                if (actor == Actor.PARTY) {
                    return true;
                }
                if (actor == Actor.BODY || actor == Actor.EVENT || actor == Actor.EFFORT) {
                    return UndertakingClassifier.does(actor, words.lower(predicate.verb()));
                }
                if (!agentive) {
                    return false;
                }
                own = true;
            }
        }
        return !own && !(future && tellsOfThing(predicate));
    }

    /** The subject of a verb that shares it with a verb before, as it stands there; empty if none is named. */
    String sharedSubject(Predicate predicate) {
        boolean named = predicate.subjectStart() < predicate.subjectEnd();
        if (named
                && !(predicate.subjectEnd() == predicate.subjectStart() + 1
                        && words.is(predicate.subjectStart(), Set.of("it")))) {
            return "";
        }
        int[] sayer = sayer(predicate);
        if (sayer != null) {
            return words.text(sayer[0], sayer[1]);
        }
        for (int j = predicates.size() - 1; j >= 0; j--) {
            Predicate earlier = predicates.get(j);
            boolean own = earlier.at() < predicate.at() && earlier.subjectStart() < earlier.subjectEnd();
            if (own && !earlier.aside() && !words.lower(earlier.subjectStart()).equals("it")) {
                return words.text(earlier.subjectStart(), earlier.subjectEnd());
            }
        }
        return "";
    }

    /** "Japan said it would": who says what the pronoun does; null if nobody is said to. */
    private int @Nullable [] sayer(Predicate predicate) {
        int before = predicate.subjectStart() - 1;
        before -= words.lower(before).equals("that") ? 1 : 0;
        boolean said = predicate.subjectEnd() == predicate.subjectStart() + 1
                && words.is(predicate.subjectStart(), Set.of("it", "they", "he", "she"))
                && words.is(before, GoverningWords.SAYING);
        int start = said ? SubjectWalk.start(words, before) : before;
        return said && start < before ? new int[] {start, before} : null;
    }

    /** "Will be built by both countries": who does it is told behind the verb. */
    private boolean byParty(Predicate predicate) {
        return words.lower(predicate.verb()).equals("be")
                && !BoundParties.agents(predicate, words, context).isEmpty();
    }

    /** "These topics align with our policies and will support X": the subject is in a verb that governs nothing. */
    private boolean tellsOfThing(Predicate predicate) {
        boolean shared = predicate.subjectStart() == predicate.subjectEnd() && predicate.at() > 3;
        if (!shared) {
            return false;
        }
        int subject = words.is(0, POINTING) ? 2 : verbAhead();
        Actor actor = subject > 0 ? Actor.of(words, 0, subject, context) : Actor.SELF;
        return actor == Actor.THING || actor == Actor.EFFORT;
    }

    /** The first word that looks like a verb of one who does ("provides"); 0 if there is none near the beginning. */
    private int verbAhead() {
        for (int i = 1; i < Math.min(words.size(), 8) && !words.isMark(i); i++) {
            String word = words.lower(i);
            boolean verb = word.endsWith("s") && !Lexicon.isBaseVerb(word) && Lexicon.isBaseVerb(Lexicon.base(word));
            boolean effort = words.lower(0).matches("cooperation|collaboration|support|assistance|implementation|work");
            if (verb && !words.capital(i) && (words.is(0, ARTICLES) || effort)) {
                return i;
            }
        }
        return 0;
    }

    /** Whether a governing verb that looks back or outwards rules the sentence, so that it is no bare item of a list. */
    boolean hasGovernor() {
        return predicates.stream()
                .anyMatch(it -> !it.aside()
                        && !it.participle()
                        && it.at() > 0
                        && (it.sort() != Sort.VIEW || it.subjectStart() < it.subjectEnd()));
    }

    /** The clause again for each of its actions that stands in coordination and is of another sort. */
    List<Clause> actionsOf(Clause clause) {
        List<Clause> actions = new ArrayList<>();
        int from = clause.action();
        boolean ing = Lexicon.isIngForm(words.lower(from));
        int partStart = clause.start();
        boolean purpose = false;
        for (int i = clause.action() + 1; i + 2 < clause.end(); i++) {
            if (describes(i)) {
                break;
            }
            boolean to = words.lower(i).equals("to");
            if (to && !goesOn(clause, i)) {
                purpose |= Lexicon.isBaseVerb(words.lower(i + 1));
                continue;
            }
            int verb = words.skipAdverbs(to ? i + 1 : i);
            String base = ing ? Lexicon.ingBase(words.lower(verb)) : words.lower(verb);
            if (i > clause.action() + 2
                    && joins(i - 1)
                    && base != null
                    && (SPLITTING.contains(base) || (to || !purpose) && acts(base, verb))
                    && verb + 2 < clause.end()
                    && !words.isMark(verb + 1)
                    && (to || !words.is(verb + 1, NOUN_SIGNS))) {
                actions.add(new Clause(clause.verdict(), partStart, joinStart(i - 1), from));
                from = verb;
                partStart = verb;
            }
        }
        actions.add(new Clause(clause.verdict(), partStart, clause.end(), from));
        return actions;
    }

    /** "That will", "which would": from here on the clause tells about what is acted on. */
    private boolean describes(int i) {
        boolean relative = words.is(i, RELATIVES);
        return relative && (words.is(i + 1, AUXILIARIES) || words.lower(i + 1).endsWith("s"));
    }

    /** A verb that is no noun as well, or has a determiner behind it. */
    private boolean acts(String base, int verb) {
        return Lexicon.isBaseVerb(base) && words.is(verb + 1, OBJECT_SIGNS);
    }

    /** Whether "to" goes on a list of acts ("pledge to train, to equip and to deploy") instead of telling a purpose. */
    private boolean goesOn(Clause clause, int to) {
        boolean list = words.lower(clause.action() - 1).equals("to");
        return list
                && (words.lower(to - 1).equals("and")
                        || words.lowerText(to, clause.end()).contains("and to "));
    }

    private boolean joins(int i) {
        String word = words.lower(i);
        return word.equals("and")
                || word.equals(";")
                || word.equals(",")
                || word.equals("as") && words.lower(i - 1).equals("well");
    }

    private int joinStart(int i) {
        int at = i;
        while (at > 0
                && (words.is(at, Set.of("and", ",", ";", "well", "as"))
                        || words.isAdverb(at) && words.is(at - 1, Set.of("and", ",")))) {
            at--;
        }
        return at + 1;
    }

    private int start(int k) {
        Predicate predicate = predicates.get(k);
        int start = predicate.subjectStart();
        Predicate reporter = k > 0 ? predicates.get(k - 1) : null;
        if (reporter != null && reports(reporter, start)) {
            return reporter.subjectStart();
        }
        boolean shared = predicate.subjectStart() == predicate.subjectEnd();
        while (shared && words.isAdverb(start - 1)) {
            start--;
        }
        return start;
    }

    private boolean reports(Predicate reporter, int start) {
        int between = start - reporter.at();
        boolean saying =
                reporter.sort() != Sort.MODAL && reporter.sort() != Sort.INTEND && reporter.sort() != Sort.SCHEDULED;
        return saying && between > 0 && between <= 5 && (words.lower(start - 1).equals("that") || between == 1);
    }

    private int end(int k) {
        int after = words.size();
        for (int j = k + 1; j < predicates.size(); j++) {
            Predicate next = predicates.get(j);
            if (!next.aside() && next.subjectStart() > predicates.get(k).verb() && bounds(next)) {
                after = start(j) > predicates.get(k).at() ? start(j) : next.subjectStart();
                break;
            }
        }
        return closed(after, predicates.get(k).verb());
    }

    private int closed(int from, int verb) {
        int after = from;
        while (after > verb + 1 && closing(after - 1)) {
            after--;
        }
        return after;
    }

    private boolean bounds(Predicate next) {
        int before = next.subjectStart() - 1;
        return words.isMark(before)
                || words.is(before, Set.of("and", "that", "while", "but"))
                || next.subjectStart() < next.subjectEnd();
    }

    private boolean closing(int i) {
        return words.isMark(i)
                        && !words.lower(i).equals(")")
                        && !words.lower(i).equals("\"")
                        && !words.lower(i).equals("”")
                || words.is(i, Set.of("and", "while", "but", "that"));
    }

    /** Whether nothing but an opening phrase ("By the end of 2023,") stands in front of the clause. */
    boolean opensSentence(Clause clause) {
        return predicates.stream()
                .noneMatch(it -> !it.aside()
                        && it.at() < clause.verdict().predicate().at()
                        && it.subjectStart() < clause.start());
    }
}
