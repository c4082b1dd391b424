package org.pacta.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pacta.command.Refused;
import org.pacta.commitment.PlannedSteps.Dated;
import org.pacta.commitment.PlannedSteps.Key;
import org.pacta.database.Acting;
import org.pacta.deadline.DuePlan;
import org.pacta.deadline.DueRule;
import org.pacta.deadline.WorkingDays;
import org.pacta.history.Action;
import org.pacta.id.CommitmentId;
import org.pacta.party.Office;
import org.pacta.reading.Kind;
import org.pacta.task.Task;
import org.pacta.task.TaskProjection;
import org.pacta.task.Tasks;
import org.springframework.stereotype.Component;

/** When each step of a commitment is due: planned back from its due date, in the working days of the lead's party. */
@Component
class CommitmentPlan {

    /** The engine's timers want a moment; a standing commitment has no deadline. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final String COMMON_LIFE = "commitment";

    private static final String ACCEPT_PART = "userTask_acceptPart";
    private static final String CONFIRM_PLAN = "userTask_confirmPlan";

    /** How long a step has that opens when the commitment is late; the models give their exceptional tasks as long. */
    private static final int DAYS_WHEN_LATE = 5;

    private static final int DAYS_BETWEEN_TRIES = 5;
    private static final int USUAL_PLAN = 20;
    private static final int LONGEST_PLAN = 250;

    private final Acting acting;
    private final WorkingDays workingDays;
    private final CommitmentModels models;
    private final TaskProjection projection;
    private final Tasks tasks;
    private final Recorder recorder;
    private final PlannedSteps plans;
    private final DueMoments moments;

    CommitmentPlan(
            Acting acting,
            WorkingDays workingDays,
            CommitmentModels models,
            TaskProjection projection,
            Tasks tasks,
            Recorder recorder,
            PlannedSteps plans,
            DueMoments moments) {
        this.acting = acting;
        this.workingDays = workingDays;
        this.models = models;
        this.projection = projection;
        this.tasks = tasks;
        this.recorder = recorder;
        this.plans = plans;
        this.moments = moments;
    }

    LocalDate today(Office lead) {
        return workingDays.today(lead.partyCode());
    }

    /** When its process is to know that it was not kept by its due date, were that this day; a standing one never. */
    Instant deadline(Commitment commitment, LocalDate dueOn) {
        return commitment.due().standing()
                ? NEVER
                : deadline(commitment.responsible().lead(), dueOn);
    }

    /** When a due date has passed: the first moment of the next day where the lead office's party is. */
    Instant deadline(Office lead, LocalDate dueOn) {
        return moments.beginning(dueOn.plusDays(1), lead);
    }

    /**
     * The hour of the day that a rule means by now, where the lead office is, or the first moment of the day where it names
     * none; of today where that day has passed.
     */
    Instant momentOf(Commitment commitment, DueRule rule) {
        var lead = commitment.responsible().lead();
        var calendar = workingDays.of(lead.partyCode());
        var hung = rule.hung(AnsweredDays.of(tasksOf(commitment)), calendar);
        var day = hung == null
                ? rule.on(commitment.progress().startedOn(), commitment.due().on(), calendar)
                : hung;
        var hour = rule.hour(hung != null);
        return day.isBefore(today(lead)) || hour == null
                ? moments.beginning(day.isBefore(today(lead)) ? today(lead) : day, lead)
                : moments.at(day, hour, lead);
    }

    /** @throws Refused where the date is none that a person may choose */
    void check(Commitment commitment, LocalDate dueOn) {
        if (dueOn.isBefore(today(commitment.responsible().lead()))) {
            throw new Refused("commitment.dueOn.past", "dueOn");
        }
        if (dueOn.isAfter(commitment.due().original().plusYears(50))) {
            throw new Refused("commitment.dueOn.far", "dueOn");
        }
        if (dueOn.equals(commitment.due().on())) {
            throw new Refused("commitment.dueOn.same", "dueOn");
        }
    }

    /** Whether it goes on without an end of its own. */
    boolean isStanding(Kind kind) {
        return models.kinds().contains(kind) && models.isStanding(kind);
    }

    /** The models that it plans by. */
    CommitmentModels models() {
        return models;
    }

    /** The first day, in the working days of all who are bound, for which the steps have the time that they ask for. */
    LocalDate firstPossible(Kind kind, Collection<String> bound) {
        var party = bound.iterator().next();
        var today = workingDays.today(party);
        var calendar = workingDays.common(bound);
        int longest = models.kinds().contains(kind) ? LONGEST_PLAN : 0;
        for (int days = DAYS_BETWEEN_TRIES; days <= longest; days += DAYS_BETWEEN_TRIES) {
            var due = calendar.plusWorkingDays(today, days);
            if (dated(kind, key -> true, party, today, today, due, Map.of()).stream()
                    .noneMatch(Dated::compressed)) {
                return due;
            }
        }
        return calendar.plusWorkingDays(today, USUAL_PLAN);
    }

