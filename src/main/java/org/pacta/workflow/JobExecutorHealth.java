package org.pacta.workflow;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Whether deadlines and other steps of the engine itself are being done. Steps that it has given up are counted, but do
 * not make the application unhealthy: they wait for an administrator.
 */
@Component("jobExecutorHealthIndicator")
class JobExecutorHealth extends AbstractHealthIndicator {

    private final ProcessEngine engine;

    JobExecutorHealth(ProcessEngine engine) {
        super("The engine does not answer");
        this.engine = engine;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        builder.status(executor.isActive() ? "UP" : "DOWN")
                .withDetail("active", executor.isActive())
                .withDetail(
                        "failed",
                        engine.getManagementService()
                                .createJobQuery()
                                .noRetriesLeft()
                                .count());
    }
}
