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
import org.awaitility.Awaitility;
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
        private final BlockingQueue<String> heardBy = new LinkedBlockingQueue<>();

        @EventListener
        void on(Changed changed) {
            heardBy.add(String.valueOf(changed.parties()));
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
        database.transaction().executeWithoutResult(status -> other.publishEvent(Changed.of("party")));
        assertThat(heard(one, 5_000)).as("its own did not come back before").containsExactly("party");
        assertThat(heard(other, 5_000)).as("nor was it told twice").containsExactly("party");
    }

    @Test
    void whoMayKnowIsToldWithIt() throws Exception {
        database.transaction().executeWithoutResult(status -> {
            one.publishEvent(Changed.within(Set.of("KOR"), Set.of("task:7")));
            one.publishEvent(Changed.of("commitment:3"));
        });
        assertThat(List.of(heard(other, 5_000), heard(other, 5_000)))
                .containsExactlyInAnyOrder(Set.of("task:7"), Set.of("commitment:3"));
        assertThat(other.getBean(Ears.class).heardBy).containsExactlyInAnyOrder("[KOR]", "null");
    }

    @Test
    void whatIsRolledBackNobodyHearsOf() throws Exception {
        database.transaction().executeWithoutResult(status -> {
            one.publishEvent(Changed.of("task"));
            status.setRollbackOnly();
        });
        database.transaction().executeWithoutResult(status -> one.publishEvent(Changed.of("party")));
        assertThat(heard(other, 5_000)).as("the first that is heard").containsExactly("party");
    }

    @Test
    void aBrokenConnectionIsOpenedAgain() throws Exception {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE query LIKE 'LISTEN%' AND datname = current_database() AND pid <> pg_backend_pid()");
        }
        // Said again and again: what was committed while nobody listened is not told later.
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            database.transaction().executeWithoutResult(status -> one.publishEvent(Changed.of("task")));
            assertThat(heard(other, 500)).containsExactly("task");
        });
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
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            Awaitility.await(sql).atMost(Duration.ofSeconds(10)).until(() -> {
                try (var row = statement.executeQuery(sql)) {
                    return row.next() && row.getBoolean(1);
                }
            });
        }
    }
}
