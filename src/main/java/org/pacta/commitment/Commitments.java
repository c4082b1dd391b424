package org.pacta.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.database.Acting;
import org.pacta.database.Columns;
import org.pacta.database.Keyset;
import org.pacta.database.ListQueries;
import org.pacta.database.Where;
import org.pacta.deadline.Recurrence;
import org.pacta.deadline.WorkingDays;
import org.pacta.id.CommitmentId;
import org.pacta.id.OfficeId;
import org.pacta.party.Office;
import org.pacta.party.Releasability;
import org.pacta.reading.Kind;
import org.pacta.reading.Strength;
import org.pacta.statement.CommitmentStarter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Commitments as far as the reader may see them: one, or a filtered list; and what belongs to one. */
@Service
@Transactional(readOnly = true)
public class Commitments {

    private final JdbcClient jdbc;
    private final ListQueries lists;
    private final Acting acting;
    private final CommitmentModels models;
    private final WorkingDays workingDays;
    private final JsonMapper json;
    private final Clock clock;

    Commitments(
            JdbcClient jdbc,
            ListQueries lists,
            Acting acting,
            CommitmentModels models,
            WorkingDays workingDays,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.acting = acting;
        this.models = models;
        this.workingDays = workingDays;
        this.json = json;
        this.clock = clock;
    }

    /** Empty where there is none that the reader may see. */
    public Optional<Commitment> byReference(String reference) {
        return jdbc.sql(CommitmentSql.BY_REFERENCE)
                .param("reference", reference)
                .param("now", Timestamp.from(clock.instant()))
                .query(this::commitment)
                .optional();
    }

    public Optional<Commitment> byId(CommitmentId id) {
        return jdbc.sql(CommitmentSql.BY_ID)
                .param("id", id.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(this::commitment)
                .optional();
    }

    /** @throws NoSuchElementException where there is none that the reader may see */
    Commitment found(CommitmentId id) {
        return byId(id).orElseThrow(() -> new NoSuchElementException("There is no commitment " + id + "."));
    }

    /** One that is under way.
     *
     * Where it is to be changed, it is locked: before its tasks and its process, which all who change any of these keep to.
     *
     * @see <a href="../../../../../../docs/decisions/2026-12-01-order-of-locks.md">The decision</a>
     * @throws NoSuchElementException where there is none that the reader may see
     * @throws Refused where it is closed
     */
    Commitment active(CommitmentId id) {
        var commitment = found(id);
        if (!commitment.active()) {
            throw new Refused("commitment.closed", null, commitment.reference());
        }
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            acting.asSystem(() -> jdbc.sql(CommitmentSql.LOCK)
                    .param("commitment", id.value())
                    .query(Long.class)
                    .optional());
        }
        return commitment;
    }

    /** A page of the list. */
    public List<CommitmentRow> search(
            CommitmentFilter filter, CommitmentFilter.Sort sort, boolean descending, int offset, int limit) {
        return bound(lists.sql(CommitmentSql.page(filter, sort, descending)), filter)
                .param("offset", offset)
                .param("limit", limit)
                .query(CommitmentRow::read)
                .list();
    }

    /** Those that follow in the list after one, or the first.
     *
     * @param sort one of {@link CommitmentFilter.Sort#KEYED}
     * @param after see {@link CommitmentFilter.Sort#place}; null for the first
     */
    public List<CommitmentRow> following(
            CommitmentFilter filter,
            CommitmentFilter.Sort sort,
            boolean descending,
            Keyset.@Nullable Place after,
            int limit) {
        var sql = bound(lists.sql(CommitmentSql.following(filter, sort, descending, after == null)), filter);
        return Keyset.bind(sql, after, limit).query(CommitmentRow::read).list();
    }

    /** How many the list has, one more than {@link ListQueries#MOST} where there are more. */
    public int count(CommitmentFilter filter) {
        return bound(lists.sql(CommitmentSql.count(filter)), filter)
                .query(Integer.class)
                .single();
    }

    /** References of the statements that commitments come from, the latest first. */
    public List<String> statements() {
        return jdbc.sql(CommitmentSql.STATEMENTS).query(String.class).list();
    }

