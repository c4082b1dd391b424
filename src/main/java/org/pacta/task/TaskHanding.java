package org.pacta.task;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.pacta.absence.StandingIn;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.TaskId;
import org.pacta.party.Member;
import org.pacta.party.Parties;
import org.pacta.party.Releasability;
import org.pacta.party.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people of one party share tasks: whoever may work on one hands it to a colleague with a word, who can hand it back, or
 * asks a colleague for help and keeps it.
 */
@Service
@Transactional
public class TaskHanding {

    /** Characters of the word that goes with it. */
    public static final int LONGEST_WORD = 2000;

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final TaskWork work;
    private final StandingIn standingIn;
    private final Parties parties;
    private final History history;
    private final TaskLetters letters;

    TaskHanding(
            JdbcClient jdbc,
            Tasks tasks,
            TaskWork work,
            StandingIn standingIn,
            Parties parties,
            History history,
            TaskLetters letters) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.work = work;
        this.standingIn = standingIn;
        this.parties = parties;
        this.history = history;
        this.letters = letters;
    }

    /** Those who can be asked for help with it: whoever does tasks in its party. */
    @Transactional(readOnly = true)
    public List<Member> colleagues(Task task) {
        var me = standingIn.me();
        return parties.membersOf(task.holder().office().partyCode()).stream()
                .filter(member -> member.has(Role.OFFICER) || member.has(Role.MANAGER))
                .filter(Predicate.not(member -> member.id().equals(me.id())))
                .toList();
    }

    /** Hands a task over.
     *
     * @param colleague username of one of the {@linkplain TaskWork#candidates candidates}
     * @param word what that one should know
     * @throws Stale where it changed since {@code version}
     * @throws Refused where the word is missing, or the colleague may not do it
     * @throws AccessDeniedException where it is not the member's to work on
     */
    public void hand(TaskId id, int version, String colleague, String word) {
        var task = open(id);
        var name = named(task);
        var to = work.candidates(task).stream()
                .filter(member -> member.username().equals(colleague.strip()))
                .filter(member -> !member.id().equals(task.holder().assigneeId()))
                .findFirst()
                .orElseThrow(() -> new Refused("task.assignee", "member", shortened(colleague)));
        var said = checked(word);
        Stale.unlessUpdated(
                jdbc.sql(TaskSql.ASSIGN)
                        .param("assignee", to.id().value())
                        .param("handedBy", name.powers().id().value()),
                id.value(),
                version,
                task.subject());
        history.record(entry(task, Action.TASK_ASSIGNED, name)
                .changing("assignee", task.holder().assignee(), to.name())
                .noting("reason", said));
        letters.tell(name, to, task, said, "task.letter.handed");
    }

    /** Asks a colleague for help: he or she is told, and the task stays whose it is.
     *
     * @param colleague username of one of the {@link #colleagues}
     * @throws Refused where the word is missing, or there is no such colleague
     * @throws AccessDeniedException where it is not the member's to work on
     */
    public void askForHelp(TaskId id, String colleague, String word) {
        var task = open(id);
        var name = named(task);
        var to = colleagues(task).stream()
                .filter(member -> member.username().equals(colleague.strip()))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "task.colleague", "member", task.holder().office().partyCode()));
        var said = checked(word);
        history.record(entry(task, Action.TASK_HELP_ASKED, name)
                .noting("colleague", to.name())
                .noting("reason", said));
        letters.tell(name, to, task, said, "task.letter.help");
    }

    private Task open(TaskId id) {
        var task = tasks.toChange(id).orElseThrow(() -> new NoSuchElementException("There is no task " + id + "."));
        if (task.progress().state() == TaskState.DONE) {
            throw new Refused("task.done", null, String.valueOf(task.span().completedBy()));
        }
        if (task.ended()) {
            throw new Refused("task.cancelled", null);
        }
        return task;
    }

    private StandingIn.Name named(Task task) {
        var holder = task.holder();
        return standingIn
                .name(holder.office(), holder.managersOnly(), holder.assigneeId())
                .orElseThrow(() -> new AccessDeniedException(
                        "This task is done by " + holder.office().name() + "."));
    }

    private static String checked(String word) {
        if (word.isBlank() || word.length() > LONGEST_WORD) {
            throw new Refused("task.pass.word", "word", LONGEST_WORD);
        }
        return word.strip();
    }

    private static String shortened(String name) {
        return name.length() > 80 ? name.substring(0, 80) + "…" : name;
    }

    /** What people of one party say to each other of a task is theirs, whoever else sees the task. */
    private static Entry entry(Task task, Action action, StandingIn.Name name) {
        return Entry.ofTask(
                        task.id(),
                        task.commitment().id(),
                        task.subject(),
                        action,
                        Releasability.to(List.of(task.holder().office().partyCode())))
                .noting("insteadOf", name.noted());
    }
}
