package org.pacta.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pacta.id.MemberId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * For whom the current thread works in the database.
 *
 * <p>Each connection of the pool starts under the role {@code pacta_member} with nobody set, which sees no row that can
 * be restricted. A transaction begun while somebody is signed in sets that member for itself alone; work of the system
 * (engine steps, sweeps, mail) says so with {@link #asSystem} and then runs under the role {@code pacta_system} for that
 * time. Forgetting either shows too little, never too much. Neither role is worth anything without the proof of who acts,
 * which no statement can make, see {@link ActingProof}.
 *
 * @see <a href="../../../../../../docs/decisions/2026-12-01-the-database-guards-writing.md">The decision</a>
 * @see <a href="https://www.postgresql.org/docs/current/ddl-rowsecurity.html">PostgreSQL row security policies</a>
 */
public final class Acting {

    /** The role that is subject to row-level security; created at start where it is missing. */
    static final String MEMBER_ROLE = "pacta_member";

    /** The role that works on every table, as long as it is proved that the system does; created at start too. */
    static final String SYSTEM_ROLE = "pacta_system";

    private static final String SET = """
            SELECT act_as(?, ?), set_config('role', ?, true),
                   set_config('lock_timeout', coalesce(?, current_setting('lock_timeout')), true)""";

    private static final String SET_NOBODY = """
            SELECT true, set_config('role', '%s', true), set_config('pacta.acts', '', true),
                   set_config('lock_timeout', coalesce(?, current_setting('lock_timeout')), true)""".formatted(MEMBER_ROLE);

    private static final String READERS_PATIENCE = "1500ms";

    private static final Logger log = LoggerFactory.getLogger(Acting.class);

    private record Doer(@Nullable MemberId memberId, boolean system) {

        private boolean isNobody() {
            return memberId == null && !system;
        }

        /** As the database is told it. */
        private String who() {
            return memberId == null
                    ? "system"
                    : system ? "system " + memberId.value() : String.valueOf(memberId.value());
        }
    }

    private final ThreadLocal<@Nullable Doer> scope = new ThreadLocal<>();
    private final DataSource dataSource;
    private final ActingProof proof;

    Acting(DataSource dataSource, ActingProof proof) {
        this.dataSource = dataSource;
        this.proof = proof;
    }

    /** The member in whose name the thread works: also inside {@link #asSystem}, where the system works for somebody. */
    public Optional<MemberId> memberId() {
        return Optional.ofNullable(current().memberId());
    }

    /** The member in whose name the thread works.
     *
     * @throws AccessDeniedException where nobody is signed in
     */
    public MemberId requiredMemberId() {
        return memberId().orElseThrow(() -> new AccessDeniedException("Nobody is signed in."));
    }

    /** Does the work as the system: in the running transaction, if there is one, and in those begun inside. */
    public <T extends @Nullable Object> T asSystem(Supplier<T> work) {
        return within(new Doer(current().memberId(), true), work);
    }

    /** Does the work as the system, see {@link #asSystem(Supplier)}. */
    public void asSystem(Runnable work) {
        this.<@Nullable Object>asSystem(() -> {
            work.run();
            return null;
        });
    }

    /** Does the work as the given member, whoever is signed in: for work that is handed to another thread. */
    public <T extends @Nullable Object> T asMember(MemberId memberId, Supplier<T> work) {
        return within(new Doer(memberId, false), work);
    }

    private <T extends @Nullable Object> T within(Doer wanted, Supplier<T> work) {
        var outer = current();
        var before = scope.get();
        var switches = !wanted.equals(outer);
        scope.set(wanted);
        try {
            if (switches) {
                switchRunningTransaction(wanted);
            }
            return work.get();
        } finally {
            if (before == null) {
                scope.remove();
            } else {
                scope.set(before);
            }
            if (switches) {
                restoreRunningTransaction(outer);
            }
        }
    }

    private Doer current() {
        var set = scope.get();
        if (set != null) {
            return set;
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof ActingMember member) {
            return new Doer(member.memberId(), false);
        }
        return new Doer(null, false);
    }

    /**
     * Sets the role for a transaction that has just begun on this connection. What only reads waits for no row, so where it
     * waits at all, somebody has locked a whole table: it is let go sooner.
     */
    void begin(Connection connection, boolean readOnly) throws SQLException {
        var now = current();
        if (!now.isNobody()) {
            apply(now, connection, readOnly ? READERS_PATIENCE : null);
        }
    }

    private void switchRunningTransaction(Doer wanted) {
        var connection = runningTransaction();
        if (connection != null) {
            try {
                apply(wanted, connection);
            } catch (SQLException e) {
                throw new IllegalStateException("The database role of the transaction could not be set", e);
            }
        }
    }

    private void restoreRunningTransaction(Doer outer) {
        var connection = runningTransaction();
        if (connection == null) {
            return;
        }
        try {
            apply(outer, connection);
        } catch (SQLException aborted) {
            // The transaction has failed and can only be rolled back: it does nothing more under any role.
            log.debug("The role of a failed transaction was left as it is", aborted);
        }
    }

    private @Nullable Connection runningTransaction() {
        if (TransactionSynchronizationManager.getResource(dataSource) instanceof ConnectionHolder holder
                && TransactionSynchronizationManager.isActualTransactionActive()) {
            return holder.getConnection();
        }
        return null;
    }

    private void apply(Doer wanted, Connection connection) throws SQLException {
        apply(wanted, connection, null);
    }

    private void apply(Doer wanted, Connection connection, @Nullable String patience) throws SQLException {
        try (var statement = connection.prepareStatement(wanted.isNobody() ? SET_NOBODY : SET)) {
            int next = 1;
            if (!wanted.isNobody()) {
                statement.setString(next++, wanted.who());
                statement.setBytes(next++, proof.of(wanted.who(), connection));
                statement.setString(next++, wanted.system() ? SYSTEM_ROLE : MEMBER_ROLE);
            }
            statement.setString(next, patience);
            try (var row = statement.executeQuery()) {
                if (!row.next() || !row.getBoolean(1)) {
                    throw new AccessDeniedException("This account is no longer active.");
                }
            }
        }
    }
}
