package org.pacta.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ComplexGateway;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.pacta.workflow.DeployedModels.Finding;
import org.pacta.workflow.DeployedModels.Rule;

/**
 * What is to be said against a model as the engine has it. The rules are those that the build's lint asks of the models in
 * {@code bpmn/}, which knows nothing of one that a ministry has changed since, and those of the product that do not stop the start.
 *
 * @see <a href="https://github.com/bpmn-io/bpmnlint/tree/main/docs/rules">The rules of bpmnlint</a>
 */
final class ModelFindings {

    private final List<Finding> findings = new ArrayList<>();
    private final UserTaskModel userTasks = new UserTaskModel();

    private final Map<String, List<SequenceFlow>> into;
    private final Map<String, List<SequenceFlow>> outOf;

    private ModelFindings(BpmnModelInstance model) {
        var flows = model.getModelElementsByType(SequenceFlow.class);
        into = flows.stream()
                .collect(Collectors.groupingBy(flow -> flow.getTarget().getId()));
        outOf = flows.stream()
                .collect(Collectors.groupingBy(flow -> flow.getSource().getId()));
    }

    /** In the order of the file; none where all is well. */
    static List<Finding> of(BpmnModelInstance model) {
        var found = new ModelFindings(model);
        model.getModelElementsByType(Process.class).forEach(process -> found.scope(process, process.getFlowElements()));
        model.getModelElementsByType(SubProcess.class).forEach(inner -> found.scope(inner, inner.getFlowElements()));
        model.getModelElementsByType(FlowNode.class).forEach(found::node);
        model.getModelElementsByType(UserTask.class).forEach(found::userTask);
        model.getModelElementsByType(SequenceFlow.class).forEach(found::flow);
        found.layout(model);
        return List.copyOf(found.findings);
    }

    private void scope(BaseElement scope, Collection<FlowElement> elements) {
        var blankStarts = elements.stream()
                .filter(element -> element instanceof StartEvent start
                        && start.getEventDefinitions().isEmpty())
                .count();
        if (elements.stream().noneMatch(StartEvent.class::isInstance)) {
            say(Rule.NO_START, scope);
        } else if (blankStarts > 1) {
            say(Rule.SEVERAL_STARTS, scope);
        }
        if (elements.stream().noneMatch(EndEvent.class::isInstance)) {
            say(Rule.NO_END, scope);
        }
        var ways = new HashSet<List<Object>>();
        for (var element : elements) {
            if (element instanceof SequenceFlow flow
                    && !ways.add(
                            List.of(flow.getSource().getId(), flow.getTarget().getId(), condition(flow)))) {
                say(Rule.FLOW_TWICE, flow.getSource());
            }
        }
    }

    private void node(FlowNode node) {
        int in = into.getOrDefault(node.getId(), List.of()).size();
        var outgoing = outOf.getOrDefault(node.getId(), List.of());
        int out = outgoing.size();
        var ofEvent = node instanceof SubProcess inner && inner.triggeredByEvent();
        if (in == 0 && !(node instanceof StartEvent || node instanceof BoundaryEvent) && !ofEvent) {
            say(Rule.NEVER_REACHED, node);
        }
        if (out == 0 && !(node instanceof EndEvent) && !ofEvent) {
            say(Rule.LEADS_NOWHERE, node);
        }
        if (node instanceof Gateway gateway) {
            gateway(gateway, in, outgoing);
            return;
        }
        if (in > 1) {
            say(Rule.JOINS_WITHOUT_GATEWAY, node);
        }
        if (outgoing.stream()
                        .filter(flow -> flow.getConditionExpression() == null)
                        .count()
                > 1) {
            say(Rule.SPLITS_WITHOUT_GATEWAY, node);
        }
        if (isNameless(node) && !(node instanceof SubProcess)) {
            say(Rule.NO_NAME, node);
        }
    }

    private void gateway(Gateway gateway, int in, List<SequenceFlow> outgoing) {
        int out = outgoing.size();
        if (gateway instanceof InclusiveGateway || gateway instanceof ComplexGateway) {
            say(Rule.GATEWAY_HARD_TO_READ, gateway);
        }
        if (in == 1 && out == 1) {
            say(Rule.GATEWAY_NEEDLESS, gateway);
        }
        if (in > 1 && out > 1) {
            say(Rule.GATEWAY_JOINS_AND_SPLITS, gateway);
        }
        if (out > 1
                && isNameless(gateway)
                && !(gateway instanceof ParallelGateway || gateway instanceof EventBasedGateway)) {
            say(Rule.NO_NAME, gateway);
        }
        if (out > 1 && gateway instanceof ExclusiveGateway exclusive) {
            outgoing.stream()
                    .filter(flow -> flow.getConditionExpression() == null && !flow.equals(exclusive.getDefault()))
                    .forEach(flow -> say(Rule.NO_CONDITION, flow.getTarget()));
        }
    }

    private void userTask(UserTask task) {
        if (task.getCamundaCandidateGroups() == null) {
            say(Rule.NO_OFFICE, task);
        }
        var says = userTasks.of(task);
        if (says.instructions() == null) {
            say(Rule.NO_INSTRUCTIONS, task);
        }
        if (says.due() == null
                && says.withinWorkingDays() == 0
                && !UserTaskModel.properties(task).containsKey(DueWith.DUE_WITH)) {
            say(Rule.NO_DUE_RULE, task);
        }
    }

    private void flow(SequenceFlow flow) {
        if (flow.getConditionExpression() != null
                && (flow.getName() == null || flow.getName().isBlank())) {
            say(Rule.CONDITION_NOT_SAID, flow.getSource());
        }
    }

    private void layout(BpmnModelInstance model) {
        var drawn = model.getModelElementsByType(BpmnShape.class).stream()
                .map(BpmnShape::getBpmnElement)
                .collect(Collectors.toSet());
        model.getModelElementsByType(BpmnEdge.class).forEach(edge -> drawn.add(edge.getBpmnElement()));
        model.getModelElementsByType(FlowElement.class).stream()
                .filter(element ->
                        (element instanceof FlowNode || element instanceof SequenceFlow) && !drawn.contains(element))
                .forEach(element ->
                        say(Rule.NOT_DRAWN, element instanceof SequenceFlow flow ? flow.getSource() : element));
    }

    private static String condition(SequenceFlow flow) {
        var condition = flow.getConditionExpression();
        return condition == null ? "" : String.valueOf(condition.getTextContent());
    }

    private static boolean isNameless(FlowElement element) {
        return element.getName() == null || element.getName().isBlank();
    }

    private void say(Rule rule, ModelElementInstance element) {
        var name = element.getAttributeValue("name");
        findings.add(new Finding(
                rule, name == null || name.isBlank() ? String.valueOf(element.getAttributeValue("id")) : name));
    }
}
