package org.pacta.workflow;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the engine answers and has every model that commitments run by. Its commands run as the system by themselves. */
@Component("engineHealthIndicator")
class EngineHealth extends AbstractHealthIndicator {

    private final RepositoryService repository;
    private final Models models;

    EngineHealth(RepositoryService repository, Models models) {
        super("The engine does not answer");
        this.repository = repository;
        this.models = models;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        long deployed =
                repository.createProcessDefinitionQuery().latestVersion().count();
        int wanted = models.kinds().size() + 1;
        builder.status(deployed >= wanted ? "UP" : "DOWN").withDetail("models", deployed);
    }
}
