package org.pacta.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Changed;
import org.pacta.database.Once;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Brings changes to open pages by push: a page says what it shows, and is refreshed when that changes, by whomever.
 *
 * <p>Whoever publishes {@link Changed} never waits for a page: refreshing happens on other threads, after commit, and
 * several changes within a pause make one refresh of a component. Where few look, the pause is {@link #PAUSE}; where many
 * do, each waits for its turn, {@link #APART} after the one before, so that changes never take more of the machine than
 * those who open pages leave. A page hears only of what its reader's
 * party may know: that something hidden changed is not told by a page that stirs either.
 *
 * <p>Nothing is read for a page that is not connected: it is refreshed when it is there again.
 */
@Component
public class PageRefresh {

    /** How long changes are gathered before a component is refreshed once for all of them. */
    static final Duration PAUSE = Duration.ofMillis(150);

    /** How far apart many pages that one change concerns are refreshed. */
    static final Duration APART = Duration.ofMillis(25);

    /** How long until one looks again whether a page that was gone is there. */
    static final Duration AWAY = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(PageRefresh.class);

    private final Map<String, Set<Watcher>> watchers = new ConcurrentHashMap<>();
    private final SignedIn signedIn;
    private final Later later;
    private final LongSupplier nanos;
    /** When the page that waits longest has its turn. */
    private final AtomicLong turns;

    @Autowired
    public PageRefresh(SignedIn signedIn) {
        this(signedIn, afterwards(Executors.newVirtualThreadPerTaskExecutor()), System::nanoTime);
    }

    /** @param nanos a clock that only goes on */
    PageRefresh(SignedIn signedIn, Later later, LongSupplier nanos) {
        this.signedIn = signedIn;
        this.later = later;
        this.nanos = nanos;
        turns = new AtomicLong(nanos.getAsLong());
    }

    private static Later afterwards(Executor threads) {
        return (wait, work) -> CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, threads)
                .execute(work);
    }

    /** Runs work after a while, never on the calling thread. */
    @FunctionalInterface
    interface Later {

        void run(Duration wait, Runnable work);
    }

    /**
     * Runs {@code refresher} inside the component's UI whenever one of the topics changes, as long as the component is
     * attached.
     *
     * @return ends it early; not needed when the component merely goes away
     */
    public Registration refresh(com.vaadin.flow.component.Component component, Set<String> topics, Runnable refresher) {
        var watching = new Object() {
            Registration now = () -> {};

            void start(UI ui) {
                now.remove();
                now = watch(topics, party(), new PageOf(ui), refresher);
            }
        };
        component.getUI().filter(ui -> component.isAttached()).ifPresent(watching::start);
        return Registration.combine(
                component.addAttachListener(event -> watching.start(event.getUI())),
                component.addDetachListener(event -> watching.now.remove()),
                () -> watching.now.remove());
    }

    /** Of whoever reads the page on the calling thread; null where nobody is signed in. */
    private @Nullable String party() {
        return signedIn.current().map(SignedIn.Person::party).orElse(null);
    }

    /** Like {@link #refresh}, for anything that can run work on behalf of a page.
     *
     * @param party the reader's; null where it is not known, and only what everybody may know is told
     */
    Registration watch(Set<String> topics, @Nullable String party, Page page, Runnable refresher) {
        var watcher = new Watcher(party, page, refresher);
        topics.forEach(topic -> watchers.computeIfAbsent(topic, key -> ConcurrentHashMap.newKeySet())
                .add(watcher));
        watcher.end = () -> {
            watcher.ended = true;
            topics.forEach(topic -> watchers.computeIfPresent(topic, (key, all) -> {
                all.remove(watcher);
                return all.isEmpty() ? null : all;
            }));
        };
        return watcher.end::run;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(Changed changed) {
        var concerned = new HashSet<Watcher>();
        for (String topic : changed.topics()) {
            concerned.addAll(watchers.getOrDefault(topic, Set.of()));
            int colon = topic.indexOf(':');
            if (colon > 0) {
                concerned.addAll(watchers.getOrDefault(topic.substring(0, colon), Set.of()));
            }
        }
        concerned.stream()
                .filter(watcher -> changed.mayBeKnownTo(watcher.party))
                .forEach(Watcher::wake);
    }

    /** How long the next page waits: a pause, and until it is its turn. */
    private Duration turn() {
        long now = nanos.getAsLong();
        long turn = turns.updateAndGet(last -> Math.max(last + APART.toNanos(), now + PAUSE.toNanos()));
        return Duration.ofNanos(turn - now);
    }

    /** How many topics are watched by somebody. */
    int watchedTopics() {
        return watchers.size();
    }

    /** A page that work can be handed to. */
    @FunctionalInterface
    interface Page {

        /** @throws UIDetachedException when the page is gone */
        void access(Runnable work);

        /** Whether somebody would see now what is pushed to it. */
        default boolean connected() {
            return true;
        }
    }

    private record PageOf(UI ui) implements Page {

        @Override
        public void access(Runnable work) {
            ui.access(work::run);
        }

        @Override
        public boolean connected() {
            var push = ui.getInternals().getPushConnection();
            return push == null || push.isConnected();
        }
    }

    private final class Watcher {

        private final @Nullable String party;
        private final Page page;
        private final Runnable refresher;
        private final AtomicBoolean waiting = new AtomicBoolean();
        private Runnable end = () -> {};
        private volatile boolean ended;

        Watcher(@Nullable String party, Page page, Runnable refresher) {
            this.party = party;
            this.page = page;
            this.refresher = refresher;
        }

        void wake() {
            if (waiting.compareAndSet(false, true)) {
                later.run(turn(), this::deliver);
            }
        }

        private void deliver() {
            if (ended) {
                return;
            }
            if (!page.connected()) {
                later.run(AWAY, this::deliver);
                return;
            }
            waiting.set(false);
            try {
                page.access(this::refresh);
            } catch (UIDetachedException gone) {
                end.run();
            }
        }

        /** The reader did nothing, so a failure is for the log, not for the page. */
        private void refresh() {
            try {
                Once.during(refresher::run);
            } catch (RuntimeException failure) {
                if (party != null && signedIn.current().isEmpty()) {
                    log.debug("A page was not refreshed whose reader is signed in no more", failure);
                } else {
                    log.warn("A page could not be refreshed", failure);
                }
            }
        }
    }
}
