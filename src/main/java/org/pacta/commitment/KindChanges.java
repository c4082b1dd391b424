package org.pacta.commitment;

import java.util.List;
import org.pacta.command.Refused;
import org.pacta.concurrence.PartyAnswers;
import org.pacta.reading.Kind;
import org.pacta.task.TaskProjection;
import org.pacta.task.Tasks;
import org.springframework.stereotype.Component;

/** A commitment becomes one of another kind, or asks for more or less: what is left is planned anew, what is done stays. */
@Component
class KindChanges {

    private final CommitmentRows rows;
    private final Commitments commitments;
    private final CommitmentPlan plan;
    private final CommitmentProcess process;
    private final TaskProjection projection;
    private final Tasks tasks;
    private final PartyAnswers answers;
    private final Recorder recorder;

    KindChanges(
            CommitmentRows rows,
            Commitments commitments,
            CommitmentPlan plan,
            CommitmentProcess process,
            TaskProjection projection,
            Tasks tasks,
            PartyAnswers answers,
            Recorder recorder) {
        this.rows = rows;
        this.commitments = commitments;
        this.plan = plan;
        this.process = process;
        this.projection = projection;
        this.tasks = tasks;
        this.answers = answers;
        this.recorder = recorder;
    }

    /** It was chosen otherwise how its end is agreed. */
    void weighed(Commitment commitment) {
        plan.weighed(commitment);
    }

    /** The kinds that it can become; none where its process began under a model that cannot change it. */
    List<Kind> kinds(Commitment commitment) {
        return process.endsByAgreement(commitment.id())
                ? plan.models().kinds().stream()
                        .filter(kind -> !kind.equals(commitment.kind()))
                        .toList()
                : List.of();
    }

    /** What {@link #become} would end and what it would ask for, of what the member may see. */
    Commitment.Rekinded preview(Commitment commitment, Kind kind) {
        check(commitment, kind);
        return new Commitment.Rekinded(
                tasks.ofCommitment(commitment.id()).stream()
                        .filter(task -> !task.ended() && !plan.models().common().contains(task.processKey()))
                        .map(task -> new Commitment.Ended(
                                task.name(),
                                task.holder().office(),
                                task.holder().assignee()))
                        .toList(),
                plan.as(commitment, kind));
    }

    /**
     * Ends what is under way of the kind that it was, and begins with the new one from its first step; as the system.
     *
     * @throws Refused where there is no such kind to become
     */
    void become(Commitment commitment, Kind kind) {
        check(commitment, kind);
        rows.setKind(commitment.id(), kind, plan.isStanding(kind));
        recorder.asSystem(() -> {
            answers.unask(commitment.id(), plan.models().common());
            return commitment;
        });
        var now = commitments.found(commitment.id());
        plan.replan(now);
        process.dueDateMoved(now.id(), plan.deadline(now, now.due().on()));
        projection.endingBecause("REPLANNED", () -> process.replan(commitment.id(), kind));
    }

    private void check(Commitment commitment, Kind kind) {
        if (!kinds(commitment).contains(kind)) {
            throw new Refused("finding.kind", "kind", kind.key());
        }
    }
}
