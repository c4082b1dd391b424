package org.pacta.commitment.ui;

import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentChanges;
import org.pacta.commitment.Endings;
import org.pacta.commitment.Extensions;
import org.pacta.commitment.SeveralEndings;
import org.pacta.concurrence.AgreedTexts;
import org.pacta.concurrence.PartyAnswers;
import org.pacta.id.CommitmentId;
import org.springframework.stereotype.Component;

/** Reads how a commitment is agreed to be kept and to end, and what of it the reader may do. */
@Component
record AgreementReader(
        Endings endings,
        Extensions extensions,
        PartyAnswers answers,
        AgreedTexts texts,
        CommitmentChanges changes,
        SeveralEndings several) {

    CommitmentDetails.Agreement of(CommitmentId commitmentId) {
        return new CommitmentDetails.Agreement(
                endings.terms(commitmentId),
                answers.ofCommitment(commitmentId),
                texts.ofCommitment(commitmentId),
                endings.ofCommitment(commitmentId),
                extensions.ofCommitment(commitmentId));
    }

    boolean endsByAgreement(Commitment commitment) {
        return commitment.progress().status() == Commitment.Status.ACTIVE && endings.byAgreement(commitment);
    }

    boolean mayProposeEnd(Commitment commitment) {
        return endings.mayPropose(commitment);
    }

    boolean mayObject(Commitment commitment) {
        return endings.mayObject(commitment);
    }

    boolean mayAskMoreTime(Commitment commitment) {
        return extensions.mayAsk(commitment);
    }
}
