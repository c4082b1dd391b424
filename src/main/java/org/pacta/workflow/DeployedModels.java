package org.pacta.workflow;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.pacta.reading.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The process models as the engine has them: for administrators. */
@Service
@Transactional(readOnly = true)
public class DeployedModels {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final UserTaskModel userTasks = new UserTaskModel();
    private final Models models;
    private final Permissions permissions;

    DeployedModels(RepositoryService repository, RuntimeService runtime, Models models, Permissions permissions) {
        this.repository = repository;
        this.runtime = runtime;
        this.models = models;
        this.permissions = permissions;
    }

    /**
     * The latest version of a model.
     *
     * @param commonLife whether it is of the life of all commitments, or called by it, and not that of a kind
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
            long runningOlder,
            List<Finding> findings) {}

    /**
     * Something that is to be said against a model.
     *
     * @param element its name as the model has it, or its id where it has none
     */
    public record Finding(Rule rule, String element) {}

    /** What is asked of a model, beyond what stops the start. */
    public enum Rule {
        NO_START,
        SEVERAL_STARTS,
        NO_END,
        FLOW_TWICE,
        NEVER_REACHED,
        LEADS_NOWHERE,
        JOINS_WITHOUT_GATEWAY,
        SPLITS_WITHOUT_GATEWAY,
        NO_NAME,
        GATEWAY_HARD_TO_READ,
        GATEWAY_NEEDLESS,
        GATEWAY_JOINS_AND_SPLITS,
        NO_CONDITION,
        CONDITION_NOT_SAID,
        NO_OFFICE,
        NO_INSTRUCTIONS,
        NO_DUE_RULE,
        NOT_DRAWN
    }

    /**
     * The common life first, then the kinds. Not what runs on one party's side: how often it does would tell the others of
     * answers that the party prepares.
     */
    public List<Deployed> latest() {
        permissions.require(Role.ADMINISTRATOR);
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .filter(definition -> !isOnOneSide(definition))
                .map(this::deployed)
                .sorted(java.util.Comparator.comparing(deployed -> !deployed.commonLife()))
                .toList();
    }

    private boolean isOnOneSide(ProcessDefinition definition) {
        var tasks = repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class);
        return !tasks.isEmpty()
                && tasks.stream().allMatch(task -> userTasks.of(task).onSide());
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
                !models.kinds().contains(new Kind(definition.getKey())),
                definition.getVersion(),
                deployment.getDeploymentTime().toInstant(),
                running,
                running - latest,
                ModelFindings.of(repository.getBpmnModelInstance(definition.getId())));
    }
}
