package org.pacta.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.deadline.Recurrence;
import org.pacta.reading.due.DeadlinePhrase;
import org.pacta.reading.due.VagueDates;

/** Makes findings of a passage's clauses: kind, strength, parties, dates, cues, title. */
final class FindingBuilder {

    private static final Pattern HOST =
            Pattern.compile("\\b(?:in|hosted by|host(?:ed)? in) (?:the )?([\\p{Lu}][\\p{L}. ]{1,40})");
    private static final Pattern OTHERS_EVENT = Pattern.compile(
            "\\b(?:Conference of the Parties|COP ?-?\\d*|United Nations|General Assembly|Review Conference|Summit for Democracy|World Health Assembly)\\b[^.;]{0,90}"
                    + "(?:to be|will be|being) (?:held|hosted|convened)\\b[^.;]{0,50}$");
    /** "As Spain prepares for its presidency in 2023, we will": when others' circumstances are, not when we act. */
    private static final Pattern CIRCUMSTANCE = Pattern.compile(
            "^(?:As (?!early|soon|of|part)|While |Since |Given |Recalling |Noting |Welcoming |Recogni[sz]ing )");

    private static final Pattern DASHED = Pattern.compile(" – [^–]*$");
    private static final Pattern WHILE_OTHERS = Pattern.compile("\\bas (?:they|he|she|it) [^,;]*$");

    private static final int OTHERS_EVENT_REACH = 180;
    private static final Pattern REGULAR_MEETING = Pattern.compile(
            "^\\w+ (?:[\\w-]+ ){0,3}(?:consultations|meetings|talks|dialogues?|exchanges|exercises|basis)\\b");
    private static final String BEFORE_NAME = "^(?:(?!(?:the|an?|our|their)\\b)\\p{Ll}[\\p{L}-]* )+";
    private static final Set<String> HOSTED = Set.of("meeting", "exercise", "dialogue");
    private static final Set<String> LIST_KINDS = Set.of("dialogue", "meeting", "standing", "exercise");

    private final ReadPassage passage;
    private final Words words;
    private final Context context;

    FindingBuilder(ReadPassage passage, Words words, Context context) {
        this.passage = passage;
        this.words = words;
        this.context = context;
    }

    /** The findings of one clause with one action; more than one if it names several dialogues or bodies. */
    List<ReadFinding> build(Clause clause, int searchFrom, @Nullable String stem) {
        int objectEnd = clause.objectEnd(words);
        String object = acted(clause, words.text(clause.action(), objectEnd));
        String whole = acted(clause, words.text(clause.action(), clause.end()));
        DeadlinePhrase inSentence = deadline(clause, words.start(searchFrom), words.end(clause.end() - 1));
        DeadlinePhrase inStem = inSentence == null && stem != null ? datedIn(stem) : null;
        DeadlinePhrase deadline = inSentence != null ? inSentence : inStem;
        Recurrence.Phrase rhythm = rhythm(clause, objectEnd);
        Recurrence recurrence = rhythm == null ? Recurrence.NONE : rhythm.recurrence();
        String kind = forbears(clause) ? "action" : KindRules.kind(object, whole);
        Strength strength = StrengthRules.of(clause.verdict(), kind, object, deadline, recurrence);
        List<Cue> cues = cues(clause, inSentence, rhythm);
        String deadlineIn = inSentence != null ? "sentence" : inStem != null ? "stem" : null;
        int from = passage.start() + words.start(startOf(clause, searchFrom, inSentence));
        int to = passage.start() + words.end(clause.end() - 1);
        boolean not = forbears(clause);
        String title = Titles.of(not ? "do not " + whole : whole, inSentence == null ? null : inSentence.phrase());
        ReadFinding finding = new ReadFinding(
                passage.ordinal(),
                from,
                to,
                slice(from, to),
                kind,
                strength,
                parties(clause, whole, kind),
                absolute(inSentence, inStem),
                recurrence,
                clause.verdict().confidence(),
                cues,
                deadlineIn,
                title);
        return LIST_KINDS.contains(kind) && !clause.verdict().expectation()
                ? members(finding, clause)
                : List.of(finding);
    }

