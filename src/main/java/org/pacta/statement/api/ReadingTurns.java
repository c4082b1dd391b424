package org.pacta.statement.api;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.pacta.command.Refused;

/** Long texts are read two at a time, so that programs which send many leave the machine to people. */
class ReadingTurns {

    /** Characters of a text that is read at once. */
    private static final int SHORT = 50_000;

    private final Semaphore turns = new Semaphore(2, true);

    <T> T take(int characters, Supplier<T> reading) {
        if (characters <= SHORT) {
            return reading.get();
        }
        try {
            if (!turns.tryAcquire(20, TimeUnit.SECONDS)) {
                throw new Refused(Refused.Category.BUSY, "api.busy", null);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused(Refused.Category.BUSY, "api.busy", null);
        }
        try {
            return reading.get();
        } finally {
            turns.release();
        }
    }
}
