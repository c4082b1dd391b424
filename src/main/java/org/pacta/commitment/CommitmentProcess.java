package org.pacta.commitment;

import java.time.Instant;
import org.pacta.id.CommitmentId;
import org.pacta.reading.Kind;

/** What commitments tell the engine that runs their processes; it works in the caller's transaction. */
public interface CommitmentProcess {

    /** Starts the process of a commitment whose row and plan are written already. */
    void start(CommitmentId commitmentId, Kind kind);

    /** The commitment's due date has moved: what the engine waits for moves with it.
     *
     * @param deadline the first moment at which the new date has passed
     */
    void dueDateMoved(CommitmentId commitmentId, Instant deadline);

    /** Ends the process of a commitment that is withdrawn, with all its open tasks. */
    void withdraw(CommitmentId commitmentId);
}
