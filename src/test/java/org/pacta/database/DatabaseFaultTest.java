package org.pacta.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionSystemException;

/** What is the database's own fault is told apart from what was asked of it, whatever wraps it. */
class DatabaseFaultTest {

    @ParameterizedTest
    @CsvSource({
        "08001, AWAY",
        "08006, AWAY",
        "57P01, AWAY",
        "57P03, AWAY",
        "53300, AWAY",
        "25006, AWAY",
        "53100, FULL",
        "55P03, BUSY",
        "40P01, BUSY",
        "40001, BUSY",
        "23505,",
        "42501,",
        "22001,"
    })
    void aStateSaysWhoseFaultItIsHoweverDeepItLies(String state, @Nullable DatabaseFault fault) {
        var failure = new IllegalStateException(
                "engine", new DataAccessResourceFailureException("read", new SQLException("words", state)));

        assertThat(DatabaseFault.of(failure)).isEqualTo(fault);
    }

    /** As where the database died in the middle: the connection is closed already when the work is to be undone. */
    @ParameterizedTest
    @CsvSource({"57P01, AWAY", "08006, AWAY", "53100, FULL", "40P01, BUSY", "23505,"})
    void workThatCouldNotBeUndoneIsJudgedByWhyItFailed(String state, @Nullable DatabaseFault fault) {
        var undone = new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        undone.initApplicationException(new RuntimeException(new SQLException("no", state)));

        assertThat(DatabaseFault.of(undone)).isEqualTo(fault);
        assertThat(DatabaseFault.of(new IllegalStateException(undone))).isEqualTo(fault);
    }

    /** The database died while its work was committed: that failure is covered by the one of undoing it. */
    @Test
    void aConnectionThatEndedBeforeIsAway() {
        var closed = new SQLException("Connection is closed");

        assertThat(DatabaseFault.of(new TransactionSystemException("JDBC rollback failed", closed)))
                .isEqualTo(DatabaseFault.AWAY);
        assertThat(DatabaseFault.of(new UncategorizedSQLException("read", "SELECT", closed)))
                .isEqualTo(DatabaseFault.AWAY);
        assertThat(DatabaseFault.of(new SQLException("words"))).isNull();
    }

    @Test
    void aConnectionThatIsNotGivenIsAwayAndWhatIsNoneOfTheDatabasesIsNone() {
        assertThat(DatabaseFault.of(new RuntimeException(new SQLTransientConnectionException())))
                .isEqualTo(DatabaseFault.AWAY);
        assertThat(DatabaseFault.of(new IllegalStateException())).isNull();
        assertThat(DatabaseFault.of(null)).isNull();
    }
}
