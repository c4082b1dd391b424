package org.pacta.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;

/** Two nodes on one database: each hears what the other has committed. */
class ChangesAcrossNodesTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    static final class Ears {

        private final BlockingQueue<Set<String>> heard = new LinkedBlockingQueue<>();

        @EventListener
        void on(Changed changed) {
            heard.add(changed.topics());
        }
    }

    private AnnotationConfigApplicationContext one;
    private AnnotationConfigApplicationContext other;

    @BeforeEach
    void start() throws Exception {
        one = node();
        other = node();
        await("SELECT count(*) >= 2 FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()");
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
    }

    @Test
    void whatOneNodeCommitsTheOtherPublishesAndItDoesNotComeBack() throws Exception {
        database.transaction().executeWithoutResult(status -> one.publishEvent(Changed.of("task", "task:7")));
        assertThat(heard(other, 5_000)).containsExactlyInAnyOrder("task", "task:7");
        assertThat(heard(one, 1_000)).as("published here already").containsExactlyInAnyOrder("task", "task:7");
        assertThat(heard(one, 300)).isNull();
        assertThat(heard(other, 100)).isNull();
    }

    @Test
    void whatIsRolledBackNobodyHearsOf() throws Exception {
        database.transaction().executeWithoutResult(status -> {
            one.publishEvent(Changed.of("task"));
            status.setRollbackOnly();
        });
        assertThat(heard(other, 500)).isNull();
    }

    @Test
    void aBrokenConnectionIsOpenedAgain() throws Exception {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE query LIKE 'LISTEN%' AND datname = current_database() AND pid <> pg_backend_pid()");
        }
        var until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        Set<String> heard = null;
        while (heard == null && System.nanoTime() < until) {
            database.transaction().executeWithoutResult(status -> one.publishEvent(Changed.of("task")));
            heard = heard(other, 500);
        }
        assertThat(heard).containsExactly("task");
    }

    @Test
    void aThousandTopicsGoInAsManyPiecesAsTheServerAllows() {
        var topics = IntStream.range(0, 1_000).mapToObj(n -> "commitment:" + n).toList();
        var payloads = ChangesAcrossNodes.payloads("node", topics);
        assertThat(payloads)
                .hasSizeGreaterThan(1)
                .allSatisfy(payload ->
                        assertThat(payload).startsWith("node ").hasSizeLessThanOrEqualTo(ChangesAcrossNodes.LONGEST));
        assertThat(payloads.stream()
                        .flatMap(payload -> List.of(payload.split(" ")).stream().skip(1)))
                .containsExactlyElementsOf(topics);
    }

    @Test
    void whatOneNodeAtATimeMayDoIsNeverDoneByTwoAtOnce() throws Exception {
        var at = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new CountDownLatch(4);
        var node = new ClusterLock(database.dataSource());
        for (int i = 0; i < 4; i++) {
            Thread.ofVirtual().start(() -> {
                node.run("work", () -> {
                    most.accumulateAndGet(at.incrementAndGet(), Math::max);
                    Thread.yield();
                    at.decrementAndGet();
                });
                done.countDown();
            });
        }
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(most).hasValue(1);
    }

    private static AnnotationConfigApplicationContext node() {
        var context = database.context(TestClock.at("2026-03-02T01:00:00Z"));
        context.registerBean(Ears.class);
        context.registerBean(
                ChangesAcrossNodes.class,
                () -> new ChangesAcrossNodes(database.owner(), database.dataSource(), context));
        context.refresh();
        return context;
    }

    private static Set<String> heard(AnnotationConfigApplicationContext node, long millis) throws InterruptedException {
        return node.getBean(Ears.class).heard.poll(millis, TimeUnit.MILLISECONDS);
    }

    private static void await(String sql) throws Exception {
        var until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            while (System.nanoTime() < until) {
                try (var row = statement.executeQuery(sql)) {
                    if (row.next() && row.getBoolean(1)) {
                        return;
                    }
                }
                Thread.sleep(50);
            }
        }
        throw new AssertionError("This does not come: " + sql);
    }
}
