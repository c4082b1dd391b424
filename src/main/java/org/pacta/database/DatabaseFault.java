package org.pacta.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/**
 * Why the database did not do what it was asked, where that is neither the caller's nor the program's fault: it may be asked
 * again, and nothing of it was done unless it says otherwise.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL error codes</a>
 */
public enum DatabaseFault {
    /** It is not there, does not answer, is starting or stopping, or has no connection free. */
    AWAY("unavailable", Duration.ofSeconds(5)),
    /** It has no room left to write to. */
    FULL("full", Duration.ofMinutes(1)),
    /** Somebody else held for too long what was needed, or won against it. */
    BUSY("busy", Duration.ofSeconds(1));

    private static final String CONNECTION = "08";
    private static final String OPERATOR_INTERVENED = "57P";
    private static final Set<String> NO_ROOM = Set.of("53100", "53200");
    private static final Set<String> NO_CONNECTION = Set.of("53300", "25006");
    private static final Set<String> LOST = Set.of("55P03", "40P01", "40001", "57014");

    private final String word;
    private final Duration retryAfter;

    DatabaseFault(String word, Duration retryAfter) {
        this.word = word;
        this.retryAfter = retryAfter;
    }

    /** The last part of the keys of its messages. */
    public String word() {
        return word;
    }

    /** When it is worth asking again. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** The fault that the failure comes from, whatever it was wrapped in on its way; null where it comes from none. */
    public static @Nullable DatabaseFault of(@Nullable Throwable failure) {
        int depth = 0;
        for (var cause = failure; cause != null && depth < 50; cause = cause.getCause()) {
            depth++;
            // What could not be undone was failing for a reason, which is not among its causes.
            if (cause instanceof TransactionSystemException undone && undone.getApplicationException() != null) {
                return of(undone.getApplicationException());
            }
            if (cause instanceof SQLTransientConnectionException) {
                return AWAY;
            }
            if (cause instanceof SQLException sql) {
                var fault = of(sql.getSQLState());
                if (fault != null || hasEnded(sql)) {
                    return fault == null ? AWAY : fault;
                }
            }
        }
        return null;
    }

    /** The pool's word, without a state, for a connection that failed before and was taken out of it then. */
    private static boolean hasEnded(SQLException sql) {
        return sql.getSQLState() == null && "Connection is closed".equals(sql.getMessage());
    }

    private static @Nullable DatabaseFault of(@Nullable String state) {
        if (state == null) {
            return null;
        }
        if (state.startsWith(CONNECTION) || state.startsWith(OPERATOR_INTERVENED) || NO_CONNECTION.contains(state)) {
            return AWAY;
        }
        return NO_ROOM.contains(state) ? FULL : LOST.contains(state) ? BUSY : null;
    }
}
