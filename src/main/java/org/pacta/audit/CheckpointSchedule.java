package org.pacta.audit;

import java.time.Clock;
import org.pacta.schedule.Recurring;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Seals the history now and then, and compares it with what was sealed. */
@Component
class CheckpointSchedule extends Recurring {

    private final Checkpoints checkpoints;

    CheckpointSchedule(
            Checkpoints checkpoints, @Value("${pacta.history.checkpoint-every:1m}") String every, Clock clock) {
        super("pacta-history", interval(every), clock);
        this.checkpoints = checkpoints;
    }

    @Override
    protected void work() {
        checkpoints.seal();
        checkpoints.compareInTime();
    }
}
