package org.pacta.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the database all the time whether it is there, so that nobody has to find out by waiting: while it is not, no
 * connection is given out, and who waits for an answer that will not come is let go. Somebody who asks hears within two
 * seconds that the database is away, whether its server is stopped, hangs or cannot be reached.
 *
 * <p>It asks on a connection of its own, whatever the pool is busy with: a database that works, however hard, answers.
 *
 * @see <a href="../../../../../../docs/decisions/2026-12-01-a-database-that-is-away.md">The decision</a>
 */
final class DatabaseWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DatabaseWatch.class);

    private static final Duration EACH = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofMillis(1400);
    private static final Executor AT_ONCE = Runnable::run;

    private final DataSource door;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean away;

    /** @param door opens the connection that is asked on; it must not wait for its opening longer than a second or two */
    DatabaseWatch(DataSource door) {
        this.door = door;
        thread = Thread.ofPlatform().name("database-watch").daemon().start(this::watch);
    }

    /** Told of each connection of the pool when it has been opened. */
    void opened(Connection connection) {
        open.removeIf(DatabaseWatch::isClosed);
        open.add(connection);
        if (away) {
            abort(connection);
        }
    }

    /** @throws SQLException where the database is away */
    void requirePresent() throws SQLException {
        if (away) {
            throw new SQLTransientConnectionException("The database is away", "08006");
        }
    }

    private void watch() {
        Connection own = null;
        try {
            while (!closed) {
                own = present(own);
                if (own == null) {
                    own = present(opened());
                }
                noticed(own == null);
                Thread.sleep(EACH);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            abort(own);
        }
    }

    /** A new connection of its own; none where the server has none to give, or is not there. */
    private @Nullable Connection opened() {
        if (closed) {
            return null;
        }
        try {
            var connection = door.getConnection();
            connection.setNetworkTimeout(AT_ONCE, (int) PATIENCE.toMillis());
            return connection;
        } catch (SQLException refused) {
            log.debug("The watch over the database gets no connection", refused);
            return null;
        }
    }

    /** The same connection where the database answered on it; the time that a hanging one takes is not taken twice. */
    private @Nullable Connection present(@Nullable Connection own) {
        if (own == null) {
            return null;
        }
        try (var statement = own.createStatement()) {
            statement.execute("SELECT 1");
            return own;
        } catch (SQLException silent) {
            abort(own);
            if (isTimeOut(silent)) {
                noticed(true);
            }
            return null;
        }
    }

    private static boolean isTimeOut(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.net.SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }

    private void noticed(boolean isAway) {
        if (isAway == away || closed) {
            return;
        }
        away = isAway;
        if (isAway) {
            log.warn("The database does not answer: whoever asks is told so until it does");
            open.forEach(DatabaseWatch::abort);
            open.clear();
        } else {
            log.info("The database answers again");
        }
    }

    private static void abort(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.abort(AT_ONCE);
            } catch (SQLException gone) {
                log.debug("A connection was closed already", gone);
            }
        }
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException gone) {
            return true;
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
