package org.pacta.statement.reading;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.statement.reading.Predicate.Sort;

/**
 * Decides whether a predicate undertakes a future action of the parties. The rules are those of the project's labelling
 * guide; where a rule speaks of what the parties hope, value or ask of others, the answer is no.
 */
final class Judge {

    private static final Set<String> ATTITUDES = Lexicon.words("""
            be stand remain have need require seek hope stay disagree believe see want know recognize recognise
            mean depend become endure prevail succeed like welcome condemn urge reflect represent demonstrate
            call encourage matter applaud thank note
            """);
    private static final Set<String> NOT_DONE = Lexicon.words("""
            impose require introduce apply restrict levy adopt conduct test deploy transfer use export import
            pay seek undertake provide discriminate
            """);
    private static final Set<String> BODY_ACTS = Lexicon.words("""
            meet convene hold report submit present publish launch finalize finalise develop prepare organize
            organise conduct host reconvene work begin start complete deliver continue discuss identify explore
            coordinate establish review produce consider draft make
            """);
    private static final Set<String> DONE = Lexicon.words("""
            held hosted convened established created launched formed developed finalized finalised signed
            concluded completed conducted organized organised implemented deployed delivered provided made
            carried undertaken expanded extended published submitted presented reviewed updated discussed taken
            scheduled invited appointed built continued shared increased allocated funded announced pursued
            prioritized set reconvened inaugurated dedicated released transferred negotiated adopted added given
            co-hosted co-chaired chaired led followed eliminated reduced removed imposed exchanged supported
            invested used
            """);
    private static final Set<String> HAPPENS = Lexicon.words("""
            be take occur begin start convene commence continue happen resume
            """);
    private static final Set<String> CHAINS = Lexicon.words("""
            continue work begin start endeavor endeavour strive aim proceed act
            """);
    private static final Pattern ACTION_NOUN = Pattern.compile(
            "^(?:(?:a|an|the|our|their|close|closer|further|deeper|enhanced|continued|increased|greater|stronger|robust|deepening|ongoing|full)[ ,]+)*"
                    + "(?:(?!(?:of|to|for|and)\\b)[\\w-]+[ ,]+){0,3}?"
                    + "(?:cooperation|collaboration|coordination|consultations?|dialogue|engagement|talks|work|efforts|exchanges?|assistance|support"
                    + "|investments?|actions?|steps?|measures?|funding|targets?|reductions?|plan|programs?|following)\\b");
    private static final Pattern ON_ACTION = Pattern.compile(
            "^(?:on|upon|to|for)?\\s*(?:(?!(?:importance|need|necessity|value|urgency|benefits?|significance|view|that)\\b)[\\w',-]+\\s+){0,5}?"
                    + "(?:plans?|road ?maps?|steps|establishment|establishing|creation|creating|launch|launching|convening|holding|programs?|programme|framework"
                    + "|measures|resumption|expansion|priorities|actions?|arrangements?|agenda|terms|guidelines|workstreams|deployment|following)\\b");
    private static final Pattern TASK = Pattern.compile(
            "^(?:our|their|the|its|relevant|respective) (?:[\\w’',&()-]+ ){0,12}?(?:ministers?|officials|teams?|secretaries|departments|ministries|agencies|groups?|sherpas|experts"
                    + "|governments|advisors|representatives|council|envoys|authorities|institutions)\\b[^;.]{0,60}? to (?:further |jointly |also )?([a-z-]+)");
    private static final Pattern ENDEAVOUR = Pattern.compile(
            "^(?:an? |the |our |this )?(?:[\\w-]+ ){0,3}?(?:ambition|effort|agenda|approach|process|program|programme|pathway|initiative|timeline|schedule"
                    + "|set of|series of|sessions?|meetings?)\\b");
    private static final Pattern VALUE = Pattern.compile(
            "^(?:[\\w’',-]+ ){0,7}?(?:sovereignty|integrity|independence|principles?|values?|law|freedoms?|democracy|peace|stability|security|centrality|order"
                    + "|multilateralism|goals?|charter|rights|vision|world|relationship|partnership|prosperity|objectives?|defen[cs]e|unity|people|alliance|region)\\b");
    private static final Pattern SPECIFIC = Pattern.compile(
            "[$€£¥]\\s?\\d|\\b\\d+(?:[.,]\\d+)* ?(?:percent|per cent|%|million|billion|trillion|troops|personnel)|\\bnet[- ]zero\\b");

