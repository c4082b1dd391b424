package org.pacta.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.absence.Absences;
import org.pacta.commitment.PlannedSteps.Dated;
import org.pacta.commitment.PlannedSteps.Key;
import org.pacta.database.Acting;
import org.pacta.task.Task;
import org.pacta.task.Tasks;
import org.springframework.stereotype.Component;

/** What of a commitment moves where its steps are planned anew, as far as the reader may see it. */
@Component
class PlanMoves {

    private final Acting acting;
    private final Tasks tasks;
    private final CommitmentPlan plan;
    private final Absences absences;

    PlanMoves(Acting acting, Tasks tasks, CommitmentPlan plan, Absences absences) {
        this.acting = acting;
        this.tasks = tasks;
        this.plan = plan;
        this.absences = absences;
    }

    /** What {@link CommitmentPlan#rewrite} would change. */
    Commitment.Replanned preview(Commitment commitment, LocalDate due, List<Commitment.Follower> followers) {
        var left = acting.asSystem(() -> plan.left(commitment, due));
        return new Commitment.Replanned(
                moved(commitment, PlannedSteps.days(left)), left.stream().anyMatch(Dated::compressed), followers);
    }

    /** The open tasks of steps that are due on these days from now on, and were on others. */
    List<Commitment.Moved> moved(Commitment commitment, Map<Key, DueDay> days) {
        var moves = new ArrayList<Commitment.Moved>();
        for (var task : tasks.ofCommitment(commitment.id())) {
            var day = days.get(Key.planned(plan.models(), commitment.kind(), task));
            if (day == null || task.ended()) {
                continue;
            }
            var dueOn = plan.due(commitment, task, day).on();
            if (!dueOn.equals(task.due().on())) {
                moves.add(new Commitment.Moved(
                        task.name(), task.holder().office(), task.due().on(), dueOn, away(task, dueOn)));
            }
        }
        return List.copyOf(moves);
    }

    private @Nullable String away(Task task, LocalDate day) {
        var assignee = task.holder().assigneeId();
        return assignee == null
                ? null
                : absences.on(assignee, day)
                        .map(absence -> absence.person().name())
                        .orElse(null);
    }
}
