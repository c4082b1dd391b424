package org.pacta.workflow;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.pacta.commitment.CommitmentProcess;
import org.pacta.concurrence.Silences;
import org.pacta.id.CommitmentId;
import org.pacta.id.OfficeId;
import org.pacta.party.Office;
import org.pacta.reading.Kind;
import org.springframework.stereotype.Component;

/** Runs commitments on Camunda: one instance of the common life each, with the commitment's id as business key. */
@Component
class CamundaCommitmentProcess implements CommitmentProcess, Silences.Process {

    private static final String WITHDRAWN = "commitmentWithdrawn";
    /** Where the common life does what the kind asks for. */
    private static final String CARRIED_OUT = "callActivity_kind";

    private static final String END_PROPOSED = "endProposed";
    private static final String MORE_TIME_WANTED = "moreTimeWanted";

    /** How a model says that a timer waits for the commitment's deadline. */
    private static final String DEADLINE = "${commitment.deadline(execution)}";

    /** Where work that is done waits, while an end is being agreed that was proposed before. */
    private static final String WAITS_FOR_AN_END = "message_endOver";

    private static final String ENDED_BY_ALL = "callActivity_end";
    private static final String PARTY_BOUND = "partyBound";

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;
    private final PartyBranches branches;

    CamundaCommitmentProcess(
            RuntimeService runtime,
            ManagementService management,
            RepositoryService repository,
            PartyBranches branches) {
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
        this.branches = branches;
    }

    @Override
    public void start(CommitmentId commitmentId, Kind kind) {
        runtime.startProcessInstanceByKey(
                Models.COMMON_LIFE,
                String.valueOf(commitmentId),
                Map.of(ProcessVariables.COMMITMENT, commitmentId.value(), ProcessVariables.KIND, kind.key()));
    }

    @Override
    public void replan(CommitmentId commitmentId, Kind kind) {
        EngineConflict.translated(() -> {
            var life = life(commitmentId);
            runtime.setVariable(life, ProcessVariables.KIND, kind.key());
            inWork(life)
                    .ifPresent(step -> runtime.createProcessInstanceModification(life)
                            .startBeforeActivity(CARRIED_OUT)
                            .cancelActivityInstance(step.getId())
                            .execute());
        });
    }

    private String life(CommitmentId commitmentId) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(String.valueOf(commitmentId), Models.COMMON_LIFE)
                .singleResult()
                .getId();
    }

    /** Where the work of the kind or the end that follows it is under way: all parts are accepted by then. */
    private Optional<ActivityInstance> inWork(String life) {
        var running = runtime.getActivityInstance(life);
        return Stream.of(CARRIED_OUT, WAITS_FOR_AN_END, ENDED_BY_ALL)
                .flatMap(step -> Arrays.stream(running.getActivityInstances(step)))
                .findFirst();
    }

    @Override
    public boolean bindsLater(CommitmentId commitmentId) {
        return waitsFor(PARTY_BOUND, commitmentId);
    }

    @Override
    public boolean isInWork(CommitmentId commitmentId) {
        return inWork(life(commitmentId)).isPresent();
    }

    @Override
    public List<String> rounds(CommitmentId commitmentId) {
        return branches.rounds(commitmentId);
    }

    @Override
    public void bound(CommitmentId commitmentId, Office office, boolean accepts) {
        branches.begin(commitmentId, office);
        if (accepts) {
            EngineConflict.translated(() -> runtime.createProcessInstanceModification(life(commitmentId))
                    .startBeforeActivity("message_partyBound")
                    .setVariableLocal(PartyBranches.OFFICE, CandidateGroup.of(office, false))
                    .execute());
        }
    }

    @Override
    public void unbound(CommitmentId commitmentId, Predicate<OfficeId> ofParty) {
        branches.end(
                commitmentId, group -> ofParty.test(CandidateGroup.parse(group).officeId()));
    }

    /** Of the common life and of the kind's own process, those timers that wait for the deadline. */
    @Override
    public void dueDateMoved(CommitmentId commitmentId, Instant deadline) {
        for (var instance : instances(commitmentId)) {
            for (var waiting : deadlines(instance.getProcessDefinitionId())) {
                management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(waiting)
                        .timers()
                        .list()
                        .forEach(timer -> management.setJobDuedate(timer.getId(), Date.from(deadline)));
            }
        }
    }

    @Override
    public void withdraw(CommitmentId commitmentId) {
        tell(WITHDRAWN, commitmentId);
    }

    @Override
    public void end(CommitmentId commitmentId) {
        EngineConflict.translated(() -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(String.valueOf(commitmentId))
                .rootProcessInstances()
                .list()
                .forEach(root -> runtime.deleteProcessInstance(root.getId(), "statement withdrawn")));
    }

    @Override
    public boolean endsByAgreement(CommitmentId commitmentId) {
        return waitsFor(END_PROPOSED, commitmentId);
    }

    @Override
    public boolean clearsMoreTime(CommitmentId commitmentId) {
        return waitsFor(MORE_TIME_WANTED, commitmentId);
    }

    private boolean waitsFor(String message, CommitmentId commitmentId) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(String.valueOf(commitmentId))
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
    }

    @Override
    public Set<CommitmentId> endingByAgreement() {
        var instances = runtime.createEventSubscriptionQuery().eventName(END_PROPOSED).list().stream()
                .map(EventSubscription::getProcessInstanceId)
                .collect(Collectors.toSet());
        return instances.isEmpty()
                ? Set.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .map(instance -> new CommitmentId(Long.parseLong(instance.getBusinessKey())))
                        .collect(Collectors.toSet());
    }

    @Override
    public void endProposed(CommitmentId commitmentId) {
        tell(END_PROPOSED, commitmentId);
    }

    @Override
    public void endObjected(CommitmentId commitmentId) {
        tell("endObjected", commitmentId);
    }

    @Override
    public void moreTimeWanted(CommitmentId commitmentId) {
        tell(MORE_TIME_WANTED, commitmentId);
    }

    @Override
    public void moreTimeAsked(CommitmentId commitmentId) {
        tell("moreTimeAsked", commitmentId);
    }

    @Override
    public void silenceBroken(CommitmentId commitmentId) {
        tell("textObjected", commitmentId);
    }

    private void tell(String message, CommitmentId commitmentId) {
        EngineConflict.translated(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(String.valueOf(commitmentId))
                .correlate());
    }

    private List<ProcessInstance> instances(CommitmentId commitmentId) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(String.valueOf(commitmentId))
                .list();
    }

    /** Events of a model, in the version that the instance runs by, whose timer ends with the commitment's deadline. */
    private List<String> deadlines(String processDefinitionId) {
        return repository
                .getBpmnModelInstance(processDefinitionId)
                .getModelElementsByType(TimerEventDefinition.class)
                .stream()
                .filter(timer -> timer.getTimeDate() != null
                        && timer.getTimeDate().getTextContent().strip().equals(DEADLINE))
                .map(timer -> ((FlowNode) timer.getParentElement()).getId())
                .toList();
    }
}
