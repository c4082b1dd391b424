package org.pacta.operation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** An outage of the database is a line for each that feels it, not a trace each second. */
class OutageLogTest {

    private final Logger logger = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("some.work");
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final OutageLog outage = new OutageLog();

    @BeforeEach
    void listen() {
        written.start();
        logger.addAppender(written);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(written);
        outage.leave();
    }

    @Test
    void whatFailsForAnAbsentDatabaseIsSaidOnceAndWithoutATrace() {
        for (int i = 0; i < 20; i++) {
            logger.warn("It failed", new IllegalStateException(new SQLException("gone", "08006")));
            logger.error("{} failed", "this", new IllegalStateException(new SQLException("gone", "08006")));
        }

        assertThat(written.list).hasSize(2).allSatisfy(line -> {
            assertThat(line.getThrowableProxy()).isNull();
            assertThat(line.getFormattedMessage()).contains("some.work", "while the database is away");
        });
    }

    @Test
    void whatElseFailsIsLoggedAsItIs() {
        var failures =
                List.of(new IllegalStateException("ours"), new IllegalStateException(new SQLException("x", "23505")));
        failures.forEach(failure -> logger.error("It failed", failure));

        assertThat(written.list)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.getThrowableProxy()).isNotNull());
    }
}
