package org.pacta.retention;

import java.time.Clock;
import java.time.Duration;
import org.pacta.schedule.Recurring;
import org.springframework.stereotype.Component;

/** Deletes once an hour what is old enough. */
@Component
class RetentionSchedule extends Recurring {

    private final Retention retention;

    RetentionSchedule(Retention retention, Clock clock) {
        super("pacta-retention", Duration.ofHours(1), clock);
        this.retention = retention;
    }

    @Override
    protected void work() {
        retention.sweep();
    }
}
