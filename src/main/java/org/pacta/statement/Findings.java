package org.pacta.statement;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.CommitmentId;
import org.pacta.id.FindingId;
import org.pacta.id.StatementId;
import org.pacta.party.Permissions;
import org.pacta.party.Releasability;
import org.pacta.reading.Kind;
import org.pacta.reading.Strength;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was found in a statement, until a coordinator has decided each. Each command names the version it was decided on. */
@Service
public class Findings {

    private final JdbcClient jdbc;
    private final OwnFindings own;
    private final Permissions permissions;
    private final FindingEdits edits;
    private final Statements statements;
    private final CommitmentStarter commitments;
    private final AnchorMeetings events;
    private final History history;
    private final Clock clock;

    Findings(
            JdbcClient jdbc,
            OwnFindings own,
            Permissions permissions,
            FindingEdits edits,
            Statements statements,
            CommitmentStarter commitments,
            AnchorMeetings events,
            Corrections.Recorded recorded) {
        this.jdbc = jdbc;
        this.own = own;
        this.permissions = permissions;
        this.edits = edits;
        this.statements = statements;
        this.commitments = commitments;
        this.events = events;
        this.history = recorded.history();
        this.clock = recorded.clock();
    }

    /** All findings of a statement in the order of its text. */
    @Transactional(readOnly = true)
    public List<Finding> of(StatementId statementId) {
        return jdbc.sql(StatementSql.FINDINGS)
                .param("statement", statementId.value())
                .query(FindingRows::finding)
                .list();
    }

    /** The first undecided finding of exactly the words between two places of the statement's text. */
    @Transactional(readOnly = true)
    public Optional<Finding> proposed(StatementId statementId, int start, int end) {
        return jdbc.sql(StatementSql.PROPOSED_OF_CLAUSE)
                .param("statement", statementId.value())
                .param("start", start)
                .param("end", end)
                .query(FindingRows::finding)
                .optional();
    }

    /** @throws NoSuchElementException where there is none that the reader may see */
    @Transactional(readOnly = true)
    public Finding byId(FindingId id) {
        return row(id).finding();
    }

    /** What an undecided finding's due date can depend on where its words name an event and no day, and what is proposed. */
    @Transactional(readOnly = true)
    public Finding.Events events(Finding finding, Statement statement) {
        return events.of(finding, statement);
    }

    /** The kinds that a finding can be given. */
    public List<Kind> kinds() {
        return commitments.kinds();
    }

    /** A day on which a finding can be due that is accepted today; see {@link CommitmentStarter#firstPossible}.
     *
     * @param bound codes of parties that are here, at least one
     */
    public LocalDate firstPossible(Kind kind, Collection<String> bound) {
        return commitments.firstPossible(kind, bound);
    }

    /**
     * Changes a finding before it is decided, for one's own party: what others see of it is as it was until it is decided, and
     * for those who may not know of the decision stays so.
     *
     * @see <a href="../../../../../../docs/decisions/2026-12-01-drafts-of-findings.md">The decision</a>
     * @throws Stale where somebody changed or decided it since {@code version}
     * @throws Refused where a value is not as it must be
     */
    @Transactional
    public void edit(FindingId id, int version, Finding.Edit edit) {
        permissions.requireCoordination();
        var was = open(id, version);
        edits.check(was.statement(), edit);
        var readers = Releasability.to(List.of(permissions.me().partyCode()));
        history.record(
                edits.changes(was.entry(own.draft(was, edit), Action.FINDING_EDITED, readers), was.finding(), edit));
    }

    private void editForAll(FindingInStatement was, Finding.Edit edit) {
        Stale.unlessUpdated(
                jdbc.sql(StatementSql.EDIT)
                        .param("title", edit.title().strip())
                        .param("kind", edit.kind().key())
                        .param("strength", edit.strength().name())
                        .param(
                                "office",
                                edit.leadOfficeId() == null
                                        ? null
                                        : edit.leadOfficeId().value())
                        .param("dueOn", edit.dueOn()),
                was.joint().id().value(),
                was.joint().version(),
                was.finding().title());
        history.record(edits.changes(was.entry(Action.FINDING_EDITED), was.joint(), edit));
    }

