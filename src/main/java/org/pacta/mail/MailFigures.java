package org.pacta.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.pacta.database.Columns;
import org.pacta.operation.Measured;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much mail waits, and for how long. */
@Component
class MailFigures implements Measured {

    private final JdbcClient jdbc;
    private final Clock clock;

    MailFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure("pacta.mail.waiting", "Mails that wait to be sent"),
                new Figure("pacta.mail.oldest.seconds", "For how long the oldest of them could have been sent"),
                new Figure("pacta.mail.dead", "Mails that were given up and wait for a person"));
    }

    @Override
    public Map<String, ? extends Number> measure() {
        return jdbc.sql(MailSql.BACKLOG)
                .query((row, n) -> {
                    var oldest = Columns.instant(row, "oldest");
                    var age = oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant());
                    return Map.of(
                            "pacta.mail.waiting", row.getLong("waiting"),
                            "pacta.mail.oldest.seconds", Math.max(0, age.toSeconds()),
                            "pacta.mail.dead", row.getLong("dead"));
                })
                .single();
    }
}
