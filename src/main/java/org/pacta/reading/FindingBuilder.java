package org.pacta.reading;

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

/** Makes findings of a passage's clauses: kind, strength, parties, dates, cues, title. */
final class FindingBuilder {

    private static final Pattern HOST =
            Pattern.compile("\\b(?:in|hosted by|host(?:ed)? in) (?:the )?([\\p{Lu}][\\p{L}. ]{1,40})");

    private static final Set<String> LEADS_TO_VERB =
            Set.of("to", "will", "would", "shall", "and", "jointly", "further", "should", "must");
    private static final Set<String> MODALS = Set.of("will", "would", "shall", "should", "must");
    private static final Set<String> NOT = Set.of("not", "never", "neither");

    private static final Set<Kind> HOSTED = Set.of(Kind.MEETING, Kind.EXERCISE, Kind.DIALOGUE);
    private static final Set<Kind> LIST_KINDS = Set.of(Kind.DIALOGUE, Kind.MEETING, Kind.STANDING, Kind.EXERCISE);

    private final ReadPassage passage;
    private final Words words;
    private final Context context;
    private final DueWords due;
    private final ActiveWords active;
    private @Nullable ClauseFinder finder;

    FindingBuilder(ReadPassage passage, Words words, Context context) {
        this.passage = passage;
        this.words = words;
        this.context = context;
        this.due = new DueWords(passage, words, context);
        this.active = new ActiveWords(words, context);
    }

    /** Lets verbs that share a subject be bound by it. */
    FindingBuilder sharing(ClauseFinder of) {
        finder = of;
        return this;
    }

