package org.pacta.commitment.ui;

import java.util.Locale;
import java.util.Optional;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentCommands;
import org.pacta.commitment.CommitmentCycles;
import org.pacta.commitment.Commitments;
import org.pacta.id.CommitmentId;
import org.pacta.task.Comments;
import org.pacta.task.EvidenceFolder;
import org.pacta.task.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the page of a commitment shows, all of it at the same moment and in the reader's language. */
@Component
class CommitmentDetailsReader {

    private final Commitments commitments;
    private final CommitmentCycles cycles;
    private final CommitmentCommands commands;
    private final Tasks tasks;
    private final EvidenceFolder evidence;
    private final Comments comments;
    private final Commitment.LaterDecisions later;
    private final AgreementReader agreement;

    CommitmentDetailsReader(
            Commitments commitments,
            CommitmentCycles cycles,
            CommitmentCommands commands,
            Tasks tasks,
            EvidenceFolder evidence,
            Comments comments,
            Commitment.LaterDecisions later,
            AgreementReader agreement) {
        this.commitments = commitments;
        this.cycles = cycles;
        this.commands = commands;
        this.tasks = tasks;
        this.evidence = evidence;
        this.comments = comments;
        this.later = later;
        this.agreement = agreement;
    }

    /** Empty where there is no such commitment, or none that the reader may see. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<CommitmentDetails> of(String reference, Locale reader) {
        return commitments.byReference(reference).map(found -> dossier(found, reader));
    }

    private CommitmentCycles.Cycle cycle(CommitmentId id, Locale reader) {
        var cycle = cycles.of(id);
        var lessons = cycle.lessons();
        return lessons == null ? cycle : new CommitmentCycles.Cycle(cycle.previous(), cycle.next(), lessons.in(reader));
    }

    private CommitmentDetails dossier(Commitment commitment, Locale reader) {
        var id = commitment.id();
        return new CommitmentDetails(
                commitment,
                commitments.today(commitment),
                commitments.workingDaysLeft(commitment),
                commitments.quotes(id),
                commitments.dueDateChanges(id),
                new CommitmentDetails.Links(
                        commitments.dependsOn(id),
                        commitments.events(commitment),
                        commitments.dependents(id),
                        cycle(id, reader),
                        commitments.records(id)),
                later.of(id),
                new CommitmentDetails.Work(
                        tasks.ofCommitment(id).stream()
                                .map(task -> task.in(reader))
                                .toList(),
                        commitments.planned(id).stream()
                                .map(step -> step.in(reader))
                                .toList(),
                        commitments.steps(id),
                        commitments.diagrams(commitment.kind()).stream()
                                .map(diagram -> diagram.in(reader))
                                .toList(),
                        commitments.silences(id)),
                new CommitmentDetails.EvidenceAndComments(evidence.ofCommitment(id), comments.ofCommitment(id)),
                agreement.of(id),
                new CommitmentDetails.Rights(
                        commands.mayMove(commitment),
                        commands.mayWithdraw(commitment) && !agreement.endsByAgreement(commitment),
                        agreement.mayProposeEnd(commitment),
                        agreement.mayObject(commitment),
                        agreement.mayAskMoreTime(commitment),
                        agreement.changes().choices(commitment),
                        commitments.endedBy(id)));
    }
}
