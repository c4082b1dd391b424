package org.pacta.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.PlannedSteps.Dated;
import org.pacta.commitment.PlannedSteps.Key;
import org.pacta.database.Acting;
import org.pacta.deadline.WorkingDays;
import org.pacta.id.CommitmentId;
import org.pacta.id.MemberId;
import org.pacta.id.TaskId;
import org.pacta.party.Office;
import org.pacta.task.Tasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What moves where a party works on other days than before: the steps of the plans that its offices lead, and open tasks with
 * them. A commitment's own due date is agreed with the others, and moves by a decision alone.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-absences.md">The decision</a>
 */
@Service
public class CalendarMoves {

    /** Steps after the due date lie no further behind it. */
    private static final int DAYS_AFTER_DUE = 60;

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Commitments commitments;
    private final CommitmentPlan plan;
    private final PlannedSteps plans;
    private final Tasks tasks;
    private final WorkingDays workingDays;

    CalendarMoves(
            JdbcClient jdbc,
            Acting acting,
            Commitments commitments,
            CommitmentPlan plan,
            PlannedSteps plans,
            Tasks tasks,
            WorkingDays workingDays) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.commitments = commitments;
        this.plan = plan;
        this.plans = plans;
        this.tasks = tasks;
        this.workingDays = workingDays;
    }

    /** An open task that is due on another day. */
    public record MovedTask(
            TaskId id,
            String name,
            String commitment,
            Office office,
            boolean managersOnly,
            @Nullable MemberId assigneeId,
            LocalDate from,
            LocalDate to) {}

    /** What would move of what the reader may see. */
    @Transactional(readOnly = true)
    public List<MovedTask> preview(String partyCode, Set<LocalDate> daysOff, Set<LocalDate> instead) {
        return moved(partyCode, daysOff, instead, false);
    }

    /** Moves it, whoever may see it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<MovedTask> follow(String partyCode, Set<LocalDate> daysOff, Set<LocalDate> instead) {
        return acting.asSystem(() -> moved(partyCode, daysOff, instead, true));
    }

    /** Those of them that the reader may see: others have tasks on their own sides. */
    @Transactional(readOnly = true)
    public List<MovedTask> readable(List<MovedTask> moved) {
        return moved.stream().filter(it -> tasks.byId(it.id()).isPresent()).toList();
    }

    private List<MovedTask> moved(String partyCode, Set<LocalDate> was, Set<LocalDate> is, boolean move) {
        var changed = new HashSet<>(was);
        changed.addAll(is);
        changed.removeIf(day -> was.contains(day) && is.contains(day));
        var moved = new ArrayList<MovedTask>();
        changed.stream()
                .min(LocalDate::compareTo)
                .ifPresent(earliest -> led(partyCode, earliest)
                        .forEach(id -> commitments.byId(id).ifPresent(commitment -> {
                            var before = PlannedSteps.days(left(partyCode, was, commitment));
                            var after = left(partyCode, is, commitment);
                            var others = after.stream()
                                    .filter(step -> !step.due().equals(before.get(step.key())))
                                    .filter(step -> isKept(id, step.key(), before))
                                    .toList();
                            if (!others.isEmpty()) {
                                moved.addAll(tasks(commitment, others));
                                if (move) {
                                    plans.write(id, others);
                                    plans.measure(commitment, after);
                                    plan.move(commitment, others);
                                }
                            }
                        })));
        return List.copyOf(moved);
    }

    /** Whether the plan has it as it would be made today: a step that is late was planned otherwise, and stays as late. */
    private boolean isKept(CommitmentId id, Key step, Map<Key, DueDay> today) {
        return plans.due(id, step.processKey(), step.elementId())
                .filter(kept -> kept.equals(today.get(step)))
                .isPresent();
    }

    private List<MovedTask> tasks(Commitment commitment, List<Dated> steps) {
        var days = PlannedSteps.days(steps);
        var moved = new ArrayList<MovedTask>();
        for (var task : tasks.ofCommitment(commitment.id())) {
            var day = days.get(Key.planned(plan.models(), commitment.kind(), task));
            var to = day == null || task.ended()
                    ? task.due().on()
                    : plan.due(commitment, task, day).on();
            if (!to.equals(task.due().on())) {
                moved.add(new MovedTask(
                        task.id(),
                        task.name(),
                        commitment.reference(),
                        task.holder().office(),
                        task.holder().managersOnly(),
                        task.holder().assigneeId(),
                        task.due().on(),
                        to));
            }
        }
        return moved;
    }

    private List<Dated> left(String partyCode, Set<LocalDate> daysOff, Commitment commitment) {
        Supplier<List<Dated>> left = () ->
                acting.asSystem(() -> plan.left(commitment, commitment.due().on()));
        return workingDays.supposing(partyCode, daysOff, left);
    }

    private List<CommitmentId> led(String partyCode, LocalDate earliest) {
        return jdbc.sql(CommitmentSql.ACTIVE_LED_BY)
                .param("party", partyCode)
                .param("from", earliest.minusDays(DAYS_AFTER_DUE))
                .query((row, n) -> new CommitmentId(row.getLong("id")))
                .list();
    }
}
