package org.pacta.reminder;

import java.time.LocalDate;
import org.pacta.id.CommitmentId;
import org.pacta.id.MemberId;

/**
 * A notice that a party has said nothing of a commitment, owed to somebody of it and not yet in the ledger.
 *
 * @param since where the party is
 * @param openOn the first day on which everybody who sees the commitment sees it
 */
record OwedUpdate(
        MemberId recipientId,
        Stage stage,
        CommitmentId commitmentId,
        String partyCode,
        String partyName,
        String reference,
        String title,
        LocalDate since,
        LocalDate openOn) {

    /** How far it has come: each stage is in force until the next one is. */
    enum Stage {
        /** The rhythm has passed: those who work on it are asked. */
        ASKED,
        /** Half of it again: their managers are told as well. */
        ESCALATED,
        /** Twice the rhythm: both are told that everybody sees it. */
        OPEN
    }
}
