package org.pacta.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import org.pacta.database.Acting;
import org.pacta.schedule.CatchingUp;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether the engine has steps to do that fell due meanwhile, such as timers whose moment came while nothing ran. */
@Component
class StepsAfterDowntime implements CatchingUp {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean runs;

    /** @param runs whether anybody here does these steps */
    StepsAfterDowntime(
            JdbcClient jdbc,
            Acting acting,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${camunda.bpm.job-execution.enabled:true}") boolean runs) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.runs = runs;
    }

    @Override
    public boolean isCatchingUp() {
        return runs
                && Boolean.TRUE.equals(acting.asSystem(() -> transaction.execute(status -> jdbc.sql(ProjectionSql.JOBS)
                        .param("now", Timestamp.from(clock.instant()))
                        .query((row, n) -> row.getLong("due") > 0)
                        .single())));
    }
}