    private final Context context;
    private final Expectations expectations;
    private final Announcements announcements;

    Judge(Context context) {
        this.context = context;
        this.expectations = new Expectations(context);
        this.announcements = new Announcements(context);
    }

    /** The verdict on the predicate, whose clause ends before word {@code end}; null for no commitment. */
    @Nullable
    Verdict judge(Words words, Predicate predicate, int end) {
        if (predicate.aside() || predicate.verb() >= words.size()) {
            return null;
        }
        return switch (predicate.sort()) {
            case MODAL, WOULD -> modal(words, predicate, end);
            case INTEND -> intend(words, predicate);
            case SCHEDULED -> scheduled(words, predicate);
            case UNDERTAKE -> undertake(words, predicate, end);
            case COMMITTED -> committed(words, predicate, end);
            case ANNOUNCE, ESTABLISH -> announcements.judge(words, predicate, end);
            case WELCOME -> expectations.welcomed(words, predicate, end);
            case FORWARD -> expectations.lookedForwardTo(words, predicate, end);
            case PROGRESSIVE -> progressive(words, predicate, end);
            case RESTATE -> restated(words, predicate, end);
            case TASK -> tasked(words, predicate, end);
            case VIEW -> null;
        };
    }

    Actor subject(Words words, Predicate predicate) {
        Actor actor = Actor.of(words, predicate.subjectStart(), predicate.subjectEnd(), context);
        return actor == Actor.SELF ? Actor.PARTY : actor;
    }

    private @Nullable Verdict modal(Words words, Predicate predicate, int end) {
        int verb = predicate.verb();
        String word = words.lower(verb);
        Actor actor = subject(words, predicate);
        if (actor == Actor.OUTSIDER || actor == Actor.THING && !passive(words, verb)) {
            return null;
        }
        if (predicate.negated()) {
            return actor == Actor.PARTY && NOT_DONE.contains(word) ? Verdict.firm(predicate, verb, 0.6) : null;
        }
        if (word.equals("be")) {
            boolean effort = actor == Actor.EFFORT
                    && words.lower(words.skipAdverbs(verb + 1)).endsWith("ed");
            return passive(words, verb) || effort
                    ? Verdict.firm(predicate, verb + 1, 0.75)
                    : beingVerdict(words, predicate, actor);
        }
        return switch (actor) {
            case PARTY -> active(words, predicate, verb, end);
            case BODY -> BODY_ACTS.contains(word) ? Verdict.firm(predicate, chained(words, verb), 0.65) : null;
            case EVENT -> HAPPENS.contains(word) ? Verdict.firm(predicate, verb, 0.8) : null;
            case EFFORT ->
                Set.of("continue", "begin", "expand").contains(word) ? Verdict.firm(predicate, verb, 0.65) : null;
            default -> null;
        };
    }

    private @Nullable Verdict active(Words words, Predicate predicate, int verb, int end) {
        int action = chained(words, verb);
        String word = words.lower(action);
        if (ATTITUDES.contains(word) && !(word.equals("have") && expectations.hasDate(words, action, end))) {
            return null;
        }
        if (predicate.sort() == Sort.WOULD && !context.reported()) {
            return null;
        }
        boolean verbKnown = Lexicon.isBaseVerb(word)
                || Lexicon.isIngForm(word)
                || Character.isLetter(word.isEmpty() ? '-' : word.charAt(0));
        return verbKnown ? Verdict.firm(predicate, action, predicate.sort() == Sort.WOULD ? 0.6 : 0.9) : null;
    }

