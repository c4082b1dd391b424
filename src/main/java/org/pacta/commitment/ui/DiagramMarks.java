package org.pacta.commitment.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentModels;
import org.pacta.concurrence.PartyAnswer;
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

        String due(Task.Due due);

        String planned(Commitment.Planned step);
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
        askedOfOthers(latest.keySet()).forEach(marks::add);
        if (dossier.active()) {
            dossier.work().planned().stream()
                    .filter(step -> step.processKey().equals(diagram.processKey()))
                    .filter(step -> !latest.containsKey(step.elementId())
                            && answers(step.elementId()).isEmpty())
                    .forEach(step -> marks.add(new ProcessDiagram.MarkedStep(
                            step.elementId(), step.name(), Marker.PLANNED, words.planned(step))));
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
                .sorted(Comparator.comparing((Task it) -> it.due().on())
                        .thenComparing(it -> !it.due().passed()))
                .toList();
        return new ProcessDiagram.MarkedStep(
                step.elementId(), name(step.elementId()), marker(step, open), note(step, tasks, open));
    }

    private boolean isLate(Task task) {
        return task.due().at() == null ? task.due().late() : task.due().passed();
    }

    private Marker marker(Commitment.Step step, List<Task> open) {
        if (!open.isEmpty()) {
            return open.stream().anyMatch(this::isLate) ? Marker.OVERDUE : Marker.OPEN;
        }
        return switch (step.state()) {
            case OPEN -> Marker.OPEN;
            case DONE -> Marker.DONE;
            case CANCELLED -> Marker.CANCELLED;
        };
    }

    /** What parties were asked on their sides, where the reader's own was not: that they were and whether they answered. */
    private List<ProcessDiagram.MarkedStep> askedOfOthers(Set<String> entered) {
        return diagram.names().keySet().stream()
                .filter(element ->
                        !entered.contains(element) && !answers(element).isEmpty())
                .sorted()
                .map(element -> new ProcessDiagram.MarkedStep(
                        element,
                        name(element),
                        answers(element).stream().allMatch(PartyAnswer::isGiven) ? Marker.DONE : Marker.OPEN,
                        String.join("\n", byParty(element, List.of()).values())))
                .toList();
    }

    /** The last round of the question that is prepared with this element. */
    private List<PartyAnswer> answers(String element) {
        var all = dossier.agreement().answers().stream()
                .filter(answer -> answer.elementId().equals(element))
                .toList();
        int last = all.stream().mapToInt(PartyAnswer::round).max().orElse(0);
        return all.stream().filter(answer -> answer.round() == last).toList();
    }

    /** Each party's part: what all know of its answer, and of tasks that the reader may see when it did them or who has them. */
    private Map<String, String> byParty(String element, List<Task> tasks) {
        var parts = new LinkedHashMap<String, String>();
        answers(element)
                .forEach(answer -> parts.put(
                        answer.party(),
                        answer.givenAt() == null
                                ? words.say("commitment.mark.asked", answer.party(), words.day(answer.dueOn()))
                                : words.say(
                                        "commitment.mark.answered",
                                        answer.party(),
                                        words.day(answer.givenAt().atZone(zone).toLocalDate()))));
        var lately = tasks.stream()
                .sorted(Comparator.comparing(Task::ended).reversed().thenComparing(Task::id))
                .toList();
        lately.stream()
                .filter(task -> task.progress().state() == TaskState.DONE)
                .forEach(task -> parts.putIfAbsent(
                        task.holder().office().partyCode(),
                        words.say(
                                "commitment.mark.done",
                                task.holder().office().partyCode(),
                                words.day(Objects.requireNonNull(task.span().endedAt())
                                        .atZone(zone)
                                        .toLocalDate()))));
        lately.stream()
                .filter(task -> !task.ended())
                .forEach(task -> parts.put(
                        task.holder().office().partyCode(),
                        words.say(
                                "commitment.mark.party",
                                task.holder().office().partyCode(),
                                task.holder().assignee() == null
                                        ? task.holder().office().name()
                                        : task.holder().assignee(),
                                words.due(task.due()))));
        return parts;
    }

    /**
     * In which round a model runs that others call: how often the same office did the same in it, or parties were asked. 0
     * where it has not begun, and for what is in no rounds: the kind's own model and the common life.
     */
    static int round(CommitmentDetails dossier, CommitmentModels.Diagram model) {
        var own = dossier.work().diagrams();
        if (model.processKey().equals(dossier.commitment().kind().key())
                || own.stream()
                        .anyMatch(other -> other.processKey().equals(model.processKey())
                                && other.calls()
                                        .containsValue(
                                                dossier.commitment().kind().key()))) {
            return 0;
        }
        var times = new HashMap<List<Object>, Integer>();
        dossier.work().tasks().stream()
                .filter(task -> task.processKey().equals(model.processKey()) && !task.own())
                .forEach(task -> times.merge(
                        List.of(task.elementId(), task.holder().office().id()), 1, Integer::sum));
        int asked = dossier.agreement().answers().stream()
                .filter(answer -> model.names().containsKey(answer.elementId()))
                .mapToInt(PartyAnswer::round)
                .max()
                .orElse(0);
        return Math.max(asked, times.values().stream().mapToInt(it -> it).max().orElse(0));
    }

    /** Of a call to another model: in which round that runs, and with whom it is open. */
    private String called(CommitmentModels.Diagram model) {
        var lines = new ArrayList<String>();
        int round = round(dossier, model);
        if (round > 0) {
            lines.add(words.say("commitment.mark.round", round));
        }
        var open = new TreeMap<String, String>();
        model.names()
                .keySet()
                .forEach(element -> answers(element).stream()
                        .filter(answer -> !answer.isGiven())
                        .forEach(answer -> open.put(
                                answer.party(),
                                words.say("commitment.mark.asked", answer.party(), words.day(answer.dueOn())))));
        dossier.work().open().stream()
                .filter(task -> task.processKey().equals(model.processKey()))
                .forEach(task -> open.putAll(byParty("", List.of(task))));
        lines.addAll(open.values());
        return String.join("\n", lines);
    }

    private String note(Commitment.Step step, List<Task> tasks, List<Task> open) {
        var called = diagram.calls().get(step.elementId());
        if (called != null) {
            return dossier.work().diagrams().stream()
                    .filter(model -> model.processKey().equals(called))
                    .findFirst()
                    .map(this::called)
                    .orElse("");
        }
        var parts = byParty(step.elementId(), tasks);
        if (parts.size() > 1) {
            return String.join("\n", parts.values());
        }
        if (!open.isEmpty()) {
            var first = open.getFirst();
            long done = tasks.stream()
                    .filter(task -> task.progress().state() == TaskState.DONE)
                    .count();
            var who = first.holder().assignee() == null
                    ? first.holder().office().partyCode()
                    : first.holder().assignee();
            return tasks.size() > 1
                    ? words.say("commitment.mark.openOfSeveral", who, words.due(first.due()), done, tasks.size())
                    : words.say("commitment.mark.open", who, words.due(first.due()));
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
