package org.pacta.task;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.absence.StandingIn;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.MemberId;
import org.pacta.id.TaskId;
import org.pacta.party.Member;
import org.pacta.party.Parties;
import org.pacta.party.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with a task. Each command names the version of the task that it was decided on, and is one transaction
 * with what the engine does, the history and the mail owed.
 *
 * <p>All refuse with {@link Stale} where the task changed since, with {@link Refused} where it has ended or an input is
 * not as it must be, and with {@link AccessDeniedException} where the task is not the member's to work on.
 */
@Service
@Transactional
public class TaskWork {

    /** Knows of answers that another module would refuse later; a module that has such answers implements it as a bean. */
    @FunctionalInterface
    public interface AnswerCheck {

        /** @throws Refused naming the field, where the task cannot be completed with these answers */
        void check(Task task, Map<String, String> answers);
    }

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final TaskProcess process;
    private final StandingIn standingIn;
    private final Parties parties;
    private final History history;
    private final TaskRequirements requirements;
    private final Clock clock;

    TaskWork(
            JdbcClient jdbc,
            Tasks tasks,
            TaskProcess process,
            StandingIn standingIn,
            Parties parties,
            History history,
            TaskRequirements requirements,
            Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.process = process;
        this.standingIn = standingIn;
        this.parties = parties;
        this.history = history;
        this.requirements = requirements;
        this.clock = clock;
    }

    /** Whether the member may work on the task now. */
    @Transactional(readOnly = true)
    public boolean mayWorkOn(Task task) {
        return !task.ended() && name(task).isPresent();
    }

    /** Whether the member may give the task to others. */
    @Transactional(readOnly = true)
    public boolean mayAssign(Task task) {
        return !task.ended() && assigning(task).isPresent();
    }

    /** Whether the member may add evidence: also to a task that is done, for what was forgotten or came later. */
    @Transactional(readOnly = true)
    public boolean mayAttachTo(Task task) {
        return task.progress().state() != TaskState.CANCELLED && name(task).isPresent();
    }

    /** Whether the member would work on it in the name of somebody who is away; null in the own name, or in nobody's. */
    @Transactional(readOnly = true)
    public @Nullable String insteadOf(Task task) {
        return name(task).map(StandingIn.Name::noted).orElse(null);
    }

    /** Those to whom the task can be given: who does tasks of its office, and the managers who decide for it. */
    @Transactional(readOnly = true)
    public List<Member> candidates(Task task) {
        return Stream.concat(
                        parties.membersOf(task.holder().office()).stream()
                                .filter(member -> member.has(Role.MANAGER)
                                        || (member.has(Role.OFFICER)
                                                && !task.holder().managersOnly())),
                        parties.managersFor(task.holder().office()).stream())
                .distinct()
                .toList();
    }

    /** The absence of somebody in which the task is due; null where he or she is there, or of another party than the member. */
    @Transactional(readOnly = true)
    public Task.@Nullable Away awayWhenDue(Task task, MemberId memberId) {
        return jdbc.sql(TaskSql.AWAY)
                .param("member", memberId.value())
                .param("day", task.due().on())
                .query((row, n) -> Objects.requireNonNull(Task.Away.read(row)))
                .optional()
                .orElse(null);
    }

    /** Takes a task that nobody has, or hands it over to oneself within the office; for somebody who is away, to that one. */
    public void claim(TaskId id, int version) {
        var task = workable(id);
        var name = named(task);
        assign(task, version, name.powers().id(), Action.TASK_CLAIMED, name);
    }

    /** Gives one's task back to whoever handed it over, where that one may still do it, and else to the office. */
    public void handBack(TaskId id, int version) {
        var task = workable(id);
        var to = Optional.ofNullable(tasks.handedBy(id))
                .filter(giver -> !giver.equals(task.holder().assigneeId()))
                .filter(giver ->
                        candidates(task).stream().anyMatch(member -> member.id().equals(giver)))
                .orElse(null);
        assign(task, version, to, Action.TASK_HANDED_BACK, named(task));
    }

    /** Gives the task to somebody who may do it.
     *
     * @param memberId one of the {@link #candidates}
     */
    public void assign(TaskId id, int version, MemberId memberId) {
        var task = found(id);
        refuseEnded(task);
        var name = assigning(task)
                .orElseThrow(() -> new AccessDeniedException("Only a manager of its party assigns this task."));
        var candidate = parties.member(memberId);
        if (candidates(task).stream().noneMatch(member -> member.id().equals(memberId))) {
            throw new Refused("task.assignee", "assignee", candidate.name());
        }
        assign(task, version, memberId, Action.TASK_ASSIGNED, name);
    }

    /** Reports where the work stands; whoever reports on a task that nobody has takes it.
     *
     * @param state {@code OPEN}, {@code IN_PROGRESS} or {@code BLOCKED}
     * @param percent 0 to 100
     * @param note may be empty; for {@code BLOCKED} it must say why and on whom the work waits
     */
    public void report(TaskId id, int version, TaskState state, int percent, String note) {
        var task = workable(id);
        checkReport(state, percent, note);
        var name = named(task);
        var text = note.isBlank() ? null : note.strip();
        Stale.unlessUpdated(
                jdbc.sql(TaskSql.REPORT)
                        .param("state", state.name())
                        .param("percent", percent)
                        .param("blockedReason", state == TaskState.BLOCKED ? text : null)
                        .param("holder", name.powers().id().value()),
                id.value(),
                version,
                () -> stale(task));
        jdbc.sql(TaskSql.ADD_REPORT)
                .param("id", id.value())
                .param("me", name.member().id().value())
                .param("insteadOf", instead(name))
                .param("now", Timestamp.from(clock.instant()))
                .param("state", state.name())
                .param("percent", percent)
                .param("note", text)
                .update();
        history.record(entry(task, Action.TASK_REPORTED, name)
                .changing("state", task.progress().state().name(), state.name())
                .changing("percent", task.progress().percent(), percent)
                .noting("note", text));
    }

