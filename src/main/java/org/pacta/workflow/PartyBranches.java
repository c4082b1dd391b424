package org.pacta.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.jspecify.annotations.Nullable;
import org.pacta.id.CommitmentId;
import org.pacta.party.Office;
import org.springframework.stereotype.Component;

/**
 * What runs in the engine for one party: its branch of each round, that is of each step that every party takes, and what was
 * begun for it alone.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-parties-change.md">Parties change</a>
 */
@Component
class PartyBranches {

    /** How models call the office of one party while each party's does something. */
    static final String OFFICE = "office";

    private static final String ROUND = "multiInstanceBody";
    private static final String ROUND_SUFFIX = "#" + ROUND;

    /** More than these cannot run for one party at once. */
    private static final int MOST = 100;

    private final RuntimeService runtime;
    private final RepositoryService repository;

    PartyBranches(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    /** Something that is going on, in the tree of its process instance. */
    private record Node(
            ExecutionEntity instance,
            ActivityInstance activity,
            @Nullable Node parent) {

        boolean isRound() {
            return ROUND.equals(activity.getActivityType());
        }

        String element() {
            return activity.getActivityId().replace(ROUND_SUFFIX, "");
        }

        /** Of a round the branches that still run: the engine calls one that has ended a transition. */
        int parts() {
            return activity.getChildActivityInstances().length;
        }
    }

    /** All that is going on for a commitment; read anew after each change, which may end or begin more than it names. */
    private final class Running {

        private final Map<String, ExecutionEntity> executions;
        private final Map<String, ExecutionEntity> called;
        private final List<ExecutionEntity> instances;
        private final CommitmentId id;

        Running(CommitmentId id) {
            this.id = id;
            executions = runtime.createExecutionQuery().processInstanceBusinessKey(String.valueOf(id)).list().stream()
                    .map(ExecutionEntity.class::cast)
                    .collect(Collectors.toMap(ExecutionEntity::getId, Function.identity()));
            instances = executions.values().stream()
                    .filter(execution -> execution.getId().equals(execution.getProcessInstanceId()))
                    .toList();
            called = instances.stream()
                    .filter(instance -> instance.getSuperExecutionId() != null)
                    .collect(Collectors.toMap(ExecutionEntity::getSuperExecutionId, Function.identity()));
        }

        /** From the common life down, each after what it is in. */
        List<Node> nodes() {
            var nodes = new ArrayList<Node>();
            instances.forEach(instance -> {
                var tree = runtime.getActivityInstance(instance.getId());
                if (tree != null) {
                    var left = new ArrayDeque<>(List.of(new Node(instance, tree, null)));
                    while (!left.isEmpty()) {
                        var node = left.removeFirst();
                        nodes.add(node);
                        Arrays.stream(node.activity().getChildActivityInstances())
                                .forEach(child -> left.add(new Node(instance, child, node)));
                    }
                }
            });
            return nodes;
        }

        /** What is one party's and lies in nothing else that is. */
        List<Node> of(Predicate<String> ofParty) {
            var own = runtime
                    .createVariableInstanceQuery()
                    .processInstanceIdIn(
                            instances.stream().map(ExecutionEntity::getId).toArray(String[]::new))
                    .variableName(OFFICE)
                    .list()
                    .stream()
                    .filter(variable -> ofParty.test(String.valueOf(variable.getValue())))
                    .map(variable -> variable.getExecutionId())
                    .collect(Collectors.toSet());
            return nodes().stream()
                    .filter(node -> isOf(node, own))
                    .filter(node -> !isWithin(node, own))
                    .toList();
        }

        /** A branch keeps its office where it forks off; whoever calls a model for one party gives it the office. */
        private boolean isOf(Node node, Set<String> own) {
            if (node.parent() == null || node.isRound()) {
                return false;
            }
            return Arrays.stream(node.activity().getExecutionIds()).anyMatch(it -> {
                var execution = executions.get(it);
                var callee = called.get(it);
                return own.contains(it)
                        || execution != null && own.contains(String.valueOf(execution.getParentId()))
                        || callee != null && own.contains(callee.getId());
            });
        }

        private boolean isWithin(Node node, Set<String> own) {
            for (@Nullable Node at = node.parent(); at != null; at = at.parent()) {
                if (isOf(at, own)) {
                    return true;
                }
            }
            return node.instance().getSuperExecutionId() != null
                    && own.contains(node.instance().getId());
        }

        List<Node> rounds() {
            return nodes().stream().filter(Node::isRound).toList();
        }
    }

    /** The names of the steps that every party takes and that are under way. */
    List<String> rounds(CommitmentId id) {
        return new Running(id)
                .rounds().stream()
                        .map(round -> element(round).getName())
                        .distinct()
                        .toList();
    }

    /**
     * Ends what runs for a party: what only waited for it goes on, all else waits for the others. The engine counts no branch
     * away, so that a round whose last branch is taken away would wait for ever: it is left by its own way out.
     *
     * @param ofParty tells of a candidate group whether it is the party's
     */
    void end(CommitmentId id, Predicate<String> ofParty) {
        EngineConflict.translated(() -> {
            for (int ended = 0; ended < MOST; ended++) {
                var running = new Running(id);
                var empty = running.rounds().stream()
                        .filter(round -> round.parts() == 0)
                        .findFirst();
                if (empty.isPresent()) {
                    leave(empty.get());
                    continue;
                }
                var branches = running.of(ofParty);
                if (branches.isEmpty()) {
                    return;
                }
                end(branches.getFirst());
            }
            throw new IllegalStateException("What runs for a party of commitment " + id + " does not come to an end.");
        });
    }

    private void end(Node branch) {
        var in = branch.parent();
        if (in != null && in.isRound() && in.parts() == 1) {
            leave(in);
        } else {
            runtime.createProcessInstanceModification(branch.instance().getProcessInstanceId())
                    .cancelActivityInstance(branch.activity().getId())
                    .execute();
        }
    }

    /**
     * Leaves a round by its way out. Where nothing else runs in its instance the round ends first: an instance that comes to
     * its end in between, with the round still in it, would count as taken away. Elsewhere it ends last, so that what it lies
     * in does not end with it.
     */
    private void leave(Node round) {
        var out = ((FlowNode) element(round)).getOutgoing();
        if (out.size() != 1) {
            throw new IllegalStateException(round.element() + " has " + out.size() + " ways out.");
        }
        var way = out.iterator().next().getId();
        var modification =
                runtime.createProcessInstanceModification(round.instance().getProcessInstanceId());
        var in = round.parent();
        if (in != null && in.parent() == null && in.parts() == 1) {
            modification.cancelActivityInstance(round.activity().getId()).startTransition(way);
        } else {
            modification
                    .startTransition(way)
                    .cancelActivityInstance(round.activity().getId());
        }
        modification.execute();
    }

    /** Lets an office take part in each round that its model asks it in. */
    void begin(CommitmentId id, Office office) {
        EngineConflict.translated(() -> new Running(id).rounds().forEach(round -> begin(round, office)));
    }

    private void begin(Node round, Office office) {
        if (((Activity) element(round)).getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
                && loop.getCamundaCollection() != null) {
            var group = OfficesBean.asked(loop.getCamundaCollection(), office);
            if (group != null) {
                runtime.createProcessInstanceModification(round.instance().getProcessInstanceId())
                        .startBeforeActivity(round.element(), round.activity().getId())
                        .setVariableLocal(loop.getCamundaElementVariable(), group)
                        .execute();
            }
        }
    }

    private FlowNode element(Node node) {
        return repository
                .getBpmnModelInstance(node.instance().getProcessDefinitionId())
                .getModelElementById(node.element());
    }
}
