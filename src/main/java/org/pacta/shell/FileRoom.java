package org.pacta.shell;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Room in memory for whole files: a quarter of what there is, however many are sent or fetched at once; and of large ones only
 * as many at a time as half of the processors, so that whoever sends many leaves the rest to others. Who comes while it is taken
 * waits for a while with the file on the disk, and is then asked to come again.
 */
@Component
public final class FileRoom {

    private static final int SHARE = 4;
    private static final int WAITING = 64;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What comes from the database lies there twice, as it came and as it is taken. */
    private static final int COPIES = 2;

    private static final long UNIT = 1024;

    /** From so many bytes on a file is felt by others. */
    private static final long LARGE = 1 << 20;

    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final int units;
    private final Semaphore room;
    private final Semaphore turns;
    private final int waiting;
    private final Duration patience;

    @Autowired
    FileRoom() {
        this(Runtime.getRuntime().maxMemory() / SHARE, AT_ONCE, WAITING, PATIENCE);
    }

    FileRoom(long bytes, int atOnce, int waiting, Duration patience) {
        this.units = (int) Math.min(Integer.MAX_VALUE, Math.max(1, bytes / UNIT));
        this.room = new Semaphore(units, true);
        this.turns = new Semaphore(atOnce, true);
        this.waiting = waiting;
        this.patience = patience;
    }

    /**
     * Does what needs a file of so many bytes in memory.
     *
     * @throws Refused where there is no room for it in time
     */
    public <T extends @Nullable Object> T holding(long bytes, Supplier<T> work) {
        return bytes < LARGE ? inRoom(bytes, work) : inTurn(turns, 1, () -> inRoom(bytes, work));
    }

    private <T extends @Nullable Object> T inRoom(long bytes, Supplier<T> work) {
        return inTurn(room, (int) Math.clamp(COPIES * bytes / UNIT, 1, units), work);
    }

    private <T extends @Nullable Object> T inTurn(Semaphore bound, int needed, Supplier<T> work) {
        if (!taken(bound, needed)) {
            throw new Refused(Refused.Category.BUSY, "file.busy", "file");
        }
        try {
            return work.get();
        } finally {
            bound.release(needed);
        }
    }

    private boolean taken(Semaphore bound, int needed) {
        try {
            return bound.tryAcquire(needed)
                    || bound.getQueueLength() < waiting
                            && bound.tryAcquire(needed, patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
