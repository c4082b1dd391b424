package org.pacta.mail;

import java.time.Clock;
import org.pacta.database.Changed;
import org.pacta.schedule.Recurring;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Wakes the dispatcher: now and then, and at once after a commit that owes mail. */
@Component
class MailSchedule extends Recurring {

    private final MailDispatcher dispatcher;

    MailSchedule(MailDispatcher dispatcher, MailProperties properties, Clock clock) {
        super("pacta-mail", properties.interval(), clock);
        this.dispatcher = dispatcher;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(Changed changed) {
        if (changed.topics().contains("mail")) {
            wake();
        }
    }

    @Override
    protected void work() {
        dispatcher.dispatch();
    }
}
