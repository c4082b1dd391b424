package org.pacta.workflow;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Gives the engine the models in {@code bpmn/} at start, where they are new or changed. */
@Component
class ModelDeployment implements InitializingBean {

    private final RepositoryService repository;
    private final Models models;

    ModelDeployment(RepositoryService repository, Models models) {
        this.repository = repository;
        this.models = models;
    }

    @Override
    public void afterPropertiesSet() {
        var deployment = repository.createDeployment().name("pacta").enableDuplicateFiltering(true);
        models.files().forEach(deployment::addString);
        deployment.deploy();
    }
}
