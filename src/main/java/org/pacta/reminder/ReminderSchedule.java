package org.pacta.reminder;

import java.time.Clock;
import org.pacta.database.Changed;
import org.pacta.schedule.CatchingUp;
import org.pacta.schedule.Sweeping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sweeps for reminders, and within a minute of a change to a task or commitment. */
@Component
class ReminderSchedule extends Sweeping {

    private static final Logger log = LoggerFactory.getLogger(ReminderSchedule.class);

    private final ReminderSweep sweep;
    private final UpdateSweep updates;
    private final SeriesSweep series;
    private final ObjectProvider<CatchingUp> steps;

    ReminderSchedule(
            ReminderSweep sweep,
            UpdateSweep updates,
            SeriesSweep series,
            ObjectProvider<CatchingUp> steps,
            ReminderProperties properties,
            Clock clock) {
        super("pacta-reminder", properties.interval(), clock);
        this.sweep = sweep;
        this.updates = updates;
        this.series = series;
        this.steps = steps;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(Changed event) {
        if (event.topics().stream().anyMatch(topic -> topic.startsWith("task") || topic.startsWith("commitment"))) {
            changed();
        }
    }

    /** After downtime the engine opens and closes tasks first: whoever is reminded hears of what is then, and once. */
    @Override
    protected boolean isTooEarly() {
        return steps.stream().anyMatch(CatchingUp::isCatchingUp);
    }

    @Override
    protected void sweep() {
        int owed = sweep.sweep() + updates.sweep() + series.sweep();
        if (owed > 0) {
            log.info("{} reminders are owed", owed);
        }
    }
}
