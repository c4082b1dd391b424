package org.pacta.mail;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a mail stands after a try.
 *
 * @param doubtedAt when it became unknown whether it arrived; null where this try left no doubt
 */
record Settlement(
        long id,
        Mailbox.State state,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String error,
        @Nullable Instant sentAt,
        @Nullable Instant doubtedAt) {

    /** After so many tries that were put off a mail is given up: over the usual waits they take five days (RFC 5321, 4.5.4.1). */
    static final int ATTEMPTS = 126;

    /** After so many tries that nobody answered to a mail is given up: each may have made a copy. */
    static final int DOUBTS = 3;

    /** How long a mail waits after its first try that the server put off; then twice as long each time. */
    static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** @param everybody whether the server takes nothing from anybody just now, so that a refusal is not this mail's */
    static Settlement of(Letter letter, SendOutcome outcome, boolean everybody, Instant now) {
        int attempts = letter.attempts() + 1;
        var again = now.plus(doubled(FIRST_WAIT, letter.attempts(), LONGEST_WAIT));
        var waiting = letter.doubts() > 0 ? Mailbox.State.IN_DOUBT : Mailbox.State.QUEUED;
        var later = attempts >= ATTEMPTS ? Mailbox.State.DEAD : waiting;
        var error = outcome.error();
        return switch (outcome.kind()) {
            case ACCEPTED -> new Settlement(letter.id(), Mailbox.State.SENT, attempts, null, null, now, null);
            case REFUSED ->
                new Settlement(letter.id(), everybody ? later : Mailbox.State.DEAD, attempts, again, error, null, null);
            case LATER -> new Settlement(letter.id(), later, attempts, again, error, null, null);
            case UNKNOWN -> {
                var doubtful = letter.doubts() + 1 >= DOUBTS ? Mailbox.State.DEAD : Mailbox.State.IN_DOUBT;
                yield new Settlement(letter.id(), doubtful, attempts, again, error, null, now);
            }
            // Behind the others, so that one at which the server always hangs up holds up no other; it costs no try.
            case BROKEN ->
                new Settlement(letter.id(), waiting, letter.attempts(), now.plus(FIRST_WAIT), error, null, null);
            case UNREACHABLE -> new Settlement(letter.id(), waiting, letter.attempts(), null, error, null, null);
        };
    }

    /** Twice as long each time, up to a longest. */
    static Duration doubled(Duration first, int before, Duration longest) {
        var wait = first.multipliedBy(1L << Math.min(before, 20));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
