package org.pacta.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.deadline.Recurrence;
import org.pacta.reading.due.DeadlinePhrase;
import org.pacta.reading.due.VagueDates;

/**
 * Actions that a statement records rather than undertakes (rule 4 of the labelling guide), and old promises said again
 * (rule 5), which count only with something new to hold them to.
 */
final class Expectations {

    private static final String EVENT =
            "(?:meetings?|talks|dialogues?|summits?|conferences?|rounds?|sessions?|workshops?|visits?|ministerial|consultations|exercises?|forum"
                    + "|symposium|plenary|seminar|review|launch|signing|negotiations|celebrations?|mission|gathering|assembly|convening|presidency"
                    + "|chairmanship|chair|week|hosting|finali[sz]ation|conclusion|signature|completion|opening|inauguration|delivery|publication|release)";
    private static final Pattern PLAN = Pattern.compile(
            "\\b(?:plans?|decisions?|commitments?|intent|intention|intentions|announcement|announcements|pledges?|resolve|agreement)\\b(?:,"
                    + " [^,;]{3,90},)?(?: by [\\w.,&'’ -]{2,140}?)?(?: of (?!action)(?:the )?(?:[\\w.'’-]+ ){0,3}?[\\w.'’-]+(?= to\\b))?(?: (?!to\\b)(?!of\\b)[\\w',’.-]+){0,8}? (?:to|not"
                    + " to|that (?:(?:the )?[\\w.’'-]+ ){1,4}?(?:will|would)) (?:(?:further|forward|jointly|also|\\w+ly)"
                    + " )?([\\w-]+)");
    private static final Pattern OWN_PLAN = Pattern.compile(
            "^(?:[\\w.&'’-]+ ){1,6}?(?:plans?|decision|intent|intention|intentions|announcement|offer) to (?:further"
                    + " )?([\\w-]+)");
    private static final Pattern PLAN_OF = Pattern.compile(
            "\\b(?:plans?|decisions?|intent|intention|announcement)\\b (?:of|for|on) (?:(?:the|a|an|its|their|our)"
                    + " )?(?:[\\w-]+ ){0,3}?"
                    + "(?:establishment|launch|creation|opening|hosting|deployment|establishing|launching|creating|opening|joining|accession)");
    private static final Pattern COMMITMENT_TO = Pattern.compile(
            "\\b(?:commitments?|pledges?) to ((?:[\\w-]+"
                    + " ){0,3}?(?:action|actions|reductions?|targets?|investments?|measures|steps|support|delivery|deployment|implementation))\\b");
    private static final Pattern TO_BE_HELD = Pattern.compile("\\bto be (?:held|hosted|convened)\\b");
    private static final Pattern ANNOUNCED =
            Pattern.compile("\\b(?:announcement|plans?|decision|planning) (?:of|for) ");
    private static final Pattern PROGRESS = Pattern.compile(
            "\\b(?:progress|efforts|steps|work)\\b(?: [\\w-]+){0,4}? (?:on|toward|towards|in|to) (?:the )?"
                    + "(establishing|concluding|finalizing|finalising|launching|creating|completing|signing|negotiating|developing|setting"
                    + "|establishment|conclusion|finalization|creation|launch|negotiation|negotiations|completion)\\b");
    private static final Pattern SETTING_UP =
            Pattern.compile("\\b(?:planned|upcoming|forthcoming|scheduled|to be held|future)\\b");
    private static final Pattern FIRST_EVENT =
            Pattern.compile("^(?:(?:the|a|an|our|their) )?(?:[\\w.’'-]+ ){0,5}?" + EVENT + "\\b");
    private static final Pattern BOUNDING =
            Pattern.compile("(?i)^(?:by|before|until|within|starting|beginning|from|no later)\\b");
    private static final Pattern ASIDE_PART =
            Pattern.compile(" (?:if|that|which|who|where|while|whose|towards? a|for|in line) ");
    private static final Set<String> POINTING_OUT = Set.of(
            "highlight",
            "highlights",
            "highlighted",
            "note",
            "notes",
            "noted",
            "acknowledge",
            "acknowledged",
            "anticipate",
            "anticipated");
    private static final Set<String> NOTING = Set.of("took", "take", "takes");
    private static final Pattern COMING_EVENT = Pattern.compile(
            "^(?:the |a |an |our |their )?(?:upcoming|forthcoming|planned) (?:[\\w.&'’()-]+ ){0,8}?" + EVENT + "\\b");
    private static final Pattern HELD =
            Pattern.compile("^will (?:be (?:held|hosted|convened)|take place|convene|meet)\\b");
    private static final Pattern HOSTING = Pattern.compile(
            "(?:\\bhost(?:ed|ing|s)?\\b|\\bheld in [A-Z]|(?i:" + EVENT + ")\\b[^,;]{0,40}? in (?:the )?[A-Z][a-z])");
    private static final Pattern AT_EVENT = Pattern.compile(
            "\\b(?:at|during|for) ((?:the|an?|our|their|its|this) (?:[\\w.&’'-]+ ){0,8}?" + EVENT + ")\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EVENTS = Pattern.compile("\\b" + EVENT + "\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHERS_EVENT =
            Pattern.compile("\\b(?:COP ?-?\\d*|UN|U\\.N\\.|United Nations|UNGA|UNEA|WTO|WHO|World Health|NPT|Review"
                    + " Conference|IAEA|OPCW|IMF|WRC|MC1\\d|Summit for Democracy|SDG|COVAX|Gavi)\\b");
    private static final Pattern INSTRUMENT_TO_COME = Pattern.compile("\\b(?:pass|enact|adopt)\\w* (?:[\\w-]+"
            + " ){0,4}?(?:reforms?|laws?|legislation|bills?|acts?)\\b|\\b(?:conclu|finaliz|finalis|sign|negotiat|complet|establish|creat|launch|adopt|ratif)\\w*\\b[^.;]{0,60}\\b(?:agreement|treaty"
            + "|convention|framework|memorandum|arrangement|mechanism|group|fund|negotiations|plan|roadmap|centre|center|dialogue|network|council|committee)\\b|\\b(?:launch|beginn|start|initiat|creat|establish)ing"
            + " (?:an? |the )?(?:new )?(?:[\\w-]+"
            + " ){0,4}?(?:program|programme|initiative|partnership|exercises?|dialogue)\\b");
    private static final Pattern THROUGH_EVENT = Pattern.compile(
            "\\b(?:through|at|by|in|with) ((?:the|our|an?|their) (?:next|upcoming|forthcoming) (?:[\\w.'’-]+ ){0,5}?"
                    + EVENT + ")\\b");
    private static final Pattern NEXT_EVENT = Pattern.compile("\\b(?:next|upcoming|forthcoming) (?:[\\w'’-]+"
            + " ){0,4}?(?:meeting|summit|conference|dialogue|ministerial|talks|exercise)\\b");
    private static final Pattern AMOUNT =
            Pattern.compile("[$€£¥]\\s?\\d|\\b(?:\\d+(?:[.,]\\d+)*|two|three|four|five|ten) ?(?:percent|per"
                    + " cent|%|million|billion|trillion)");
    private static final Pattern OBJECT_OF_RESTATEMENT = Pattern.compile("(?<!\\bto"
            + " )\\b(commitments?|intention|intentions|intent|plans?|pledges?|decision|recommitted|committed)\\b(?:"
            + " [\\w-]+){0,3}? to (?:\\w+ly )?([\\w-]+)");
    private static final Set<String> EVENT_ACTS = Lexicon.words("""
        see host hold convene reconvene meet visit launch sign conclude participate attend welcome receive
        finalize organize complete establish gather revive publish begin start open join co-host
        """);

    /** "Moving to monthly calls": a rhythm that is fixed. */
    private static final Pattern TO_RHYTHM = Pattern.compile(
            "\\b(?:to|into|towards?) (?:an? |more )?(?:weekly|fortnightly|monthly|bi-?monthly|quarterly|biennial|half-yearly|twice-yearly)\\b");

    /** What opens with the paper that something rests on, whose date is not that of the act. */
    private static final Pattern SOURCE = Pattern.compile(
            "(?:Building (?:up)?on|Further to|Pursuant to|In line with|Consistent with|As (?:set out|agreed|foreseen|announced)|Based on|In accordance with|Under|Guided by|Inspired by) ");

    private static final int OPENING_DATE = 40;

    private final Context context;

    Expectations(Context context) {
        this.context = context;
    }

    @Nullable
    Verdict welcomed(Words words, Predicate predicate, int end) {
        String object = words.lowerText(predicate.verb(), end);
        String within = firstPhrase(object);
        if (Owners.ofCompany(words.text(predicate.verb(), Math.min(words.size(), predicate.verb() + 14)))) {
            return null;
        }
        Matcher plan = PLAN.matcher(within);
        if (plan.find()
                && isAct(plan.group(1))
                && !ofOutsider(words, predicate)
                && !Owners.named(words, indexOf(words, predicate.verb(), plan.start()))) {
            return Verdict.expected(predicate, indexOf(words, predicate.verb(), plan.start(1)), 0.75);
        }
        int second = object.indexOf(" as well as ");
        Matcher also = PLAN.matcher(second < 0 ? "" : firstPhrase(object.substring(second)));
        if (also.find() && isAct(also.group(1)) && !ofOutsider(words, predicate)) {
            return Verdict.expected(predicate, indexOf(words, predicate.verb(), second + also.start(1)), 0.65);
        }
        Matcher planOf = PLAN_OF.matcher(within);
        if (planOf.find()) {
            return Verdict.expected(predicate, indexOf(words, predicate.verb(), planOf.start()), 0.6);
        }
        Matcher noun = COMMITMENT_TO.matcher(within);
        if (noun.find() && !ofOutsider(words, predicate) && futureDate(words.text(predicate.verb(), end)) != null) {
            return Verdict.expected(predicate, indexOf(words, predicate.verb(), noun.start(1)), 0.55);
        }
        Matcher announced = ANNOUNCED.matcher(within);
        if (announced.find()
                && !ofOutsider(words, predicate)
                && (futureDate(words.text(predicate.verb(), end)) != null
                        || AMOUNT.matcher(within).find())) {
            return Verdict.expected(predicate, indexOf(words, predicate.verb(), announced.end()), 0.6);
        }
        Matcher progress = PROGRESS.matcher(within);
        if (progress.find()) {
            return Verdict.expected(predicate, indexOf(words, predicate.verb(), progress.start(1)), 0.65);
        }
        DeadlinePhrase date = futureDate(words.text(predicate.verb(), end));
        boolean ahead = date != null && date.latest() != null && date.latest().isAfter(context.issuedOn());
        boolean event = EVENTS.matcher(within).find()
                && (SETTING_UP.matcher(within).find()
                        || within.contains("hosting")
                        || FIRST_EVENT.matcher(within).find());
        boolean toBeHeld = event
                && TO_BE_HELD.matcher(object).find()
                && HOSTING.matcher(words.text(predicate.verb(), end)).find();
        return (ahead || toBeHeld) && event && !ownedByOutsider(words, predicate)
                ? Verdict.expected(predicate, predicate.verb(), 0.65)
                : null;
    }

    /** "Supports Japan's intention to host the talks": a party's own plan, backed by the others. */
    @Nullable
    Verdict supported(Words words, Predicate predicate, int end) {
        Matcher plan = OWN_PLAN.matcher(words.lowerText(predicate.verb(), end));
        boolean own = plan.find() && isAct(plan.group(1)) && ofParty(words, predicate.verb(), plan.start(1));
        return own ? Verdict.expected(predicate, indexOf(words, predicate.verb(), plan.start(1)), 0.55) : null;
    }

    private boolean ofParty(Words words, int from, int offset) {
        String owner = words.text(from, indexOf(words, from, offset));
        return PartyNames.codes(owner).stream().anyMatch(context.parties()::contains);
    }

    /** A coming event with its date that is pointed out: "highlighted the upcoming dialogue in October". */
    @Nullable
    Verdict highlighted(Words words, Predicate predicate, int end) {
        if (words.is(predicate.at(), NOTING)) {
            Verdict own = supported(words, predicate, end);
            if (own != null) {
                return own;
            }
        }
        if (!words.is(predicate.at(), POINTING_OUT)) {
            return null;
        }
        String object = firstPhrase(words.lowerText(predicate.verb(), end));
        String verbatim = words.text(predicate.verb(), end);
        boolean coming = COMING_EVENT.matcher(object).find()
                && !OTHERS_EVENT.matcher(verbatim).find();
        return coming && futureDate(verbatim) != null ? Verdict.expected(predicate, predicate.verb(), 0.5) : null;
    }

    /** An event that is said in passing to take place: "the dialogue, which will convene in Detroit later this week". */
    @Nullable
    Verdict toBeHeld(Words words, Predicate predicate, int end) {
        String clause = words.lowerText(predicate.at(), end);
        boolean held =
                predicate.sort() == Predicate.Sort.MODAL && HELD.matcher(clause).find();
        String before = words.text(Math.max(0, predicate.at() - 14), predicate.at());
        boolean event = held
                && EVENTS.matcher(before).find()
                && !OTHERS_EVENT.matcher(before).find();
        return event && futureDate(words.text(predicate.at(), end)) != null
                ? Verdict.expected(predicate, predicate.verb(), 0.5)
                : null;
    }

    @Nullable
    Verdict lookedForwardTo(Words words, Predicate predicate, int end) {
        String object = words.text(predicate.verb(), end);
        int first = words.skipAdverbs(
                predicate.verb() + (words.lower(predicate.verb()).equals("to") ? 1 : 0));
        String opening = words.text(first, end);
        String ing = Lexicon.ingBase(words.lower(first));
        boolean hosting = HOSTING.matcher(opening).find();
        String ahead = words.text(0, predicate.subjectStart());
        boolean dated = futureDate(object) != null
                || ahead.length() < OPENING_DATE && ahead.endsWith(",") && futureDate(ahead) != null;
        if (!dated && !hosting) {
            return null;
        }
        boolean event = ing != null
                ? EVENT_ACTS.contains(ing)
                        || AT_EVENT.matcher(opening).find()
                        || opening.matches("(?s).*\\b(?:to be )?(?:hosted by|held in|held by) .*")
                : EVENTS.matcher(firstPhrase(opening)).find() || opening.contains("hosting");
        boolean others = OTHERS_EVENT.matcher(opening).find()
                && !opening.toLowerCase(Locale.ROOT).contains("host");
        Matcher at = AT_EVENT.matcher(opening);
        boolean during = ing != null && !EVENT_ACTS.contains(ing) && at.find();
        int action = during ? indexOf(words, first, at.start(1)) : first;
        return event && !others ? Verdict.expected(predicate, action, dated ? 0.8 : 0.6) : null;
    }

    /** Present progressive that fixes a frequency or a date: "are expanding to annual meetings". */
    @Nullable
    Verdict dated(Words words, Predicate predicate, int end) {
        String clause = ownObject(words.text(predicate.at(), end));
        boolean rhythm = Recurrence.in(clause)
                .filter(it -> it.recurrence() != Recurrence.REGULAR)
                .isPresent();
        rhythm |= TO_RHYTHM.matcher(clause).find();
        DeadlinePhrase date = futureDate(clause);
        if (date == null && opening(words, predicate) != null) {
            return Verdict.firm(predicate, predicate.verb(), 0.5);
        }
        boolean bounded = date != null && BOUNDING.matcher(date.phrase()).find();
        return rhythm || bounded ? Verdict.expected(predicate, predicate.verb(), 0.55) : null;
    }

    /** The date in front of the subject, if nothing else stands there: "Within six months, the sides are taking steps". */
    private @Nullable DeadlinePhrase opening(Words words, Predicate predicate) {
        String ahead = words.text(0, predicate.subjectStart());
        DeadlinePhrase date = ahead.endsWith(",") ? futureDate(ahead) : null;
        return date != null && BOUNDING.matcher(date.phrase()).find() ? date : null;
    }

    @Nullable
    Verdict restated(Words words, Predicate predicate, int end) {
        String clause = words.lowerText(predicate.at(), end);
        if (clause.startsWith("recall") && futureDate(words.text(predicate.at(), end)) == null) {
            return null;
        }
        Matcher object = OBJECT_OF_RESTATEMENT.matcher(clause);
        if (!object.find() || !isAct(object.group(2))) {
            Matcher coming = THROUGH_EVENT.matcher(clause);
            return coming.find() && clause.contains("commitment")
                    ? Verdict.restated(predicate, indexOf(words, predicate.at(), coming.start(1)))
                    : null;
        }
        int action = indexOf(words, predicate.at(), object.start(2));
        String what = object.group(1);
        if (what.startsWith("inten") || what.startsWith("plan") || what.equals("decision")) {
            return clause.contains("willingness") ? null : Verdict.firm(predicate, action, 0.65);
        }
        Matcher founding = INSTRUMENT_TO_COME.matcher(clause.substring(object.end(1)));
        boolean toCome = founding.find();
        boolean specific = AMOUNT.matcher(clause).find()
                || futureDate(words.text(predicate.at(), end)) != null
                || NEXT_EVENT.matcher(clause).find()
                || Recurrence.in(clause)
                        .filter(it -> it.recurrence() != Recurrence.REGULAR)
                        .isPresent()
                || toCome;
        int at = toCome ? indexOf(words, predicate.at(), object.end(1) + founding.start()) : action;
        return specific ? Verdict.restated(predicate, at) : null;
    }

    /** The clause up to its first relative or conditional part, whose dates are not its own. */
    private static String ownObject(String clause) {
        Matcher part = ASIDE_PART.matcher(clause);
        return part.find() ? clause.substring(0, part.start()) : clause;
    }

    /** Whether the words tell when, be it by an event. */
    boolean hasTime(Words words, int from, int end) {
        return VagueDates.find(words.text(from, end), context.issuedOn()).stream()
                .anyMatch(it -> it.anchor() != null
                        || it.latest() != null && !it.latest().isBefore(context.issuedOn()));
    }

    boolean hasDate(Words words, int from, int end) {
        return futureDate(words.text(from, end)) != null;
    }

    /** The first resolved date of the text that lies on or after the day of the statement. */
    @Nullable
    DeadlinePhrase futureDate(String text) {
        return VagueDates.find(text, context.issuedOn()).stream()
                .filter(it -> it.latest() != null && !it.latest().isBefore(context.issuedOn()))
                .findFirst()
                .orElse(null);
    }

    /** Whether all dates of the text lie before the statement: "established in January 2023". */
    boolean tellsOfPast(String text) {
        List<DeadlinePhrase> dates = VagueDates.find(text, context.issuedOn()).stream()
                .filter(it -> it.latest() != null)
                .toList();
        LocalDate eve = context.issuedOn().minusDays(3);
        return !dates.isEmpty()
                && dates.stream()
                        .allMatch(it -> it.latest() != null && it.latest().isBefore(eve));
    }

    /** Whether the act is told with an earlier date: "In 2021, we agreed", "when we met in March". */
    boolean hasPastDate(Words words, Predicate predicate, int end) {
        String before = words.text(0, predicate.at());
        List<DeadlinePhrase> dates = VagueDates.find(before, context.issuedOn());
        LocalDate issued = context.issuedOn();
        boolean source = SOURCE.matcher(before).lookingAt();
        boolean pastDate = !source
                && dates.stream()
                        .anyMatch(it ->
                                it.latest() != null && it.latest().isBefore(issued.minusDays(3)) && it.start() < 12);
        return pastDate
                || before.matches(
                        "(?i)(?:(?:\\w+ ){1,3}(?:years?|months?|weeks?) ago|last|since|earlier (?:this|today)|at"
                                + " (?:the|our) (?:last|previous|20\\d\\d)|when we|in our first|when [^,]{3,60}"
                                + " (?:was|were)\\b).*");
    }

    private boolean ofOutsider(Words words, Predicate predicate) {
        List<PartyNames.Named> named =
                PartyNames.in(words.text(predicate.verb(), Math.min(words.size(), predicate.verb() + 7)));
        return context.parties().size() > 1
                && !named.isEmpty()
                && named.stream().noneMatch(it -> context.parties().contains(it.code()));
    }

    /** "Australia's decision": what is welcomed is somebody else's. */
    private boolean ownedByOutsider(Words words, Predicate predicate) {
        int limit = Math.min(words.size(), predicate.verb() + 6);
        for (int i = predicate.verb(); i < limit; i++) {
            if (words.lower(i).endsWith("'s") || words.lower(i).endsWith("s'")) {
                List<String> owners = PartyNames.codes(words.text(predicate.verb(), i + 1));
                return !owners.isEmpty()
                        && !context.parties().isEmpty()
                        && owners.stream().noneMatch(context.parties()::contains);
            }
        }
        return false;
    }

    private static boolean isAct(String word) {
        return Lexicon.isBaseVerb(word) || Lexicon.isIngForm(word);
    }

    private static String firstPhrase(String object) {
        int cut = object.length();
        for (String mark : new String[] {";", ", and ", ", which", " given ", " and welcomed", " and reaffirmed"}) {
            int at = object.indexOf(mark);
            cut = at > 0 && at < cut ? at : cut;
        }
        return object.substring(0, Math.min(cut, 420));
    }

    private static int indexOf(Words words, int from, int offset) {
        return words.indexAtOrAfter(words.start(from) + offset);
    }
}
