package org.pacta.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.pacta.operation.Measured;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Steps that the engine is to do by itself. */
@Component
class EngineFigures implements Measured {

    private final JdbcClient jdbc;
    private final Clock clock;

    EngineFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure("pacta.jobs.due", "Steps of the engine that are due now"),
                new Figure("pacta.jobs.failed", "Steps that the engine has given up, for an administrator"));
    }

    @Override
    public Map<String, ? extends Number> measure() {
        return jdbc.sql(ProjectionSql.JOBS)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> Map.of(
                        "pacta.jobs.due", row.getLong("due"),
                        "pacta.jobs.failed", row.getLong("failed")))
                .single();
    }
}
