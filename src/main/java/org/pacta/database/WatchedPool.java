package org.pacta.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The pool: it gives out nothing while the database is away, instead of letting everybody wait for it. Where somebody has
 * waited in vain for a connection, the next ones do not wait as well until one is given back.
 */
final class WatchedPool extends HikariDataSource {

    private static final Duration EXHAUSTED_FOR = Duration.ofSeconds(1);

    private final DatabaseWatch watch;
    private final AtomicReference<@Nullable SQLTransientConnectionException> exhausted = new AtomicReference<>();
    private volatile long since;

    WatchedPool(DatabaseWatch watch, DataSource server) {
        this.watch = watch;
        setDataSource(new Told(watch, server));
    }

    @Override
    public Connection getConnection() throws SQLException {
        watch.requirePresent();
        var before = exhausted.get();
        if (before != null && System.nanoTime() - since < EXHAUSTED_FOR.toNanos() && noneIsFree()) {
            throw new SQLTransientConnectionException(before.getMessage(), before.getSQLState(), before);
        }
        try {
            var connection = super.getConnection();
            exhausted.set(null);
            return connection;
        } catch (SQLTransientConnectionException inVain) {
            since = System.nanoTime();
            exhausted.set(inVain);
            throw inVain;
        }
    }

    private boolean noneIsFree() {
        var pool = getHikariPoolMXBean();
        return pool != null && pool.getIdleConnections() == 0;
    }

    /** Tells the watch of each connection to the server. */
    private static final class Told extends DelegatingDataSource {

        private final DatabaseWatch watch;

        Told(DatabaseWatch watch, DataSource server) {
            super(server);
            this.watch = watch;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return told(super.getConnection());
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return told(super.getConnection(user, password));
        }

        private Connection told(Connection connection) {
            watch.opened(connection);
            return connection;
        }

        /** Hikari sets one, which the driver would write to. */
        @Override
        public void setLogWriter(@Nullable PrintWriter out) {
            // The driver logs by itself.
        }
    }
}
