package org.pacta.commitment;

import java.time.Instant;

/** What commitments tell the engine that runs their processes; it works in the caller's transaction. */
public interface CommitmentProcess {

    /** Starts the process of a commitment whose row and plan are written already. */
    void start(long commitmentId, String kind);

    /** The commitment's due date has moved: what the engine waits for moves with it.
     *
     * @param deadline the first moment at which the new date has passed
     */
    void dueDateMoved(long commitmentId, Instant deadline);

    /** Ends the process of a commitment that is withdrawn, with all its open tasks. */
    void withdraw(long commitmentId);
}
