package org.pacta.commitment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.pacta.id.CommitmentId;
import org.pacta.id.OfficeId;
import org.pacta.party.Office;
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

    /** Whether its process knows an end that is agreed; those that began under an earlier model do not. */
    boolean endsByAgreement(CommitmentId commitmentId);

    /** Those under way whose process knows an end that is agreed. */
    Set<CommitmentId> endingByAgreement();

    /** Somebody proposed how it ended, outside its tasks. */
    void endProposed(CommitmentId commitmentId);

    /** Somebody broke the silence on an end. */
    void endObjected(CommitmentId commitmentId);

    /** Whether more time is cleared on the own side first; a process that began under an earlier model asks at once. */
    boolean clearsMoreTime(CommitmentId commitmentId);

    /** Somebody wants more time: a task of the own side, for his or her office, opens to ask for it. */
    void moreTimeWanted(CommitmentId commitmentId);

    /** Somebody asked for more time, under an earlier model. */
    void moreTimeAsked(CommitmentId commitmentId);

    /** Ends what is under way of its kind, and begins with another from its first step; before the work, it only turns to it. */
    void replan(CommitmentId commitmentId, Kind kind);

    /** Whether its process can ask a party to accept its part that is bound after the start; one under an earlier model cannot. */
    boolean bindsLater(CommitmentId commitmentId);

    /** Whether its work has begun: whoever is bound from now on has not accepted a part. */
    boolean isInWork(CommitmentId commitmentId);

    /** The names of the steps that every party takes and that are under way. */
    List<String> rounds(CommitmentId commitmentId);

    /** Another party is bound: its office takes part in each such step.
     *
     * @param accepts whether it is asked to accept its part beside the work
     */
    void bound(CommitmentId commitmentId, Office office, boolean accepts);

    /** A party is bound no longer: all that runs for it ends, and what waited for it alone goes on.
     *
     * @param ofParty tells its offices
     */
    void unbound(CommitmentId commitmentId, Predicate<OfficeId> ofParty);

    /** Ends the process of a commitment that is withdrawn, with all its open tasks. */
    void withdraw(CommitmentId commitmentId);

    /** Takes away all that runs for a commitment, under whatever model: the statement that it was taken from is none. */
    void end(CommitmentId commitmentId);
}
