package org.pacta.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Acting;
import org.pacta.database.Columns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether mail leaves: down when a mail that could go has waited for more than {@link #PATIENCE}, and as long as the server
 * takes mail from nobody. What was given up is
 * counted, but does not make the application unhealthy: it waits for a person.
 */
@Component("mailHealthIndicator")
class MailHealth implements HealthIndicator {

    static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final Logger log = LoggerFactory.getLogger(MailHealth.class);

    private final JdbcClient jdbc;
    private final Acting acting;
    private final TransactionTemplate transaction;
    private final MailProperties properties;
    private final MailDispatcher dispatcher;
    private final Clock clock;

    MailHealth(
            JdbcClient jdbc,
            Acting acting,
            PlatformTransactionManager transactions,
            MailProperties properties,
            MailDispatcher dispatcher,
            Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.properties = properties;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    @Override
    public Health health() {
        try {
            var backlog = acting.asSystem(() -> transaction.execute(status ->
                    jdbc.sql(MailSql.BACKLOG).query(MailHealth::backlog).single()));
            return judge(backlog);
        } catch (RuntimeException unknown) {
            log.debug("The mail backlog could not be counted", unknown);
            return Health.down().withDetail("error", "backlog unknown").build();
        }
    }

    private Health judge(Backlog backlog) {
        var age = backlog.oldest() == null ? Duration.ZERO : Duration.between(backlog.oldest(), clock.instant());
        var stuck = properties.delivers() && age.compareTo(PATIENCE) > 0;
        var refused = dispatcher.refusesEverybody();
        return (stuck || refused.isPresent() ? Health.down() : Health.up())
                .withDetail("server", refused.orElse(""))
                .withDetail("sending", properties.delivers())
                .withDetail("waiting", backlog.waiting())
                .withDetail("oldestSeconds", Math.max(0, age.toSeconds()))
                .withDetail("dead", backlog.dead())
                .build();
    }

    private record Backlog(long waiting, @Nullable Instant oldest, long dead) {}

    private static Backlog backlog(ResultSet row, int n) throws SQLException {
        return new Backlog(row.getLong("waiting"), Columns.instant(row, "oldest"), row.getLong("dead"));
    }
}
