package org.pacta.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database that is away is noticed by itself, and nobody waits for it; one that is only busy is not away. */
class DatabaseWatchTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private static final Duration SOON = Duration.ofSeconds(5);

    private Relay relay;
    private DatabaseWatch watch;
    private WatchedPool pool;

    @BeforeEach
    void connect() throws Exception {
        var direct = URI.create(database.url().substring("jdbc:".length()));
        relay = new Relay(direct.getPort());
        var url = database.url().replace(":" + direct.getPort() + "/", ":" + relay.port() + "/");
        var properties = new DatabaseProperties(url, "pacta", null, null, null, Path.of("unused"), 2);
        var none = new StaticListableBeanFactory().getBeanProvider(EmbeddedDatabase.class);
        var configuration = new DatabaseConfiguration();
        var owner = configuration.ownerDataSource(properties, none);
        watch = configuration.databaseWatch(properties, none, owner);
        pool = configuration.dataSource(properties, none, watch, owner);
        ask("SELECT 1");
    }

    @AfterEach
    void disconnect() throws Exception {
        pool.close();
        watch.close();
        relay.close();
    }

    @Test
    void whoWaitsForASilentDatabaseIsLetGoAndWhoComesThenIsRefusedAtOnce() throws Exception {
        var waiting = CompletableFuture.supplyAsync(() -> catchThrowable(() -> ask("SELECT pg_sleep(60)")));
        Awaitility.await().atMost(SOON).until(() -> pool.getHikariPoolMXBean().getActiveConnections() == 1);

        relay.fallSilent();

        Awaitility.await().atMost(SOON).until(waiting::isDone);
        assertThat(DatabaseFault.of(waiting.get())).isEqualTo(DatabaseFault.AWAY);
        assertThatThrownBy(() -> ask("SELECT 1")).hasMessageContaining("is away");

        relay.speak();
        Awaitility.await().ignoreExceptions().atMost(SOON).untilAsserted(() -> ask("SELECT 1"));
    }

    @Test
    void aStoppedDatabaseIsAwayUntilItIsStartedAgain() throws Exception {
        relay.cutOff();
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThatThrownBy(() -> ask("SELECT 1")).hasMessageContaining("is away"));

        relay.comeBack();
        Awaitility.await().ignoreExceptions().atMost(SOON).untilAsserted(() -> ask("SELECT 1"));
    }

    @Test
    void whereAllConnectionsAreTakenWhoWaitsInVainIsToldToComeAgainAndNextOnesAtOnce() throws Exception {
        var taken = new ArrayList<AutoCloseable>();
        taken.add(pool.getConnection());
        taken.add(pool.getConnection());

        for (int i = 0; i < 5; i++) {
            var refused = catchThrowable(() -> ask("SELECT 1"));
            assertThat(DatabaseFault.of(refused)).isEqualTo(DatabaseFault.AWAY);
            assertThat(refused).hasMessageNotContaining("is away");
        }

        for (var connection : taken) {
            connection.close();
        }
        ask("SELECT 1");
    }

    /** Each as what carries requests does it: with the driver's failure, the pool's, or that of undoing the work. */
    @Test
    void whoCommitsOrGoesOnWhereTheConnectionHasEndedIsToldThatTheDatabaseIsAway() throws Exception {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        var jdbc = new JdbcTemplate(pool);

        var committing = catchThrowable(() -> transaction.executeWithoutResult(_ -> {
            jdbc.execute("SELECT 1");
            endConnections();
        }));
        relay.comeBack();
        Awaitility.await().ignoreExceptions().atMost(SOON).untilAsserted(() -> ask("SELECT 1"));
        var goingOn = catchThrowable(() -> transaction.executeWithoutResult(_ -> {
            jdbc.execute("SELECT 1");
            endConnections();
            assertThatThrownBy(() -> jdbc.execute("SELECT 1")).isNotNull();
            jdbc.execute("SELECT 2");
        }));

        assertThat(committing).hasMessageContaining("rollback failed");
        assertThat(DatabaseFault.of(committing)).isEqualTo(DatabaseFault.AWAY);
        assertThat(DatabaseFault.of(goingOn)).isEqualTo(DatabaseFault.AWAY);
    }

    private void endConnections() {
        try {
            relay.cutOff();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void ask(String sql) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
