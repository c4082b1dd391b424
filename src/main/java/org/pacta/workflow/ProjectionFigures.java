package org.pacta.workflow;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.pacta.operation.Measured;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much the engine and our tables disagree: all of both is compared, so seldom. */
@Component
class ProjectionFigures implements Measured {

    private final JdbcClient jdbc;

    ProjectionFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(
                "pacta.projection.differences",
                "What the engine runs and our tables do not show, or the other way round; at most "
                        + ProjectionCheck.MOST));
    }

    @Override
    public Map<String, ? extends Number> measure() {
        var differences = jdbc.sql(ProjectionSql.DIFFERENCES)
                .param("commonLife", Models.COMMON_LIFE)
                .param("limit", ProjectionCheck.MOST)
                .query((row, n) -> row.getString("kind"))
                .list();
        return Map.of("pacta.projection.differences", differences.size());
    }

    @Override
    public Duration keptFor() {
        return Duration.ofMinutes(10);
    }
}
