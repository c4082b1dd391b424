package org.pacta.reading;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.deadline.Recurrence;
import org.pacta.reading.due.DeadlinePhrase;
import org.pacta.reading.due.FiscalYears;
import org.pacta.reading.due.VagueDates;

/** When a clause is to be done by, and how often: which of its sentence's time words bound it. */
final class DueWords {

    private static final Pattern OTHERS_EVENT = Pattern.compile(
            "\\b(?:Conference of the Parties|COP ?-?\\d*|United Nations|General Assembly|Review Conference|Summit for"
                    + " Democracy|World Health Assembly)\\b[^.;]{0,90}(?:to be|will be|being)"
                    + " (?:held|hosted|convened)\\b[^.;]{0,50}$");
    /** "As Spain prepares for its presidency in 2023, we will": when others' circumstances are, not when we act. */
    private static final Pattern CIRCUMSTANCE = Pattern.compile(
            "^(?:As (?!early|soon|of|part)|While |Since |Given |Recalling |Noting |Welcoming |Recogni[sz]ing )");

    private static final Pattern RELATIVE_ASIDE = Pattern.compile(
            ", (?!which (?:will|is to|are to) (?:be (?:held|hosted|convened)|take place|convene)\\b)(?:which|who|whose|where) [^,;.]*$|\\b(?:that|which) (?:expires?|ends?|lapses?|runs"
                    + " out|entered|was|were|has|had|began|took) [^,;.]*$");
    private static final Set<String> PROLONGING =
            Set.of("extend", "renew", "prolong", "continue", "maintain", "postpone", "delay");
    private static final Pattern YEARLESS_MONTH = Pattern.compile(
            "(?i)(?:in|by|before|until|during|no later than|on) (?:the end of |early |mid-?|late )?(?:\\d{1,2}"
                    + " )?(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:"
                    + " \\d{1,2})?");
    private static final Pattern DASHED = Pattern.compile(" – [^–]*$");
    private static final Pattern WHILE_OTHERS = Pattern.compile("\\bas (?:they|he|she|it) [^,;]*$");
    private static final Pattern LAST_DASH = Pattern.compile("\\s[–—-] ((?:[\\p{L}\\d]+ ){0,4}?\\d{4})[.;]?$");
    private static final int OTHERS_EVENT_REACH = 180;
    private static final Pattern REGULAR_MEETING = Pattern.compile(
            "^\\w+ (?:[\\w-]+ ){0,3}(?:consultations|meetings|talks|dialogues?|exchanges|exercises|basis)\\b");

    private final ReadPassage passage;
    private final Words words;
    private final Context context;

    DueWords(ReadPassage passage, Words words, Context context) {
        this.passage = passage;
        this.words = words;
        this.context = context;
    }

    @Nullable
    DeadlinePhrase deadline(Clause clause, int from, int to) {
        List<DeadlinePhrase> phrases = VagueDates.find(passage.text().substring(from, to), context.issuedOn());
        int clauseStart = words.start(clause.start());
        return phrases.stream()
                .map(it -> ahead(it, clause))
                .filter(it -> it.latest() == null || lies(it.latest(), clause))
                .filter(it -> from + it.start() >= clauseStart || opens(it, from, clause))
                .filter(it -> !ofOthersEvent(from + it.start()))
                .filter(it -> !inPassing(from + it.start(), clause))
                .filter(it -> !ofRelative(from + it.start(), clause))
                .filter(it -> !prolongs(it, clause))
                .min(Comparator.comparingInt((DeadlinePhrase it) -> rank(it) + subjects(from + it.start(), clause)))
                .map(it -> it.shifted(from))
                .map(it -> fiscal(it, clause))
                .orElseGet(() -> behindDash(to));
    }

    /** "Australia to convene a forum – May 2026": the date that stands alone behind a dash at the end. */
    private @Nullable DeadlinePhrase behindDash(int to) {
        Matcher last = LAST_DASH.matcher(passage.text().substring(0, to));
        if (!last.find()) {
            return null;
        }
        DeadlinePhrase by =
                VagueDates.resolve("by " + last.group(1), context.issuedOn()).orElse(null);
        if (by == null
                || by.latest() == null
                || by.start() > 0
                || by.end() < last.group(1).length() + 3) {
            return null;
        }
        return new DeadlinePhrase(
                last.group(1), last.start(1), last.end(1), by.earliest(), by.latest(), by.anchor(), by.confidence());
    }

    /** "Will meet in February", said in March: the next one. */
    private DeadlinePhrase ahead(DeadlinePhrase it, Clause clause) {
        LocalDate last = it.latest();
        boolean future = switch (clause.verdict().predicate().sort()) {
            case MODAL, WOULD, INTEND, SCHEDULED, UNDERTAKE, DUTY -> true;
            default -> false;
        };
        if (last == null
                || !future
                || !last.isBefore(context.issuedOn())
                || !last.isAfter(context.issuedOn().minusMonths(6))
                || !YEARLESS_MONTH.matcher(it.phrase()).matches()) {
            return it;
        }
        return new DeadlinePhrase(
                it.phrase(), it.start(), it.end(), context.issuedOn(), last.plusYears(1), it.anchor(), it.confidence());
    }

