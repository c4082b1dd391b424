package org.pacta.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.pacta.database.Acting;
import org.pacta.deadline.DuePlan;
import org.pacta.deadline.WorkingDays;
import org.pacta.id.CommitmentId;
import org.pacta.party.Office;
import org.pacta.party.Parties;
import org.pacta.reading.Kind;
import org.pacta.task.Task;
import org.pacta.task.TaskProjection;
import org.pacta.task.Tasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When each step of a commitment is due: planned back from its due date, in the working days of the lead's party. */
@Component
class CommitmentPlan {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final WorkingDays workingDays;
    private final Parties parties;
    private final CommitmentModels models;
    private final TaskProjection projection;
    private final Tasks tasks;

    CommitmentPlan(
            JdbcClient jdbc,
            Acting acting,
            WorkingDays workingDays,
            Parties parties,
            CommitmentModels models,
            TaskProjection projection,
            Tasks tasks) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.workingDays = workingDays;
        this.parties = parties;
        this.models = models;
        this.projection = projection;
        this.tasks = tasks;
    }

    private record Key(String processKey, String elementId) {}

    /** A step with its date. */
    private record Dated(Key key, String name, int position, LocalDate dueOn, boolean compressed) {}

    LocalDate today(Office lead) {
        return workingDays.today(lead.partyCode());
    }

    /** When a due date has passed: the first moment of the next day where the lead office's party is. */
    Instant deadline(Office lead, LocalDate dueOn) {
        return dueOn.plusDays(1)
                .atStartOfDay(parties.party(lead.partyCode()).zone())
                .toInstant();
    }

    /** The kinds that there are models for. */
    List<Kind> kinds() {
        return models.kinds();
    }

    /** Writes the plan of a commitment that starts. */
    void write(CommitmentId commitmentId, Kind kind, Office lead, LocalDate start, LocalDate due) {
        write(commitmentId, dated(kind, key -> true, lead, start, start, due));
    }

    /** Plans anew what is left after the due date moved: open tasks move with it, done ones stay as they were. */
    void rewrite(Commitment commitment, LocalDate due) {
        acting.asSystem(() -> {
            var left = left(commitment, due);
            write(commitment.id(), left);
            left.forEach(step -> projection.move(
                    commitment.id(), step.key().processKey(), step.key().elementId(), step.dueOn()));
        });
    }

    /** What {@link #rewrite} would change. */
    Commitment.Replanned preview(Commitment commitment, LocalDate due, List<Commitment.Follower> followers) {
        var left = acting.asSystem(() -> left(commitment, due));
        var dates = new HashMap<Key, LocalDate>();
        left.forEach(step -> dates.put(step.key(), step.dueOn()));
        var moves = new ArrayList<Commitment.Moved>();
        for (var task : tasks.ofCommitment(commitment.id())) {
            var dueOn = dates.get(key(task));
            if (dueOn != null && !task.ended() && !dueOn.equals(task.due().on())) {
                moves.add(new Commitment.Moved(
                        task.name(), task.holder().office(), task.due().on(), dueOn));
            }
        }
        return new Commitment.Replanned(List.copyOf(moves), left.stream().anyMatch(Dated::compressed), followers);
    }

    /**
     * When a step is due that opens after the day it was planned for: the steps left share the days left. The plan itself
     * stays, as the measure of how far the work is behind it.
     */
    LocalDate dueOpeningLate(Commitment commitment, String processKey, String elementId) {
        var opening = new Key(processKey, elementId);
        var states = states(commitment.id());
        var today = today(commitment.responsible().lead());
        return dated(
                        commitment.kind(),
                        key -> key.equals(opening) || !states.containsKey(key),
                        commitment.responsible().lead(),
                        commitment.progress().startedOn(),
                        today,
                        commitment.due().on())
                .stream()
                .filter(step -> step.key().equals(opening))
                .map(Dated::dueOn)
                .findFirst()
                .orElse(commitment.due().on());
    }

    private List<Dated> left(Commitment commitment, LocalDate due) {
        var states = states(commitment.id());
        var today = today(commitment.responsible().lead());
        return dated(
                commitment.kind(),
                key -> states.getOrDefault(key, true),
                commitment.responsible().lead(),
                commitment.progress().startedOn(),
                today,
                due);
    }

    /** For each step that has been opened, whether it is still open. */
    private Map<Key, Boolean> states(CommitmentId commitmentId) {
        var open = new HashMap<Key, Boolean>();
        tasks.ofCommitment(commitmentId).forEach(task -> open.merge(key(task), !task.ended(), Boolean::logicalOr));
        return open;
    }

    private static Key key(Task task) {
        return new Key(task.processKey(), task.elementId());
    }

    private List<Dated> dated(
            Kind kind, Predicate<Key> wanted, Office lead, LocalDate start, LocalDate from, LocalDate due) {
        var steps = models.steps(kind);
        var places = IntStream.range(0, steps.size())
                .filter(i -> wanted.test(key(steps.get(i))))
                .boxed()
                .toList();
        var parts = new ArrayList<DuePlan.Step>();
        for (int place : places) {
            var after = new TreeSet<Integer>();
            steps.get(place).after().stream()
                    .map(places::indexOf)
                    .filter(i -> i >= 0)
                    .forEach(after::add);
            parts.add(new DuePlan.Step(steps.get(place).due(), after));
        }
        var plan = DuePlan.of(parts, start, from.isBefore(start) ? start : from, due, workingDays.of(lead.partyCode()));
        return IntStream.range(0, places.size())
                .mapToObj(i -> {
                    var step = steps.get(places.get(i));
                    return new Dated(
                            key(step), step.name(), places.get(i), plan.dates().get(i), plan.compressed());
                })
                .toList();
    }

    private static Key key(CommitmentModels.Step step) {
        return new Key(step.processKey(), step.elementId());
    }

    private void write(CommitmentId commitmentId, List<Dated> steps) {
        acting.asSystem(() -> steps.forEach(step -> jdbc.sql(CommitmentSql.PLAN)
                .param("commitment", commitmentId.value())
                .param("process", step.key().processKey())
                .param("element", step.key().elementId())
                .param("name", step.name())
                .param("position", step.position())
                .param("dueOn", step.dueOn())
                .param("compressed", step.compressed())
                .update()));
    }
}
