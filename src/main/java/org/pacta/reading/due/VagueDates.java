package org.pacta.reading.due;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.reading.due.CalendarWords.Rule;
import org.pacta.reading.text.ReadableText;

/**
 * Reads time words as diplomats write them ("later this year", "by the end of 2024", "in the first half of next year",
 * "at the next DTT") and resolves them from the day of the statement, never from today.
 *
 * <p>The rules are those of the project's labelling guide: the last day meant counts; vague words and earliest dates
 * resolve to nothing; what hangs on an event keeps the event as its anchor. Stateless and thread-safe.
 */
public final class VagueDates {

    private static final Pattern PREPOSITION = Pattern.compile(
            "(?i:\\b(?:NLT|(?:by|before|until|at) (?:COB|close of business|close of play|end of day|EOD|noon|midnight)(?: on)?|by (?:no|not) later than|due|due on|(?:by|before|until|till) or before|no later than|not"
                    + " later than|as early as|no earlier than|(?:beginning|starting|commencing) (?:from|in|on|by|as early"
                    + " as)|beginning|starting|(?:up )?until|prior to|ahead of|scheduled for|planned for|slated for|on or"
                    + " (?:before|around)"
                    + "|by|before|till|through|throughout|during|within|from|since|after|on|over|in|for|around|at|of|to|and)(?:"
                    + " the)?)\\s$");
    private static final Pattern VAGUE = Pattern.compile("(?i)\\b(?:(?:by|before|on|until|no later than|due)"
            + " \\d{1,2}/\\d{1,2}/(?:19|20)\\d\\d|(?:in|over|during|within|for) the (?:coming|next few)"
            + " (?:days|weeks|months|years)(?: and (?:days|weeks|months|years))?(?: ahead)?|(?:in|over|during|for)"
            + " the (?:days|weeks|months|years)(?: and (?:weeks|months|years))? (?:ahead|to come)|in the (?:very"
            + " )?(?:near|foreseeable) future|(?:in|over) the (?:near|short|medium|long)(?:er)?(?: to"
            + " (?:medium|long))?[ -]term|as soon as (?:possible|practicable|feasible)|as quickly as"
            + " possible|promptly|without delay|at the earliest (?:possible"
            + " )?(?:opportunity|date|convenience|time)|at an early date|in due course"
            + "|soon|shortly|expeditiously)\\b");
    private static final Pattern ANCHORED = Pattern.compile(
            "\\b(?i:(?:by the time of|at|before|by|ahead of|prior to|in time for|following|after|until|during|upon|no later than|not later than|on the"
                    + " margins of|on the sidelines of|at the time of)) ((?i:(?:the )?(?:opening|close|closing|start|beginning|end|conclusion) of )?(?i:the|our|their|its)"
                    + " (?i:next|upcoming|forthcoming|coming|subsequent|following|future|\\d{1,3}(?:st|nd|rd|th)"
                    + "|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:"
                    + " (?!(?i:and|to|in|on|of|will|for|with)\\b)[\\w'.&-]+){0,6}?"
                    + " (?:(?i:summit|meeting|dialogue|talks|conference|session|round|ministerial|consultations?|forum|assembly|exercise|review|plenary)(?:"
                    + " (?i:meeting|conference|session|dialogue|consultations))?|[A-Z][A-Z0-9&-]{1,9}))\\b");
    /** "Upon completion of the audit", "after its ratification": the event that something waits for. */
    private static final Pattern ON_EVENT = Pattern.compile(
            "\\b(?i:upon|following|after|pending|once there is|immediately after|on) ((?i:the|its|their|his|her)? ?(?i:signature|signing|ratification|entry into"
                    + " force|completion|adoption|conclusion|approval|receipt|accession|closure|expiry|finali[sz]ation|endorsement|enactment|delivery|certification|acceptance)(?:"
                    + " (?i:of|by|from) (?:(?i:the|a|an|this|that|its|their) )?(?:(?!(?i:and|to|in|on|will|for|with|by|they|we|the)\\b)[\\w'.&-]+ ?){1,7})?)(?=[ ,.;:)]|$)");
    /** "Once the pact enters into force", "as soon as the text is signed". */
    private static final Pattern ONCE = Pattern.compile(
            "\\b(?i:once|when|after|as soon as|until|before) ((?:(?i:the|a|an|this|that|its|their|it|all|both) ?)(?:(?!(?i:and|will|would|we|they)\\b)[\\w'.&-]+ ){0,6}?(?i:enters? into force|takes? effect|(?:is|are|has been|have been) (?:signed|ratified|adopted|completed|concluded|approved|finali[sz]ed|endorsed|opened|delivered|certified)))\\b");
    /** A conference known by its number: "by COP31". */
    private static final Pattern NAMED_EVENT = Pattern.compile(
            "\\b(?i:by|before|at|ahead of|prior to|until|in time for) ((?i:the )?(?:COP ?-?\\d{1,3}|UNGA ?\\d{1,3}|MC"
                    + " ?\\d{1,2}|WRC-\\d{1,2}))\\b");

