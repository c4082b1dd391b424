package org.pacta.database;

import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads several things in one transaction: the database is told once who reads, instead of before each of them. For what only
 * reads; a refusal inside ends the whole of it.
 */
public final class Reading {

    private final TransactionTemplate transaction;

    Reading(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    /** Reads, and answers what was read. */
    public <T> T all(Supplier<T> reading) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> reading.get()));
    }

    /** Reads, see {@link #all(Supplier)}. */
    public void all(Runnable reading) {
        transaction.executeWithoutResult(status -> reading.run());
    }
}
