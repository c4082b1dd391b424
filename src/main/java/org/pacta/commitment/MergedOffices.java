package org.pacta.commitment;

import org.pacta.history.Action;
import org.pacta.party.OfficeMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets an office that has taken up another lead and support what that one did; what has ended stays as it was. */
@Component
class MergedOffices {

    private final CommitmentRows rows;
    private final Commitments commitments;
    private final Recorder recorder;

    MergedOffices(CommitmentRows rows, Commitments commitments, Recorder recorder) {
        this.rows = rows;
        this.commitments = commitments;
        this.recorder = recorder;
    }

    @EventListener
    void on(OfficeMerged merged) {
        recorder.asSystem(() -> rows.activeOf(merged.from()))
                .forEach(id -> take(recorder.asSystem(() -> commitments.byId(id).orElseThrow()), merged));
    }

    private void take(Commitment commitment, OfficeMerged merged) {
        var from = merged.from();
        var into = merged.into();
        boolean leads = commitment.responsible().lead().id().equals(from.id());
        recorder.asSystem(() -> {
            rows.touch(commitment, commitment.version());
            if (leads) {
                rows.setLead(commitment.id(), into);
            } else {
                rows.setSupporting(commitment.id(), into.partyCode(), into);
            }
            return true;
        });
        recorder.record(commitment
                .entry(Action.COMMITMENT_CHANGED)
                .changing(leads ? "lead" : "supporting", from.name(), into.name())
                .noting("reason", merged.reason()));
    }
}
