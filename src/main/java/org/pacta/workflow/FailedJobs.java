package org.pacta.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.Commitments;
import org.pacta.database.Acting;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.CommitmentId;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Steps that the engine was to do by itself, tried so often that it has given up: for administrators. */
@Service
@Transactional
public class FailedJobs {

    private static final int MOST = 100;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final ProcessEngine engine;
    private final Models models;
    private final Commitments commitments;
    private final Permissions permissions;
    private final Acting acting;
    private final History history;

    FailedJobs(
            ProcessEngine engine,
            Models models,
            Commitments commitments,
            Permissions permissions,
            Acting acting,
            History history) {
        this.engine = engine;
        this.management = engine.getManagementService();
        this.runtime = engine.getRuntimeService();
        this.models = models;
        this.commitments = commitments;
        this.permissions = permissions;
        this.acting = acting;
        this.history = history;
    }

    /**
     * A step that failed for good.
     *
     * @param commitment its reference; null where it is not released to the reader's party, who then is not told what
     *     went wrong either
     * @param step the name of the model's element
     * @param problem what the engine says went wrong, in its words
     * @param failedAt of the last try
     */
    public record FailedJob(
            String id,
            @Nullable String commitment,
            String step,
            @Nullable String problem,
            @Nullable Instant failedAt) {}

    /** Those that wait for a person, latest first; at most 100. */
    @Transactional(readOnly = true)
    public List<FailedJob> list() {
        permissions.require(Role.ADMINISTRATOR);
        return management.createJobQuery().noRetriesLeft().orderByJobId().desc().listPage(0, MOST).stream()
                .map(this::failed)
                .toList();
    }

    /** How many there are. */
    @Transactional(readOnly = true)
    public long count() {
        permissions.require(Role.ADMINISTRATOR);
        return management.createJobQuery().noRetriesLeft().count();
    }

    /** Has the engine try the step once more, now and in its own name.
     *
     * @throws Refused where it has been tried or is gone meanwhile
     */
    public void retry(String jobId) {
        var me = permissions.require(Role.ADMINISTRATOR);
        var job = management.createJobQuery().jobId(jobId).noRetriesLeft().singleResult();
        if (job == null) {
            throw new Refused("job.gone", null);
        }
        management.setJobRetries(jobId, 1);
        var step = step(job);
        history.record(acting.asSystem(() -> commitment(job))
                .map(commitment -> Entry.ofCommitment(
                        commitment.id(), commitment.reference(), Action.JOB_RETRIED, commitment.releasability()))
                .orElseGet(() -> Entry.ofMember(me.id(), step, Action.JOB_RETRIED, me.partyCode()))
                .noting("title", step));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeJobExecutor();
            }
        });
    }

    private void wakeJobExecutor() {
        var executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        if (executor.isActive()) {
            executor.jobWasAdded();
        }
    }

    private FailedJob failed(Job job) {
        var commitment = commitment(job);
        var incident = runtime.createIncidentQuery().configuration(job.getId()).list().stream()
                .findFirst();
        return new FailedJob(
                job.getId(),
                commitment.map(Commitment::reference).orElse(null),
                step(job),
                commitment.isPresent() ? job.getExceptionMessage() : null,
                incident.map(each -> each.getIncidentTimestamp().toInstant()).orElse(null));
    }

    private String step(Job job) {
        var element = job.getFailedActivityId() == null
                ? management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId()
                : job.getFailedActivityId();
        return models.elementName(job.getProcessDefinitionKey(), element);
    }

    /** The commitment that the job's process runs for, as far as whoever asks may see it. */
    private Optional<Commitment> commitment(Job job) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        return instance == null || instance.getBusinessKey() == null
                ? Optional.empty()
                : commitments.byId(new CommitmentId(Long.parseLong(instance.getBusinessKey())));
    }
}
