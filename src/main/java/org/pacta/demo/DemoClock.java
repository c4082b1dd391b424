package org.pacta.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The system's clock, save that the demo's own thread can act at an earlier moment, to have a past to show. */
final class DemoClock extends Clock {

    private final Clock system;
    private final ThreadLocal<@Nullable Instant> moment;

    DemoClock(Clock system) {
        this(system, new ThreadLocal<>());
    }

    private DemoClock(Clock system, ThreadLocal<@Nullable Instant> moment) {
        this.system = system;
        this.moment = moment;
    }

    /** Does the work as if it were that moment. */
    void at(Instant then, Runnable work) {
        moment.set(then);
        try {
            work.run();
        } finally {
            moment.remove();
        }
    }

    @Override
    public Instant instant() {
        var then = moment.get();
        return then == null ? system.instant() : then;
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(system.withZone(zone), moment);
    }
}