    /** Whether the parties undertake not to do something, which is no work of any kind. */
    private boolean forbears(Clause clause) {
        return words.lower(clause.action() - 1).equals("not")
                || clause.verdict().predicate().negated();
    }

    /**
     * The action in active words: "the next meeting will take place in Tokyo" is to hold the next meeting in Tokyo, "a fund
     * will be established" is to establish a fund.
     */
    private String acted(Clause clause, String action) {
        Predicate predicate = clause.verdict().predicate();
        if (predicate.aside() && clause.verdict().expectation()) {
            int which = predicate.at();
            while (which > 0 && !words.is(which, Set.of("which", "that"))) {
                which--;
            }
            int end = words.lower(which - 1).equals(",") ? which - 1 : which;
            String event = words.text(SubjectWalk.start(words, Math.max(end, 0)), Math.max(end, 0));
            int at = event.lastIndexOf(" at the ");
            String named = (at < 0 ? event : event.substring(at + 4)).replaceFirst(BEFORE_NAME, "");
            return "hold " + lowerArticle(named);
        }
        boolean scheduled = switch (predicate.sort()) {
            case MODAL, WOULD, SCHEDULED -> predicate.subjectStart() < predicate.subjectEnd();
            default -> false;
        };
        if (!scheduled) {
            return action;
        }
        String subject = words.text(predicate.subjectStart(), predicate.subjectEnd());
        boolean passive = words.lower(predicate.verb()).equals("be")
                || words.lower(clause.action() - 1).equals("be");
        String bare = action.replaceFirst("^(?i)be\\s+", "");
        String first = bare.split("[^\\p{L}-]+", 2)[0];
        String verb = Lexicon.participleBase(first);
        if (passive && verb != null) {
            return verb + " " + lowerArticle(subject) + bare.substring(first.length());
        }
        Actor actor = Actor.of(words, predicate.subjectStart(), predicate.subjectEnd(), context);
        if (actor == Actor.EVENT && action.matches("(?is)(?:explore|discuss|examine|identify)\\b.*")) {
            return "hold " + lowerArticle(subject) + " to " + action;
        }
        if (actor == Actor.BODY && action.matches("(?is)(?:continue|resume|begin|start) (?:with )?its work\\b.*")) {
            return "run " + lowerArticle(subject) + action.replaceFirst("^(?is)\\w+ (?:with )?its work", "");
        }
        boolean happens = action.matches("(?is)(?:take place|occur|convene|begin|commence|start)\\b.*");
        return actor == Actor.EVENT && happens
                ? "hold " + lowerArticle(subject)
                        + action.replaceFirst("^(?i)(?:take place|occur|convene|begin|commence|start)", "")
                : action;
    }

    private static String lowerArticle(String subject) {
        return subject.startsWith("The ") ? "the " + subject.substring(4) : subject;
    }

    private List<ReadFinding> members(ReadFinding finding, Clause clause) {
        int offset = words.start(clause.action());
        List<int[]> members = NamedList.in(words.text(clause.action(), clause.end()));
        if (members.isEmpty()) {
            return List.of(finding);
        }
        List<ReadFinding> findings = new ArrayList<>();
        for (int[] member : members) {
            int from = passage.start() + offset + member[0];
            int to = passage.start() + offset + member[1];
            String title = Titles.ofMember(words.lower(clause.action()), slice(from, to));
            findings.add(new ReadFinding(
                    finding.passage(),
                    from,
                    to,
                    slice(from, to),
                    finding.kind(),
                    Strength.FIRM,
                    finding.parties(),
                    finding.deadline(),
                    finding.recurrence(),
                    finding.confidence(),
                    finding.cues(),
                    finding.deadlineIn(),
                    title));
        }
        return findings;
    }

    private String slice(int from, int to) {
        return passage.text().substring(from - passage.start(), to - passage.start());
    }

    private int startOf(Clause clause, int searchFrom, @Nullable DeadlinePhrase deadline) {
        boolean dateBefore = deadline != null && deadline.start() < words.start(clause.start());
        return dateBefore ? searchFrom : clause.start();
    }

