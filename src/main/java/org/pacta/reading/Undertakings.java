package org.pacta.reading;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.reading.Predicate.Sort;

/**
 * Actions agreed, decided, pledged, intended or given to officials to do (rule 1 of the labelling guide), told apart from
 * agreement in a view and from commitment to a value.
 */
final class Undertakings {

    private static final Set<String> STANCES = Set.of("be", "stand", "remain", "disagree", "believe", "hope");
    private static final Set<String> DUTIES =
            Set.of("comply", "abide", "adhere", "respect", "uphold", "honor", "fulfill", "fulfil", "meet");
    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "our", "their", "its", "this", "these", "all", "shared");
    private static final Set<String> NOT = Set.of("not", "never", "neither");
    private static final Pattern AND_TO = Pattern.compile("\\band to (?:further |continue |jointly )?([a-z-]+)");
    private static final Pattern LATER_TO = Pattern.compile(
            "^(?:in|over|by|during|within|at|for|as|on)\\b(?!.{0,30}\\b(?:need|importance|necessity|urgency|imperative)\\b)[\\w"
                    + " ,’'-]{2,50}? to:? ([a-z-]+)");
    private static final Pattern MUST = Pattern.compile("^that (.{2,60}?) (?:must|should|shall|need to) ([a-z-]+)");
    private static final Pattern DECIDED =
            Pattern.compile("^that (.{2,120}?) (?:must|should|shall|need to|will|would) (?:\\w+ly )?([a-z-]+)");
    private static final Pattern BE_DONE = Pattern.compile(
            "^(?:that )?(.{2,120}?) be ([a-z]+(?:ed|en|ld|nt|de|id|ut|pt|ght|wn|ne)|set|put|cut|met|let|sent|spent|kept|held|led|paid|read|run|begun)\\b");
    private static final Pattern ACTION_NOUN = Pattern.compile(
            "^(?:(?:a|an|the|our|their|close|closer|further|deeper|enhanced|continued|increased|greater|stronger|robust|deepening|ongoing|full)["
                    + " ,]+)*(?:(?!(?:of|to|for|and)\\b)[\\w-]+[ ,]+){0,3}?"
                    + "(?:cooperation|collaboration|coordination|consultations?|dialogue|engagement|implementation|establishment|completion|delivery|expansion|development|deployment|talks|work|efforts|exchanges?|assistance|support"
                    + "|investments?|actions?|steps?|measures?|funding|targets?|reductions?|plan|programs?|following)\\b");
    private static final Pattern ON_ACTION = Pattern.compile(
            "^(?:on|upon|to|for)?\\s*(?:(?!(?:importance|need|necessity|value|urgency|imperative|benefits?|significance|view|that)\\b)[\\w',-]+\\s+){0,5}?(?:plans?|road"
                    + " ?maps?|steps|establishment|establishing|creation|creating|launch|launching|convening|holding|programs?|programme|framework"
                    + "|measures|resumption|expansion|priorities|actions?|arrangements?|agenda|terms|guidelines|workstreams|deployment|following"
                    + "|development|strengthening|enhancement|deepening|continuation|extension|introduction|formation|implementation|modernization|modernisation|resuming|strengthening|developing)\\b");
    private static final Pattern TASK = Pattern.compile(
            "^(?:on |upon )?(?:(?:our|their|the|two|three|its|his|her|relevant|respective|senior|working-level|technical|all|both)"
                    + " )?(?:[\\w’',&()+/-]+"
                    + " ){0,12}?(?:(?:under|vice-)?(?:ministers?|secretaries)|officials?|officers|staffs?|delegations|negotiators|navies|armies|forces|coast guards|embassies|members|(?!partners|others|powers)[a-z]+ers|teams?|departments?|secretariats?|secretary|ministry|ministries|agencies|groups?|sherpas|experts|governments|advisors|representatives|councils?|committees?|panels?|boards?|joint commissions?|task forces?|working part(?:y|ies)|forums?|envoys|authorities|institutions)\\b[^;.]{0,60}?"
                    + " (?:to|with(?= \\w+ing\\b)) (?:further |jointly |also )?([a-z-]+)");
    private static final Pattern ENDEAVOUR = Pattern.compile("^(?:an? |the |our |this )?(?:[\\w-]+"
            + " ){0,3}?(?:ambition|effort|agenda|approach|process|program|programme|pathway|initiative|timeline|schedule|set"
            + " of|series of|sessions?|meetings?)\\b");
    private static final Pattern VALUE = Pattern.compile(
            "^(?:[\\w’',-]+"
                    + " ){0,7}?(?:sovereignty|integrity|independence|principles?|values?|law|freedoms?|democracy|peace|stability|security|centrality|order"
                    + "|multilateralism|goals?|charter|rights|vision|world|relationship|partnership|prosperity|objectives?|defen[cs]e|unity|people|alliance|region)\\b");
    private static final Pattern SPECIFIC = Pattern.compile("[$€£¥]\\s?\\d|\\b\\d+(?:[.,]\\d+)* ?(?:percent|per"
            + " cent|%|million|billion|trillion|troops|personnel)|\\bnet[- ]zero\\b");
    private static final Pattern OTHERS_TO = Pattern.compile("^(?:our|their|its|all|both) [\\w', -]{3,40}? to \\w+");

    private static final Set<String> AGREED =
            Set.of("agreed", "agree", "decided", "decide", "resolved", "concurred", "confirmed", "determined");
    private static final Set<String> HAVE = Set.of("have", "has", "had");
    private static final Pattern DONE_DEAL = Pattern.compile(
            "^(?:to|on|upon) (?:an?|the|this|its) (?:[\\w,-]+ ){0,4}?(?:framework|agreement|treaty|accord|deal|memorandum|arrangement|declaration|text|statement|protocol)\\b");

    private static final Pattern INVITATION =
            Pattern.compile("^(?:an?|the|his|her|their|this|our)? ?(?:[\\w’'.-]+ ){0,5}?(?:invitations?|offer)\\b");

    private final Context context;
    private final Expectations expectations;

    Undertakings(Context context) {
        this.context = context;
        this.expectations = new Expectations(context);
    }

    @Nullable
    Verdict undertaken(Words words, Predicate predicate, int end) {
        Actor actor = Actor.subject(words, predicate, context);
        if (actor == Actor.OUTSIDER
                || mute(words, predicate)
                || words.is(predicate.at() - 1, Set.of("as", "by", "had"))) {
            return null;
        }
        if (expectations.hasPastDate(words, predicate, end)) {
            return null;
        }
        int next = words.is(predicate.verb(), NOT) ? predicate.verb() + 1 : predicate.verb();
        if (words.lower(next).equals("in") && words.lower(next + 1).equals("principle")) {
            next += 2;
        }
        String word = words.lower(next);
        if (word.equals("against") && words.lower(next + 1).endsWith("ing")) {
            return Verdict.firm(predicate.notDoing(), next + 1, 0.75);
        }
        String verb = Lexicon.base(words.lower(predicate.at()));
        boolean perfect = words.is(predicate.at() - 1, Set.of("have")) && verb.equals("pledge");
        if (verb.equals("accept")) {
            return accepted(words, predicate, next, end);
        }
        boolean done = words.is(predicate.at() - 1, HAVE)
                && verb.equals("agree")
                && DONE_DEAL.matcher(words.lowerText(next, end)).find();
        if (done) {
            return null; // "Have agreed to a framework": there it is.
        }
        if (word.equals("to")) {
            Verdict verdict = toAction(words, predicate, next + 1, end);
            if (verdict == null || !perfect) {
                return verdict;
            }
            boolean specific =
                    SPECIFIC.matcher(words.lowerText(next, end)).find() || expectations.hasDate(words, next, end);
            return specific ? Verdict.restated(predicate, verdict.action()) : null;
        }
        if (word.equals("that") || word.equals("with")) {
            return agreedThat(words, predicate, next, end);
        }
        if (Set.of("in", "on").contains(word) && Lexicon.isIngForm(words.lower(next + 1))) {
            return Verdict.firm(predicate, VerbChain.end(words, next + 1), 0.8);
        }
        String rest = words.lowerText(next, end);
        Matcher later = LATER_TO.matcher(rest);
        if (later.find() && Lexicon.isBaseVerb(later.group(1))) {
            return Verdict.firm(
                    predicate, VerbChain.end(words, words.indexAtOrAfter(words.start(next) + later.start(1))), 0.8);
        }
        if (verb.equals("commit") || verb.equals("pledge") || verb.equals("promise") || verb.equals("resolve")) {
            Matcher object = OTHERS_TO.matcher(rest);
            if (object.find()
                    && Forms.mayBeVerb(object.group().substring(object.group().lastIndexOf(' ') + 1))) {
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
        boolean amount = word.equals("on") && SPECIFIC.matcher(rest).find();
        return amount || ON_ACTION.matcher(rest).find() ? Verdict.firm(predicate, next, 0.7) : null;
    }

    /** "Accepted the invitation to visit Tokyo": who accepts will come; to accept a view or a fact undertakes nothing. */
    private static @Nullable Verdict accepted(Words words, Predicate predicate, int object, int end) {
        Matcher invitation = INVITATION.matcher(words.lowerText(object, end));
        if (!invitation.find()) {
            return null;
        }
        int behind = words.indexAtOrAfter(words.start(object) + invitation.end());
        for (int i = behind; i < Math.min(end - 1, behind + 12); i++) {
            if (words.is(i, Set.of("to", "for"))) {
                int to = words.skipAdverbs(i + 1);
                boolean acts = words.lower(i).equals("for") || Lexicon.isBaseVerb(words.lower(to));
                if (acts) {
                    return Verdict.firm(predicate, to, 0.75);
                }
            }
        }
        return Verdict.firm(predicate, object, 0.6);
    }

    /** "Decided that the two countries must expand X": the parties set themselves a task. */
    private @Nullable Verdict agreedThat(Words words, Predicate predicate, int that, int end) {
        boolean decided = Lexicon.base(words.lower(predicate.at())).equals("decide");
        Matcher must = (decided ? DECIDED : MUST).matcher(words.lowerText(that, end));
        if (!must.find()) {
            Matcher done = BE_DONE.matcher(words.lowerText(that, end));
            if (!done.find()) {
                return subjunctive(words, predicate, that, end);
            }
            boolean acts = (Lexicon.isParticiple(done.group(2)) || done.group(2).endsWith("ed"))
                    && !done.group(1).matches(".*\\b(?:should|must|will|would|may|can|could|to|cannot|shall)$");
            return acts ? Verdict.firm(predicate, words.indexAtOrAfter(words.start(that) + done.start(2)), 0.6) : null;
        }
        int to = words.indexAtOrAfter(words.start(that) + must.end(1));
        int action = words.indexAtOrAfter(words.start(that) + must.start(2));
        boolean task = (decided || Actor.of(words, that + 1, to, context) == Actor.PARTY)
                && !VerbClasses.isAttitude(words.lower(action));
        return task ? Verdict.firm(predicate, action, 0.55) : null;
    }

    /** "Agreed that auditors of each country visit the plant before July": what somebody of the parties is to do. */
    private @Nullable Verdict subjunctive(Words words, Predicate predicate, int that, int end) {
        for (int i = that + 2; i < Math.min(end - 1, that + 10); i++) {
            boolean verb = Lexicon.isBaseVerb(words.lower(i))
                    && words.is(i + 1, DETERMINERS)
                    && !VerbClasses.isAttitude(words.lower(i));
            if (verb && Actor.of(words, that + 1, i, context) == Actor.PARTY && expectations.hasDate(words, i, end)) {
                return Verdict.firm(predicate, i, 0.5);
            }
        }
        return null;
    }

    /** "Committed to X": yes for an action, no for a value. */
    private @Nullable Verdict toAction(Words words, Predicate predicate, int from, int end) {
        boolean notOnly = words.is(from, NOT) && words.lower(from + 1).equals("only");
        boolean skipped = words.is(from, NOT);
        int first = notOnly ? from + 2 : skipped ? from + 1 : from;
        while (first < end && words.isMark(first) && !words.lower(first).equals("(")) {
            first++;
        }
        int start = words.skipAdverbs(first);
        int action = VerbChain.end(words, start);
        if (words.lower(action).equals("have") && words.is(action + 1, DETERMINERS)) {
            action = caused(words, action);
        }
        String word = words.lower(action);
        String base = Lexicon.base(word);
        boolean ing = Lexicon.isIngForm(word);
        if (STANCES.contains(base) && !words.lower(action + 1).equals("up")) {
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
        Matcher second = AND_TO.matcher(rest);
        if (second.find() && (Lexicon.isBaseVerb(second.group(1)) || Lexicon.isIngForm(second.group(1)))) {
            int at = words.indexAtOrAfter(words.start(action) + second.start(1));
            return Verdict.firm(predicate, VerbChain.end(words, at), 0.7);
        }
        boolean bareVerb = predicate.sort() == Sort.UNDERTAKE
                && !words.is(action, DETERMINERS)
                && Lexicon.base(words.lower(predicate.at())).matches("agree|decide|resolve|concur|pledge|undertake");
        return bareVerb ? Verdict.firm(predicate, action, 0.7) : null;
    }

    /** "To have their experts visit the site": what those are to do; the word itself if nothing follows. */
    private static int caused(Words words, int have) {
        for (int i = have + 2; i < have + 6; i++) {
            if (Lexicon.isBaseVerb(words.lower(i)) && words.is(i + 1, DETERMINERS)) {
                return i;
            }
        }
        return have;
    }

    /** "We task our ministers to report": the parties' own officials are given something to do. */
    @Nullable
    Verdict tasked(Words words, Predicate predicate, int end) {
        if (words.lower(predicate.verb()).equals("that")) {
            return agreedThat(words, predicate, predicate.verb(), end);
        }
        Matcher task = TASK.matcher(words.lowerText(predicate.verb(), end));
        Actor actor = Actor.subject(words, predicate, context);
        boolean mild = words.lower(predicate.at()).matches("(?:invit|encourag|call)\\w*");
        if (actor != Actor.PARTY && actor != Actor.BODY
                || !task.find()
                || mild && !expectations.hasDate(words, predicate.verb(), end)
                || expectations.hasPastDate(words, predicate, end)) {
            return null;
        }
        int action = words.indexAtOrAfter(words.start(predicate.verb()) + task.start(1));
        boolean known = Lexicon.isBaseVerb(words.lower(action)) || Lexicon.isIngForm(words.lower(action));
        boolean formed =
                words.lower(action - 1).equals("to") && !words.capital(action) && Forms.mayBeVerb(words.lower(action));
        return known || formed ? Verdict.firm(predicate, action, known ? 0.7 : 0.6) : null;
    }

    @Nullable
    Verdict committed(Words words, Predicate predicate, int end) {
        Actor actor = Actor.subject(words, predicate, context);
        boolean acts = actor == Actor.PARTY || actor == Actor.BODY;
        if (!acts || !words.lower(predicate.verb()).equals("to")) {
            return null;
        }
        Verdict verdict = toAction(words, predicate, predicate.verb() + 1, end);
        return verdict == null ? null : new Verdict(predicate, verdict.action(), false, false, 0.8);
    }

    @Nullable
    Verdict intended(Words words, Predicate predicate) {
        int to = predicate.verb();
        boolean onDoing = words.lower(to).equals("on") && Lexicon.isIngForm(words.lower(to + 1));
        if (!words.lower(to).equals("to") && !onDoing
                || Actor.subject(words, predicate, context) == Actor.OUTSIDER
                || mute(words, predicate)) {
            return null;
        }
        int action = VerbChain.end(words, words.skipAdverbs(to + 1));
        if (restatedDuty(words, predicate, action, words.size())) {
            return null;
        }
        return VerbClasses.isAttitude(words.lower(action))
                        && !words.lower(action).equals("seek")
                ? null
                : Verdict.firm(predicate, action, 0.9);
    }

    /** Whether the subject is a paper, which cannot agree or intend. */
    private boolean mute(Words words, Predicate predicate) {
        return Actor.subject(words, predicate, context) == Actor.THING
                && Actor.document(words, predicate.subjectStart(), predicate.subjectEnd());
    }

    /** "They agreed that the talks would be accelerated": what is agreed to be done is, whatever the word. */
    static boolean agreed(Words words, int be) {
        for (int i = be - 1; i > Math.max(0, be - 16); i--) {
            if (words.lower(i).equals("that") && words.is(i - 1, AGREED)) {
                return true;
            }
        }
        return false;
    }

    /** "Reaffirmed that they will comply with their obligations" promises nothing new. */
    static boolean restatedDuty(Words words, Predicate predicate, int action, int end) {
        String before = words.lowerText(0, predicate.at());
        boolean again = before.matches(".*\\b(?:reaffirm|reiterat|restat)\\w* (?:\\w+ )?that .*");
        return again
                && (words.is(action, DUTIES)
                        || words.lowerText(action, Math.min(end, action + 9))
                                .matches(".*\\b(?:obligations|standards|commitments)\\b.*"));
    }
}
