package org.pacta.reminder;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.pacta.database.Changed;
import org.pacta.schedule.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Starts a sweep at the start, at each quarter of an hour, and within a minute of a change to a task or commitment. What a
 * sweep finds can change at no other time: in every zone midnight and the hours of the day fall on a quarter of an hour. So
 * most looks cost nothing.
 */
@Component
class ReminderSchedule extends Recurring {

    private static final Logger log = LoggerFactory.getLogger(ReminderSchedule.class);
    private static final long QUARTER_SECONDS = Duration.ofMinutes(15).toSeconds();

    private final ReminderSweep sweep;
    private final Clock clock;
    private final AtomicBoolean changed = new AtomicBoolean(true);
    private volatile long sweptQuarter = Long.MIN_VALUE;

    ReminderSchedule(ReminderSweep sweep, ReminderProperties properties, Clock clock) {
        super("pacta-reminder", properties.interval());
        this.sweep = sweep;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(Changed event) {
        if (event.topics().stream().anyMatch(topic -> topic.startsWith("task") || topic.startsWith("commitment"))) {
            changed.set(true);
        }
    }

    /** Sweeps if there may be something to find.
     *
     * @return whether it swept
     */
    boolean look() {
        long quarter = Math.floorDiv(clock.instant().getEpochSecond(), QUARTER_SECONDS);
        if (!changed.getAndSet(false) && quarter == sweptQuarter) {
            return false;
        }
        try {
            int owed = sweep.sweep();
            sweptQuarter = quarter;
            if (owed > 0) {
                log.info("{} reminders are owed", owed);
            }
        } catch (RuntimeException failure) {
            changed.set(true);
            log.warn("Reminders could not be swept this time", failure);
        }
        return true;
    }

    @Override
    protected void work() {
        look();
    }
}
