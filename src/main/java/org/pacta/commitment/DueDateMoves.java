package org.pacta.commitment;

import java.sql.Types;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Stale;
import org.pacta.database.Acting;
import org.pacta.deadline.EventPlace;
import org.pacta.history.Action;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a due date moves: with its plan, its open tasks and its timer, and with it all that depends on it and still follows. */
@Component
class DueDateMoves {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Commitments commitments;
    private final CommitmentPlan plan;
    private final CommitmentProcess process;
    private final Recorder recorder;
    private final DueLinks links;
    private final PlanMoves moves;

    DueDateMoves(
            JdbcClient jdbc,
            Acting acting,
            Commitments commitments,
            CommitmentPlan plan,
            CommitmentProcess process,
            Recorder recorder,
            DueLinks links,
            PlanMoves moves) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.commitments = commitments;
        this.plan = plan;
        this.process = process;
        this.recorder = recorder;
        this.links = links;
        this.moves = moves;
    }

    /** What would move with it of what the member may see: its open tasks, and the commitments that follow it. */
    Commitment.Replanned preview(Commitment commitment, LocalDate dueOn) {
        var followers = commitments.dependents(commitment.id()).stream()
                .filter(link -> link.follows() && link.status() == Commitment.Status.ACTIVE)
                .flatMap(link -> commitments.byId(link.commitmentId()).stream()
                        .map(it -> new Commitment.Follower(
                                it.reference(), it.title(), it.due().on(), beside(it, link.place(), dueOn))))
                .toList();
        return moves.preview(commitment, dueOn, followers);
    }

    /** Moves it as somebody decided: where it depends on another, it follows that no longer. */
    void byHand(Commitment commitment, int version, LocalDate dueOn, String reason) {
        links.setByHand(commitment.id());
        move(commitment, version, dueOn, reason, null);
    }

    /** Moves it to where it belongs beside an event. */
    void with(Commitment event, Commitment commitment, int version, LocalDate dueOn, String reason) {
        move(commitment, version, dueOn, reason, event);
    }

    private void move(Commitment commitment, int version, LocalDate dueOn, String reason, @Nullable Commitment event) {
        Stale.unlessUpdated(
                jdbc.sql(CommitmentSql.MOVE).param("dueOn", dueOn),
                commitment.id().value(),
                version,
                commitment.reference());
        jdbc.sql(CommitmentSql.ADD_CHANGE)
                .param("commitment", commitment.id().value())
                .param("from", commitment.due().on())
                .param("to", dueOn)
                .param("reason", reason)
                .param("event", event == null ? null : event.id().value(), Types.BIGINT)
                .param("me", recorder.member())
                .param("now", recorder.now())
                .update();
        recorder.record(commitment
                .entry(Action.COMMITMENT_MOVED)
                .changing("dueOn", commitment.due().on(), dueOn)
                .noting("movedWith", event == null ? null : event.reference())
                .noting("reason", reason));
        plan.rewrite(commitment, dueOn);
        process.dueDateMoved(commitment.id(), plan.deadline(commitment, dueOn));
        carry(commitment, dueOn, reason);
    }

    /** As the system: the mover may not see all that depends on it, and is told of none of it here. */
    private void carry(Commitment event, LocalDate dueOn, String reason) {
        acting.asSystem(() -> links.onto(event.id()).forEach(dependent -> {
            var commitment = commitments.byId(dependent.commitmentId()).orElseThrow();
            var to = beside(commitment, dependent.place(), dueOn);
            if (!dependent.follows()) {
                recorder.record(commitment.entry(Action.COMMITMENT_NOT_MOVED).noting("event", event.reference()));
            } else if (!to.equals(commitment.due().on())) {
                move(commitment, commitment.version(), to, reason, event);
            }
        }));
    }

    /** Never before today where its lead is: nothing is put off into the past. */
    LocalDate beside(Commitment commitment, EventPlace place, LocalDate event) {
        var there = links.dueOn(place, event, commitment.responsible().parties());
        var today = plan.today(commitment.responsible().lead());
        return there.isBefore(today) ? today : there;
    }
}
