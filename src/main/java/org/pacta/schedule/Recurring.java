package org.pacta.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.SmartLifecycle;

/**
 * A piece of work with a thread of its own for as long as the application runs: done now and then, and at once when
 * somebody wakes it. What fails, however badly, is logged and tried again the next time.
 */
public abstract class Recurring implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Recurring.class);

    /** How long stopping waits for what is under way. */
    private static final long PATIENCE_SECONDS = 8;

    /** More than any work takes: one mail may take half an hour where its server drips. */
    private static final Duration SLOWEST = Duration.ofMinutes(35);

    private final String name;
    private final Duration every;
    private final Clock clock;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile @Nullable ScheduledExecutorService thread;
    private volatile @Nullable Run last;
    private volatile Instant since = Instant.MAX;

    /**
     * A time that the work was done.
     *
     * @param failure what went wrong; null where nothing did
     */
    public record Run(
            Instant began, Duration took, @Nullable Throwable failure) {}

    /**
     * @param name what the thread and its failures are called
     * @param every how long to rest after each time; zero means that it is never done by itself
     */
    protected Recurring(String name, Duration every, Clock clock) {
        this.name = name;
        this.every = every;
        this.clock = clock;
    }

    /** @param every such as {@code 2s}; zero or nothing means never */
    public static Duration interval(String every) {
        return every.isBlank() ? Duration.ZERO : DurationStyle.detectAndParse(every.strip());
    }

    /** When the last time ended, or since when it runs where there was none. */
    final Instant heard() {
        var done = last;
        return done == null ? since : done.began().plus(done.took());
    }

    public final String name() {
        return name;
    }

    /** How long it may be silent before something is wrong with it: long enough for the slowest work. */
    final Duration patience() {
        return every.multipliedBy(3).plus(SLOWEST);
    }

    /** Empty where it has not been done yet since the start. */
    public final Optional<Run> last() {
        return Optional.ofNullable(last);
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
        var began = clock.instant();
        long from = System.nanoTime();
        Throwable failed = null;
        try {
            work();
        } catch (Throwable failure) {
            // Of an error too: where it were thrown, the thread would never do the work again.
            failed = failure;
            log.warn("{} failed this time", name, failure);
        }
        last = new Run(began, Duration.ofNanos(System.nanoTime() - from), failed);
    }

    @Override
    public void start() {
        if (every.isZero()) {
            return;
        }
        since = clock.instant();
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