    /** @throws Refused where that is no report, whatever the task */
    static void checkReport(TaskState state, int percent, String note) {
        if (state.ended()) {
            throw new Refused("task.report.state", "state");
        }
        if (percent < 0 || percent > 100) {
            throw new Refused("task.report.percent", "percent");
        }
        if (note.length() > 4000) {
            throw new Refused("task.report.note", "note");
        }
        if (state == TaskState.BLOCKED && note.isBlank()) {
            throw new Refused("task.report.blocked", "note");
        }
    }

    /**
     * Completes at once a task that was opened on the own side for what the member asks for, whoever else may work on it.
     *
     * @param answers by field of the task's form
     * @throws AccessDeniedException where the task is not of the member's own side
     */
    public void completeAsked(TaskId id, Map<String, String> answers) {
        var task = found(id);
        if (!task.releasability().codes().equals(List.of(standingIn.me().partyCode()))) {
            throw new AccessDeniedException("Only one's own side asks so.");
        }
        complete(task, task.version(), answers, new StandingIn.Name(standingIn.me(), null));
    }

    /** Completes the task; the process moves on in the same transaction. A task that nobody had is then that person's.
     *
     * @param answers by field of the task's form
     */
    public void complete(TaskId id, int version, Map<String, String> answers) {
        var task = workable(id);
        complete(task, version, answers, named(task));
    }

    private void complete(Task task, int version, Map<String, String> answers, StandingIn.Name name) {
        var id = task.id();
        var checked = Answers.checked(task.form().fields(), answers, requirements.of(task));
        requirements.check(task, name, checked);
        Stale.unlessUpdated(
                jdbc.sql(TaskSql.COMPLETE)
                        .param("answers", tasks.json(checked))
                        .param("now", Timestamp.from(clock.instant()))
                        .param("holder", name.powers().id().value())
                        .param("insteadOf", instead(name))
                        .param("me", name.member().id().value()),
                id.value(),
                version,
                () -> stale(task));
        history.record(entry(task, Action.TASK_COMPLETED, name)
                .changing("state", task.progress().state().name(), TaskState.DONE.name())
                .noting("answers", checked.isEmpty() ? null : checked));
        var engineTask = jdbc.sql(TaskSql.ENGINE_TASK)
                .param("id", id.value())
                .query(String.class)
                .single();
        process.complete(engineTask, routing(task, checked));
    }

    private static Map<String, Object> routing(Task task, Map<String, String> answers) {
        var routing = new LinkedHashMap<String, Object>();
        for (var field : task.form().fields()) {
            var answer = answers.get(field.id());
            if (field.routing() && answer != null) {
                routing.put(field.id(), field.type().equals("boolean") ? (Object) Boolean.valueOf(answer) : answer);
            }
        }
        return routing;
    }

    private void assign(Task task, int version, @Nullable MemberId memberId, Action action, StandingIn.Name name) {
        if (Objects.equals(task.holder().assigneeId(), memberId) && task.version() == version) {
            return;
        }
        Stale.unlessUpdated(
                jdbc.sql(TaskSql.ASSIGN)
                        .param("assignee", memberId == null ? null : memberId.value())
                        .param("handedBy", null, Types.BIGINT),
                task.id().value(),
                version,
                () -> stale(task));
        var assignee = memberId == null ? null : parties.member(memberId).name();
        history.record(
                entry(task, action, name).changing("assignee", task.holder().assignee(), assignee));
    }

    private Task workable(TaskId id) {
        var task = found(id);
        refuseEnded(task);
        named(task);
        return task;
    }

    private Optional<StandingIn.Name> name(Task task) {
        var holder = task.holder();
        return standingIn.name(holder.office(), holder.managersOnly(), holder.assigneeId());
    }

    private Optional<StandingIn.Name> assigning(Task task) {
        var holder = task.holder();
        return standingIn.assigning(holder.office(), holder.managersOnly(), holder.assigneeId());
    }

    private StandingIn.Name named(Task task) {
        return name(task)
                .orElseThrow(() -> new AccessDeniedException(
                        "This task is done by " + task.holder().office().name() + "."));
    }

    private static @Nullable Long instead(StandingIn.Name name) {
        return name.insteadOf() == null ? null : name.insteadOf().id().value();
    }

    private Task found(TaskId id) {
        return tasks.toChange(id).orElseThrow(() -> new NoSuchElementException("There is no task " + id + "."));
    }

    private static void refuseEnded(Task task) {
        if (task.progress().state() == TaskState.DONE) {
            throw new Refused("task.done", null, String.valueOf(task.span().completedBy()));
        }
        if (task.progress().state() == TaskState.CANCELLED) {
            throw new Refused("task.cancelled", null);
        }
    }

    /** The row was not as it was read: the task has ended meanwhile, or somebody changed it. */
    private Stale stale(Task task) {
        refuseEnded(found(task.id()));
        return new Stale(task.subject());
    }

    private static Entry entry(Task task, Action action, StandingIn.Name name) {
        return Entry.ofTask(task.id(), task.commitment().id(), task.subject(), action, task.releasability())
                .noting("insteadOf", name.noted());
    }
}