    private @Nullable DeadlinePhrase absolute(@Nullable DeadlinePhrase inSentence, @Nullable DeadlinePhrase inStem) {
        return inSentence != null ? inSentence.shifted(passage.start()) : inStem;
    }

    private @Nullable DeadlinePhrase deadline(Clause clause, int from, int to) {
        List<DeadlinePhrase> phrases = VagueDates.find(passage.text().substring(from, to), context.issuedOn());
        int clauseStart = words.start(clause.start());
        return phrases.stream()
                .filter(it -> it.latest() == null || lies(it.latest(), clause))
                .filter(it -> from + it.start() >= clauseStart || opens(it, from, clause))
                .filter(it -> !ofOthersEvent(from + it.start()))
                .filter(it -> !inPassing(from + it.start(), clause))
                .min(Comparator.comparingInt(FindingBuilder::rank))
                .map(it -> it.shifted(from))
                .orElse(null);
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
            case MODAL, INTEND, SCHEDULED -> true;
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

    private @Nullable DeadlinePhrase datedIn(String stem) {
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

    private Recurrence.@Nullable Phrase rhythm(Clause clause, int objectEnd) {
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
    private int adverbsBefore(int action) {
        int from = action;
        while (words.isAdverb(from - 1)
                || words.lower(from - 1).equals("and") && words.isAdverb(from - 2) && from < action) {
            from--;
        }
        return from;
    }

    private List<Cue> cues(Clause clause, @Nullable DeadlinePhrase deadline, Recurrence.@Nullable Phrase rhythm) {
        List<Cue> cues = new ArrayList<>();
        Predicate predicate = clause.verdict().predicate();
        int last = Math.max(predicate.at() + 1, Math.min(predicate.verb(), clause.action()));
        boolean adjacent = clause.action() - predicate.at() <= 8;
        cue(
                cues,
                predicate.at(),
                adjacent ? Math.max(last, predicate.at() + 1) : predicate.at() + 1,
                clause.verdict().expectation() ? "expectation" : "undertaking");
        cue(cues, clause.action(), clause.action() + 1, "kind");
        if (deadline != null) {
            cues.add(new Cue(
                    deadline.phrase(),
                    passage.start() + deadline.start(),
                    passage.start() + deadline.end(),
                    "deadline"));
        }
        if (rhythm != null) {
            int base = words.start(adverbsBefore(clause.action()));
            int from = passage.start() + base + rhythm.start();
            int to = passage.start() + base + rhythm.end();
            cues.add(new Cue(slice(from, to), from, to, "recurrence"));
        }
        cues.sort(Comparator.comparingInt(Cue::start));
        return cues;
    }

    private void cue(List<Cue> cues, int from, int to, String speaksFor) {
        int start = words.start(from);
        int end = words.end(Math.min(to, words.size()) - 1);
        cues.add(new Cue(
                passage.text().substring(start, end), passage.start() + start, passage.start() + end, speaksFor));
    }

    private List<String> parties(Clause clause, String action, String kind) {
        Predicate predicate = clause.verdict().predicate();
        List<String> bound = new ArrayList<>();
        String subject = words.text(predicate.subjectStart(), predicate.subjectEnd());
        String who = clause.verdict().expectation() ? words.text(predicate.verb(), clause.action()) : subject;
        for (String code : PartyNames.codes(who)) {
            boolean known = context.parties().isEmpty()
                    ? !code.startsWith(PartyNames.OUTSIDE)
                    : context.parties().contains(code);
            if (known) {
                bound.add(code);
            }
        }
        if (bound.isEmpty()) {
            bound.addAll(context.parties());
        }
        Matcher host = HOST.matcher(action);
        while (HOSTED.contains(kind) && host.find()) {
            for (String code : PartyNames.hosts(host.group(1))) {
                if (bound.remove(code)) {
                    bound.addFirst(code);
                }
            }
        }
        return List.copyOf(new LinkedHashSet<>(bound));
    }
}
