package org.pacta.reading;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.deadline.Recurrence;
import org.pacta.reading.Predicate.Sort;

/**
 * Decides whether a predicate undertakes a future action of the parties. The rules are those of the project's labelling
 * guide; where a rule speaks of what the parties hope, value or ask of others, the answer is no.
 */
final class UndertakingClassifier {

    /** What one "will not" do without promising anything: it tells what one thinks, feels or can. */
    private static final Set<String> NOT_WITHHELD = Lexicon.words("""
        be have accept tolerate recognize recognise acknowledge allow hesitate waver forget stand rest relent
        abandon yield falter shy cease stop remain let permit condone ignore succeed prevail agree believe affect
        need want know lose fail waiver bow back flinch
        """);

    private static final Set<String> BODY_ACTS = Lexicon.words("""
        meet convene hold report submit present publish launch finalize finalise develop prepare organize
        organise conduct host reconvene work begin start complete continue discuss identify explore
        coordinate establish review produce strive endeavor endeavour consider draft make exchange share assess
        monitor oversee examine recommend undertake implement deliver help facilitate advance engage address pursue
        focus build lead update agree advise guide negotiate collaborate cooperate consult seek
        """);
    /** What is said of a body to tell what it is good for. */
    private static final Set<String> EFFECTS = Lexicon.words("""
        be have allow enable permit ensure serve provide contribute strengthen enhance promote support remain bring
        become build foster help offer include comprise consist represent reflect complement bolster deepen
        facilitate improve expand increase play give make add underpin reinforce benefit accelerate transform
        create grow boost encourage drive reduce address cover empower constitute link connect demonstrate
        require reaffirm demonstrate function act operate mark depend result
        """);

    private static final Set<String> TOLD = Lexicon.words("""
        agreed decided announced said noted confirmed affirmed stated reported informed indicated reaffirmed
        explained resolved determined concluded added concurred promised pledged
        """);
    private static final Set<String> NOT_TOLD = Lexicon.words(
            "based required expected seen needed considered used called known remembered affected felt met led driven guided supported chaired overseen informed shaped");
    private static final Pattern SET_FOR = Pattern.compile("(?:for|in|on|by|at|during|before|no)");
    private static final Set<String> DONE = Lexicon.words("""
        held hosted convened established created launched formed developed finalized finalised signed
        concluded completed conducted organized organised implemented deployed delivered provided made
        carried undertaken expanded extended published submitted presented reviewed updated discussed taken
        scheduled invited appointed built continued shared increased allocated funded announced pursued
        prioritized set reconvened inaugurated dedicated released transferred negotiated adopted added given
        co-hosted eliminated reduced removed imposed exchanged invested
        """);
    private static final Set<String> OBJECT_SIGNS =
            Set.of("our", "their", "the", "to", "a", "an", "its", "working", "with", "on", "efforts");
    private static final Set<String> ASKING = Lexicon.words(
            "ask asked asks request requested requests invite invited invites encourage encouraged encourages call called calls");
    private static final Set<String> SUPPORTING =
            Set.of("support", "supports", "supported", "endorse", "endorses", "endorsed");
    private static final Set<String> MEANS = Set.of("through", "under", "during", "at");
    private static final Set<String> HAPPENS = Lexicon.words("""
        be take run go proceed occur begin start convene commence continue happen resume explore discuss examine identify
        """);
    private static final Set<String> STARTS = Lexicon.words(
            "begin start commence launch open convene enter take go proceed occur happen resume kick run close end");

    private static final Pattern INCLUDED =
            Pattern.compile("^include (?:\\S+ ){0,6}?(?:exercises?|meetings?|dialogues?|workshops?|conferences?|working"
                    + " groups?|visits?|deployments?|simulations?|meeting)\\b");
    private static final Pattern PROGRAMME = Pattern.compile(
            "\\b(?:fellowships?|scholarships?|programs?|programmes?|schemes?|projects?|funds?|initiatives?|packages?|facilit(?:y|ies)|partnerships?|pilots?|exchanges?)$");
    private static final Set<String> GIVES = Lexicon.words("""
        bring provide train fund send invest award sponsor support deliver host offer give place disburse
        build finance equip
        """);
    private static final Pattern NUMBER =
            Pattern.compile("[$€£¥]\\s?\\d|\\b\\d+(?:[.,]\\d+)*\\b(?!(?:st|nd|rd|th)\\b)");
    private static final Pattern OTHERS = Pattern.compile(
            "\\b(?:COP ?-?\\d*|UN|U\\.N\\.|United Nations|UNGA|WTO|WHO|IAEA|Olympic\\w*|Review Conference|General"
                    + " Assembly)\\b");
    private static final Pattern IN_TOUCH =
            Pattern.compile("^in (?:\\w+ )?(?:contact|touch|coordination|communication|consultation)\\b");
    private static final Pattern EFFECT = Pattern.compile(
            "^(?:allow|enable|make it|permit|grow) (?:us|our|possible|stronger|closer|better|greater|each)\\b|^(?:set"
                    + " the stage|pave the way)\\b|^continue to (?:be|remain|stand) (?!(?:held|hosted|convened)\\b)");
    private static final Pattern WARNING = Pattern.compile("^(?:if|should|in the event of|in case of|were)"
            + " .*\\b(?:attack\\w*|aggression|inva\\w+|test|tests|launch\\w*|escalat\\w+|incursion|use"
            + " of|violat\\w+|fail\\w*)\\b");

