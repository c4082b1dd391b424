package org.pacta.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.pacta.database.Changed;

class PageRefreshTest {

    private final Queue<Runnable> pause = new ArrayDeque<>();
    private final List<Duration> waits = new ArrayList<>();
    private final PageRefresh live = new PageRefresh(
            new SomebodyOf("KOR"),
            (wait, work) -> {
                waits.add(wait);
                pause.add(work);
            },
            () -> 0);
    private final AtomicInteger refreshed = new AtomicInteger();

    @Test
    void aPageIsRefreshedWhenSomethingItShowsChanges() {
        live.watch(Set.of("task", "commitment:12"), "KOR", Runnable::run, refreshed::incrementAndGet);

        live.on(Changed.of("commitment:12"));
        passPause();

        assertThat(refreshed).hasValue(1);
    }

    @Test
    void aPageIsLeftAloneWhenSomethingElseChanges() {
        live.watch(Set.of("commitment:12"), "KOR", Runnable::run, refreshed::incrementAndGet);

        live.on(Changed.of("commitment:120", "task"));
        passPause();

        assertThat(refreshed).hasValue(0);
    }

    @Test
    void onlyPagesOfThoseWhoMayKnowStir() {
        var others = new AtomicInteger();
        live.watch(Set.of("task"), "KOR", Runnable::run, refreshed::incrementAndGet);
        live.watch(Set.of("task"), "USA", Runnable::run, others::incrementAndGet);
        live.watch(Set.of("task"), null, Runnable::run, others::incrementAndGet);

        live.on(Changed.within(Set.of("KOR", "JPN"), Set.of("task:7")));
        passPause();

        assertThat(refreshed).hasValue(1);
        assertThat(others).hasValue(0);

        live.on(Changed.of("task:7"));
        passPause();

        assertThat(others).as("what everybody may know").hasValue(2);
    }

    @Test
    void whoWatchesAllHearsOfEachOne() {
        live.watch(Set.of("commitment"), "KOR", Runnable::run, refreshed::incrementAndGet);

        live.on(Changed.of("commitment:12"));
        passPause();

        assertThat(refreshed).hasValue(1);
    }

    @Test
    void severalChangesWithinThePauseMakeOneRefresh() {
        live.watch(Set.of("task", "commitment"), "KOR", Runnable::run, refreshed::incrementAndGet);

        live.on(Changed.of("task", "commitment:1"));
        live.on(Changed.of("commitment:2"));
        passPause();
        assertThat(refreshed).hasValue(1);

        live.on(Changed.of("task"));
        passPause();
        assertThat(refreshed).hasValue(2);
    }

    @Test
    void manyWhoLookAtTheSameAreRefreshedOneAfterTheOther() {
        for (int reader = 0; reader < 200; reader++) {
            live.watch(Set.of("task"), "KOR", Runnable::run, refreshed::incrementAndGet);
        }

        live.on(Changed.of("task"));
        live.on(Changed.of("task"));

        assertThat(waits).hasSize(200).contains(PageRefresh.PAUSE);
        assertThat(Collections.max(waits)).isEqualTo(PageRefresh.PAUSE.plus(PageRefresh.APART.multipliedBy(199)));
        passPause();
        live.on(Changed.of("task"));
        passPause();
        assertThat(refreshed).hasValue(400);
        assertThat(Collections.max(waits))
                .as("nor does the next change find room before them")
                .isEqualTo(PageRefresh.PAUSE.plus(PageRefresh.APART.multipliedBy(399)));
    }

    @Test
    void nothingIsReadForAPageThatIsAwayUntilItIsThereAgain() {
        var there = new AtomicBoolean();
        live.watch(
                Set.of("task"),
                "KOR",
                new PageRefresh.Page() {
                    @Override
                    public void access(Runnable work) {
                        work.run();
                    }

                    @Override
                    public boolean connected() {
                        return there.get();
                    }
                },
                refreshed::incrementAndGet);

        live.on(Changed.of("task"));
        pause.remove().run();
        live.on(Changed.of("task"));
        pause.remove().run();
        assertThat(refreshed).hasValue(0);

        there.set(true);
        passPause();
        assertThat(refreshed).hasValue(1);
        assertThat(waits).containsExactly(PageRefresh.PAUSE, PageRefresh.AWAY, PageRefresh.AWAY);
    }

    @Test
    void thePublisherDoesNotRunTheRefresh() {
        live.watch(Set.of("task"), "KOR", Runnable::run, refreshed::incrementAndGet);

        live.on(Changed.of("task"));

        assertThat(refreshed).hasValue(0);
    }

    @Test
    void aPageThatIsGoneIsForgotten() {
        live.watch(
                Set.of("task"),
                "KOR",
                work -> {
                    throw new UIDetachedException();
                },
                refreshed::incrementAndGet);

        live.on(Changed.of("task"));
        passPause();

        assertThat(live.watchedTopics()).isZero();
    }

    @Test
    void aFailingRefreshDoesNotSilenceOthersNorItself() {
        live.watch(Set.of("task"), "KOR", Runnable::run, () -> {
            throw new IllegalStateException("first");
        });
        live.watch(Set.of("task"), "KOR", Runnable::run, refreshed::incrementAndGet);

        live.on(Changed.of("task"));
        passPause();

        assertThat(refreshed).hasValue(1);
        assertThat(live.watchedTopics()).isOne();
    }

    @Test
    void nothingIsHeardAfterTheRegistrationEnds() {
        var registration = live.watch(Set.of("task"), "KOR", Runnable::run, refreshed::incrementAndGet);
        registration.remove();

        live.on(Changed.of("task"));
        passPause();

        assertThat(refreshed).hasValue(0);
        assertThat(live.watchedTopics()).isZero();
    }

    @Test
    void theRealPauseIsShortAndOnAnotherThread() throws InterruptedException {
        var real = new PageRefresh(new SomebodyOf("KOR"));
        var done = new CountDownLatch(1);
        var publisher = Thread.currentThread();
        real.watch(
                Set.of("task"),
                "KOR",
                work -> {
                    assertThat(Thread.currentThread()).isNotSameAs(publisher);
                    work.run();
                },
                done::countDown);

        long start = System.nanoTime();
        real.on(Changed.of("task"));

        assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThanOrEqualTo(PageRefresh.PAUSE.minusMillis(20));
    }

    private void passPause() {
        for (Runnable next = pause.poll(); next != null; next = pause.poll()) {
            next.run();
        }
    }
}
