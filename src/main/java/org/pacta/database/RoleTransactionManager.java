package org.pacta.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Begins each transaction under the role and for the member that {@link Acting} names, for that transaction alone. */
final class RoleTransactionManager extends JdbcTransactionManager {

    private final transient Acting acting;

    RoleTransactionManager(DataSource dataSource, Acting acting) {
        super(dataSource);
        this.acting = acting;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
            if (holder != null) {
                acting.begin(holder.getConnection(), definition.isReadOnly());
            }
        } catch (SQLException | RuntimeException e) {
            rollBackQuietly();
            doCleanupAfterCompletion(transaction);
            if (e instanceof RuntimeException refused) {
                throw refused;
            }
            throw new CannotCreateTransactionException("The database role of the transaction could not be set", e);
        }
    }

    private void rollBackQuietly() {
        try {
            var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
            if (holder != null) {
                holder.getConnection().rollback();
            }
        } catch (SQLException e) {
            logger.debug("Rolling back a transaction that could not begin failed too", e);
        }
    }
}
