package org.pacta.commitment.ui;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentChanges;
import org.pacta.commitment.CommitmentCycles;
import org.pacta.commitment.CommitmentModels;
import org.pacta.commitment.DueLink;
import org.pacta.commitment.Ending;
import org.pacta.commitment.Extension;
import org.pacta.commitment.Terms;
import org.pacta.concurrence.AgreedText;
import org.pacta.concurrence.PartyAnswer;
import org.pacta.reading.due.VagueDates;
import org.pacta.statement.CommitmentStarter;
import org.pacta.task.Comments;
import org.pacta.task.Evidence;
import org.pacta.task.Task;

/** All that the page of a commitment shows, as it stood at one moment, as far as the reader may see it. */
record CommitmentDetails(
        Commitment commitment,
        LocalDate today,
        int workingDaysLeft,
        List<Commitment.Quote> quotes,
        List<Commitment.DueDateChange> changes,
        Links links,
        List<Commitment.Later> later,
        Work work,
        EvidenceAndComments papers,
        Agreement agreement,
        Rights rights) {

    /** What is done, what is being done and what comes. */
    record Work(
            List<Task> tasks,
            List<Commitment.Planned> planned,
            List<Commitment.Step> steps,
            List<CommitmentModels.Diagram> diagrams,
            List<Commitment.Silence> silences) {

        /** Tasks not ended, the most urgent first. */
        List<Task> open() {
            return tasks.stream()
                    .filter(task -> !task.ended())
                    .sorted(Comparator.comparing((Task it) -> it.due().on()).thenComparing(Task::id))
                    .toList();
        }

        /** Tasks done or cancelled, the latest first. */
        List<Task> ended() {
            return tasks.stream()
                    .filter(task -> task.ended())
                    .sorted(Comparator.comparing(
                                    (Task it) -> it.span().endedAt(), Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparing(Task::id)
                            .reversed())
                    .toList();
        }

        /** Steps of the plan for which no task has been opened yet. */
        List<Commitment.Planned> toCome() {
            var opened = new HashSet<List<String>>();
            tasks.forEach(task -> opened.add(List.of(task.processKey(), task.elementId())));
            return planned.stream()
                    .filter(step -> !opened.contains(List.of(step.processKey(), step.elementId())))
                    .toList();
        }

        /** When the plan has the step of a task done. */
        Optional<LocalDate> plannedFor(Task task) {
            return planned.stream()
                    .filter(step -> step.processKey().equals(task.processKey())
                            && step.elementId().equals(task.elementId()))
                    .map(Commitment.Planned::dueOn)
                    .findFirst();
        }
    }

    /** What its due date depends on, could depend on, and which others depend on it; the cycles before and after, and records of meetings. */
    record Links(
            Optional<DueLink> dependsOn,
            List<CommitmentStarter.AnchorMeeting> events,
            List<DueLink> dependents,
            CommitmentCycles.Cycle cycle,
            List<String> records) {}

    /** Whether the words that the due date comes from name an event and no day. */
    boolean namesEvent() {
        var phrase = commitment.due().phrase();
        return phrase != null
                && commitment.due().latest() == null
                && VagueDates.find(phrase, commitment.progress().startedOn()).stream()
                        .anyMatch(it -> it.anchor() != null);
    }

    /** What was agreed about how it is kept, what the parties answered, how it ends, and more time that was asked for. */
    record Agreement(
            Terms terms,
            List<PartyAnswer> answers,
            List<AgreedText> texts,
            List<Ending> endings,
            List<Extension> extensions) {}

    record EvidenceAndComments(List<Evidence> evidence, List<Comments.Comment> comments) {}

    /**
     * What the reader may do with it, and who brought it to its end.
     *
     * @param endedBy empty while it runs, and where the system did
     */
    record Rights(
            boolean mayMove,
            boolean mayWithdraw,
            boolean mayProposeEnd,
            boolean mayObject,
            boolean mayAskMoreTime,
            CommitmentChanges.Choices choices,
            Optional<String> endedBy) {}

    boolean active() {
        return commitment.active();
    }
}
