package org.pacta.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Acting;
import org.pacta.database.Columns;
import org.pacta.database.Keyset;
import org.pacta.database.ListQueries;
import org.pacta.database.Where;
import org.pacta.id.CommitmentId;
import org.pacta.id.MemberId;
import org.pacta.id.TaskId;
import org.pacta.party.Office;
import org.pacta.text.ModelWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tasks as far as the reader may see them: one, a commitment's, or a filtered list. */
@Service
@Transactional(readOnly = true)
public class Tasks {

    private static final TypeReference<List<FormField>> FIELDS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ListQueries lists;
    private final Acting acting;
    private final JsonMapper json;
    private final Clock clock;

    Tasks(JdbcClient jdbc, ListQueries lists, Acting acting, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.acting = acting;
        this.json = json;
        this.clock = clock;
    }

    /** What somebody reported on a task.
     *
     * @param insteadOf who was away, where it was in that one's name
     */
    public record Report(
            Instant reportedAt,
            String member,
            TaskState state,
            int percent,
            @Nullable String note,
            @Nullable String insteadOf) {}

    /**
     * A sentence of a statement, word for word.
     *
     * @param statement its reference
     * @param clauseStart where the clause that binds begins, in {@code char} from the sentence's start
     * @param clauseEnd exclusive
     */
    public record Quote(long passageId, String statement, String text, int clauseStart, int clauseEnd) {}

    /**
     * A task that is to be changed in the running transaction: its commitment is locked first, then it, as by all who change
     * either. Empty where there is none that the reader may see.
     *
     * @see <a href="../../../../../../docs/decisions/2026-12-01-order-of-locks.md">The decision</a>
     */
    Optional<Task> toChange(TaskId id) {
        var task = byId(id);
        task.ifPresent(found -> acting.asSystem(() -> jdbc.sql(TaskSql.LOCK_COMMITMENT)
                .param("commitment", found.commitment().id().value())
                .query(Long.class)
                .optional()));
        return task;
    }

    /** Empty where there is none that the reader may see. */
    public Optional<Task> byId(TaskId id) {
        return jdbc.sql(TaskSql.BY_ID).param("id", id.value()).query(this::task).optional();
    }

    /** All tasks of a commitment, in the order in which they were opened. */
    public List<Task> ofCommitment(CommitmentId commitmentId) {
        return jdbc.sql(TaskSql.OF_COMMITMENT)
                .param("commitment", commitmentId.value())
                .query(this::task)
                .list();
    }

    /** The task of a model's element that was done last, also while another of it is open: what was answered there. */
    public Optional<Task> latestOf(CommitmentId commitmentId, String elementId) {
        return latestOf(commitmentId, elementId, null);
    }

    /** The same of those that an office of the party had; of all where none is named. */
    public Optional<Task> latestOf(CommitmentId commitmentId, String elementId, @Nullable String party) {
        return jdbc.sql(TaskSql.LATEST_OF_ELEMENT)
                .param("commitment", commitmentId.value())
                .param("element", elementId)
                .param("party", party)
                .query(this::task)
                .optional();
    }

    /** Who completed it; null while nobody did. */
    public @Nullable MemberId completedBy(TaskId taskId) {
        return doer("completed_by", taskId);
    }

    /** Whose powers counted when it was completed: those of somebody who was away, where it was in that one's name. */
    public @Nullable MemberId completedWithThePowersOf(TaskId taskId) {
        return doer("powers", taskId);
    }

    /** Who handed it to whoever has it; null where nobody did. */
    @Nullable
    MemberId handedBy(TaskId taskId) {
        return doer("handed_by", taskId);
    }

    private @Nullable MemberId doer(String column, TaskId taskId) {
        return jdbc.sql(TaskSql.DOERS)
                .param("id", taskId.value())
                .query((row, n) -> Optional.ofNullable(row.getObject(column, Long.class)))
                .single()
                .map(MemberId::new)
                .orElse(null);
    }

    Optional<Task> byEngineTask(String engineTaskId) {
        return jdbc.sql(TaskSql.BY_ENGINE_TASK)
                .param("engineTask", engineTaskId)
                .query(this::task)
                .optional();
    }