    private final Context context;
    private final Expectations expectations;
    private final Announcements announcements;
    private final Undertakings undertakings;

    UndertakingClassifier(Context context) {
        this.context = context;
        this.expectations = new Expectations(context);
        this.announcements = new Announcements(context);
        this.undertakings = new Undertakings(context);
    }

    /** The verdict on the predicate, whose clause ends before word {@code end}; null for no commitment. */
    @Nullable
    Verdict judge(Words words, Predicate predicate, int end) {
        if (predicate.verb() >= words.size()) {
            return null;
        }
        if (predicate.aside()) {
            Verdict held = expectations.toBeHeld(words, predicate, end);
            return held == null && furthered(words, predicate) ? modal(words, predicate, end) : held;
        }
        return switch (predicate.sort()) {
            case MODAL, WOULD -> modal(words, predicate, end);
            case INTEND -> undertakings.intended(words, predicate);
            case SCHEDULED -> scheduled(words, predicate);
            case UNDERTAKE -> undertakings.undertaken(words, predicate, end);
            case COMMITTED -> undertakings.committed(words, predicate, end);
            case ANNOUNCE, ESTABLISH -> announcements.judge(words, predicate, end);
            case WELCOME -> expectations.welcomed(words, predicate, end);
            case FORWARD -> expectations.lookedForwardTo(words, predicate, end);
            case PROGRESSIVE -> progressive(words, predicate, end);
            case RESTATE -> expectations.restated(words, predicate, end);
            case TASK -> undertakings.tasked(words, predicate, end);
            case DUTY -> due(words, predicate, end);
            case VIEW ->
                words.is(predicate.at(), ASKING) && undertakings.tasked(words, predicate, end) != null
                        ? undertakings.tasked(words, predicate, end)
                        : words.is(predicate.at(), SUPPORTING)
                                ? expectations.supported(words, predicate, end)
                                : expectations.highlighted(words, predicate, end);
        };
    }

    /** "The programme, through which we will test X": the parties' own act, told in passing. */
    private boolean furthered(Words words, Predicate predicate) {
        int opener = predicate.subjectStart() - 1;
        boolean means = words.lower(opener).equals("where")
                || words.lower(opener).equals("which") && words.is(opener - 1, MEANS);
        return means
                && predicate.sort() == Sort.MODAL
                && predicate.subjectStart() < predicate.subjectEnd()
                && Actor.subject(words, predicate, context) == Actor.PARTY;
    }

    private @Nullable Verdict modal(Words words, Predicate predicate, int end) {
        int verb = predicate.verb();
        String word = words.lower(verb);
        Actor actor = Actor.subject(words, predicate, context);
        if (actor == Actor.THING && !wished(words, predicate) && bounded(words, predicate, end)) {
            return Verdict.firm(predicate, verb, 0.55);
        }
        if (actor == Actor.OUTSIDER || actor == Actor.THING && (!passive(words, verb) || wished(words, predicate))) {
            return null;
        }
        if (predicate.negated()) {
            return actor == Actor.PARTY && Forms.mayBeVerb(word) && !NOT_WITHHELD.contains(word)
                    ? Verdict.firm(predicate, verb, 0.6)
                    : null;
        }
        if (word.equals("be")) {
            boolean effort = actor == Actor.EFFORT
                    && words.lower(words.skipAdverbs(verb + 1)).endsWith("ed");
            return passive(words, verb) || effort
                    ? Verdict.firm(predicate, verb + 1, 0.75)
                    : beingVerdict(words, predicate, actor);
        }
        if (word.equals("include") && (actor == Actor.EFFORT || actor == Actor.EVENT)) {
            String clause = words.lowerText(verb, end);
            boolean event = INCLUDED.matcher(clause).find()
                    || expectations.hasDate(words, predicate.subjectStart(), end)
                            && NUMBER.matcher(clause).find();
            return event ? Verdict.firm(predicate, words.skipAdverbs(verb + 1), 0.55) : null;
        }
        return switch (actor) {
            case PARTY -> active(words, predicate, verb, end);
            case BODY, EVENT, EFFORT ->
                does(actor, word) ? Verdict.firm(predicate, VerbChain.end(words, verb), 0.65) : null;
            default -> null;
        };
    }

