package org.pacta.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.pacta.database.Columns;
import org.pacta.deadline.Recurrence;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.CommitmentId;
import org.pacta.id.FindingId;
import org.pacta.id.OfficeId;
import org.pacta.id.StatementId;
import org.pacta.party.Office;
import org.pacta.party.Parties;
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
    private final Permissions permissions;
    private final Parties parties;
    private final Statements statements;
    private final CommitmentStarter commitments;
    private final AnchorMeetings events;
    private final History history;
    private final Clock clock;

    Findings(
            JdbcClient jdbc,
            Permissions permissions,
            Parties parties,
            Statements statements,
            CommitmentStarter commitments,
            AnchorMeetings events,
            History history,
            Clock clock) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.parties = parties;
        this.statements = statements;
        this.commitments = commitments;
        this.events = events;
        this.history = history;
        this.clock = clock;
    }

    /** All findings of a statement in the order of its text. */
    @Transactional(readOnly = true)
    public List<Finding> of(StatementId statementId) {
        return jdbc.sql(StatementSql.FINDINGS)
                .param("statement", statementId.value())
                .query(Findings::finding)
                .list();
    }

    /** The first undecided finding of exactly the words between two places of the statement's text. */
    @Transactional(readOnly = true)
    public Optional<Finding> proposed(StatementId statementId, int start, int end) {
        return jdbc.sql(StatementSql.PROPOSED_OF_CLAUSE)
                .param("statement", statementId.value())
                .param("start", start)
                .param("end", end)
                .query(Findings::finding)
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

    /** Changes a finding before it is decided.
     *
     * @throws Stale where somebody changed or decided it since {@code version}
     * @throws Refused where a value is not as it must be
     */
    @Transactional
    public void edit(FindingId id, int version, Finding.Edit edit) {
        permissions.requireCoordination();
        edit(row(id), version, edit);
    }

    private void edit(FindingInStatement was, int version, Finding.Edit edit) {
        check(was.statement(), edit);
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
                was.finding().id().value(),
                version,
                was.finding().title());
        history.record(entry(was, Action.FINDING_EDITED)
                .changing("title", was.finding().title(), edit.title().strip())
                .changing("kind", was.finding().kind().key(), edit.kind().key())
                .changing("strength", was.finding().strength(), edit.strength())
                .changing("leadOffice", officeName(was.finding().leadOfficeId()), officeName(edit.leadOfficeId()))
                .changing("dueOn", was.finding().due().on(), edit.dueOn()));
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
        var was = row(id);
        var finding = was.finding();
        if (!finding.proposed() || finding.version() != version) {
            throw new Stale(finding.title());
        }
        check(was.statement(), edit);
        if (edit.leadOfficeId() == null) {
            throw new Refused("finding.leadOffice.missing", "leadOffice");
        }
        if (edit.dueOn() == null) {
            throw new Refused("finding.dueOn.missing", "dueOn");
        }
        // What is released to fewer than the statement stays out of the finding, which all readers of the statement
        // see.
        var open = was.statement().releasability().within(releasability);
        if (open && !edit.equals(editOf(finding))) {
            edit(was, version, edit);
            version++;
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
        decide(was, version, Finding.State.ACCEPTED, reference, null);
        history.record(entry(was, Action.FINDING_ACCEPTED, releasability).noting("commitment", reference));
        return reference;
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
        var was = row(id);
        decide(was, version, Finding.State.REJECTED, null, reason.strip());
        history.record(entry(was, Action.FINDING_REJECTED).noting("reason", reason.strip()));
    }

    /** Takes a rejection back. */
    @Transactional
    public void reopen(FindingId id, int version) {
        permissions.requireCoordination();
        var was = row(id);
        Statements.requireStanding(was.statement());
        Stale.unlessUpdated(
                jdbc.sql(StatementSql.REOPEN),
                id.value(),
                version,
                was.finding().title());
        history.record(entry(was, Action.FINDING_REOPENED));
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
        boolean settled = jdbc.sql(StatementSql.RESTATES)
                        .param("commitment", commitmentId.value())
                        .param("comparison", comparisonId)
                        .param("member", permissions.me().id().value())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id.value())
                        .update()
                > 0;
        if (settled) {
            history.record(entry(was, Action.FINDING_RESTATES, readers).noting("commitment", reference));
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
                .forEach(id -> history.record(entry(row(new FindingId(id)), Action.FINDING_REOPENED, readers)));
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

    private void check(Statement statement, Finding.Edit edit) {
        if (edit.title().isBlank() || edit.title().length() > 300) {
            throw new Refused("finding.title", "title");
        }
        if (!commitments.kinds().contains(edit.kind())) {
            throw new Refused("finding.kind", "kind", edit.kind().key());
        }
        if (edit.leadOfficeId() != null
                && parties.offices().stream().map(Office::id).noneMatch(edit.leadOfficeId()::equals)) {
            throw new Refused("finding.leadOffice", "leadOffice");
        }
        if (edit.dueOn() != null && edit.dueOn().isBefore(statement.issuedOn())) {
            throw new Refused("finding.dueOn.early", "dueOn", statement.issuedOn());
        }
        if (edit.dueOn() != null && edit.dueOn().isAfter(statement.issuedOn().plusYears(50))) {
            throw new Refused("finding.dueOn.far", "dueOn");
        }
    }

    private @Nullable String officeName(@Nullable OfficeId id) {
        return id == null
                ? null
                : parties.offices().stream()
                        .filter(o -> o.id().equals(id))
                        .map(Office::name)
                        .findFirst()
                        .orElse(null);
    }

    private Entry entry(FindingInStatement row, Action action) {
        return entry(row, action, row.statement().releasability());
    }

    private Entry entry(FindingInStatement row, Action action, Releasability releasability) {
        return Entry.ofStatement(row.statement().id(), row.statement().reference(), action, releasability)
                .noting("finding", row.finding().title());
    }

    private FindingInStatement row(FindingId id) {
        return jdbc.sql(StatementSql.FINDING_BY_ID)
                .param("id", id.value())
                .query((row, n) -> new FindingInStatement(
                        finding(row, n),
                        statements
                                .byId(new StatementId(row.getLong("statement_id")))
                                .orElseThrow()))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no finding " + id + "."));
    }

    static Finding finding(ResultSet row, int n) throws SQLException {
        return new Finding(
                new FindingId(row.getLong("id")),
                new Passage.Clause(
                        row.getLong("passage_id"), row.getInt("clause_starts_at"), row.getInt("clause_ends_at")),
                row.getString("title"),
                new Kind(row.getString("kind")),
                Strength.valueOf(row.getString("strength")),
                Columns.strings(row, "parties"),
                new Finding.Due(
                        row.getObject("due_on", LocalDate.class),
                        row.getString("deadline_phrase"),
                        row.getObject("earliest_on", LocalDate.class),
                        row.getObject("latest_on", LocalDate.class),
                        row.getString("anchor")),
                Recurrence.valueOf(row.getString("recurrence")),
                new Finding.Grounds(row.getDouble("confidence"), Columns.strings(row, "cues")),
                OfficeId.ofNullable(row.getObject("lead_office_id", Long.class)),
                new Finding.Decision(
                        Finding.State.valueOf(row.getString("state")),
                        row.getString("commitment_reference"),
                        row.getString("reject_reason"),
                        row.getString("decided_by"),
                        Columns.instant(row, "decided_at")),
                row.getInt("version"));
    }
}
