package org.pacta.commitment.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pacta.task.Task;
import org.pacta.task.TaskState;

/**
 * Why an active commitment stands as it does: the facts behind its health, the one that decides it first.
 *
 * @param key of the message
 * @param details what the message names; a {@link LocalDate} is to be written as the reader writes days
 */
record HealthReason(String key, List<Object> details) {

    /** @return at least one reason; none for a commitment that is closed */
    static List<HealthReason> of(CommitmentDetails dossier) {
        if (!dossier.active()) {
            return List.of();
        }
        var commitment = dossier.commitment();
        var reasons = new ArrayList<HealthReason>();
        if (commitment.due().on().isBefore(dossier.today())) {
            reasons.add(new HealthReason(
                    "commitment.why.overdue", List.of(commitment.due().on())));
        }
        var open = dossier.work().open();
        open.stream()
                .filter(task -> task.state() == TaskState.BLOCKED)
                .map(task -> new HealthReason(
                        "commitment.why.blocked",
                        List.of(task.name(), who(task), String.valueOf(task.blockedReason()))))
                .forEach(reasons::add);
        open.stream()
                .filter(task -> task.dueOn().isBefore(dossier.today()))
                .map(task -> new HealthReason("commitment.why.late", List.of(task.name(), who(task), task.dueOn())))
                .forEach(reasons::add);
        open.stream()
                .filter(task -> !task.dueOn().isBefore(dossier.today()))
                .forEach(task -> dossier.work()
                        .plannedFor(task)
                        .filter(planned -> planned.isBefore(dossier.today()))
                        .ifPresent(planned -> reasons.add(
                                new HealthReason("commitment.why.behind", List.of(task.name(), who(task), planned)))));
        if (reasons.isEmpty()) {
            reasons.add(new HealthReason("commitment.why.onTrack", List.of()));
        }
        return List.copyOf(reasons);
    }

    /** Who has the task, or whose it is to take. */
    static String who(Task task) {
        return task.assignee() == null
                ? task.office().partyCode() + " " + task.office().name()
                : task.assignee() + ", " + task.office().partyCode();
    }
}