    /** A page of the list. */
    public List<TaskRow> search(TaskFilter filter, TaskFilter.Sort sort, boolean descending, int offset, int limit) {
        return bound(lists.sql(TaskSql.page(filter, sort, descending)), filter, clock.instant())
                .param("offset", offset)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** Those that follow in the list after one, or the first.
     *
     * @param after see {@link TaskFilter.Sort#place}; null for the first
     */
    public List<TaskRow> following(
            TaskFilter filter, TaskFilter.Sort sort, boolean descending, Keyset.@Nullable Place after, int limit) {
        var sql = bound(lists.sql(TaskSql.following(filter, sort, descending, after == null)), filter, clock.instant());
        return Keyset.bind(sql, after, limit).query(this::row).list();
    }

    /** How many the list has, one more than {@link ListQueries#MOST} where there are more. */
    public int count(TaskFilter filter) {
        return bound(lists.sql(TaskSql.count(filter)), filter, clock.instant())
                .query(Integer.class)
                .single();
    }

    /** Newest first. */
    public List<Report> reports(TaskId taskId) {
        return jdbc.sql(TaskSql.REPORTS)
                .param("task", taskId.value())
                .query((row, n) -> new Report(
                        row.getTimestamp("reported_at").toInstant(),
                        row.getString("member"),
                        TaskState.valueOf(row.getString("state")),
                        row.getInt("percent"),
                        row.getString("note"),
                        row.getString("instead_of")))
                .list();
    }

    /** The sentences that the task's commitment was taken from, in the order of their statement. */
    public List<Quote> quotes(Task task) {
        return jdbc.sql(TaskSql.QUOTES)
                .param("commitment", task.commitment().id().value())
                .query((row, n) -> new Quote(
                        row.getLong("id"),
                        row.getString("statement"),
                        row.getString("body"),
                        row.getInt("clause_start"),
                        row.getInt("clause_end")))
                .list();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec sql, TaskFilter filter, Instant now) {
        var text = Where.text(filter.text());
        return sql.param("text", text)
                .param(
                        "saidSo",
                        text == null
                                ? new String[0]
                                : ModelWords.recordedAs(text).toArray(String[]::new))
                .param("party", filter.party())
                .param(
                        "office",
                        filter.officeId() == null ? null : filter.officeId().value())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("dueFrom", filter.dueFrom())
                .param("dueUntil", filter.dueUntil())
                .param(
                        "assignee",
                        filter.assigneeId() == null ? null : filter.assigneeId().value())
                .param("commitment", filter.commitment())
                .param("now", Timestamp.from(now));
    }

    private TaskRow row(ResultSet row, int n) throws SQLException {
        return TaskRow.read(row, clock.instant());
    }

    private Task task(ResultSet row, int n) throws SQLException {
        var answers = row.getString("answers");
        return new Task(
                new TaskId(row.getLong("id")),
                new Task.Parent(
                        new CommitmentId(row.getLong("commitment_id")),
                        row.getString("commitment"),
                        row.getString("commitment_title")),
                row.getString("process_key"),
                row.getString("element_id"),
                row.getString("name"),
                row.getString("instructions"),
                new Task.Holder(
                        Office.read(row, 0),
                        row.getBoolean("managers_only"),
                        MemberId.ofNullable(row.getObject("assignee_id", Long.class)),
                        row.getString("assignee"),
                        Task.Away.read(row)),
                new Task.Progress(
                        TaskState.valueOf(row.getString("state")),
                        row.getInt("percent"),
                        row.getString("blocked_reason")),
                Task.Due.read(row, clock.instant()),
                Reach.parties(row, "releasable_to"),
                row.getBoolean("narrowed"),
                new Task.Form(
                        json.readValue(row.getString("fields"), FIELDS),
                        answers == null ? Map.of() : json.readValue(answers, ANSWERS)),
                new Task.Span(
                        row.getTimestamp("opened_at").toInstant(),
                        Columns.instant(row, "ended_at"),
                        row.getString("completed_by"),
                        row.getString("instead_of")),
                row.getInt("version"));
    }

    String json(Object value) {
        return json.writeValueAsString(value);
    }
}
