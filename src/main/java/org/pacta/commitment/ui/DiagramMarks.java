package org.pacta.commitment.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentModels;
import org.pacta.id.TaskId;
import org.pacta.shell.ProcessDiagram;
import org.pacta.shell.ProcessDiagram.Marker;
import org.pacta.task.Task;
import org.pacta.task.TaskState;

/** What stands on the elements of one process model: what was done, what is open with whom, what is planned for when. */
class DiagramMarks {

    /** Says the notes in the reader's language. */
    interface MarkWords {

        String say(String key, Object... details);

        String day(LocalDate day);
    }

    private final CommitmentDetails dossier;
    private final CommitmentModels.Diagram diagram;
    private final MarkWords words;
    private final ZoneId zone;

    DiagramMarks(CommitmentDetails dossier, CommitmentModels.Diagram diagram, MarkWords words, ZoneId zone) {
        this.dossier = dossier;
        this.diagram = diagram;
        this.words = words;
        this.zone = zone;
    }

    /** Steps that were entered in their order, then those planned. */
    List<ProcessDiagram.MarkedStep> steps() {
        var latest = new LinkedHashMap<String, Commitment.Step>();
        dossier.work().steps().stream()
                .filter(step -> step.processKey().equals(diagram.processKey()))
                .forEach(step -> latest.merge(step.elementId(), step, DiagramMarks::decisive));
        var marks = new ArrayList<ProcessDiagram.MarkedStep>();
        latest.values().forEach(step -> marks.add(entered(step)));
        if (dossier.active()) {
            dossier.work().planned().stream()
                    .filter(step -> step.processKey().equals(diagram.processKey()))
                    .filter(step -> !latest.containsKey(step.elementId()))
                    .forEach(step -> marks.add(new ProcessDiagram.MarkedStep(
                            step.elementId(), step.name(), Marker.PLANNED, words.day(step.dueOn()))));
        }
        return marks;
    }

    /** Those of the marks that have a name, for the list in words. */
    private String name(String elementId) {
        return diagram.names().getOrDefault(elementId, "");
    }

    private static Commitment.Step decisive(Commitment.Step one, Commitment.Step other) {
        return one.state() == Commitment.Step.State.OPEN && other.state() != Commitment.Step.State.OPEN ? one : other;
    }

    private ProcessDiagram.MarkedStep entered(Commitment.Step step) {
        var tasks = dossier.work().tasks().stream()
                .filter(task -> task.processKey().equals(step.processKey())
                        && task.elementId().equals(step.elementId()))
                .toList();
        var open = tasks.stream()
                .filter(task -> !task.ended())
                .sorted(Comparator.comparing((Task it) -> it.due().on()))
                .toList();
        return new ProcessDiagram.MarkedStep(
                step.elementId(), name(step.elementId()), marker(step, open), note(step, tasks, open));
    }

    private Marker marker(Commitment.Step step, List<Task> open) {
        if (!open.isEmpty()) {
            return open.getFirst().due().on().isBefore(dossier.today()) ? Marker.OVERDUE : Marker.OPEN;
        }
        return switch (step.state()) {
            case OPEN -> Marker.OPEN;
            case DONE -> Marker.DONE;
            case CANCELLED -> Marker.CANCELLED;
        };
    }

    private String note(Commitment.Step step, List<Task> tasks, List<Task> open) {
        if (!open.isEmpty()) {
            var first = open.getFirst();
            long done = tasks.stream()
                    .filter(task -> task.progress().state() == TaskState.DONE)
                    .count();
            var who = first.holder().assignee() == null
                    ? first.holder().office().partyCode()
                    : first.holder().assignee();
            return tasks.size() > 1
                    ? words.say(
                            "commitment.mark.openOfSeveral",
                            who,
                            words.day(first.due().on()),
                            done,
                            tasks.size())
                    : words.say(
                            "commitment.mark.open", who, words.day(first.due().on()));
        }
        Instant left = step.leftAt();
        return tasks.isEmpty() || left == null
                ? ""
                : words.day(left.atZone(zone).toLocalDate());
    }

    /** Elements by the open task that a press on them leads to. */
    static Map<String, TaskId> openTasks(CommitmentDetails dossier, String processKey) {
        var byElement = new LinkedHashMap<String, TaskId>();
        dossier.work().open().stream()
                .filter(task -> task.processKey().equals(processKey))
                .forEach(task -> byElement.putIfAbsent(task.elementId(), task.id()));
        return byElement;
    }

    /** The last task of an element that is done, if there is one: what a press on it leads to where nothing is open. */
    static @Nullable TaskId anyTask(CommitmentDetails dossier, String processKey, String elementId) {
        return dossier.work().tasks().stream()
                .filter(task ->
                        task.processKey().equals(processKey) && task.elementId().equals(elementId))
                .max(Comparator.comparing(Task::id))
                .map(Task::id)
                .orElse(null);
    }
}