    /**
     * Accepts a finding as it stands in the edit: it becomes a commitment, whose process starts at once.
     *
     * @return the commitment's reference
     * @throws Stale where somebody changed or decided it since {@code version}
     * @throws Refused where lead office or due date are missing, or a value is not as it must be
     */
    @Transactional
    public String accept(FindingId id, int version, Finding.Edit edit, Releasability releasability) {
        return accept(id, version, edit, releasability, null, null);
    }

    /**
     * Like {@link #accept(long, int, Finding.Edit, Releasability)}.
     *
     * @param dependsOn the commitment that the due date hangs on; null for none
     * @param notBound who is not bound though the words name them; null for nobody
     */
    @Transactional
    public String accept(
            FindingId id,
            int version,
            Finding.Edit edit,
            Releasability releasability,
            CommitmentStarter.@Nullable DueDependency dependsOn,
            CommitmentStarter.@Nullable NotBound notBound) {
        permissions.requireCoordination();
        var was = open(id, version);
        var finding = was.finding();
        edits.check(was.statement(), edit);
        if (edit.leadOfficeId() == null) {
            throw new Refused("finding.leadOffice.missing", "leadOffice");
        }
        if (edit.dueOn() == null) {
            throw new Refused("finding.dueOn.missing", "dueOn");
        }
        var reference = commitments.start(new CommitmentStarter.Acceptance(
                was.statement(),
                finding.clause(),
                edit.title().strip(),
                edit.kind(),
                edit.strength(),
                finding.recurrence(),
                new CommitmentStarter.Acceptance.Bound(finding.parties(), notBound),
                edit.leadOfficeId(),
                new CommitmentStarter.Acceptance.Due(
                        edit.dueOn(),
                        finding.due().phrase(),
                        finding.due().earliest(),
                        finding.due().latest(),
                        dependsOn),
                releasability));
        history.record(accepted(was, edit, reference, releasability).noting("commitment", reference));
        return reference;
    }

    /** What is released to fewer than see the finding stays out of it. */
    private Entry accepted(FindingInStatement was, Finding.Edit edit, String reference, Releasability releasability) {
        if (!was.readers().within(releasability)) {
            var outcome = new OwnFindings.Outcome(Finding.State.ACCEPTED, reference, null, null);
            return was.entry(own.decide(was, edit, outcome, releasability), Action.FINDING_ACCEPTED, releasability);
        }
        int version = was.joint().version();
        if (!edit.equals(editOf(was.joint()))) {
            editForAll(was, edit);
            version++;
        }
        decide(was, version, Finding.State.ACCEPTED, reference, null);
        return was.entry(Action.FINDING_ACCEPTED);
    }

    /** Rejects a finding: it is no commitment.
     *
     * @throws Stale where somebody changed or decided it since {@code version}
     */
    @Transactional
    public void reject(FindingId id, int version, String reason) {
        permissions.requireCoordination();
        if (reason.isBlank()) {
            throw new Refused("finding.reason.missing", "reason");
        }
        var was = open(id, version);
        decide(was, was.joint().version(), Finding.State.REJECTED, null, reason.strip());
        history.record(was.entry(Action.FINDING_REJECTED).noting("reason", reason.strip()));
    }

    /** Rejects all of a statement that are not decided for all who see them. */
    void rejectOpen(StatementId statementId, String reason) {
        jdbc.sql(StatementSql.OPEN)
                .param("statement", statementId.value())
                .query(Long.class)
                .list()
                .forEach(id -> {
                    var was = row(new FindingId(id));
                    decide(was, was.joint().version(), Finding.State.REJECTED, null, reason);
                    history.record(was.entry(Action.FINDING_REJECTED).noting("reason", reason));
                });
    }

