package org.pacta.task;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.database.Columns;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.CommitmentId;
import org.pacta.id.OfficeId;
import org.pacta.id.TaskId;
import org.pacta.party.Releasability;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the table of tasks as the engine's user tasks are; called by the engine's listeners, as the system. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TaskProjection {

    private static final ScopedValue<String> BECAUSE = ScopedValue.newInstance();

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final History history;
    private final Clock clock;

    TaskProjection(JdbcClient jdbc, Tasks tasks, History history, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.history = history;
        this.clock = clock;
    }

    /** A user task that the engine has created. */
    public record Opened(
            String engineTaskId,
            CommitmentId commitmentId,
            String processKey,
            String elementId,
            String name,
            @Nullable String instructions,
            OfficeId officeId,
            boolean managersOnly,
            Due due,
            List<FormField> fields,
            Conditions conditions) {}

    /**
     * When it is due.
     *
     * @param on in the zone of the office's party
     * @param at the moment until which there is time, on that day; null where the whole day is
     */
    public record Due(LocalDate on, @Nullable Instant at) {}

    /**
     * Who sees it and what it asks for beyond its form.
     *
     * @param side the party to which it belongs alone; null for a joint one
     * @param impartial whether only somebody completes it who did none of the commitment's work
     * @param needsEvidence whether it needs evidence that all who are bound can read
     */
    public record Conditions(@Nullable String side, boolean impartial, boolean needsEvidence) {}

    /** @return the id of the task */
    public TaskId open(Opened opened) {
        var id = new TaskId(jdbc.sql(TaskSql.OPEN)
                .param("engineTask", opened.engineTaskId())
                .param("commitment", opened.commitmentId().value())
                .param("process", opened.processKey())
                .param("element", opened.elementId())
                .param("name", opened.name())
                .param("instructions", opened.instructions())
                .param("office", opened.officeId().value())
                .param("managersOnly", opened.managersOnly())
                .param("dueOn", opened.due().on())
                .param("dueAt", Columns.timestamp(opened.due().at()))
                .param("side", opened.conditions().side())
                .param("impartial", opened.conditions().impartial())
                .param("needsEvidence", opened.conditions().needsEvidence())
                .param("fields", tasks.json(opened.fields()))
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single());
        var task = tasks.byId(id).orElseThrow();
        history.record(
                Entry.ofTask(id, task.commitment().id(), task.subject(), Action.TASK_OPENED, task.releasability())
                        .noting("office", task.holder().office().name())
                        .noting("dueOn", task.due().on())
                        .noting("dueAt", opened.due().at()));
        return id;
    }

    /** The engine says that a task was completed: it must be done here already, by the command that completed it. */
    public Task completed(String engineTaskId) {
        var task = tasks.byEngineTask(engineTaskId).orElseThrow();
        if (task.progress().state() != TaskState.DONE) {
            throw new Refused("task.notByPerson", null, task.subject());
        }
        return task;
    }

    /** Does what takes tasks away, for a reason that the history of each keeps as a word. */
    public void endingBecause(String because, Runnable work) {
        ScopedValue.where(BECAUSE, because).run(work);
    }

    /**
     * Lets joint tasks that were released that far be read by more, and what lies on them for all. Of one party's own side is
     * what nobody else could read yet: that is released by those who wrote it alone.
     */
    public void release(CommitmentId commitmentId, Releasability from, Releasability to) {
        var all = from.codes().size() > 1
                ? List.of(TaskSql.RELEASE_TASKS, TaskSql.RELEASE_ALL_EVIDENCE, TaskSql.RELEASE_ALL_COMMENTS)
                : List.of(TaskSql.RELEASE_TASKS);
        for (var sql : all) {
            jdbc.sql(sql)
                    .param("commitment", commitmentId.value())
                    .param("from", from.toArray())
                    .param("to", to.toArray())
                    .update();
        }
    }

    /** The engine has taken a task away, for example because its commitment was withdrawn. */
    public void cancelled(String engineTaskId) {
        var changed = jdbc.sql(TaskSql.CANCEL)
                .param("now", Timestamp.from(clock.instant()))
                .param("engineTask", engineTaskId)
                .update();
        if (changed == 1) {
            var task = tasks.byEngineTask(engineTaskId).orElseThrow();
            history.record(Entry.ofTask(
                            task.id(),
                            task.commitment().id(),
                            task.subject(),
                            Action.TASK_CANCELLED,
                            task.releasability())
                    .noting("because", BECAUSE.isBound() ? BECAUSE.get() : null));
        }
    }

    /**
     * Moves an open task to where it is due now; its original due date stays.
     *
     * @param plannedOn the day that the plan has for its step
     */
    public void move(Task task, Due due, LocalDate plannedOn) {
        var was = task.due().at() == null ? null : task.due().at().toInstant();
        var moved = jdbc.sql(TaskSql.MOVE)
                .param("dueOn", due.on())
                .param("dueAt", Columns.timestamp(due.at()))
                .param("plannedOn", plannedOn)
                .param("id", task.id().value())
                .update();
        if (moved == 1 && !(task.due().on().equals(due.on()) && Objects.equals(was, due.at()))) {
            history.record(Entry.ofTask(
                            task.id(), task.commitment().id(), task.subject(), Action.TASK_MOVED, task.releasability())
                    .changing("dueOn", task.due().on(), due.on())
                    .changing("dueAt", was, due.at()));
        }
    }
}
