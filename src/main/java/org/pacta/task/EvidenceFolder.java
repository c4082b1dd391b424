package org.pacta.task;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.CommitmentId;
import org.pacta.id.TaskId;
import org.pacta.party.Permissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files and links that show what was done. They are released as far as their task is. */
@Service
@Transactional(readOnly = true)
public class EvidenceFolder {

    /** Bytes of one file. */
    public static final int LARGEST = 25 * 1024 * 1024;

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Permissions permissions;
    private final History history;
    private final Clock clock;

    EvidenceFolder(JdbcClient jdbc, Tasks tasks, Permissions permissions, History history, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.permissions = permissions;
        this.history = history;
        this.clock = clock;
    }

    /** Adds a link.
     *
     * @return its id
     * @throws Refused where it is no absolute {@code http} or {@code https} address
     */
    @Transactional
    public long addLink(TaskId taskId, String title, String link) {
        var task = open(taskId);
        var address = link.strip();
        if (!isWebAddress(address)) {
            throw new Refused("evidence.link", "link");
        }
        return add(task, title.isBlank() ? address : title.strip(), address, null, null, null);
    }

    /** Adds a file.
     *
     * @return its id
     * @throws Refused where it is empty or larger than {@link #LARGEST}
     */
    @Transactional
    public long addFile(TaskId taskId, String title, String fileName, String mediaType, byte[] content) {
        var task = open(taskId);
        if (content.length == 0) {
            throw new Refused("evidence.empty", "file", fileName);
        }
        if (content.length > LARGEST) {
            throw new Refused(Refused.Category.TOO_LARGE, "evidence.tooLarge", "file", LARGEST / 1024 / 1024);
        }
        var name = plainName(fileName);
        long id = add(task, title.isBlank() ? name : title.strip(), null, name, mediaType, content);
        jdbc.sql(TaskSql.ADD_CONTENT).param("id", id).param("content", content).update();
        return id;
    }

    public List<Evidence> ofTask(TaskId taskId) {
        return jdbc.sql(TaskSql.EVIDENCE_OF_TASK)
                .param("task", taskId.value())
                .query(EvidenceFolder::evidence)
                .list();
    }

    public List<Evidence> ofCommitment(CommitmentId commitmentId) {
        return jdbc.sql(TaskSql.EVIDENCE_OF_COMMITMENT)
                .param("commitment", commitmentId.value())
                .query(EvidenceFolder::evidence)
                .list();
    }

    /** Empty where there is no such file, or none that the reader may see. */
    public Optional<Evidence.Content> content(long evidenceId) {
        return jdbc.sql(TaskSql.CONTENT)
                .param("id", evidenceId)
                .query((row, n) -> new Evidence.Content(
                        row.getString("file_name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
    }

    private Task open(TaskId taskId) {
        var task = tasks.byId(taskId).orElseThrow(() -> new NoSuchElementException("There is no task " + taskId + "."));
        if (!permissions.mayWorkFor(task.holder().office(), task.holder().managersOnly())) {
            throw new AccessDeniedException(
                    "This task is done by " + task.holder().office().name() + ".");
        }
        if (task.progress().state() == TaskState.CANCELLED) {
            throw new Refused("task.cancelled", null);
        }
        return task;
    }

    private long add(
            Task task,
            String title,
            @Nullable String link,
            @Nullable String fileName,
            @Nullable String mediaType,
            byte @Nullable [] content) {
        if (title.length() > 300) {
            throw new Refused("evidence.title", "title");
        }
        long id = jdbc.sql(TaskSql.ADD_EVIDENCE)
                .param("title", title)
                .param("link", link)
                .param("fileName", fileName)
                .param("mediaType", mediaType)
                .param("size", content == null ? null : content.length)
                .param("sha256", content == null ? null : DigestUtils.sha256(content))
                .param("me", permissions.me().id().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("task", task.id().value())
                .query(Long.class)
                .single();
        history.record(Entry.ofTask(
                        task.id(), task.commitment().id(), task.subject(), Action.EVIDENCE_ADDED, task.releasability())
                .noting("title", title)
                .noting("file", fileName)
                .noting("link", link));
        return id;
    }

    private static boolean isWebAddress(String address) {
        try {
            var uri = URI.create(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && address.length() <= 2000;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The last part of a path, without characters that no file system likes. */
    private static String plainName(String fileName) {
        var name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\"<>:|?*]", "_")
                .strip();
        var shortened = name.length() > 150 ? name.substring(name.length() - 150) : name;
        return shortened.isEmpty() ? "file" : shortened;
    }

    private static @Nullable TaskId taskId(ResultSet row) throws SQLException {
        var id = row.getObject("task_id", Long.class);
        return id == null ? null : new TaskId(id);
    }

    private static Evidence evidence(ResultSet row, int n) throws SQLException {
        return new Evidence(
                row.getLong("id"),
                new CommitmentId(row.getLong("commitment_id")),
                taskId(row),
                row.getString("task"),
                row.getString("title"),
                row.getString("link"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getObject("size", Long.class),
                row.getString("added_by"),
                row.getTimestamp("added_at").toInstant());
    }
}
