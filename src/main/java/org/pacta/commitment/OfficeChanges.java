package org.pacta.commitment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.history.Action;
import org.pacta.party.Office;
import org.pacta.party.Parties;
import org.pacta.task.TaskPassing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How a commitment goes from one office to another: with its open tasks and, where the lead's party changes, its dates. */
@Component
class OfficeChanges {

    /** The task with which a party accepts its part: the office that it is passed to acts for the party from then on. */
    private static final String ACCEPT_PART = "userTask_acceptPart";

    private final CommitmentRows rows;
    private final Commitments commitments;
    private final CommitmentPlan plan;
    private final CommitmentProcess process;
    private final TaskPassing passing;
    private final Parties parties;
    private final Recorder recorder;

    OfficeChanges(
            CommitmentRows rows,
            Commitments commitments,
            CommitmentPlan plan,
            CommitmentProcess process,
            TaskPassing passing,
            Parties parties,
            Recorder recorder) {
        this.rows = rows;
        this.commitments = commitments;
        this.plan = plan;
        this.process = process;
        this.passing = passing;
        this.parties = parties;
        this.recorder = recorder;
    }

    List<Office> all() {
        return parties.offices();
    }

    /** The office that acts for a party that does not lead; null for none. */
    static @Nullable Office supporting(Commitment commitment, String party) {
        return commitment.responsible().supporting().stream()
                .filter(office -> office.partyCode().equals(party))
                .findFirst()
                .orElse(null);
    }

    /** Another party's office leads from now on, or another office of the same; the one that has led supports it then. */
    void lead(Commitment commitment, Office to, String reason) {
        var from = commitment.responsible().lead();
        rows.setLead(commitment.id(), to);
        if (from.partyCode().equals(to.partyCode())) {
            passing.handOver(commitment.id(), from, to, reason);
            return;
        }
        var before = supporting(commitment, to.partyCode());
        rows.setSupporting(commitment.id(), to.partyCode(), null);
        if (commitment.responsible().parties().contains(from.partyCode())) {
            rows.setSupporting(commitment.id(), from.partyCode(), from);
        }
        if (before != null && !before.id().equals(to.id())) {
            passing.handOver(commitment.id(), before, to, reason);
        }
        passing.handOver(commitment.id(), from, to, reason);
        var now = commitments.byId(commitment.id()).orElseThrow();
        plan.rewrite(now, now.due().on());
        process.dueDateMoved(now.id(), plan.deadline(now, now.due().on()));
    }

    /** Another office acts for a party that does not lead. */
    void support(Commitment commitment, Office to, String reason) {
        var from = supporting(commitment, to.partyCode());
        rows.setSupporting(commitment.id(), to.partyCode(), to);
        if (from != null) {
            passing.handOver(commitment.id(), from, to, reason);
        }
    }

    @EventListener
    void on(TaskPassing.Passed passed) {
        if (!passed.elementId().equals(ACCEPT_PART)) {
            return;
        }
        var commitment = commitments.byId(passed.commitmentId()).orElseThrow();
        rows.setSupporting(commitment.id(), passed.to().partyCode(), passed.to());
        recorder.record(commitment
                .entry(Action.COMMITMENT_CHANGED)
                .changing("supporting", passed.from().name(), passed.to().name()));
    }
}
