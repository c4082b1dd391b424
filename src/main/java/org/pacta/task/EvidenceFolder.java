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
import org.pacta.absence.StandingIn;
import org.pacta.command.Refused;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.CommitmentId;
import org.pacta.id.MemberId;
import org.pacta.id.TaskId;
import org.pacta.intake.FileNames;
import org.pacta.party.Permissions;
import org.pacta.party.Releasability;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files and links that show what was done. They are released as far as their task is, or to the party alone that brings
 * them.
 */
@Service
@Transactional(readOnly = true)
public class EvidenceFolder {

    /** Bytes of one file. */
    public static final int LARGEST = 25 * 1024 * 1024;

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Permissions permissions;
    private final StandingIn standingIn;
    private final History history;
    private final Clock clock;

    EvidenceFolder(
            JdbcClient jdbc,
            Tasks tasks,
            Permissions permissions,
            StandingIn standingIn,
            History history,
            Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.permissions = permissions;
        this.standingIn = standingIn;
        this.history = history;
        this.clock = clock;
    }

    /** Adds a link that lies with the commitment itself, for all who see it.
     *
     * @return its id
     */
    @Transactional
    public long addOfCommitment(CommitmentId commitmentId, String title, String link) {
        record Added(long id, String reference, Releasability releasability) {}
        var added = jdbc.sql(TaskSql.ADD_EVIDENCE_OF_COMMITMENT)
                .param("commitment", commitmentId.value())
                .param("title", title)
                .param("link", link)
                .param("me", permissions.me().id().value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) ->
                        new Added(row.getLong("id"), row.getString("reference"), Reach.parties(row, "releasable_to")))
                .single();
        history.record(Entry.ofCommitment(commitmentId, added.reference(), Action.EVIDENCE_ADDED, added.releasability())
                .noting("title", title)
                .noting("link", link));
        return added.id();
    }

    /** Adds a link for all who see the task. */
    @Transactional
    public long addLink(TaskId taskId, String title, String link) {
        return addLink(taskId, title, link, Audience.ALL);
    }

    /** Adds a link.
     *
     * @param audience on a task of one party's side it is that side, whatever is said here
     * @return its id
     * @throws Refused where it is no absolute {@code http} or {@code https} address
     */
    @Transactional
    public long addLink(TaskId taskId, String title, String link, Audience audience) {
        var task = open(taskId);
        var address = link.strip();
        if (!isWebAddress(address)) {
            throw new Refused("evidence.link", "link");
        }
        return add(
                task,
                new Paper(title.isBlank() ? address : title.strip(), address, null, null, null),
                audience == Audience.OURS || task.own());
    }

    /** Adds a file for all who see the task. */
    @Transactional
    public long addFile(TaskId taskId, String title, String fileName, String mediaType, byte[] content) {
        return addFile(taskId, title, fileName, mediaType, content, Audience.ALL);
    }

    /** Adds a file.
     *
     * @param audience on a task of one party's side it is that side, whatever is said here
     * @return its id
     * @throws Refused where it is empty or larger than {@link #LARGEST}
     */
    @Transactional
    public long addFile(
            TaskId taskId, String title, String fileName, String mediaType, byte[] content, Audience audience) {
        var task = open(taskId);
        if (content.length == 0) {
            throw new Refused("evidence.empty", "file", fileName);
        }
        if (content.length > LARGEST) {
            throw new Refused(Refused.Category.TOO_LARGE, "evidence.tooLarge", "file", LARGEST / 1024 / 1024);
        }
        var name = FileNames.plain(fileName);
        long id = add(
                task,
                new Paper(title.isBlank() ? name : title.strip(), null, name, mediaType, content),
                audience == Audience.OURS || task.own());
        jdbc.sql(TaskSql.ADD_CONTENT).param("id", id).param("content", content).update();
        return id;
    }

    /**
     * Lays evidence with another commitment too, which the same deed keeps: for all who may see that one.
     *
     * @param reference of that commitment
     * @param readers who may see that commitment
     * @throws Refused where not all of them may read the evidence
     */
    @Transactional
    public void alsoFor(long evidenceId, CommitmentId commitmentId, String reference, Releasability readers) {
        var evidence = byId(evidenceId)
                .orElseThrow(() -> new Refused("evidence.gone", "evidence", String.valueOf(evidenceId)));
        if (evidence.withdrawal() != null) {
            throw new Refused("evidence.withdrawn", "evidence");
        }
        if (!readers.within(evidence.reach().releasability())) {
            throw new Refused(
                    "evidence.narrower", "evidence", reference, evidence.reach().releasability());
        }
        long copy = jdbc.sql(TaskSql.COPY_EVIDENCE)
                .param("commitment", commitmentId.value())
                .param("readers", readers.toArray())
                .param("me", permissions.me().id().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", evidenceId)
                .query(Long.class)
                .single();
        jdbc.sql(TaskSql.COPY_CONTENT)
                .param("copy", copy)
                .param("id", evidenceId)
                .update();
        history.record(Entry.ofCommitment(commitmentId, reference, Action.EVIDENCE_ADDED, readers)
                .noting("title", evidence.title())
                .noting("file", evidence.fileName())
                .noting("link", evidence.link()));
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

    /** Empty where there is none that the reader may see. */
    public Optional<Evidence> byId(long id) {
        return jdbc.sql(TaskSql.EVIDENCE_BY_ID)
                .param("id", id)
                .query(EvidenceFolder::evidence)
                .optional();
    }

    /** Whether the reader may show it to the other parties: who brought it and the managers of that party. */
    public boolean mayRelease(Evidence evidence) {
        return evidence.withdrawal() == null
                && evidence.reach().releasable()
                && permissions.mayRelease(evidence.addedById());
    }

    /**
     * Shows what one party alone has to all who see its task; what lies with a task of the party's own side moves to the
     * commitment, for all who see that. It cannot be taken back.
     *
     * @throws Refused where they have been shown it already
     * @throws AccessDeniedException where somebody else of the party decides that
     */
    @Transactional
    public void release(long evidenceId) {
        var before = byId(evidenceId).orElseThrow(() -> new NoSuchElementException("There is no such evidence."));
        TaskId taskId = before.taskId();
        if (taskId == null || !before.reach().releasable()) {
            throw new Refused("evidence.released", null);
        }
        if (!permissions.mayRelease(before.addedById())) {
            throw new AccessDeniedException("Who brought it or a manager of the party releases it.");
        }
        if (before.withdrawal() != null) {
            throw new Refused("evidence.withdrawn", null);
        }
        var furthest = before.reach().furthest();
        var done = jdbc.sql(TaskSql.RELEASE_EVIDENCE)
                .param("furthest", furthest.toArray())
                .param("id", evidenceId)
                .update();
        if (done == 0) {
            throw new Refused("evidence.released", null);
        }
        var task = tasks.byId(taskId).orElseThrow();
        var ours = Entry.ofTask(
                taskId, task.commitment().id(), task.subject(), Action.EVIDENCE_RELEASED, task.releasability());
        history.record(released(ours, before));
        if (task.own()) {
            history.record(released(
                    Entry.ofCommitment(
                            task.commitment().id(), task.commitment().reference(), Action.EVIDENCE_RELEASED, furthest),
                    before));
        }
    }

    private static Entry released(Entry entry, Evidence before) {
        return entry.noting("title", before.title())
                .changing(
                        "releasableTo",
                        before.reach().releasability(),
                        before.reach().furthest());
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
        if (name(task).isEmpty()) {
            throw new AccessDeniedException(
                    "This task is done by " + task.holder().office().name() + ".");
        }
        if (task.progress().state() == TaskState.CANCELLED) {
            throw new Refused("task.cancelled", null);
        }
        return task;
    }

    private Optional<StandingIn.Name> name(Task task) {
        var holder = task.holder();
        return standingIn.name(holder.office(), holder.managersOnly(), holder.assigneeId());
    }

    /** A link, or a file with its content. */
    private record Paper(
            String title,
            @Nullable String link,
            @Nullable String fileName,
            @Nullable String mediaType,
            byte @Nullable [] content) {}

    private long add(Task task, Paper paper, boolean ours) {
        if (paper.title().length() > 300) {
            throw new Refused("evidence.title", "title");
        }
        var me = permissions.me();
        var content = paper.content();
        long id = jdbc.sql(ours ? TaskSql.ADD_OWN_EVIDENCE : TaskSql.ADD_EVIDENCE)
                .param("title", paper.title())
                .param("link", paper.link())
                .param("fileName", paper.fileName())
                .param("mediaType", paper.mediaType())
                .param("size", content == null ? null : content.length)
                .param("sha256", content == null ? null : DigestUtils.sha256(content))
                .param("me", me.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("task", task.id().value())
                .query(Long.class)
                .single();
        history.record(Entry.ofTask(
                        task.id(),
                        task.commitment().id(),
                        task.subject(),
                        Action.EVIDENCE_ADDED,
                        ours ? Releasability.to(List.of(me.partyCode())) : task.releasability())
                .noting("title", paper.title())
                .noting("file", paper.fileName())
                .noting("link", paper.link())
                .noting("insteadOf", name(task).map(StandingIn.Name::noted).orElse(null)));
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
                new MemberId(row.getLong("added_by_id")),
                row.getString("added_by"),
                row.getTimestamp("added_at").toInstant(),
                Reach.read(row),
                row.getTimestamp("withdrawn_at") == null
                        ? null
                        : new Evidence.Withdrawal(
                                row.getTimestamp("withdrawn_at").toInstant(),
                                row.getString("withdrawn_by"),
                                row.getString("withdrawn_reason"),
                                row.getString("replaced_by"),
                                row.getString("rested")));
    }
}
