package org.pacta.reminder;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.pacta.operation.Measured;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reminders that are owed and have not left yet. */
@Component
class ReminderFigures implements Measured {

    /** After which a reminder that has not left is late. */
    static final Duration PATIENCE = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    ReminderFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure("pacta.reminders.owed", "Reminders that are owed and whose mail has not left"),
                new Figure("pacta.reminders.late", "Those of them that have been owed for more than 15 minutes"));
    }

    @Override
    public Map<String, ? extends Number> measure() {
        return jdbc.sql(ReminderSql.NOT_LEFT)
                .param("late", Timestamp.from(clock.instant().minus(PATIENCE)))
                .query((row, n) -> Map.of(
                        "pacta.reminders.owed", row.getLong("owed"),
                        "pacta.reminders.late", row.getLong("late")))
                .single();
    }
}
