package org.pacta.commitment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pacta.id.CommitmentId;

/**
 * How a commitment ended, as somebody proposed it, somebody else verified it and the parties bound answered.
 *
 * @param reason on what it rests
 * @param supersededBy what took its place; only of a commitment that was superseded
 * @param silenceUntil where silence is consent: until when a party may object
 * @param objection what the party said that objected
 * @param toProcedure whether it objected to silence as the procedure, not to the end
 */
public record Ending(
        CommitmentId id,
        Outcome outcome,
        String reason,
        @Nullable String supersededBy,
        State state,
        @Nullable String proposedBy,
        Instant proposedAt,
        @Nullable String verifiedBy,
        @Nullable Instant silenceUntil,
        @Nullable String objectedBy,
        @Nullable String objection,
        boolean toProcedure,
        @Nullable Instant decidedAt) {

    /** Whether a silence runs: nobody has objected so far. */
    public boolean inSilence() {
        return state == State.VERIFIED && silenceUntil != null && objection == null;
    }

    /** What became of the word given. */
    public enum Outcome {
        KEPT(Commitment.Status.FULFILLED),
        PARTLY_KEPT(Commitment.Status.PARTLY_FULFILLED),
        NOT_KEPT(Commitment.Status.NOT_FULFILLED),
        SUPERSEDED(Commitment.Status.SUPERSEDED),
        NO_LONGER_PURSUED(Commitment.Status.WITHDRAWN);

        private final Commitment.Status status;

        Outcome(Commitment.Status status) {
            this.status = status;
        }

        /** What a commitment is that ended so. */
        public Commitment.Status status() {
            return status;
        }
    }

    /** How far the end has come. */
    public enum State {
        PROPOSED,
        RETURNED,
        VERIFIED,
        DISSENTED,
        AGREED;

        /** Whether it is still to be verified or answered. */
        public boolean isUnderWay() {
            return this == PROPOSED || this == VERIFIED;
        }
    }
}
