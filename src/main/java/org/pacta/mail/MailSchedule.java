package org.pacta.mail;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Changed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Wakes the dispatcher: now and then, and at once after a commit that owes mail. It works on a thread of its own. */
@Component
class MailSchedule implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailSchedule.class);
    private static final long PATIENCE_SECONDS = 8;

    private final MailDispatcher dispatcher;
    private final MailProperties properties;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile @Nullable ScheduledExecutorService thread;

    MailSchedule(MailDispatcher dispatcher, MailProperties properties) {
        this.dispatcher = dispatcher;
        this.properties = properties;
    }

    @Override
    public void start() {
        var every = properties.interval();
        if (every.isZero()) {
            return;
        }
        var starting = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("pacta-mail").daemon().factory());
        starting.scheduleWithFixedDelay(this::run, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        thread = starting;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(Changed changed) {
        var running = thread;
        if (running != null && changed.topics().contains("mail") && woken.compareAndSet(false, true)) {
            try {
                running.execute(this::run);
            } catch (RejectedExecutionException stopping) {
                log.debug("Mail queued while stopping is sent after the next start");
            }
        }
    }

    private void run() {
        woken.set(false);
        try {
            dispatcher.dispatch();
        } catch (RuntimeException failure) {
            log.warn("Mail could not be sent this time", failure);
        }
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