    private @Nullable Verdict beingVerdict(Words words, Predicate predicate, Actor actor) {
        int next = words.skipAdverbs(predicate.verb() + 1);
        boolean ing = Lexicon.isIngForm(words.lower(next));
        return actor == Actor.PARTY && ing ? Verdict.firm(predicate, next, 0.8) : null;
    }

    private boolean passive(Words words, int be) {
        return words.lower(be).equals("be") && DONE.contains(words.lower(words.skipAdverbs(be + 1)));
    }

    private @Nullable Verdict intend(Words words, Predicate predicate) {
        int to = predicate.verb();
        if (!words.lower(to).equals("to")
                || subject(words, predicate) == Actor.OUTSIDER
                || subject(words, predicate) == Actor.THING) {
            return null;
        }
        int action = chained(words, words.skipAdverbs(to + 1));
        return ATTITUDES.contains(words.lower(action)) && !words.lower(action).equals("seek")
                ? null
                : Verdict.firm(predicate, action, 0.9);
    }

    private @Nullable Verdict scheduled(Words words, Predicate predicate) {
        Actor actor = subject(words, predicate);
        if (actor == Actor.OUTSIDER || actor == Actor.THING && !passive(words, predicate.verb())) {
            return null;
        }
        String verb = words.lower(predicate.verb());
        boolean acts = passive(words, predicate.verb())
                || actor == Actor.EVENT && HAPPENS.contains(verb)
                || actor == Actor.PARTY
                || actor == Actor.BODY;
        return acts && !(ATTITUDES.contains(verb) && !verb.equals("be"))
                ? Verdict.firm(predicate, predicate.verb(), 0.8)
                : null;
    }

    private @Nullable Verdict undertake(Words words, Predicate predicate, int end) {
        Actor actor = subject(words, predicate);
        boolean mute = actor == Actor.THING && Actor.document(words, predicate.subjectStart(), predicate.subjectEnd());
        if (actor == Actor.OUTSIDER || mute || words.is(predicate.at() - 1, Set.of("as", "by", "had"))) {
            return null;
        }
        if (pastAct(words, predicate, end)) {
            return null;
        }
        int next = predicate.verb();
        String word = words.lower(next);
        String verb = Lexicon.base(words.lower(predicate.at()));
        boolean perfect =
                words.is(predicate.at() - 1, Set.of("have")) && (verb.equals("pledge") || verb.equals("commit"));
        if (word.equals("to")) {
            Verdict verdict = toAction(words, predicate, next + 1, end);
            return verdict != null && perfect ? Verdict.restated(predicate, verdict.action()) : verdict;
        }
        if (word.equals("that") || word.equals("with")) {
            return null;
        }
        if (word.equals("in") && Lexicon.isIngForm(words.lower(next + 1))) {
            return Verdict.firm(predicate, chained(words, next + 1), 0.8);
        }
        String rest = words.lowerText(next, end);
        if (verb.equals("commit") || verb.equals("pledge") || verb.equals("promise") || verb.equals("resolve")) {
            Matcher object = Pattern.compile("^(?:our|their|its|all|both) [\\w', -]{3,40}? to \\w+")
                    .matcher(rest);
            if (object.find()) {
                return Verdict.firm(
                        predicate,
                        words.indexAtOrAfter(words.start(next) + object.group().lastIndexOf(' ') + 1),
                        0.85);
            }
            boolean gives = !verb.equals("resolve")
                    && (SPECIFIC.matcher(rest).find()
                            || ACTION_NOUN.matcher(rest).find());
            return gives ? Verdict.firm(predicate, next, 0.7) : null;
        }
        return ON_ACTION.matcher(rest).find() ? Verdict.firm(predicate, next, 0.7) : null;
    }

