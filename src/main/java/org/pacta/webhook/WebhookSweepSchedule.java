package org.pacta.webhook;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.pacta.database.Changed;
import org.pacta.schedule.Recurring;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sweeps at the start, at each quarter of an hour, when it may have become midnight somewhere, and after a change to a
 * commitment. Most looks cost nothing.
 */
@Component
class WebhookSweepSchedule extends Recurring {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final long QUARTER_SECONDS = Duration.ofMinutes(15).toSeconds();

    private final WebhookSweep sweep;
    private final Clock clock;
    private final AtomicBoolean changed = new AtomicBoolean(true);
    private volatile long sweptQuarter = Long.MIN_VALUE;

    WebhookSweepSchedule(WebhookSweep sweep, WebhookProperties properties, Clock clock) {
        super("pacta-webhook-sweep", properties.interval().isZero() ? Duration.ZERO : EVERY);
        this.sweep = sweep;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(Changed event) {
        if (event.topics().contains("commitment")) {
            changed.set(true);
        }
    }

    @Override
    protected void work() {
        long quarter = Math.floorDiv(clock.instant().getEpochSecond(), QUARTER_SECONDS);
        if (!changed.getAndSet(false) && quarter == sweptQuarter) {
            return;
        }
        try {
            sweep.sweep();
            sweptQuarter = quarter;
        } catch (RuntimeException failure) {
            changed.set(true);
            throw failure;
        }
    }
}
