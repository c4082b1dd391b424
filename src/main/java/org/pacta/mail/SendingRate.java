package org.pacta.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts mails so that no more than the rate are handed over within any minute. */
final class SendingRate {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int perMinute;
    private final Deque<Instant> sent = new ArrayDeque<>();

    SendingRate(int perMinute) {
        this.perMinute = perMinute;
    }

    /** How many may be sent now. */
    int allowance(Instant now) {
        // A clock set back leaves instants ahead of now: they are forgotten too, or nothing would be sent until then.
        sent.removeIf(at -> at.isAfter(now));
        while (!sent.isEmpty() && !sent.getFirst().isAfter(now.minus(WINDOW))) {
            sent.removeFirst();
        }
        return perMinute - sent.size();
    }

    void used(Instant now) {
        sent.addLast(now);
    }
}
