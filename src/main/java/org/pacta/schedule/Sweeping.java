package org.pacta.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what happens by time alone: at the start, at each quarter of an hour, and soon after a change that may matter.
 * What such a sweep finds can change at no other time: in every zone midnight and the hours of the day fall on a quarter of
 * an hour. So most looks cost nothing.
 */
public abstract class Sweeping extends Recurring {

    private static final long QUARTER_SECONDS = Duration.ofMinutes(15).toSeconds();

    /** How long the first sweep waits for what it would else run ahead of. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Clock clock;
    private final AtomicBoolean changed = new AtomicBoolean(true);
    private volatile long sweptQuarter = Long.MIN_VALUE;
    private @Nullable Instant firstLook;

    /**
     * @param name what the thread and its failures are called
     * @param every how long to rest between two looks; zero means that it never looks by itself
     */
    protected Sweeping(String name, Duration every, Clock clock) {
        super(name, every, clock);
        this.clock = clock;
    }

    /** Whether what would be found now will soon be otherwise. Asked until the first sweep, and not for longer than {@link #PATIENCE}. */
    protected boolean isTooEarly() {
        return false;
    }

    /** The sweep, never done twice at a time. */
    protected abstract void sweep();

    /** Something changed that the next look must sweep for. */
    protected final void changed() {
        changed.set(true);
    }

    /** Sweeps if there may be something to find.
     *
     * @return whether it swept
     */
    public final boolean look() {
        if (sweptQuarter == Long.MIN_VALUE && waits()) {
            return false;
        }
        long quarter = Math.floorDiv(clock.instant().getEpochSecond(), QUARTER_SECONDS);
        if (!changed.getAndSet(false) && quarter == sweptQuarter) {
            return false;
        }
        var swept = false;
        try {
            sweep();
            sweptQuarter = quarter;
            swept = true;
        } finally {
            if (!swept) {
                changed.set(true);
            }
        }
        return true;
    }

    private boolean waits() {
        var now = clock.instant();
        if (firstLook == null) {
            firstLook = now;
        }
        return now.isBefore(firstLook.plus(PATIENCE)) && isTooEarly();
    }

    @Override
    protected final void work() {
        look();
    }
}
