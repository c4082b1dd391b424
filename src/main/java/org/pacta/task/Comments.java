package org.pacta.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.CommitmentId;
import org.pacta.id.TaskId;
import org.pacta.party.Permissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people write to each other on a task; everybody who may see the task may write and read. */
@Service
@Transactional(readOnly = true)
public class Comments {

    private static final int LONGEST = 10_000;

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Permissions permissions;
    private final History history;
    private final Clock clock;

    Comments(JdbcClient jdbc, Tasks tasks, Permissions permissions, History history, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.permissions = permissions;
        this.history = history;
        this.clock = clock;
    }

    public record Comment(
            long id,
            String member,
            String party,
            String text,
            Instant writtenAt,
            @Nullable String task) {}

    /** Adds one.
     *
     * @return its id
     * @throws Refused where it is empty or longer than 10,000 characters
     */
    @Transactional
    public long add(TaskId taskId, String text) {
        var body = text.strip();
        if (body.isEmpty()) {
            throw new Refused("comment.empty", "comment");
        }
        if (body.length() > LONGEST) {
            throw new Refused("comment.tooLong", "comment", LONGEST);
        }
        var task = tasks.byId(taskId).orElseThrow(() -> new NoSuchElementException("There is no task " + taskId + "."));
        long id = jdbc.sql(TaskSql.ADD_COMMENT)
                .param("body", body)
                .param("me", permissions.me().id().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("task", taskId.value())
                .query(Long.class)
                .single();
        history.record(Entry.ofTask(
                task.id(), task.commitment().id(), task.subject(), Action.COMMENT_ADDED, task.releasability()));
        return id;
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
        return new Comment(
                row.getLong("id"),
                row.getString("member"),
                row.getString("party_code"),
                row.getString("body"),
                row.getTimestamp("written_at").toInstant(),
                row.getString("task"));
    }
}
