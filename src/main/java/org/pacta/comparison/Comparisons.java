package org.pacta.comparison;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.commitment.Commitments;
import org.pacta.comparison.matching.Alignment;
import org.pacta.comparison.matching.NewerStatement;
import org.pacta.comparison.matching.Outcome;
import org.pacta.comparison.matching.StatementComparer;
import org.pacta.comparison.matching.Undertaking;
import org.pacta.database.Acting;
import org.pacta.deadline.Recurrence;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.StatementId;
import org.pacta.party.Permissions;
import org.pacta.party.Releasability;
import org.pacta.reading.Kind;
import org.pacta.reading.Strength;
import org.pacta.statement.Finding;
import org.pacta.statement.Passage;
import org.pacta.statement.Statement;
import org.pacta.statement.Statements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of the commitments of earlier statements in a newer one of their series. */
@Service
public class Comparisons {

    public static final int LONGEST_NOTE = 2000;
    /** What was closed so many days before a statement was issued is still compared with it. */
    static final int CLOSED_OF_LATE = 365;

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Permissions permissions;
    private final Statements statements;
    private final Consequences consequences;
    private final Commitments commitments;
    private final History history;
    private final Clock clock;
    private final StatementComparer comparer = new StatementComparer();

    Comparisons(
            JdbcClient jdbc,
            Acting acting,
            Permissions permissions,
            Statements statements,
            Consequences consequences,
            Commitments commitments,
            History history,
            Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.permissions = permissions;
        this.statements = statements;
        this.consequences = consequences;
        this.commitments = commitments;
        this.history = history;
        this.clock = clock;
    }

    /** The earlier statements of the series that the reader may see, the latest first. */
    @Transactional(readOnly = true)
    public List<String> earlierStatements(Statement newer) {
        return jdbc.sql(ComparisonSql.EARLIER_STATEMENTS)
                .param("series", newer.series())
                .param("number", newer.number())
                .param("issuedOn", newer.issuedOn())
                .query(String.class)
                .list();
    }

    /** What is proposed and decided of a statement: the earlier commitments in their order, then what is new. */
    @Transactional(readOnly = true)
    public List<Comparison> list(StatementId statementId) {
        return jdbc.sql(ComparisonSql.LIST)
                .param("statement", statementId.value())
                .query(ComparisonRows::comparison)
                .list();
    }

    /**
     * Compares a statement with all commitments of the earlier ones of its series that are open or were closed of late,
     * also those that not everybody may see. Doing it again brings the proposals up to date; what was decided stays.
     *
     * @return how many proposals were made or changed
     * @throws NoSuchElementException where there is no such statement that the member may see
     */
    @Transactional
    public int propose(String statementReference) {
        permissions.requireCoordination();
        var newer = statements
                .byReference(statementReference)
                .orElseThrow(() -> new NoSuchElementException("There is no statement " + statementReference + "."));
        int changed = acting.asSystem(() -> {
            jdbc.sql(ComparisonSql.LOCK_STATEMENT)
                    .param("statement", newer.id().value())
                    .query(Long.class)
                    .single();
            return store(newer.id(), comparer.compare(undertakings(newer), newerStatement(newer)));
        });
        if (changed > 0) {
            history.record(
                    Entry.ofStatement(newer.id(), newer.reference(), Action.COMPARISON_PROPOSED, newer.releasability())
                            .noting("proposals", changed));
        }
        return changed;
    }