    /** The kinds that commitments can have. */
    public List<Kind> kinds() {
        return models.kinds();
    }

    /** Who brought a closed one to its end; empty where the system did. */
    public Optional<String> endedBy(CommitmentId commitmentId) {
        return jdbc.sql(CommitmentSql.ENDED_BY)
                .param("commitment", commitmentId.value())
                .param("closing", ClosingActions.words())
                .query(String.class)
                .optional();
    }

    /** The sentences that it quotes: those of its statement, then those of later ones that undertake it again. */
    public List<Commitment.Quote> quotes(CommitmentId commitmentId) {
        return jdbc.sql(CommitmentSql.QUOTES)
                .param("commitment", commitmentId.value())
                .query((row, n) -> new Commitment.Quote(
                        row.getLong("id"),
                        row.getString("statement"),
                        row.getString("body"),
                        row.getInt("clause_start"),
                        row.getInt("clause_end")))
                .list();
    }

    /** References of the records of its meetings, read like statements; the oldest first. */
    public List<String> records(CommitmentId commitmentId) {
        return jdbc.sql(CommitmentSql.RECORDS)
                .param("id", commitmentId.value())
                .query(String.class)
                .list();
    }

    /** What its models ask for and when, in their order; without what only other parties are asked, once they are. */
    public List<Commitment.Planned> planned(CommitmentId commitmentId) {
        return jdbc.sql(CommitmentSql.PLANNED)
                .param("commitment", commitmentId.value())
                .query((row, n) -> new Commitment.Planned(
                        row.getString("process_key"),
                        row.getString("element_id"),
                        row.getString("name"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("due_hour", LocalTime.class),
                        row.getBoolean("compressed")))
                .list();
    }

    /** The steps of its models that were entered, oldest first. */
    public List<Commitment.Step> steps(CommitmentId commitmentId) {
        return jdbc.sql(CommitmentSql.STEPS)
                .param("commitment", commitmentId.value())
                .query((row, n) -> new Commitment.Step(
                        row.getString("process_key"),
                        row.getString("element_id"),
                        Commitment.Step.State.valueOf(row.getString("state")),
                        row.getTimestamp("entered_at").toInstant(),
                        Columns.instant(row, "left_at")))
                .list();
    }

    /** The parties that are silent, the longest first: the reader's own from the day on which it is asked, others in the open. */
    public List<Commitment.Silence> silences(CommitmentId commitmentId) {
        return jdbc.sql(CommitmentSql.SILENCES)
                .param("commitment", commitmentId.value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Commitment.Silence(
                        row.getString("party_code"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("open_after", LocalDate.class),
                        row.getObject("today", LocalDate.class)))
                .list();
    }

    /** Its process models, the common life first. */
    public List<CommitmentModels.Diagram> diagrams(Kind kind) {
        return models.diagrams(kind);
    }

    /** Oldest first. */
    public List<Commitment.DueDateChange> dueDateChanges(CommitmentId commitmentId) {
        return jdbc.sql(CommitmentSql.CHANGES)
                .param("commitment", commitmentId.value())
                .query((row, n) -> new Commitment.DueDateChange(
                        row.getObject("old_due_on", LocalDate.class),
                        row.getObject("new_due_on", LocalDate.class),
                        row.getString("reason"),
                        row.getString("moved_with"),
                        row.getString("changed_by"),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    /** What its due date depends on, where the reader may see that. */
    public Optional<DueLink> dependsOn(CommitmentId commitmentId) {
        return jdbc.sql(DueLinkSql.OF)
                .param("commitment", commitmentId.value())
                .query(DueLink::read)
                .optional();
    }

    /** Those whose due date depends on its own and that the reader may see, in the order of their dates. */
    public List<DueLink> dependents(CommitmentId eventId) {
        return jdbc.sql(DueLinkSql.DEPENDENTS)
                .param("event", eventId.value())
                .query(DueLink::read)
                .list();
    }

    /** Meetings and the like that its due date could depend on: others of its series that are under way, the next first. */
    public List<CommitmentStarter.AnchorMeeting> events(Commitment commitment) {
        return jdbc.sql(DueLinkSql.EVENTS_BESIDE)
                .param("commitment", commitment.id().value())
                .param("kinds", models.events().stream().map(Kind::key).toArray(String[]::new))
                .query(DueLinks::event)
                .list();
    }

    /** Adds a sentence of a later statement to those that it quotes.
     *
     * @param clauseStart where the clause that binds begins, in {@code char} from the sentence's start
     * @param clauseEnd exclusive
     * @return whether it was not among them yet
     */
    @Transactional
    public boolean quote(CommitmentId commitmentId, long passageId, int clauseStart, int clauseEnd) {
        return jdbc.sql(CommitmentSql.QUOTE)
                        .param("commitment", commitmentId.value())
                        .param("passage", passageId)
                        .param("start", clauseStart)
                        .param("end", clauseEnd)
                        .update()
                > 0;
    }

    /** Takes a sentence back that {@link #quote} added. */
    @Transactional
    public void unquote(CommitmentId commitmentId, long passageId) {
        jdbc.sql(CommitmentSql.UNQUOTE)
                .param("commitment", commitmentId.value())
                .param("passage", passageId)
                .update();
    }

    /** Working days from today until its due date, both where the lead office is; none where that has passed. */
    public int workingDaysLeft(Commitment commitment) {
        var party = commitment.responsible().lead().partyCode();
        var today = workingDays.today(party);
        var due = commitment.due().on();
        return due.isAfter(today) ? workingDays.of(party).workingDaysBetween(today, due) : 0;
    }

    /** Today where its lead office is: by that day it is late, whoever looks. */
    public LocalDate today(Commitment commitment) {
        return workingDays.today(commitment.responsible().lead().partyCode());
    }

    private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec sql, CommitmentFilter filter) {
        return sql.param("text", Where.text(filter.text()))
                .param("statement", filter.statement())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param(
                        "health",
                        filter.health() == null ? null : filter.health().name())
                .param("party", filter.party())
                .param(
                        "office",
                        filter.officeId() == null ? null : filter.officeId().value())
                .param("kind", filter.kind() == null ? null : filter.kind().key())
                .param("dueFrom", filter.dueFrom())
                .param("dueUntil", filter.dueUntil())
                .param("now", Timestamp.from(clock.instant()));
    }

    private Commitment commitment(ResultSet row, int n) throws SQLException {
        var id = new CommitmentId(row.getLong("id"));
        return new Commitment(
                id,
                row.getString("reference"),
                new Commitment.Source(row.getLong("statement_id"), row.getString("statement")),
                row.getString("title"),
                new Kind(row.getString("kind")),
                Strength.valueOf(row.getString("strength")),
                Recurrence.valueOf(row.getString("recurrence")),
                new Commitment.Responsible(Office.read(row, 0), supporting(row), Columns.strings(row, "parties")),
                new Commitment.Progress(
                        row.getObject("started_on", LocalDate.class),
                        Commitment.Status.valueOf(row.getString("status")),
                        CommitmentRow.health(row),
                        Columns.instant(row, "closed_at"),
                        row.getString("closed_reason"),
                        row.getInt("all_tasks"),
                        row.getInt("done_tasks"),
                        row.getObject("silent_since", LocalDate.class)),
                new Commitment.Due(
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("original_due_on", LocalDate.class),
                        row.getString("due_phrase"),
                        row.getObject("due_earliest_on", LocalDate.class),
                        row.getObject("due_latest_on", LocalDate.class),
                        row.getBoolean("standing"),
                        row.getObject("plan_needs", Integer.class)),
                Releasability.to(Columns.strings(row, "releasable_to")),
                row.getInt("version"));
    }

    private List<Office> supporting(ResultSet row) throws SQLException {
        var offices = row.getString("supporting");
        return offices == null
                ? List.of()
                : Arrays.stream(json.readValue(offices, Supporting[].class))
                        .map(Supporting::office)
                        .toList();
    }

    private record Supporting(long id, String partyCode, String code, String name, boolean pointOfContact) {

        Office office() {
            return new Office(new OfficeId(id), partyCode, code, name, pointOfContact);
        }
    }
}
