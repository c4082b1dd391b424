package org.pacta.webhook;

import java.time.Clock;
import java.time.Duration;
import org.pacta.database.Changed;
import org.pacta.schedule.Sweeping;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sweeps when it may have become midnight somewhere, and after a change to a commitment. */
@Component
class WebhookSweepSchedule extends Sweeping {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final WebhookSweep sweep;

    WebhookSweepSchedule(WebhookSweep sweep, WebhookProperties properties, Clock clock) {
        super("pacta-webhook-sweep", properties.interval().isZero() ? Duration.ZERO : EVERY, clock);
        this.sweep = sweep;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(Changed event) {
        if (event.topics().contains("commitment")) {
            changed();
        }
    }

    @Override
    protected void sweep() {
        sweep.sweep();
    }
}