    private static final Pattern TIME = Pattern.compile(
            "(?i)\\d|year|month|week|day|decade|quarter|half|hour|summer|winter|spring|autumn|fall|term|future|soon|shortly|promptly|delay|possible|earliest|expeditious|course|tomorrow|today|january|february|march|april|\\bmay\\b|june|july|august|september|october|november|december|next|upcoming|forthcoming|coming|subsequent|following|EOY|EOM|fortnight|christmas|xmas|easter|upon|once|after|until|before|pending|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|to"
                    + " come|ahead|\\bCOB\\b|nlt|early|practicable|feasible");
    /** "Bring forward the review to September": the day that it is moved to. */
    private static final Pattern MOVED = Pattern.compile(
            "(?i)\\b(?:postpon|mov|bring(?:ing)? forward|brought forward|reschedul|defer|delay|shift|push(?:ed|ing)? back|advanc)\\w*\\b[^.;]{2,60} to $");
    /** A name that a date belongs to rather than bounds: "in November 2022 Phnom Penh Statement". */
    private static final Pattern NAME_AFTER = Pattern.compile("^ (?!I\\b)[A-Z][\\w-]+");

    private VagueDates() {}

    /** All time words of the text, in their order, not overlapping; each resolved from {@code statedOn}. */
    public static List<DeadlinePhrase> find(String text, LocalDate statedOn) {
        ReadableText readable = ReadableText.characters(text);
        List<DeadlinePhrase> found = inReadable(readable.text(), statedOn);
        return readable.asGiven()
                ? found
                : found.stream().map(it -> given(readable, it)).toList();
    }

    private static DeadlinePhrase given(ReadableText readable, DeadlinePhrase it) {
        return new DeadlinePhrase(
                readable.given(it.start(), it.end()),
                readable.start(it.start()),
                readable.end(it.end()),
                it.earliest(),
                it.latest(),
                it.anchor(),
                it.confidence());
    }

    private static List<DeadlinePhrase> inReadable(String text, LocalDate statedOn) {
        if (!TIME.matcher(text).find()) {
            return List.of();
        }
        String even = text.replace('’', '\'').replace('\n', ' ');
        List<DeadlinePhrase> found = new ArrayList<>();
        for (List<Rule> rules : List.of(SpanGrammar.RULES, PlainDays.RULES, Occasions.RULES)) {
            for (Rule rule : rules) {
                Matcher words = rule.pattern().matcher(even);
                while (words.find()) {
                    DeadlinePhrase phrase = spanned(rule, words, even, text, statedOn);
                    if (phrase != null) {
                        found.add(phrase);
                    }
                }
            }
        }
        List<DeadlinePhrase> counted = new ArrayList<>(EventOffsets.in(even, text, statedOn));
        fiscal(even, text).forEach(it -> counted.add(it));
        found.removeIf(it -> counted.stream().anyMatch(other -> overlap(it, other)));
        for (Pattern events : List.of(ANCHORED, NAMED_EVENT, ON_EVENT, ONCE)) {
            Matcher anchored = events.matcher(even);
            while (anchored.find()) {
                String anchor =
                        text.substring(anchored.start(1), anchored.end(1)).strip();
                int end = anchored.start(1)
                        + text.substring(anchored.start(1), anchored.end(1))
                                .stripTrailing()
                                .length();
                found.add(phrase(text, anchored.start(), end, null, null, anchor, 0.6));
            }
        }
        found.removeIf(it -> it.latest() == null && counted.stream().anyMatch(other -> overlap(it, other)));
        found.addAll(counted);
        Matcher vague = VAGUE.matcher(even);
        while (vague.find()) {
            found.add(phrase(text, vague.start(), vague.end(), null, null, null, 0.3));
        }
        return apart(found);
    }

