package org.pacta.workflow;

import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.pacta.database.Acting;
import org.pacta.schedule.Recurring;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Frees jobs of the engine that a node had locked when it died, which else nobody does before the lock runs out after five
 * minutes. A node that was only taken for dead finds its job changed and rolls back.
 */
@Component
class JobsOfDeadNodes extends Recurring {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final Acting acting;
    private final TransactionTemplate transaction;
    private final ProcessEngine engine;

    JobsOfDeadNodes(
            JdbcClient jdbc,
            Acting acting,
            PlatformTransactionManager transactions,
            ProcessEngine engine,
            Clock clock) {
        super("pacta-jobs-of-the-dead", EVERY, clock);
        this.jdbc = jdbc;
        this.acting = acting;
        this.transaction = new TransactionTemplate(transactions);
        this.engine = engine;
    }

    @Override
    protected void work() {
        free();
    }

    /** Frees what there is, and has it done soon. Returns how many jobs. */
    int free() {
        var freed = acting.asSystem(
                () -> transaction.execute(status -> jdbc.sql(JobSql.FREE).update()));
        if (freed > 0) {
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                    .getJobExecutor()
                    .jobWasAdded();
        }
        return freed;
    }
}