    /** "The work plan for 2027 will be approved by May": the first date says which plan it is. */
    private int subjects(int start, Clause clause) {
        Predicate predicate = clause.verdict().predicate();
        boolean inside = predicate.subjectStart() < predicate.subjectEnd()
                && start >= words.start(predicate.subjectStart())
                && start < words.start(predicate.at());
        return inside ? 1 : 0;
    }

    /** "The pact, which expires on 30 June, for three years": a date of what is told about the pact. */
    private boolean ofRelative(int start, Clause clause) {
        int verb = words.start(clause.verdict().predicate().at());
        return start > verb
                && RELATIVE_ASIDE.matcher(passage.text().substring(verb, start)).find();
    }

    /** "Extend the pact for three years" tells for how long, not until when it is to be done. */
    private boolean prolongs(DeadlinePhrase it, Clause clause) {
        return it.phrase()
                        .matches("(?i)for (?:a |an |the |further |another )*\\S+ (?:more |further )?(?:years?|months?)")
                && PROLONGING.contains(Lexicon.base(words.lower(clause.action())));
    }

    private DeadlinePhrase fiscal(DeadlinePhrase it, Clause clause) {
        if (!FiscalYears.named(it.phrase())) {
            return it;
        }
        LocalDate last = FiscalYears.last(it.phrase(), context.issuedOn(), BoundParties.of(clause, words, context))
                .orElse(null);
        return new DeadlinePhrase(it.phrase(), it.start(), it.end(), it.earliest(), last, it.anchor(), it.confidence());
    }

    /** "The UAE – host of COP28 in 2023 – will", "as they take the chair this year": told in passing, no bound to act by. */
    private boolean inPassing(int start, Clause clause) {
        int verb = words.start(clause.verdict().predicate().at());
        String text = passage.text();
        if (start < verb) {
            return DASHED.matcher(text.substring(0, start)).find()
                    && text.substring(start, verb).contains("–");
        }
        return WHILE_OTHERS.matcher(text.substring(verb, start)).find();
    }

    /** "Including the Conference of the Parties, to be held this fall": the date is the conference's. */
    private boolean ofOthersEvent(int start) {
        return OTHERS_EVENT
                .matcher(passage.text().substring(Math.max(0, start - OTHERS_EVENT_REACH), start))
                .find();
    }

    /**
     * Whether a date before the clause bounds it: it opens the sentence, or the verb looks ahead ("at the meeting in June,
     * we will"); a report's opening phrase dates the meeting itself.
     */
    private boolean opens(DeadlinePhrase phrase, int from, Clause clause) {
        String before = passage.text().substring(0, from + phrase.start()).strip();
        if (CIRCUMSTANCE.matcher(before).find()) {
            return false;
        }
        boolean ahead = switch (clause.verdict().predicate().sort()) {
            case MODAL, INTEND, SCHEDULED, PROGRESSIVE -> true;
            default -> false;
        };
        return ahead || before.isEmpty() || before.endsWith("and");
    }

    /** A deadline lies ahead; what is founded or announced on the day itself is no longer to be done by it. */
    private boolean lies(LocalDate latest, Clause clause) {
        return switch (clause.verdict().predicate().sort()) {
            case ANNOUNCE, ESTABLISH -> latest.isAfter(context.issuedOn());
            default -> !latest.isBefore(context.issuedOn());
        };
    }

    @Nullable
    DeadlinePhrase datedIn(String stem) {
        return VagueDates.find(stem, context.issuedOn()).stream()
                .filter(it -> it.latest() != null && !it.latest().isBefore(context.issuedOn()))
                .findFirst()
                .orElse(null);
    }

    private static int rank(DeadlinePhrase phrase) {
        if (phrase.latest() != null) {
            return 0;
        }
        return phrase.earliest() != null ? 1 : phrase.anchor() != null ? 2 : 3;
    }

    Recurrence.@Nullable Phrase rhythm(Clause clause, int objectEnd) {
        int from = adverbsBefore(clause.action());
        Recurrence.Phrase inObject = Recurrence.in(words.text(from, objectEnd)).orElse(null);
        if (inObject != null) {
            return inObject;
        }
        String rest = words.text(from, clause.end());
        return Recurrence.in(rest)
                .filter(it -> it.recurrence() != Recurrence.REGULAR
                        || REGULAR_MEETING.matcher(rest.substring(it.start())).find())
                .orElse(null);
    }

    /** The first of the adverbs in front of the action, which may tell how often: "will regularly consult". */
    int adverbsBefore(int action) {
        int from = action;
        while (words.isAdverb(from - 1)
                || words.lower(from - 1).equals("and") && words.isAdverb(from - 2) && from < action) {
            from--;
        }
        return from;
    }
}
