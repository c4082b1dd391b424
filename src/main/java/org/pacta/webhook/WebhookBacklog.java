package org.pacta.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Acting;
import org.pacta.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How much waits to be sent to webhooks, for health and metrics. */
@Service
class WebhookBacklog {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WebhookBacklog(JdbcClient jdbc, Acting acting, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.clock = clock;
    }

    /**
     * @param waiting deliveries to active webhooks that wait, for their first try or another
     * @param late by how much the one that should have been tried first is late, of those whose receivers do not fail; zero
     *     where none is
     * @param dead deliveries that were given up
     */
    public record Backlog(long waiting, Duration late, long dead) {}

    /** As the system, over all parties. */
    public Backlog now() {
        return acting.asSystem(() -> transaction.execute(
                status -> jdbc.sql(DeliverySql.BACKLOG).query(this::backlog).single()));
    }

    private Backlog backlog(ResultSet row, int n) throws SQLException {
        return new Backlog(row.getLong("waiting"), late(Columns.instant(row, "oldest")), row.getLong("dead"));
    }

    private Duration late(@Nullable Instant oldest) {
        var now = clock.instant();
        return oldest == null || oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
    }
}