    /** Takes a rejection back. */
    @Transactional
    public void reopen(FindingId id, int version) {
        permissions.requireCoordination();
        var was = row(id);
        Statements.requireStanding(was.statement());
        if (was.finding().version() != version) {
            throw new Stale(was.finding().title());
        }
        Stale.unlessUpdated(
                jdbc.sql(StatementSql.REOPEN),
                id.value(),
                was.joint().version(),
                was.finding().title());
        history.record(was.entry(Action.FINDING_REOPENED));
    }

    /**
     * Settles a finding that undertakes an older commitment again, as a comparison has decided. One that somebody has decided
     * already stays as it is.
     *
     * @param readers who may know of both
     * @return whether it was still open
     */
    @Transactional
    public boolean restates(
            FindingId id, long comparisonId, CommitmentId commitmentId, String reference, Releasability readers) {
        permissions.requireCoordination();
        var was = row(id);
        if (!was.finding().proposed()) {
            return false;
        }
        if (!was.readers().within(readers)) {
            var outcome = new OwnFindings.Outcome(Finding.State.RESTATED, null, commitmentId, comparisonId);
            long kept = own.decide(was, editOf(was.finding()), outcome, readers);
            history.record(was.entry(kept, Action.FINDING_RESTATES, readers).noting("commitment", reference));
            return true;
        }
        boolean settled = jdbc.sql(StatementSql.RESTATES)
                        .param("commitment", commitmentId.value())
                        .param("comparison", comparisonId)
                        .param("member", permissions.me().id().value())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id.value())
                        .update()
                > 0;
        if (settled) {
            history.record(was.entry(Action.FINDING_RESTATES).noting("commitment", reference));
        }
        return settled;
    }

    /** Opens again what a comparison had settled, where that is to be decided again. */
    @Transactional
    public void unsettle(long comparisonId, Releasability readers) {
        permissions.requireCoordination();
        jdbc.sql(StatementSql.UNSETTLE)
                .param("comparison", comparisonId)
                .query(Long.class)
                .list()
                .forEach(id -> {
                    var was = row(new FindingId(id));
                    history.record(
                            was.readers().within(readers)
                                    ? was.entry(Action.FINDING_REOPENED)
                                    : was.entry(id, Action.FINDING_REOPENED, readers));
                });
        own.unsettle(comparisonId)
                .forEach(it -> history.record(row(it.findingId()).entry(it.ownId(), Action.FINDING_REOPENED, readers)));
    }

    /**
     * The strength of that name, in whatever case.
     *
     * @throws Refused where there is none of it
     */
    public static Strength strength(String name) {
        return Arrays.stream(Strength.values())
                .filter(it -> it.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new Refused("finding.strength", "strength"));
    }

    /** The finding's values as an edit that changes nothing. */
    public static Finding.Edit editOf(Finding finding) {
        return new Finding.Edit(
                finding.title(),
                finding.kind(),
                finding.strength(),
                finding.leadOfficeId(),
                finding.due().on());
    }

    private void decide(
            FindingInStatement was,
            int version,
            Finding.State state,
            @Nullable String commitment,
            @Nullable String reason) {
        Stale.unlessUpdated(
                jdbc.sql(StatementSql.DECIDE)
                        .param("state", state.name())
                        .param("commitment", commitment)
                        .param("reason", reason)
                        .param("member", permissions.me().id().value())
                        .param("now", Timestamp.from(clock.instant())),
                was.finding().id().value(),
                version,
                was.finding().title());
    }

    /** @throws Stale where somebody changed or decided it since, as far as the reader may know */
    FindingInStatement open(FindingId id, int version) {
        var was = row(id);
        if (!was.finding().proposed() || was.finding().version() != version) {
            throw new Stale(was.finding().title());
        }
        return was;
    }

    private FindingInStatement row(FindingId id) {
        return jdbc.sql(StatementSql.FINDING_BY_ID)
                .param("id", id.value())
                .query((row, n) -> FindingInStatement.of(
                        row,
                        statements
                                .byId(new StatementId(row.getLong("statement_id")))
                                .orElseThrow()))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no finding " + id + "."));
    }
}