    /**
     * Whether what a thing "will" do can be held against a day or a number: "the first class will begin in the third quarter",
     * "the Fellowship will bring 100 students each year". What is only said to have an effect cannot.
     */
    private boolean bounded(Words words, Predicate predicate, int end) {
        if (predicate.negated() || predicate.sort() != Sort.MODAL) {
            return false;
        }
        String subject = words.lowerText(predicate.subjectStart(), predicate.subjectEnd());
        String clause = words.text(predicate.verb(), end);
        if (subject.equals("there")) {
            return words.lower(predicate.verb()).equals("be") && expectations.hasDate(words, predicate.verb(), end);
        }
        if (words.lower(predicate.verb()).equals("be")) {
            int done = words.skipAdverbs(predicate.verb() + 1);
            return Forms.isParticiple(words.lower(done)) && byDay(words, predicate, end);
        }
        if (words.is(predicate.verb(), STARTS)) {
            return byDay(words, predicate, end);
        }
        boolean each = Recurrence.in(clause)
                .filter(it -> it.recurrence() != Recurrence.REGULAR)
                .isPresent();
        return PROGRAMME.matcher(subject).find()
                && GIVES.contains(words.lower(predicate.verb()))
                && (each || NUMBER.matcher(clause).find());
    }

    private boolean byDay(Words words, Predicate predicate, int end) {
        String subject = words.text(predicate.subjectStart(), predicate.subjectEnd());
        return expectations.hasDate(words, predicate.verb(), end)
                && !OTHERS.matcher(subject).find();
    }

    /** Whether a body, an event or an effort can do what the verb says; most verbs only describe their effect. */
    static boolean does(Actor actor, String verb) {
        return switch (actor) {
            case BODY -> BODY_ACTS.contains(verb) || Forms.mayBeVerb(verb) && !EFFECTS.contains(verb);
            case EVENT -> HAPPENS.contains(verb);
            case EFFORT -> Set.of("continue", "begin", "expand").contains(verb);
            default -> true;
        };
    }

    private @Nullable Verdict active(Words words, Predicate predicate, int verb, int end) {
        int action = VerbChain.end(words, verb);
        String word = words.lower(action);
        if (Undertakings.restatedDuty(words, predicate, action, end)
                || warning(words, predicate)
                || EFFECT.matcher(words.lowerText(action, end)).find()) {
            return null;
        }
        if (VerbClasses.isAttitude(word)
                && !word.equals("seek")
                && !(word.equals("stand") && words.lower(action + 1).equals("up"))
                && !(word.equals("remain")
                        && IN_TOUCH.matcher(words.lowerText(action + 1, end)).find())
                && !(word.equals("have") && expectations.hasDate(words, action, end))) {
            return second(words, predicate, action);
        }
        if (predicate.sort() == Sort.WOULD && !context.reported() && !told(words, predicate)) {
            return null;
        }
        boolean isWord = !word.isEmpty() && Character.isLetter(word.charAt(0));
        boolean sure = Lexicon.isBaseVerb(word) && predicate.subjectStart() < predicate.subjectEnd();
        double confidence = predicate.sort() == Sort.WOULD ? 0.6 : sure ? 0.9 : 0.8;
        return isWord ? Verdict.firm(predicate, action, confidence) : null;
    }

    /** "The ministers agreed the offices would conduct a survey": told of, whatever the rest of the text does. */
    private static boolean told(Words words, Predicate predicate) {
        for (int i = Math.max(0, predicate.at() - 30); i < predicate.at(); i++) {
            if (words.is(i, TOLD)) {
                return true;
            }
        }
        return false;
    }

    /** The act that goes on from an attitude: "will stand together, and continue their consultations". */
    private static @Nullable Verdict second(Words words, Predicate predicate, int attitude) {
        for (int i = attitude + 1; i + 2 < words.size(); i++) {
            int verb = words.skipAdverbs(i + 2);
            boolean joined = words.lower(i).equals(",") && words.lower(i + 1).equals("and");
            if (joined
                    && Lexicon.isBaseVerb(words.lower(verb))
                    && !VerbClasses.isAttitude(words.lower(verb))
                    && words.is(verb + 1, OBJECT_SIGNS)) {
                return Verdict.firm(predicate, VerbChain.end(words, verb), 0.6);
            }
        }
        return null;
    }

    /** "If Russia invades, we will respond": a warning to others. */
    private static boolean warning(Words words, Predicate predicate) {
        return WARNING.matcher(words.lowerText(0, predicate.at())).find();
    }

