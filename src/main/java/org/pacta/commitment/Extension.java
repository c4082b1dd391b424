package org.pacta.commitment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.id.CommitmentId;

/**
 * More time that somebody asked for.
 *
 * @param withinWords whether the words of the statement allow the proposed date, so that the lead decides alone
 * @param party whose member asked
 */
public record Extension(
        CommitmentId id,
        LocalDate from,
        LocalDate to,
        String reason,
        boolean withinWords,
        @Nullable String askedBy,
        @Nullable String party,
        Instant askedAt,
        State state,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason) {

    /** What became of it. */
    public enum State {
        ASKED,
        GRANTED,
        REFUSED
    }
}
