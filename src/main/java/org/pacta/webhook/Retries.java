package org.pacta.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** When what failed is tried again, and when it is given up. */
final class Retries {

    /** Tries of one delivery: over the usual waits they take about two days. */
    static final int ATTEMPTS = 13;

    /** A webhook of which nothing arrived for so long is paused. */
    static final Duration PATIENCE = Duration.ofDays(3);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(8);

    /** A receiver may ask to be left alone for so long, no longer. */
    private static final Duration LONGEST_ASKED = Duration.ofHours(1);

    private static final Duration FIRST_REST = Duration.ofSeconds(2);
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);

    private final RandomGenerator random;

    Retries(RandomGenerator random) {
        this.random = random;
    }

    /**
     * The next try of a delivery: three times as long each time, give or take a quarter, so that what failed together is
     * not tried together.
     */
    Instant nextTry(int attemptsBefore, DeliveryOutcome outcome, Instant now) {
        var wait = scaled(FIRST_WAIT, 3, attemptsBefore, LONGEST_WAIT);
        var spread = Duration.ofMillis((long) (wait.toMillis() * random.nextDouble(0.75, 1.25)));
        var asked = outcome.askedToWait();
        if (asked != null && asked.compareTo(spread) > 0) {
            spread = asked.compareTo(LONGEST_ASKED) > 0 ? max(LONGEST_ASKED, spread) : asked;
        }
        return now.plus(spread);
    }

    /**
     * How long a webhook is left alone after failures in a row, so that a long queue is no siege of its receiver; longer where
     * the receiver asks for it, since what it asks holds for all that goes there (RFC 9110, 10.2.3).
     */
    static Instant restAfter(int failures, DeliveryOutcome outcome, Instant now) {
        var rest = scaled(FIRST_REST, 2, failures - 1, LONGEST_REST);
        var asked = outcome.askedToWait();
        if (asked != null) {
            rest = max(rest, asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked);
        }
        return now.plus(rest);
    }

    private static Duration scaled(Duration first, int factor, int times, Duration longest) {
        var wait = first;
        for (int i = 0; i < times && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(factor);
        }
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
