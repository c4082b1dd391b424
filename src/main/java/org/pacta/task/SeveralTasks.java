package org.pacta.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.pacta.command.Refused;
import org.pacta.command.Together;
import org.pacta.id.MemberId;
import org.pacta.id.TaskId;
import org.pacta.party.Member;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with several tasks at once: on all that they chose or on none, each by the rules for one. */
@Service
@Transactional
public class SeveralTasks {

    private final Tasks tasks;
    private final TaskWork work;

    SeveralTasks(Tasks tasks, TaskWork work) {
        this.tasks = tasks;
        this.work = work;
    }

    /** A task as it was when it was chosen. */
    public record Chosen(TaskId id, int version, String commitment, String name) {}

    /** Those to whom all of them can be given. */
    @Transactional(readOnly = true)
    public List<Member> candidates(Collection<Chosen> chosen) {
        List<Member> all = null;
        for (var one : chosen) {
            var task = tasks.byId(one.id()).orElse(null);
            var candidates = task == null ? List.<Member>of() : work.candidates(task);
            if (all == null) {
                all = new ArrayList<>(candidates);
            } else {
                all.retainAll(candidates);
            }
        }
        return all == null ? List.of() : List.copyOf(all);
    }

    /** Gives all of them to somebody.
     *
     * @throws Together.SomeRefused where one of them cannot be given by the member, or to that one
     */
    public void assign(Collection<Chosen> chosen, MemberId memberId) {
        each(chosen, one -> work.assign(one.id(), one.version(), memberId));
    }

    /** Reports the same of all of them.
     *
     * @throws Refused where the report is none for any task
     * @throws Together.SomeRefused where one of them is not the member's to report on, or has ended or changed since
     */
    public void report(Collection<Chosen> chosen, TaskState state, int percent, String note) {
        TaskWork.checkReport(state, percent, note);
        each(chosen, one -> work.report(one.id(), one.version(), state, percent, note));
    }

    /** In one order for all who do so, so that two of them do not wait for each other. */
    private static void each(Collection<Chosen> chosen, Consumer<Chosen> command) {
        Together.each(
                chosen.stream()
                        .sorted(Comparator.comparing(Chosen::commitment)
                                .thenComparing(it -> it.id().value()))
                        .toList(),
                one -> one.commitment() + " · " + one.name(),
                command);
    }
}