    /** Writes the plan of a commitment that starts. */
    void write(CommitmentId commitmentId, Kind kind, Office lead, LocalDate start, LocalDate due) {
        var steps = dated(kind, asked(commitmentId, List.of()), lead.partyCode(), start, start, due, Map.of());
        plans.write(commitmentId, steps);
        plans.measure(commitmentId, isStanding(kind), steps, null);
    }

    /** Plans anew after it was chosen otherwise how its end is agreed: parties accept their parts, or that step never comes. */
    void weighed(Commitment commitment) {
        plans.drop(commitment.id(), ACCEPT_PART);
        rewrite(commitment, commitment.due().on());
    }

    /** Whether a step of that model belongs to what the commitment is, and not to every commitment. */
    private boolean isOfKind(String processKey) {
        return !models.common().contains(processKey);
    }

    /** Plans anew what became another kind: nothing that was planned of the one before is left. */
    void replan(Commitment commitment) {
        plans.dropAllBut(commitment.id(), models.common());
        rewrite(commitment, commitment.due().on());
    }

    /** The steps that it would have left as another kind. */
    List<Commitment.Planned> as(Commitment commitment, Kind kind) {
        return acting.asSystem(() -> {
            var all = tasks.ofCommitment(commitment.id()).stream()
                    .filter(task -> !isOfKind(task.processKey()))
                    .toList();
            return left(commitment, kind, all, commitment.due().on()).stream()
                    .filter(step -> isOfKind(step.key().processKey()))
                    .map(Dated::planned)
                    .toList();
        });
    }

    /** Plans anew what is left after the due date moved: open tasks move with it, done ones stay as they were. */
    void rewrite(Commitment commitment, LocalDate due) {
        acting.asSystem(() -> {
            var left = left(commitment, due);
            plans.write(commitment.id(), left);
            plans.measure(commitment, left);
            move(commitment, left);
        });
    }

    /**
     * Moves the steps left that hang on what the task has answered to where that puts them; the rest of the plan stays, as
     * the measure of how far the work is behind it.
     */
    void answered(Commitment commitment, Task done) {
        var fixed = AnsweredDays.of(done);
        fixed.keySet()
                .retainAll(models.steps(commitment.kind()).stream()
                        .map(step -> step.due().hanging())
                        .filter(Objects::nonNull)
                        .map(DueRule.Hanging::field)
                        .collect(Collectors.toSet()));
        if (fixed.isEmpty()) {
            if (commitment.due().planNeeds() != null) {
                acting.asSystem(() -> plans.measure(
                        commitment, left(commitment, commitment.due().on())));
            }
            return;
        }
        var before = AnsweredDays.of(tasksOf(commitment).stream()
                .filter(task -> !task.id().equals(done.id()))
                .toList());
        fixed.forEach((field, day) -> {
            if (!day.equals(before.get(field))) {
                recorder.record(
                        commitment.entry(Action.COMMITMENT_DAY_FIXED).changing("dayOn", before.get(field), day));
            }
        });
        acting.asSystem(() -> {
            var left = left(commitment, commitment.due().on());
            plans.measure(commitment, left);
            var hung = left.stream().filter(Dated::hung).toList();
            plans.write(commitment.id(), hung);
            move(commitment, hung);
        });
    }

    /** Moves the open tasks of the steps with them. */
    void move(Commitment commitment, List<Dated> steps) {
        var days = PlannedSteps.days(steps);
        for (var task : tasks.ofCommitment(commitment.id())) {
            var day = days.get(Key.planned(models, commitment.kind(), task));
            if (day != null && !task.ended()) {
                projection.move(task, due(commitment, task, day), day.on());
            }
        }
    }

    /** When an open task is due whose step is due then. */
    TaskProjection.Due due(Commitment commitment, Task task, DueDay day) {
        return moments.of(day, commitment.responsible().lead(), task.holder().office(), task.own());
    }

    /**
     * When an office's task is due whose step opens now: as planned; where it opens on that day or later, so that the steps
     * left share the days left, and the plan itself stays, as the measure of how far the work is behind it; where the
     * commitment itself is late, within {@link #DAYS_WHEN_LATE} working days.
     *
     * @param own whether it is of the side of the office's party
     */
    TaskProjection.Due due(Commitment commitment, String processKey, String elementId, Office office, boolean own) {
        var lead = commitment.responsible().lead();
        var today = today(lead);
        var step = Key.planned(models, commitment.kind(), processKey, elementId);
        var day = plans.due(commitment.id(), step.processKey(), step.elementId())
                .filter(planned -> planned.on().isAfter(today))
                .orElseGet(() -> commitment.due().on().isBefore(today)
                        ? new DueDay(within(lead, DAYS_WHEN_LATE), null)
                        : dueOpeningLate(commitment, step));
        return moments.opening(day, lead, office, own);
    }