    private static boolean overlap(DeadlinePhrase one, DeadlinePhrase other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    /** Fiscal years, whose last day hangs on whose they are. */
    private static List<DeadlinePhrase> fiscal(String even, String text) {
        List<DeadlinePhrase> found = new ArrayList<>();
        Matcher words = FiscalYears.WORDS.matcher(even);
        while (words.find()) {
            int windowStart = Math.max(0, words.start() - 28);
            Matcher before = PREPOSITION.matcher(even.substring(windowStart, words.start()));
            boolean has = before.find();
            if (has || words.group("q") != null || words.group("quarter") != null) {
                int start = has ? windowStart + before.start() : words.start();
                found.add(phrase(text, start, words.end(), null, null, null, 0.7));
            }
        }
        return found;
    }

    /**
     * What one phrase means counted from {@code statedOn}: the phrase of the text that resolves to a date, else the
     * first one; empty if there are no time words in it.
     */
    public static Optional<DeadlinePhrase> resolve(String phrase, LocalDate statedOn) {
        List<DeadlinePhrase> found = find(phrase, statedOn);
        return found.stream()
                .filter(it -> it.latest() != null)
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private static @Nullable DeadlinePhrase spanned(
            Rule rule, Matcher words, String even, String text, LocalDate statedOn) {
        Span span = rule.meaning().of(words.toMatchResult(), statedOn);
        if (span == null) {
            return null;
        }
        int windowStart = Math.max(0, words.start() - 28);
        Matcher before = PREPOSITION.matcher(even.substring(windowStart, words.start()));
        boolean hasPreposition = before.find();
        String preposition = hasPreposition ? before.group().strip().toLowerCase(Locale.ROOT) : "";
        if (rule.needsPreposition() && !bounds(preposition, even, words)) {
            return null;
        }
        boolean weak = preposition.equals("and") || preposition.startsWith("of") || preposition.startsWith("to");
        int start = hasPreposition && !weak ? windowStart + before.start() : words.start();
        return bounded(text, start, words.end(), preposition, span, statedOn);
    }

    private static boolean bounds(String preposition, String even, Matcher words) {
        boolean moved = preposition.equals("to")
                && MOVED.matcher(even.substring(Math.max(0, words.start() - 90), words.start()))
                        .find();
        if (!moved && preposition.isEmpty()
                || preposition.equals("and")
                || preposition.startsWith("of")
                || preposition.equals("to") && !moved) {
            return false;
        }
        boolean plain = Character.isDigit(words.group().charAt(0))
                || Character.isUpperCase(words.group().charAt(0));
        boolean decade = words.group().endsWith("s");
        if (plain && !decade && preposition.endsWith(" the")) {
            return false;
        }
        return preposition.endsWith("nlt")
                || !plain
                || !NAME_AFTER.matcher(even.substring(words.end())).find();
    }

    private static DeadlinePhrase bounded(
            String text, int start, int end, String preposition, Span span, LocalDate statedOn) {
        if (preposition.startsWith("as early as")
                || preposition.startsWith("no earlier than")
                || preposition.endsWith("as early as")
                || preposition.startsWith("after")) {
            return phrase(text, start, end, span.first(), null, null, 0.6);
        }
        LocalDate last =
                preposition.startsWith("before") || preposition.startsWith("prior to") ? lastBefore(span) : span.last();
        boolean open = preposition.startsWith("by")
                || preposition.contains("until")
                || preposition.contains("later than")
                || preposition.startsWith("nlt")
                || preposition.startsWith("before")
                || preposition.startsWith("through")
                || preposition.startsWith("prior");
        LocalDate first = open || span.first().isBefore(statedOn) ? statedOn : span.first();
        return phrase(text, start, end, last.isBefore(first) ? span.first() : first, last, null, span.confidence());
    }

    /** "Before 1 June" ends on 31 May, "before June" too; "before the end of June" ends with June. */
    private static LocalDate lastBefore(Span span) {
        boolean endOfPeriod = span.first().equals(span.last()) && span.confidence() < 0.97;
        return endOfPeriod ? span.last() : span.first().minusDays(1);
    }

    private static DeadlinePhrase phrase(
            String text,
            int start,
            int end,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            @Nullable String anchor,
            double confidence) {
        return new DeadlinePhrase(text.substring(start, end), start, end, earliest, latest, anchor, confidence);
    }

    private static List<DeadlinePhrase> apart(List<DeadlinePhrase> found) {
        found.sort(Comparator.comparingInt((DeadlinePhrase it) -> it.latest() == null ? 1 : 0)
                .thenComparingInt(it -> it.start() - it.end()));
        List<DeadlinePhrase> kept = new ArrayList<>();
        for (DeadlinePhrase candidate : found) {
            if (kept.stream().noneMatch(it -> it.start() < candidate.end() && candidate.start() < it.end())) {
                kept.add(candidate);
            }
        }
        kept.sort(Comparator.comparingInt(DeadlinePhrase::start));
        return List.copyOf(kept);
    }
}
