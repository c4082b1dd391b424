package org.pacta.intake;

import java.time.Duration;
import org.pacta.command.Refused;

/** The time that one file may take. Readers ask it as they go, so that one that takes too long ends by itself. */
final class Budget {

    private final long endsAt;
    private final long seconds;

    Budget(Duration duration) {
        this.endsAt = System.nanoTime() + duration.toNanos();
        this.seconds = Math.max(1, duration.toSeconds());
    }

    /** @throws Refused once the time is used up or the reading was given up */
    void check() {
        if (System.nanoTime() - endsAt > 0 || Thread.currentThread().isInterrupted()) {
            throw tooSlow();
        }
    }

    Refused tooSlow() {
        return new Refused("intake.tooSlow", Intake.FIELD, seconds);
    }
}
