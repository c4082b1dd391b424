package org.pacta.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.database.Acting;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.CommitmentId;
import org.pacta.id.MemberId;
import org.pacta.id.TaskId;
import org.pacta.party.Permissions;
import org.pacta.party.Releasability;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people write to each other on a task; everybody who may see the task may write, before all who do or among
 * the own party alone.
 */
@Service
@Transactional(readOnly = true)
public class Comments {

    private static final int LONGEST = 10_000;

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Permissions permissions;
    private final History history;
    private final Clock clock;
    private final Acting acting;
    private final Duration correctable;

    Comments(
            JdbcClient jdbc,
            Acting acting,
            Tasks tasks,
            Permissions permissions,
            History history,
            Clock clock,
            @Value("${pacta.comments.correctable-for:PT15M}") Duration correctable) {
        this.correctable = correctable;
        this.acting = acting;
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.permissions = permissions;
        this.history = history;
        this.clock = clock;
    }

    public record Comment(
            long id,
            MemberId memberId,
            String member,
            String party,
            String text,
            Instant writtenAt,
            @Nullable TaskId taskId,
            @Nullable String task,
            Reach reach,
            @Nullable Instant correctedAt) {}

    /** Adds one before all who see the task. */
    @Transactional
    public long add(TaskId taskId, String text) {
        return add(taskId, text, Audience.ALL);
    }

    /** Adds one.
     *
     * @param audience whoever writes on a task of one party's side writes before that side, whatever is said here
     * @return its id
     * @throws Refused where it is empty or longer than 10,000 characters
     */
    @Transactional
    public long add(TaskId taskId, String text, Audience audience) {
        var body = checked(text);
        var task = tasks.byId(taskId).orElseThrow(() -> new NoSuchElementException("There is no task " + taskId + "."));
        var me = permissions.me();
        var ours = audience == Audience.OURS || task.own();
        long id = jdbc.sql(ours ? TaskSql.ADD_OWN_COMMENT : TaskSql.ADD_COMMENT)
                .param("body", body)
                .param("me", me.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("task", taskId.value())
                .query(Long.class)
                .single();
        history.record(Entry.ofTask(
                task.id(),
                task.commitment().id(),
                task.subject(),
                Action.COMMENT_ADDED,
                ours ? Releasability.to(List.of(me.partyCode())) : task.releasability()));
        return id;
    }

    /** Whether the reader may still put it right: who wrote it, for a while. */
    public boolean mayCorrect(Comment comment) {
        return comment.taskId() != null
                && comment.memberId().equals(permissions.me().id())
                && clock.instant().isBefore(comment.writtenAt().plus(correctable));
    }

    /** Puts right what one has written oneself, while that is not long ago; the history keeps both wordings.
     *
     * @throws Refused where it is too late, or it is empty, too long or has been changed meanwhile
     * @throws AccessDeniedException where somebody else wrote it
     */
    @Transactional
    public void correct(long commentId, String text) {
        var comment = byId(commentId).orElseThrow(() -> new NoSuchElementException("There is no such comment."));
        var body = checked(text);
        if (!comment.memberId().equals(permissions.me().id())) {
            throw new AccessDeniedException("Who wrote it corrects it.");
        }
        if (!mayCorrect(comment)) {
            throw new Refused(Refused.Category.NOT_POSSIBLE, "comment.late", null, correctable.toMinutes());
        }
        if (body.equals(comment.text())) {
            return;
        }
        TaskId taskId = comment.taskId();
        int done = acting.asSystem(() -> jdbc.sql(PaperSql.CORRECT_COMMENT)
                .param("body", body)
                .param("was", comment.text())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", commentId)
                .update());
        if (done == 0 || taskId == null) {
            throw new Stale(comment.text());
        }
        var task = tasks.byId(taskId).orElseThrow();
        history.record(Entry.ofTask(
                        taskId,
                        task.commitment().id(),
                        task.subject(),
                        Action.COMMENT_CORRECTED,
                        comment.reach().releasability())
                .changing("text", comment.text(), body));
    }

    private static String checked(String text) {
        var body = text.strip();
        if (body.isEmpty()) {
            throw new Refused("comment.empty", "comment");
        }
        if (body.length() > LONGEST) {
            throw new Refused("comment.tooLong", "comment", LONGEST);
        }
        return body;
    }

    /** Whether the reader may show it to the other parties: its writer and the managers of the writer's party. */
    public boolean mayRelease(Comment comment) {
        return comment.reach().releasable() && permissions.mayRelease(comment.memberId());
    }

    /** Shows what was written among one party's own to all who see its task. That cannot be taken back.
     *
     * @throws Refused where they have been shown it already, or nobody else sees the task
     * @throws AccessDeniedException where somebody else of the party decides that
     */
    @Transactional
    public void release(long commentId) {
        var comment = byId(commentId).orElseThrow(() -> new NoSuchElementException("There is no such comment."));
        TaskId taskId = comment.taskId();
        if (taskId == null || !comment.reach().releasable()) {
            throw new Refused("comment.released", null);
        }
        if (!permissions.mayRelease(comment.memberId())) {
            throw new AccessDeniedException("Who wrote it or a manager of the party releases it.");
        }
        var furthest = comment.reach().furthest();
        var done = jdbc.sql(TaskSql.RELEASE_COMMENT)
                .param("furthest", furthest.toArray())
                .param("id", commentId)
                .update();
        if (done == 0) {
            throw new Refused("comment.released", null);
        }
        var task = tasks.byId(taskId).orElseThrow();
        history.record(Entry.ofTask(
                        taskId, task.commitment().id(), task.subject(), Action.COMMENT_RELEASED, task.releasability())
                .changing("releasableTo", comment.reach().releasability(), furthest));
    }

    /** Empty where there is none that the reader may see. */
    public Optional<Comment> byId(long id) {
        return jdbc.sql(TaskSql.COMMENT_BY_ID)
                .param("id", id)
                .query(Comments::comment)
                .optional();
    }

    /** Newest first. */
    public List<Comment> ofTask(TaskId taskId) {
        return jdbc.sql(TaskSql.COMMENTS_OF_TASK)
                .param("task", taskId.value())
                .query(Comments::comment)
                .list();
    }

    /** Newest first. */
    public List<Comment> ofCommitment(CommitmentId commitmentId) {
        return jdbc.sql(TaskSql.COMMENTS_OF_COMMITMENT)
                .param("commitment", commitmentId.value())
                .query(Comments::comment)
                .list();
    }

    private static Comment comment(ResultSet row, int n) throws SQLException {
        Long taskId = row.getObject("task_id", Long.class);
        return new Comment(
                row.getLong("id"),
                new MemberId(row.getLong("member_id")),
                row.getString("member"),
                row.getString("party_code"),
                row.getString("body"),
                row.getTimestamp("written_at").toInstant(),
                taskId == null ? null : new TaskId(taskId),
                row.getString("task"),
                Reach.read(row),
                row.getTimestamp("corrected_at") == null
                        ? null
                        : row.getTimestamp("corrected_at").toInstant());
    }
}
