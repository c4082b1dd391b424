package org.pacta.workflow;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The process models as the engine has them: for administrators. */
@Service
@Transactional(readOnly = true)
public class DeployedModels {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final Permissions permissions;

    DeployedModels(RepositoryService repository, RuntimeService runtime, Permissions permissions) {
        this.repository = repository;
        this.runtime = runtime;
        this.permissions = permissions;
    }

    /**
     * The latest version of a model.
     *
     * @param commonLife whether it is the life of all commitments, and not that of a kind
     * @param running processes that run by any of its versions
     * @param runningOlder those of them that run by an earlier version
     */
    public record Deployed(
            String key,
            String name,
            boolean commonLife,
            int version,
            Instant deployedAt,
            long running,
            long runningOlder) {}

    /** The common life first, then the kinds. */
    public List<Deployed> latest() {
        permissions.require(Role.ADMINISTRATOR);
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .map(this::deployed)
                .sorted(java.util.Comparator.comparing(deployed -> !deployed.commonLife()))
                .toList();
    }

    private Deployed deployed(ProcessDefinition definition) {
        var running = runtime.createProcessInstanceQuery()
                .processDefinitionKey(definition.getKey())
                .count();
        var latest = runtime.createProcessInstanceQuery()
                .processDefinitionId(definition.getId())
                .count();
        var deployment = repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult();
        return new Deployed(
                definition.getKey(),
                definition.getName() == null ? definition.getKey() : definition.getName(),
                definition.getKey().equals(Models.COMMON_LIFE),
                definition.getVersion(),
                deployment.getDeploymentTime().toInstant(),
                running,
                running - latest);
    }
}
