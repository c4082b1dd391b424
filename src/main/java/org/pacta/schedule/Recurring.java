package org.pacta.schedule;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A piece of work with a thread of its own for as long as the application runs: done now and then, and at once when
 * somebody wakes it. What fails is logged and tried again the next time.
 */
public abstract class Recurring implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Recurring.class);

    /** How long stopping waits for what is under way. */
    private static final long PATIENCE_SECONDS = 8;

    private final String name;
    private final Duration every;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile @Nullable ScheduledExecutorService thread;

    /**
     * @param name what the thread and its failures are called
     * @param every how long to rest after each time; zero means that it is never done by itself
     */
    protected Recurring(String name, Duration every) {
        this.name = name;
        this.every = every;
    }

    /** The work, never done twice at a time. */
    protected abstract void work();

    /** Has the work done soon, once for all who ask before it begins; does nothing where it is not running. */
    protected final void wake() {
        var running = thread;
        if (running != null && woken.compareAndSet(false, true)) {
            try {
                running.execute(this::run);
            } catch (RejectedExecutionException stopping) {
                log.debug("{} is stopping: what is left is done after the next start", name);
            }
        }
    }

    private void run() {
        woken.set(false);
        try {
            work();
        } catch (RuntimeException failure) {
            log.warn("{} failed this time", name, failure);
        }
    }

    @Override
    public void start() {
        if (every.isZero()) {
            return;
        }
        var starting = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        starting.scheduleWithFixedDelay(this::run, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        thread = starting;
    }

    @Override
    public void stop() {
        var stopping = thread;
        thread = null;
        if (stopping == null) {
            return;
        }
        stopping.shutdown();
        try {
            if (!stopping.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                stopping.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
