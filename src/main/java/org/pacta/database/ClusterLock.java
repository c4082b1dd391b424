package org.pacta.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Lets one node at a time do a piece of work that spans several transactions; another waits, and then does it too. */
public final class ClusterLock {

    private final DataSource pool;

    ClusterLock(DataSource pool) {
        this.pool = pool;
    }

    /** @param name of the work, the same on all nodes */
    public void run(String name, Runnable work) {
        try (var connection = pool.getConnection()) {
            // Another node may take its time: this one waits for as long as it takes.
            call(
                    connection,
                    "SELECT set_config('lock_timeout', '0', false), pg_advisory_lock(hashtextextended(?, 0))",
                    name);
            try {
                work.run();
            } finally {
                call(connection, "SELECT pg_advisory_unlock(hashtextextended(?, 0))", name);
                reset(connection);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Other nodes could not be kept from " + name, failure);
        }
    }

    private static void reset(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("RESET lock_timeout");
        }
    }

    private static void call(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            statement.execute();
        }
    }
}