    /**
     * Decides what became of a commitment, or that something is new. The commitment stays open and keeps its history;
     * where it was undertaken again it gets the newer passage as a further quote.
     *
     * @throws Stale where somebody decided since {@code version}, or the proposal changed
     * @throws Refused where the outcome does not fit, or needs a passage that is not named
     */
    @Transactional
    public void decide(long id, int version, Comparison.Choice choice) {
        var me = permissions.requireCoordination();
        var was = byId(id);
        var newer = newerOf(id);
        var earlier = was.earlier();
        if ((choice.outcome() == Outcome.NEW) != (earlier == null)) {
            throw new Refused("comparison.outcome", "outcome");
        }
        var note = choice.note() == null || choice.note().isBlank()
                ? null
                : choice.note().strip();
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new Refused("comparison.note.long", "note", LONGEST_NOTE);
        }
        var passage = passage(newer, was, choice);
        boolean quoted = earlier != null
                && passage != null
                && undertakenAgain(choice.outcome())
                && consequences.quote(earlier, was.later(), passage);
        Stale.unlessUpdated(
                jdbc.sql(ComparisonSql.DECIDE)
                        .param("outcome", choice.outcome().name())
                        .param("passage", passage == null ? null : passage.id())
                        .param("quoted", quoted)
                        .param("note", note)
                        .param("member", me.id().value())
                        .param("now", Timestamp.from(clock.instant())),
                id,
                version,
                subject(was, newer));
        if (earlier != null && passage != null && undertakenAgain(choice.outcome())) {
            consequences.settle(was, newer, earlier, passage, readers(earlier, newer));
        }
        if (earlier != null && passage != null && choice.outcome() == Outcome.FULFILLED) {
            consequences.end(newer, earlier, passage);
        }
        history.record(entry(was, newer, Action.COMPARISON_DECIDED)
                .noting("statement", newer.reference())
                .changing(
                        "outcome",
                        was.proposed() == choice.outcome()
                                ? null
                                : was.proposed().name(),
                        choice.outcome().name())
                .noting("note", note));
    }

    /** Takes a decision back: it is to be decided again, and a quote that it gave the commitment goes with it.
     *
     * @throws Stale where somebody did so since {@code version}
     */
    @Transactional
    public void reconsider(long id, int version) {
        permissions.requireCoordination();
        var was = byId(id);
        var newer = newerOf(id);
        if (was.decision() == null || was.version() != version) {
            throw new Stale(subject(was, newer));
        }
        var earlier = was.earlier();
        if (earlier != null) {
            acting.asSystem(() -> jdbc.sql(ComparisonSql.QUOTED)
                    .param("id", id)
                    .query(Long.class)
                    .optional()
                    .ifPresent(passage -> commitments.unquote(earlier.commitmentId(), passage)));
        }
        Stale.unlessUpdated(jdbc.sql(ComparisonSql.RECONSIDER), id, version, subject(was, newer));
        if (earlier != null) {
            consequences.unsettle(id, readers(earlier, newer));
        }
        history.record(entry(was, newer, Action.COMPARISON_RECONSIDERED)
                .noting("statement", newer.reference())
                .changing("outcome", was.decision().outcome().name(), null));
    }

    public boolean mayDecide() {
        return permissions.mayCoordinate();
    }

    /** Whether the outcome says that the newer statement undertakes it again. */
    public static boolean undertakenAgain(Outcome outcome) {
        return outcome == Outcome.RESTATED || outcome == Outcome.STRENGTHENED || outcome == Outcome.WEAKENED;
    }

    private Comparison byId(long id) {
        return jdbc.sql(ComparisonSql.BY_ID)
                .param("id", id)
                .query(ComparisonRows::comparison)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no comparison " + id + "."));
    }

    private Statement newerOf(long id) {
        StatementId statement = new StatementId(jdbc.sql(ComparisonSql.STATEMENT_OF)
                .param("id", id)
                .query(Long.class)
                .single());
        return statements
                .byId(statement)
                .orElseThrow(() -> new NoSuchElementException("There is no statement " + statement + "."));
    }

    private @Nullable Passage passage(Statement newer, Comparison was, Comparison.Choice choice) {
        if (choice.outcome() == Outcome.DROPPED) {
            return null;
        }
        var id = choice.passageId() != null
                ? choice.passageId()
                : was.later() == null ? null : Long.valueOf(was.later().passageId());
        if (id == null) {
            throw new Refused("comparison.passage.missing", "passage");
        }
        return statements.passages(newer.id()).stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refused("comparison.passage", "passage"));
    }

    private static String subject(Comparison comparison, Statement newer) {
        return comparison.earlier() == null
                ? newer.reference()
                : comparison.earlier().reference();
    }

    private Entry entry(Comparison was, Statement newer, Action action) {
        var earlier = was.earlier();
        if (earlier == null) {
            var finding = was.later() == null ? null : was.later().finding();
            return Entry.ofStatement(newer.id(), newer.reference(), action, newer.releasability())
                    .noting("finding", finding == null ? null : finding.title());
        }
        return Entry.ofCommitment(earlier.commitmentId(), earlier.reference(), action, readers(earlier, newer));
    }

    /** Who may see both the commitment and the newer statement. */
    private Releasability readers(Comparison.Earlier earlier, Statement newer) {
        var commitment = commitments.byId(earlier.commitmentId()).orElseThrow();
        var both = new HashSet<>(commitment.releasability().codes());
        both.retainAll(newer.releasability().codes());
        return Releasability.to(both);
    }

    private int store(StatementId statement, List<Alignment> alignments) {
        int changed = 0;
        for (var it : alignments) {
            var sql = jdbc.sql(it.earlier() == null ? ComparisonSql.PROPOSE_NEW : ComparisonSql.PROPOSE)
                    .param("statement", statement.value())
                    .param("passage", it.passage())
                    .param("finding", it.finding())
                    .param("confidence", it.confidence())
                    .param("reasons", it.reasons().stream().map(Enum::name).toArray(String[]::new))
                    .param("cues", it.cues().toArray(String[]::new));
            changed += it.earlier() == null
                    ? sql.update()
                    : sql.param("commitment", it.earlier())
                            .param("outcome", it.outcome().name())
                            .update();
        }
        return changed
                + jdbc.sql(ComparisonSql.FORGET)
                        .param("statement", statement.value())
                        .param("commitments", ids(alignments, false))
                        .param("newFindings", ids(alignments, true))
                        .update();
    }

    private static Long[] ids(List<Alignment> alignments, boolean ofNew) {
        return alignments.stream()
                .filter(it -> (it.earlier() == null) == ofNew)
                .map(it -> ofNew ? it.finding() : it.earlier())
                .toArray(Long[]::new);
    }

    private List<Undertaking> undertakings(Statement newer) {
        return jdbc.sql(ComparisonSql.UNDERTAKINGS)
                .param("series", newer.series())
                .param("number", newer.number())
                .param("issuedOn", newer.issuedOn())
                .param(
                        "closedSince",
                        Timestamp.from(newer.issuedOn()
                                .minusDays(CLOSED_OF_LATE)
                                .atStartOfDay()
                                .toInstant(ZoneOffset.UTC)))
                .query((row, n) -> new Undertaking(
                        row.getLong("id"),
                        row.getLong("passage_id"),
                        ComparisonRows.clause(
                                row.getString("body"), row.getInt("clause_start"), row.getInt("clause_end")),
                        row.getString("title"),
                        new Kind(row.getString("kind")),
                        Strength.valueOf(row.getString("strength")),
                        Recurrence.valueOf(row.getString("recurrence")),
                        row.getObject("due_latest_on", LocalDate.class)))
                .list();
    }

    private NewerStatement newerStatement(Statement newer) {
        return new NewerStatement(
                newer.title(),
                Objects.requireNonNullElse(newer.series(), ""),
                Objects.requireNonNullElse(newer.number(), 0),
                newer.issuedOn(),
                statements.passages(newer.id()).stream()
                        .map(it -> new NewerStatement.Passage(it.id(), it.role(), it.text()))
                        .toList(),
                consequences.findings(newer.id()).stream()
                        .filter(it -> it.decision().state() != Finding.State.REJECTED)
                        .map(it -> undertaking(newer, it))
                        .toList());
    }

    private static Undertaking undertaking(Statement newer, Finding finding) {
        return new Undertaking(
                finding.id().value(),
                finding.clause().passageId(),
                finding.clause().in(newer.text()),
                finding.title(),
                finding.kind(),
                finding.strength(),
                finding.recurrence(),
                finding.due().latest());
    }
}