    /** "Committed to X": yes for an action, no for a value. */
    private @Nullable Verdict toAction(Words words, Predicate predicate, int from, int end) {
        int start = words.skipAdverbs(from);
        int action = chained(words, start);
        String word = words.lower(action);
        String base = Lexicon.base(word);
        boolean ing = Lexicon.isIngForm(word);
        if (ATTITUDES.contains(base) || word.equals("be")) {
            return null;
        }
        String rest = words.lowerText(action, end);
        if (ing || Lexicon.isBaseVerb(word)) {
            return Verdict.firm(predicate, action, 0.92);
        }
        if (ACTION_NOUN.matcher(rest).find()
                || SPECIFIC.matcher(rest).find()
                || expectations.hasDate(words, action, end)) {
            return Verdict.firm(predicate, action, 0.75);
        }
        if (predicate.sort() == Sort.UNDERTAKE
                && (ENDEAVOUR.matcher(rest).find() || !VALUE.matcher(rest).find())) {
            return Verdict.firm(predicate, action, 0.7);
        }
        boolean bareVerb = predicate.sort() == Sort.UNDERTAKE
                && !words.is(action, Lexicon.words("""
            the a an our their its this these all shared
            """))
                && Lexicon.base(words.lower(predicate.at())).matches("agree|decide|resolve|concur|pledge|undertake");
        return bareVerb ? Verdict.firm(predicate, action, 0.7) : null;
    }

    /** "We task our ministers to report": the parties' own officials are given something to do. */
    private @Nullable Verdict tasked(Words words, Predicate predicate, int end) {
        Matcher task = TASK.matcher(words.lowerText(predicate.verb(), end));
        if (subject(words, predicate) != Actor.PARTY || !task.find() || pastAct(words, predicate, end)) {
            return null;
        }
        int action = words.indexAtOrAfter(words.start(predicate.verb()) + task.start(1));
        return Lexicon.isBaseVerb(words.lower(action)) ? Verdict.firm(predicate, action, 0.7) : null;
    }

    private @Nullable Verdict committed(Words words, Predicate predicate, int end) {
        Actor actor = subject(words, predicate);
        boolean acts = actor == Actor.PARTY || actor == Actor.BODY;
        if (!acts || !words.lower(predicate.verb()).equals("to")) {
            return null;
        }
        Verdict verdict = toAction(words, predicate, predicate.verb() + 1, end);
        return verdict == null ? null : new Verdict(predicate, verdict.action(), false, false, 0.8);
    }

    private @Nullable Verdict progressive(Words words, Predicate predicate, int end) {
        String base = Lexicon.base(words.lower(predicate.verb()));
        if (subject(words, predicate) != Actor.PARTY) {
            return null;
        }
        if (Set.of("launch", "establish", "announce", "create", "form").contains(base)) {
            int object = base.equals("announce") ? words.skipAdverbs(predicate.verb() + 1) : predicate.verb();
            return announcements.judge(
                    words,
                    new Predicate(
                            Sort.ANNOUNCE,
                            predicate.subjectStart(),
                            predicate.subjectEnd(),
                            predicate.at(),
                            object,
                            false,
                            false,
                            false),
                    end);
        }
        return expectations.dated(words, predicate, end);
    }

    private @Nullable Verdict restated(Words words, Predicate predicate, int end) {
        return expectations.restated(words, predicate, end);
    }

    /** A date before the statement, or a word that puts the act into the past. */
    private boolean pastAct(Words words, Predicate predicate, int end) {
        return expectations.hasPastDate(words, predicate, end);
    }

    /** Skips "continue to", "work together to" and the like to the verb that says what is done. */
    static int chained(Words words, int verb) {
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
        return words.isAdverb(index) || words.is(index, Lexicon.words("""
            together closely with partners our all and each other domestically their allies close relevant
            international
            """));
    }
}
