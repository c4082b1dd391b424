package org.pacta.webhook;

import java.time.Clock;
import org.pacta.database.Changed;
import org.pacta.schedule.Recurring;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Wakes the dispatcher: now and then, and at once after a commit that owes deliveries. */
@Component
class WebhookSchedule extends Recurring {

    private final WebhookDispatcher dispatcher;

    WebhookSchedule(WebhookDispatcher dispatcher, WebhookProperties properties, Clock clock) {
        super("pacta-webhook", properties.interval(), clock);
        this.dispatcher = dispatcher;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(Changed changed) {
        if (changed.topics().contains("webhook")) {
            wake();
        }
    }

    @Override
    protected void work() {
        dispatcher.start();
    }
}
