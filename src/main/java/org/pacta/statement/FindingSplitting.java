package org.pacta.statement;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.deadline.Recurrence;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.FindingId;
import org.pacta.id.OfficeId;
import org.pacta.party.Office;
import org.pacta.party.Parties;
import org.pacta.party.Permissions;
import org.pacta.party.Releasability;
import org.pacta.reading.Kind;
import org.pacta.reading.Strength;
import org.pacta.reading.due.DeadlinePhrase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a coordinator makes of the text where the reader has parted it wrongly: a finding added, split in two, or two merged.
 * Those that were split or merged are kept as rejected, with what replaced them.
 */
@Service
public class FindingSplitting {

    /** The reasons of findings that were replaced; pages have words for them. */
    public static final String SPLIT = "split";

    public static final String MERGED = "merged";

    private static final int LONGEST_TITLE = 300;

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final Parties parties;
    private final Statements statements;
    private final ProposedDue proposedDue;
    private final ClauseReader reader;
    private final Findings findings;
    private final OwnFindings own;
    private final History history;
    private final Clock clock;

    FindingSplitting(
            JdbcClient jdbc,
            Permissions permissions,
            Parties parties,
            Statements statements,
            ProposedDue proposedDue,
            ClauseReader reader,
            Findings findings,
            OwnFindings own,
            Corrections.Recorded recorded) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.parties = parties;
        this.statements = statements;
        this.proposedDue = proposedDue;
        this.reader = reader;
        this.findings = findings;
        this.own = own;
        this.history = recorded.history();
        this.clock = recorded.clock();
    }

    /**
     * Adds what the reader missed, with what can be read from its words.
     *
     * @param start offset in the statement's text of what was selected; white space and punctuation around it do not count
     * @param end offset after it
     * @return the new finding's id
     * @throws Refused where no words of one passage are selected, or a finding of exactly these is there
     * @throws NoSuchElementException where there is no such statement that the reader may see
     */
    @Transactional
    public FindingId add(String statementReference, int start, int end) {
        permissions.requireCoordination();
        return add(statements.byReference(statementReference).orElseThrow(), start, end);
    }

    /** Like {@link #add(String, int, int)}, where the statement has been read already. */
    @Transactional
    public FindingId add(Statement statement, int start, int end) {
        return add(statement, start, end, statement.releasability());
    }

    /** Like {@link #add(String, int, int)}, for those alone who may see what is to be made of it. */
    @Transactional
    public FindingId add(Statement statement, int start, int end, Releasability readers) {
        permissions.requireCoordination();
        Statements.requireStanding(statement);
        var passages = statements.passages(statement.id(), start, end);
        var selection = Selection.in(statement.text(), passages, start, end);
        lock(selection.passage().id());
        refuseWhatIsThere(selection.passage().id(), selection.start(), selection.end(), List.of());
        var proposal = reader.read(statement, selection.passage(), selection.start(), selection.end());
        var bound = proposal.parties();
        var deadline = proposal.deadline();
        var shape = new Shape(
                new Passage.Clause(selection.passage().id(), selection.start(), selection.end()),
                proposal.title(),
                Objects.requireNonNullElse(proposal.kind(), Kind.ACTION),
                Objects.requireNonNullElse(proposal.strength(), Strength.GENERAL),
                bound,
                Finding.Due.of(deadline, dueDate(deadline, bound)),
                proposal.recurrence(),
                1.0,
                contact(bound));
        var fewer = statement.releasability().within(readers) ? null : readers;
        FindingId id = insert(statement, shape, fewer);
        history.record(
                fewer == null
                        ? entry(statement, Action.FINDING_ADDED, shape.title())
                        : Entry.ofFinding(
                                        id.value(), statement.id(), statement.reference(), Action.FINDING_ADDED, fewer)
                                .noting("finding", shape.title()));
        return id;
    }

    /**
     * Parts a finding that holds two actions.
     *
     * @param at offset in the statement's text, inside the finding's clause, where the second begins
     * @return the two new findings' ids, in the order of the text
     * @throws Stale where somebody changed or decided it since {@code version}
     * @throws Refused where there are no words before or after that place, or a finding of exactly one part is there
     */
    @Transactional
    public List<FindingId> split(FindingId id, int version, int at) {
        permissions.requireCoordination();
        var seen = findings.open(id, version);
        var was = seen.forAll();
        var finding = was.finding();
        var statement = was.statement();
        if (at <= finding.clause().start() || at >= finding.clause().end()) {
            throw new Refused("finding.split.place", "place");
        }
        var first = Selection.trimmed(statement.text(), finding.clause().start(), at);
        var second = Selection.trimmed(statement.text(), at, finding.clause().end());
        if (first == null || second == null) {
            throw new Refused("finding.split.place", "place");
        }
        lock(finding.clause().passageId());
        var passage = statements.passages(statement.id()).stream()
                .filter(it -> it.id() == finding.clause().passageId())
                .findFirst()
                .orElseThrow();
        var parts = new ArrayList<Shape>();
        var ids = new ArrayList<FindingId>();
        for (var place : List.of(first, second)) {
            refuseWhatIsThere(passage.id(), place[0], place[1], List.of(id));
            var part = part(was, passage, place[0], place[1]);
            parts.add(part);
            ids.add(insert(statement, part, was.own()));
            own.keep(
                    ids.getLast(),
                    part.edit(),
                    part(seen, passage, place[0], place[1]).edit());
        }
        replace(was, SPLIT, ids.getFirst());
        history.record(entry(statement, Action.FINDING_SPLIT, finding.title())
                .noting(
                        "becomes",
                        parts.getFirst().title() + " / " + parts.getLast().title()));
        return ids;
    }

    /**
     * Makes one finding of two that are one action, of the same passage.
     *
     * @return the new finding's id
     * @throws Stale where somebody changed or decided either since its version
     * @throws Refused where they are of two passages, or a finding of exactly the whole is there
     */
    @Transactional
    public FindingId merge(FindingId id, int version, FindingId otherId, int otherVersion) {
        permissions.requireCoordination();
        var oneSeen = findings.open(id, version);
        var twoSeen = findings.open(otherId, otherVersion);
        var one = oneSeen.forAll();
        var two = twoSeen.forAll();
        if (id.equals(otherId)
                || one.finding().clause().passageId() != two.finding().clause().passageId()) {
            throw new Refused("finding.merge.passages", null);
        }
        var pair = inOrder(one.finding(), two.finding());
        lock(one.finding().clause().passageId());
        var whole = whole(pair.getFirst(), pair.getLast());
        refuseWhatIsThere(
                whole.clause().passageId(),
                whole.clause().start(),
                whole.clause().end(),
                List.of(id, otherId));
        FindingId merged = insert(one.statement(), whole, one.own());
        var pairSeen = inOrder(oneSeen.finding(), twoSeen.finding());
        own.keep(
                merged,
                whole.edit(),
                whole(pairSeen.getFirst(), pairSeen.getLast()).edit());
        replace(one, MERGED, merged);
        replace(two, MERGED, merged);
        history.record(
                entry(one.statement(), Action.FINDING_MERGED, pair.getFirst().title())
                        .noting("with", pair.getLast().title())
                        .noting("becomes", whole.title()));
        return merged;
    }

    /** What is to be stored. */
    private record Shape(
            Passage.Clause clause,
            String title,
            Kind kind,
            Strength strength,
            List<String> parties,
            Finding.Due due,
            Recurrence recurrence,
            double confidence,
            @Nullable OfficeId leadOfficeId) {

        Finding.Edit edit() {
            return new Finding.Edit(title, kind, strength, leadOfficeId, due.on());
        }
    }

    private static List<Finding> inOrder(Finding one, Finding two) {
        return Stream.of(one, two)
                .sorted(Comparator.comparingInt((Finding it) -> it.clause().start())
                        .thenComparingInt((Finding it) -> it.clause().end()))
                .toList();
    }

    /** A part of a finding: what its own words say; for the rest, what was said of the whole. */
    private Shape part(FindingInStatement was, Passage passage, int start, int end) {
        var finding = was.finding();
        var statement = was.statement();
        var proposal = reader.read(statement, passage, start, end);
        return new Shape(
                new Passage.Clause(passage.id(), start, end),
                proposal.title(),
                Objects.requireNonNullElse(proposal.kind(), finding.kind()),
                Objects.requireNonNullElse(proposal.strength(), finding.strength()),
                finding.parties(),
                due(was, proposal.deadline(), start, end),
                proposal.recurrence(),
                1.0,
                finding.leadOfficeId());
    }

    /**
     * The whole's deadline goes to the part that has its words, and to both where they stand in neither, or open the whole
     * and so date all that follows.
     */
    private Finding.Due due(FindingInStatement was, @Nullable DeadlinePhrase own, int start, int end) {
        var finding = was.finding();
        var phrase = finding.due().phrase();
        var text = was.statement().text();
        var inWhole = phrase == null ? -1 : finding.clause().in(text).indexOf(phrase);
        if (phrase == null && own == null
                || phrase != null && (inWhole <= 0 || text.substring(start, end).contains(phrase))) {
            return finding.due();
        }
        return Finding.Due.of(own, dueDate(own, finding.parties()));
    }

    private static Shape whole(Finding first, Finding second) {
        var due = Stream.of(first, second)
                .filter(it -> it.due().on() != null || it.due().phrase() != null)
                .min(Comparator.comparing(
                        (Finding it) -> it.due().on(), Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .map(Finding::due)
                .orElse(Finding.Due.of(null, null));
        var bound = new TreeSet<>(first.parties());
        bound.addAll(second.parties());
        return new Shape(
                new Passage.Clause(
                        first.clause().passageId(),
                        first.clause().start(),
                        Math.max(first.clause().end(), second.clause().end())),
                joined(first.title(), second.title()),
                first.kind(),
                first.strength().orStronger(second.strength()),
                List.copyOf(bound),
                due,
                first.recurrence() == Recurrence.NONE ? second.recurrence() : first.recurrence(),
                Math.max(first.grounds().confidence(), second.grounds().confidence()),
                first.leadOfficeId() == null ? second.leadOfficeId() : first.leadOfficeId());
    }

    private static String joined(String first, String second) {
        if (first.equals(second)) {
            return first;
        }
        boolean name = second.length() > 1 && Character.isUpperCase(second.charAt(1));
        var going = name ? second : Character.toLowerCase(second.charAt(0)) + second.substring(1);
        var both = first + " and " + going;
        return both.length() <= LONGEST_TITLE ? both : both.substring(0, LONGEST_TITLE - 1) + "…";
    }

    private void lock(long passageId) {
        jdbc.sql(StatementSql.LOCK_PASSAGE)
                .param("passage", passageId)
                .query((row, n) -> passageId)
                .single();
    }

    private void refuseWhatIsThere(long passageId, int start, int end, List<FindingId> besides) {
        jdbc.sql(StatementSql.SAME_CLAUSE)
                .param("passage", passageId)
                .param("start", start)
                .param("end", end)
                .param("besides", besides.stream().map(FindingId::value).toArray(Long[]::new))
                .query(String.class)
                .optional()
                .ifPresent(title -> {
                    throw new Refused("finding.selection.there", "selection", title);
                });
    }

    private FindingId insert(Statement statement, Shape shape, @Nullable Releasability fewer) {
        FindingId id = new FindingId(jdbc.sql(StatementSql.ADD_SHAPED)
                .param("statement", statement.id().value())
                .param("passage", shape.clause().passageId())
                .param("start", shape.clause().start())
                .param("end", shape.clause().end())
                .param("title", shape.title())
                .param("kind", shape.kind().key())
                .param("strength", shape.strength().name())
                .param("phrase", shape.due().phrase(), Types.VARCHAR)
                .param("earliest", shape.due().earliest(), Types.DATE)
                .param("latest", shape.due().latest(), Types.DATE)
                .param("anchor", shape.due().anchor(), Types.VARCHAR)
                .param("recurrence", shape.recurrence().name())
                .param("confidence", shape.confidence())
                .param(
                        "office",
                        shape.leadOfficeId() == null
                                ? null
                                : shape.leadOfficeId().value(),
                        Types.BIGINT)
                .param("dueOn", shape.due().on(), Types.DATE)
                .param("readers", fewer == null ? null : fewer.toArray())
                .query(Long.class)
                .single());
        jdbc.sql(StatementSql.ADD_SHAPED_PARTIES)
                .param("finding", id.value())
                .param("parties", shape.parties().toArray(String[]::new))
                .update();
        return id;
    }

    private void replace(FindingInStatement was, String reason, FindingId by) {
        Stale.unlessUpdated(
                jdbc.sql(StatementSql.REPLACE)
                        .param("reason", reason)
                        .param("by", by.value())
                        .param("member", permissions.me().id().value())
                        .param("now", Timestamp.from(clock.instant())),
                was.finding().id().value(),
                was.finding().version(),
                was.finding().title());
    }

    private @Nullable OfficeId contact(List<String> bound) {
        return parties.offices().stream()
                .filter(office -> office.pointOfContact() && office.partyCode().equals(bound.getFirst()))
                .map(Office::id)
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDate dueDate(@Nullable DeadlinePhrase deadline, List<String> bound) {
        return proposedDue.on(deadline == null ? null : deadline.latest(), bound);
    }

    private static Entry entry(Statement statement, Action action, String title) {
        return Entry.ofStatement(statement.id(), statement.reference(), action, statement.releasability())
                .noting("finding", title);
    }
}