    /** So many working days from today where the lead office is. */
    LocalDate within(Office lead, int days) {
        return workingDays.of(lead.partyCode()).plusWorkingDays(today(lead), days);
    }

    private DueDay dueOpeningLate(Commitment commitment, Key opening) {
        var all = tasksOf(commitment);
        var states = states(commitment.kind(), all);
        var today = today(commitment.responsible().lead());
        return dated(
                        commitment.kind(),
                        key -> key.equals(opening) || !states.containsKey(key),
                        commitment.responsible().lead().partyCode(),
                        commitment.progress().startedOn(),
                        today,
                        commitment.due().on(),
                        AnsweredDays.of(all))
                .stream()
                .filter(step -> step.key().equals(opening))
                .map(Dated::due)
                .findFirst()
                .orElseGet(() -> new DueDay(commitment.due().on(), null));
    }

    /** Parties accept their parts once the plan is confirmed, where each answers; elsewhere that step never comes. */
    private Predicate<Key> asked(CommitmentId commitmentId, List<Task> tasks) {
        boolean comes = plans.partsAreAccepted(commitmentId)
                && tasks.stream().noneMatch(task -> task.elementId().equals(CONFIRM_PLAN) && task.ended());
        var acceptance = new Key(COMMON_LIFE, ACCEPT_PART);
        boolean came = tasks.stream().map(Key::of).anyMatch(acceptance::equals);
        return key -> comes || came || !key.elementId().equals(ACCEPT_PART);
    }

    /** Its tasks, without those of a kind that it was before. */
    private List<Task> tasksOf(Commitment commitment) {
        var since = plans.kindSince(commitment.id());
        return tasks.ofCommitment(commitment.id()).stream()
                .filter(task -> since.isEmpty()
                        || !isOfKind(task.processKey())
                        || !task.span().openedAt().isBefore(since.get()))
                .toList();
    }

    /** The steps that are left, as they would be planned today. */
    List<Dated> left(Commitment commitment, LocalDate due) {
        return left(commitment, commitment.kind(), tasksOf(commitment), due);
    }

    private List<Dated> left(Commitment commitment, Kind kind, List<Task> all, LocalDate due) {
        var states = states(kind, all);
        var today = today(commitment.responsible().lead());
        return dated(
                kind,
                asked(commitment.id(), all).and(key -> states.getOrDefault(key, true)),
                commitment.responsible().lead().partyCode(),
                commitment.progress().startedOn(),
                today,
                due,
                AnsweredDays.of(all));
    }

    /** For each step that has been opened, whether it is still open. */
    private Map<Key, Boolean> states(Kind kind, List<Task> tasks) {
        var open = new HashMap<Key, Boolean>();
        tasks.forEach(task -> open.merge(Key.planned(models, kind, task), !task.ended(), Boolean::logicalOr));
        return open;
    }

    private List<Dated> dated(
            Kind kind,
            Predicate<Key> wanted,
            String party,
            LocalDate start,
            LocalDate from,
            LocalDate due,
            Map<String, LocalDate> answered) {
        var calendar = workingDays.of(party);
        var steps = models.steps(kind);
        var places = IntStream.range(0, steps.size())
                .filter(i -> wanted.test(Key.of(steps.get(i))))
                .boxed()
                .toList();
        var parts = new ArrayList<DuePlan.Step>();
        for (int place : places) {
            var after = new TreeSet<Integer>();
            steps.get(place).after().stream()
                    .map(places::indexOf)
                    .filter(i -> i >= 0)
                    .forEach(after::add);
            var rule = steps.get(place).due();
            var day = rule.hung(answered, calendar);
            if (day != null && day.equals(from) && moments.hasPassed(rule.hour(true), party)) {
                day = day.minusDays(1);
            }
            parts.add(new DuePlan.Step(rule, after, day));
        }
        var plan = DuePlan.of(parts, start, from.isBefore(start) ? start : from, due, calendar);
        return IntStream.range(0, places.size())
                .mapToObj(i -> {
                    var step = steps.get(places.get(i));
                    boolean hung = parts.get(i).fixed() != null;
                    return new Dated(
                            Key.of(step),
                            step.name(),
                            places.get(i),
                            new DueDay(plan.dates().get(i), step.due().hour(hung)),
                            plan,
                            hung);
                })
                .toList();
    }
}