    /** "So that the vision will be shared": an aim, not an act. */
    private static boolean wished(Words words, Predicate predicate) {
        return words.lowerText(0, predicate.at())
                .matches(".*\\b(?:so that|such that|ensur\\w+ that|in order that|confident that|hop\\w+ that)\\b.*");
    }

    /** A participle with a day behind it: "the issue will be referred to the committee by May". */
    private boolean told(Words words, int be) {
        int done = words.skipAdverbs(be + 1);
        return Forms.isParticiple(words.lower(done))
                && !NOT_TOLD.contains(words.lower(done))
                && expectations.hasTime(words, done, Math.min(words.size(), done + 30));
    }

    private @Nullable Verdict beingVerdict(Words words, Predicate predicate, Actor actor) {
        int next = words.skipAdverbs(predicate.verb() + 1);
        boolean there = actor == Actor.EVENT
                && SET_FOR.matcher(words.lower(next)).matches()
                && expectations.hasDate(words, next, words.size());
        if (there) {
            return Verdict.firm(predicate, next, 0.7); // "The next summit will be in Seoul in 2027".
        }
        boolean ing = Lexicon.isIngForm(words.lower(next));
        boolean acts = actor == Actor.PARTY || actor == Actor.BODY && does(actor, Lexicon.base(words.lower(next)));
        return acts && ing ? Verdict.firm(predicate, next, 0.8) : null;
    }

    private boolean passive(Words words, int be) {
        int done = words.skipAdverbs(be + 1);
        boolean taken = Forms.isParticiple(words.lower(done)) && !NOT_TOLD.contains(words.lower(done));
        boolean ours = taken && Actor.behindBy(words, done, context);
        return words.lower(be).equals("be")
                && (DONE.contains(words.lower(done))
                        || told(words, be)
                        || ours
                        || taken && Undertakings.agreed(words, be));
    }

    /** "The report should be submitted by 1 December": a duty with a day, of the parties' own bodies and papers. */
    private @Nullable Verdict due(Words words, Predicate predicate, int end) {
        Actor actor = Actor.subject(words, predicate, context);
        String verb = words.lower(predicate.verb());
        boolean acts = actor == Actor.PARTY
                || actor == Actor.BODY
                || actor == Actor.EVENT
                || actor == Actor.THING
                        && (passive(words, predicate.verb())
                                || ActiveWords.isPaper(words.text(predicate.subjectStart(), predicate.subjectEnd())));
        boolean own = predicate.subjectStart() < predicate.subjectEnd()
                && !predicate.negated()
                && Forms.mayBeVerb(verb) | verb.equals("be");
        if (!own
                || !acts
                || VerbClasses.isAttitude(verb) && !verb.equals("be")
                || !expectations.hasDate(words, predicate.verb(), end)) {
            return null;
        }
        int action = verb.equals("be") ? words.skipAdverbs(predicate.verb() + 1) : predicate.verb();
        return Verdict.expected(predicate, action, 0.55);
    }

    private @Nullable Verdict scheduled(Words words, Predicate predicate) {
        Actor actor = Actor.subject(words, predicate, context);
        boolean setFor = SET_FOR.matcher(words.lower(predicate.verb())).matches();
        String verb = words.lower(predicate.verb());
        boolean hoped = words.is(words.skipAdverbs(predicate.at() + 1), Set.of("expected", "projected", "anticipated"));
        if (hoped
                && (actor == Actor.BODY || actor == Actor.EFFORT)
                && (!BODY_ACTS.contains(verb) || EFFECTS.contains(verb))) {
            return null;
        }
        boolean begins = STARTS.contains(verb) && byDay(words, predicate, words.size());
        if (actor == Actor.OUTSIDER
                || actor == Actor.THING && !passive(words, predicate.verb()) && !setFor && !begins) {
            return null;
        }
        if (SET_FOR.matcher(verb).matches()) {
            boolean own = predicate.subjectStart() < predicate.subjectEnd() && actor != Actor.PARTY;
            return own && expectations.hasDate(words, predicate.verb(), words.size())
                    ? Verdict.firm(predicate, predicate.verb(), 0.75)
                    : null;
        }
        boolean acts = passive(words, predicate.verb())
                || begins
                || actor == Actor.EVENT && HAPPENS.contains(verb)
                || actor == Actor.PARTY
                || actor == Actor.BODY;
        return acts && !(VerbClasses.isAttitude(verb) && !verb.equals("be"))
                ? Verdict.firm(predicate, predicate.verb(), 0.8)
                : null;
    }

    private @Nullable Verdict progressive(Words words, Predicate predicate, int end) {
        String base = Lexicon.base(words.lower(predicate.verb()));
        Actor actor = Actor.subject(words, predicate, context);
        boolean founding = Set.of("launch", "establish", "create", "form").contains(base) && actor != Actor.OUTSIDER;
        if (actor != Actor.PARTY && !founding) {
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
}