    /** The findings of one clause with one action; more than one if it names several dialogues or bodies. */
    List<ReadFinding> build(Clause clause, int searchFrom, @Nullable String stem) {
        int objectEnd = clause.objectEnd(words);
        String object = active.acted(clause, words.text(clause.action(), objectEnd));
        String whole = active.acted(clause, words.text(clause.action(), clause.end()));
        DeadlinePhrase inSentence = due.deadline(clause, words.start(searchFrom), words.end(clause.end() - 1));
        DeadlinePhrase inStem =
                inSentence == null && stem != null && !Stems.isPlanTitle(stem) ? due.datedIn(stem) : null;
        DeadlinePhrase deadline = inSentence != null ? inSentence : inStem;
        Recurrence.Phrase rhythm = due.rhythm(clause, objectEnd);
        Recurrence recurrence = rhythm == null ? Recurrence.NONE : rhythm.recurrence();
        String done = Nominals.asVerb(object);
        String lead = clause.verdict().expectation() ? "" : active.continued(clause);
        boolean founds = switch (clause.verdict().predicate().sort()) {
            case ANNOUNCE, ESTABLISH -> words.lower(clause.action()).matches("an?|the|our|new|\\d.*|\\$.*");
            default -> false;
        };
        done = founds && done.equals(object) ? "launch " + done : done;
        boolean together = lead.contains("work") || lead.contains("cooperate") || lead.contains("collaborate");
        boolean goesOn = lead.contains("continue")
                || together && StrengthRules.goesOn(done)
                || words.lower(clause.action() - 1).equals("continue");
        boolean not = forbears(clause);
        boolean verbal = words.is(clause.action() - 1, LEADS_TO_VERB) || !lead.isEmpty() || not || listed(clause, stem);
        Kind kind = not
                ? Kind.ACTION
                : KindRules.kind(Nominals.asVerb(object), Nominals.asVerb(whole), opensWithVerb(clause));
        boolean gathering = kind.equals(Kind.STANDING)
                && clause.verdict().expectation()
                && inSentence != null
                && ObjectPhrase.of(done).verb().isEmpty();
        if (gathering) {
            kind = KindRules.kind("hold " + done, "hold " + whole); // "The forum in Tokyo in May".
        }
        Strength strength = not
                ? StrengthRules.ofForbearance(clause.verdict(), object, deadline)
                : StrengthRules.of(clause.verdict(), kind, done, deadline, recurrence, goesOn);
        List<ReadFinding.Cue> cues = cues(clause, inSentence, rhythm);
        String deadlineIn = inSentence != null ? "sentence" : inStem != null ? "stem" : null;
        int from = passage.start() + words.start(startOf(clause, searchFrom, inSentence));
        int to = passage.start() + words.end(clause.end() - 1);
        String named = inSentence == null ? null : inSentence.phrase();
        String title = Titles.of(not ? "do not " + infinitive(bare(whole)) : lead + whole, named, verbal);
        if (title.isBlank()) {
            title = Titles.ofWords(slice(from, to));
        }
        ReadFinding finding = new ReadFinding(
                passage.ordinal(),
                new ReadFinding.Wording(from, to, slice(from, to)),
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

    /** Behind "will" and "agreed to" stands a verb, whether known or not; behind "committed to" a noun may. */
    private boolean opensWithVerb(Clause clause) {
        int before = words.skipBack(clause.action() - 1);
        Predicate predicate = clause.verdict().predicate();
        boolean noun = words.lower(predicate.at()).startsWith("commit")
                || predicate.sort() == Predicate.Sort.FORWARD
                || words.capital(clause.action());
        return words.is(before, MODALS) || words.lower(before).equals("to") && !noun;
    }

    /** An item under "they will:" opens with a verb, whatever the word. */
    private boolean listed(Clause clause, @Nullable String stem) {
        return stem != null
                && Stems.infinitive(stem)
                && clause.action() == words.skipAdverbs(0)
                && Forms.mayBeVerb(words.lower(clause.action()));
    }

    private static String infinitive(String action) {
        String first = action.split("[^\\p{L}-]+", 2)[0];
        String base = first.endsWith("ing") ? Forms.base(first) : null;
        return base == null ? action : base + action.substring(first.length());
    }

    private static String bare(String action) {
        return action.replaceFirst("^(?:not|never) ", "").replaceFirst(" nor to ", " or ");
    }

    /** Whether the parties undertake not to do something, which is no work of any kind. */
    private boolean forbears(Clause clause) {
        Predicate predicate = clause.verdict().predicate();
        for (int i = Math.max(predicate.at() + 1, clause.action() - 5); i < clause.action(); i++) {
            if (words.is(i, NOT) && !words.lower(i + 1).equals("only")) {
                return true;
            }
        }
        return predicate.negated();
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
                    new ReadFinding.Wording(from, to, slice(from, to)),
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

    private List<ReadFinding.Cue> cues(
            Clause clause, @Nullable DeadlinePhrase deadline, Recurrence.@Nullable Phrase rhythm) {
        List<ReadFinding.Cue> cues = new ArrayList<>();
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
            cues.add(new ReadFinding.Cue(
                    deadline.phrase(),
                    passage.start() + deadline.start(),
                    passage.start() + deadline.end(),
                    "deadline"));
        }
        if (rhythm != null) {
            int base = words.start(due.adverbsBefore(clause.action()));
            int from = passage.start() + base + rhythm.start();
            int to = passage.start() + base + rhythm.end();
            cues.add(new ReadFinding.Cue(slice(from, to), from, to, "recurrence"));
        }
        cues.sort(Comparator.comparingInt(ReadFinding.Cue::start));
        return cues;
    }

    private void cue(List<ReadFinding.Cue> cues, int from, int to, String speaksFor) {
        int start = words.start(from);
        int end = words.end(Math.min(to, words.size()) - 1);
        cues.add(new ReadFinding.Cue(
                passage.text().substring(start, end), passage.start() + start, passage.start() + end, speaksFor));
    }

    private List<String> parties(Clause clause, String action, Kind kind) {
        String shared =
                finder == null ? "" : finder.sharedSubject(clause.verdict().predicate());
        List<String> bound = BoundParties.of(clause, words, context, shared);
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
