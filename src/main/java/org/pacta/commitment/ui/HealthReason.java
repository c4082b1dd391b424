package org.pacta.commitment.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pacta.task.Task;
import org.pacta.task.TaskState;

/**
 * Why an active commitment stands as it does: the facts behind its health, the one that decides it first, and last what only
 * the reader's own party is asked about so far.
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
        if (!commitment.due().standing() && commitment.due().on().isBefore(dossier.today())) {
            reasons.add(new HealthReason(
                    "commitment.why.overdue", List.of(commitment.due().on())));
        }
        var open = dossier.work().open();
        open.stream()
                .filter(task -> task.progress().state() == TaskState.BLOCKED)
                .map(task -> new HealthReason(
                        "commitment.why.blocked",
                        List.of(
                                task.name(),
                                who(task),
                                String.valueOf(task.progress().blockedReason()))))
                .forEach(reasons::add);
        open.stream()
                .filter(task -> task.due().on().isBefore(task.due().today()))
                .map(task -> new HealthReason(
                        "commitment.why.late",
                        List.of(task.name(), who(task), task.due().on())))
                .forEach(reasons::add);
        open.stream()
                .filter(task -> !task.due().on().isBefore(task.due().today()))
                .forEach(task -> dossier.work()
                        .plannedFor(task)
                        .filter(planned -> planned.isBefore(task.due().today()))
                        .ifPresent(planned -> reasons.add(
                                new HealthReason("commitment.why.behind", List.of(task.name(), who(task), planned)))));
        var silences = dossier.work().silences();
        silences.stream()
                .filter(silence -> silence.open())
                .map(silence -> new HealthReason("commitment.why.silent", List.of(silence.party(), silence.since())))
                .forEach(reasons::add);
        var needs = commitment.due().planNeeds();
        if (needs != null) {
            reasons.add(new HealthReason(
                    "commitment.why.tight",
                    List.of(
                            commitment.progress().doneTasks(),
                            commitment.progress().allTasks()
                                    + dossier.work().toCome().size(),
                            dossier.workingDaysLeft(),
                            needs)));
        }
        if (reasons.isEmpty()) {
            reasons.add(new HealthReason("commitment.why.onTrack", List.of()));
        }
        var latest = commitment.due().latest();
        if (latest != null && commitment.due().on().isAfter(latest)) {
            reasons.add(new HealthReason(
                    "commitment.why.beyond", List.of(commitment.due().on(), latest)));
        }
        silences.stream()
                .filter(silence -> !silence.open())
                .map(silence -> new HealthReason(
                        "commitment.why.asked",
                        List.of(silence.since(), silence.openAfter().plusDays(1))))
                .forEach(reasons::add);
        return List.copyOf(reasons);
    }

    /** Who has the task, or whose it is to take. */
    static String who(Task task) {
        return task.holder().assignee() == null
                ? task.holder().office().partyCode() + " "
                        + task.holder().office().name()
                : task.holder().assignee() + ", " + task.holder().office().partyCode();
    }
}
