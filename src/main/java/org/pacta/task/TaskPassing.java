package org.pacta.task;

import java.sql.Types;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.absence.StandingIn;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.database.Acting;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.CommitmentId;
import org.pacta.id.MemberId;
import org.pacta.id.OfficeId;
import org.pacta.id.TaskId;
import org.pacta.party.Member;
import org.pacta.party.Office;
import org.pacta.party.OfficeMerged;
import org.pacta.party.Parties;
import org.pacta.party.Permissions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How tasks go to another office: what a party does on its own side to the right one of its own, and with a new lead. */
@Service
@Transactional
public class TaskPassing {

    /** Application event: a task of one party's side was passed on within that party. */
    public record Passed(CommitmentId commitmentId, String elementId, Office from, Office to) {}

    /** Characters of the word that goes with it. */
    public static final int LONGEST_WORD = 2000;

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Tasks tasks;
    private final TaskProcess process;
    private final StandingIn standingIn;
    private final Parties parties;
    private final History history;
    private final ApplicationEventPublisher events;

    TaskPassing(
            JdbcClient jdbc,
            Acting acting,
            Tasks tasks,
            TaskProcess process,
            StandingIn standingIn,
            Parties parties,
            History history,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.tasks = tasks;
        this.process = process;
        this.standingIn = standingIn;
        this.parties = parties;
        this.history = history;
        this.events = events;
    }

    /** The offices that the member may pass the task to: others of its own party, and none where it is not its to pass. */
    @Transactional(readOnly = true)
    public List<Office> offices(Task task) {
        var holder = task.holder();
        if (task.ended() || !task.own() || holder.managersOnly() || name(task).isEmpty()) {
            return List.of();
        }
        return parties.offices().stream()
                .filter(office -> office.partyCode().equals(holder.office().partyCode()))
                .filter(office -> !office.id().equals(holder.office().id()))
                .toList();
    }

    /**
     * Passes a task of one's own side to another office of one's party, where nobody has it then.
     *
     * @param word why, or what that office should know
     * @throws Stale where it changed since {@code version}
     * @throws Refused where the word is missing, or the office is none of its {@link #offices}
     */
    public void pass(TaskId id, int version, OfficeId officeId, String word) {
        var task = tasks.toChange(id).orElseThrow(() -> new NoSuchElementException("There is no task " + id + "."));
        if (task.progress().state() == TaskState.DONE) {
            throw new Refused("task.done", null, String.valueOf(task.span().completedBy()));
        }
        if (task.ended()) {
            throw new Refused("task.cancelled", null);
        }
        var name = name(task)
                .orElseThrow(() -> new AccessDeniedException(
                        "This task is done by " + task.holder().office().name() + "."));
        if (!task.own() || task.holder().managersOnly()) {
            throw new Refused("task.pass.joint", null, task.commitment().reference());
        }
        var to = offices(task).stream()
                .filter(office -> office.id().equals(officeId))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "task.pass.office", "office", task.holder().office().partyCode()));
        if (word.isBlank() || word.length() > LONGEST_WORD) {
            throw new Refused("task.pass.word", "word", LONGEST_WORD);
        }
        give(TaskSql.PASS, task, version, to, word.strip(), name.noted());
        events.publishEvent(new Passed(
                task.commitment().id(), task.elementId(), task.holder().office(), to));
    }

    /**
     * Gives an office's open tasks of a commitment to the office that takes its place; as the system. To an office of another
     * party goes what the lead does for all, and nothing that each party does for itself.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(CommitmentId commitmentId, Office from, Office to, String reason) {
        boolean sameParty = from.partyCode().equals(to.partyCode());
        acting.asSystem(() -> tasks.ofCommitment(commitmentId).stream()
                .filter(task -> !task.ended() && task.holder().office().id().equals(from.id()))
                .filter(task -> sameParty || !isItsPartys(task))
                .forEach(task -> give(TaskSql.PASS, task, task.version(), to, reason, null)));
    }

    /**
     * Gives the open tasks that somebody has and may do no longer to a colleague, as far as that one may do them, and else
     * back to their offices; as the system.
     *
     * @param now what he or she is from now on; null where the account is closed
     * @param colleague null where all go back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(MemberId memberId, @Nullable Member now, @Nullable Member colleague) {
        acting.asSystem(() -> open(TaskSql.OPEN_OF_ASSIGNEE, "member", memberId.value())
                .filter(task -> !mayDo(now, task))
                .forEach(task -> assign(task, mayDo(colleague, task) ? colleague : null)));
    }

    /** Lets an office that has taken up another do that one's open tasks; whoever has one keeps it. */
    @EventListener
    void on(OfficeMerged merged) {
        acting.asSystem(() -> open(
                        TaskSql.OPEN_OF_OFFICE, "office", merged.from().id().value())
                .forEach(task -> give(TaskSql.TAKE_UP, task, task.version(), merged.into(), merged.reason(), null)));
    }

    private Stream<Task> open(String sql, String of, long id) {
        return jdbc.sql(sql).param(of, id).query(Long.class).list().stream()
                .flatMap(task -> tasks.byId(new TaskId(task)).stream());
    }

    private static boolean mayDo(@Nullable Member member, Task task) {
        var holder = task.holder();
        return member != null && Permissions.mayWorkFor(member, holder.office(), holder.managersOnly());
    }

    private void assign(Task task, @Nullable Member to) {
        Stale.unlessUpdated(
                jdbc.sql(TaskSql.ASSIGN)
                        .param("assignee", to == null ? null : to.id().value())
                        .param("handedBy", null, Types.BIGINT),
                task.id().value(),
                task.version(),
                task.subject());
        history.record(Entry.ofTask(
                        task.id(),
                        task.commitment().id(),
                        task.subject(),
                        to == null ? Action.TASK_HANDED_BACK : Action.TASK_ASSIGNED,
                        task.releasability())
                .changing("assignee", task.holder().assignee(), to == null ? null : to.name()));
    }

    /** Whether a task is done by its party for itself: on its own side, or as one of those that each party does. */
    @Transactional(readOnly = true)
    public boolean isItsPartys(Task task) {
        return task.own() || process.isOneOfEach(engineTask(task));
    }

    private Optional<StandingIn.Name> name(Task task) {
        var holder = task.holder();
        return standingIn.name(holder.office(), holder.managersOnly(), holder.assigneeId());
    }

    private void give(String sql, Task task, int version, Office to, String word, @Nullable String insteadOf) {
        acting.asSystem(() -> {
            Stale.unlessUpdated(
                    jdbc.sql(sql).param("office", to.id().value()), task.id().value(), version, task.subject());
            process.pass(engineTask(task), to.id());
        });
        history.record(Entry.ofTask(
                        task.id(), task.commitment().id(), task.subject(), Action.TASK_PASSED, task.releasability())
                .changing("office", task.holder().office().name(), to.name())
                .changing(
                        "assignee",
                        task.holder().assignee(),
                        sql.equals(TaskSql.PASS) ? null : task.holder().assignee())
                .noting("reason", word)
                .noting("insteadOf", insteadOf));
    }

    private String engineTask(Task task) {
        return jdbc.sql(TaskSql.ENGINE_TASK)
                .param("id", task.id().value())
                .query(String.class)
                .single();
    }
}
