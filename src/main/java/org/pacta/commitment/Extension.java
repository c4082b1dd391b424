package org.pacta.commitment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.concurrence.Level;
import org.pacta.id.CommitmentId;

/**
 * More time that somebody asked for.
 *
 * @param withinWords whether the words of the statement allow the proposed date, so that the lead decides alone
 * @param party whose member asked
 * @param cleared by whom of that party; null where nobody had to, or it was not cleared yet
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
        @Nullable String decisionReason,
        @Nullable Cleared cleared) {

    /** Who gave the request in the party's name, and at which level. */
    public record Cleared(String by, Level level) {}

    /** What became of it. */
    public enum State {
        /** On the own side alone: it waits to be cleared. */
        PREPARED,
        ASKED,
        GRANTED,
        REFUSED
    }
}
