package org.pacta.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;

/**
 * What leads where in all models: their steps and flows by process and id, and what is to be answered at which task so that
 * a gateway is left by a certain flow, as its conditions say.
 */
final class ModelGraph {

    private static final Pattern FIELD = Pattern.compile("\\$\\{(\\w+) == '(\\w+)'}");
    private static final Pattern ANSWER =
            Pattern.compile("\\$\\{answers\\.(?:any|own)\\(execution, '(\\w+)', '(\\w+)', '(\\w+)'\\)}");
    private static final Pattern NONE_IN_COMMON =
            Pattern.compile("\\$\\{answers\\.noneInCommon\\(execution, '(\\w+)', '(\\w+)', '\\w+', '(\\w+)'\\)}");
    private static final Pattern GIVEN = Pattern.compile("\\$\\{answers\\.given\\(execution, '(\\w+)'\\)}");
    private static final Pattern OWN_STEPS = Pattern.compile("\\$\\{offices\\.ownSteps\\(execution, '(\\w+)'\\)}");

    private static final String AGREED = "${ending.isAgreed(execution)}";

    /** Of the task that clears an answer: its flows depend on which answer it is. */
    static final String CLEARING = "userTask_clearAnswer";

    /** What beans are asked that answers to a task decide. */
    private static final Map<String, Answer> BEANS = Map.of(
            "${concurrence.isSilence(execution)}", new Answer("userTask_issueText", "round", "silence"),
            "${concurrence.isFinal(execution)}", new Answer("userTask_issueText", "round", "final"),
            "${concurrence.agreed(execution)}", new Answer("userTask_answerText", "answer", "concur"),
            "${concurrence.isSettled(execution)}", new Answer("userTask_settleText", "answer", "concur"));

    /** An answer to a task, by its element; to the clearing of one with the element that was cleared after a slash. */
    record Answer(String task, String field, String value) {}

    /**
     * A flow and the answers that lead into it, each of them enough.
     *
     * @param comesBack whether what was asked will be asked again
     */
    record Aim(String flow, List<Answer> answers, boolean comesBack) {

        /** What is to be said to the task. */
        List<Answer> to(String task) {
            return answers.stream().filter(answer -> answer.task().equals(task)).toList();
        }
    }

    private final Collection<String> kinds;
    private final Map<String, Set<String>> elements = new TreeMap<>();
    private final Map<String, Set<String>> before = new HashMap<>();
    private final Map<String, Set<String>> choices = new HashMap<>();
    private final Map<String, Set<String>> asking = new HashMap<>();
    private final Map<String, String> messages = new HashMap<>();
    private final List<Aim> aims = new ArrayList<>();

    ModelGraph(Collection<BpmnModelInstance> models, Collection<String> kinds) {
        this.kinds = kinds;
        models.forEach(this::readTasks);
        models.forEach(this::readFlows);
        models.forEach(this::readCalls);
        // What is not agreed on is told to the work that waits for it.
        leads("end end_returned", messages.get("endOver"));
        leads("end end_notAgreed", messages.get("endOver"));
        aims.replaceAll(aim -> new Aim(
                aim.flow(),
                aim.answers(),
                distances(List.of(before.get(aim.flow()).iterator().next()), Set.of())
                        .containsKey(aim.flow())));
    }

    /** The steps and flows of each process. */
    Map<String, Set<String>> elements() {
        return elements;
    }

    /** Where a message with this name is waited for. */
    String waitingFor(String message) {
        return messages.get(message);
    }

    /**
     * How many steps and flows there are from an element to the nearest of these; those from which there is no way are not
     * in it.
     *
     * @param closed steps and flows that cannot be taken
     */
    Map<String, Integer> distances(Collection<String> wanted, Set<String> closed) {
        var distances = new HashMap<String, Integer>();
        var left = new ArrayDeque<String>();
        wanted.stream().filter(element -> !closed.contains(element)).forEach(element -> {
            distances.put(element, 0);
            left.add(element);
        });
        while (!left.isEmpty()) {
            var element = left.remove();
            for (var earlier : before.getOrDefault(element, Set.of())) {
                if (!closed.contains(earlier) && distances.putIfAbsent(earlier, distances.get(element) + 1) == null) {
                    left.add(earlier);
                }
            }
        }
        return distances;
    }

    /**
     * The flows that answers to the task decide on and that lead to what is wanted: the nearest first, and of two what comes
     * back before what goes on.
     */
    List<Aim> aims(String process, String task, Map<String, Integer> distances) {
        return aims.stream()
                .filter(aim -> (task.startsWith(CLEARING) || aim.flow().startsWith(process + " "))
                        && distances.containsKey(aim.flow())
                        && !aim.to(task).isEmpty())
                .sorted(Comparator.<Aim, Integer>comparing(aim -> distances.get(aim.flow()))
                        .thenComparing(aim -> !aim.comesBack()))
                .toList();
    }

    private static String process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next().getId();
    }

    private void readTasks(BpmnModelInstance model) {
        for (var task : model.getModelElementsByType(UserTask.class)) {
            for (var field : new UserTaskModel().of(task).fields()) {
                asking.computeIfAbsent(field.id(), any -> new HashSet<>()).add(task.getId());
                field.choices()
                        .forEach(choice -> choices.computeIfAbsent(
                                        task.getId() + " " + field.id(), any -> new LinkedHashSet<>())
                                .add(choice.id()));
            }
        }
    }

    private void readFlows(BpmnModelInstance model) {
        var process = process(model) + " ";
        var all = elements.computeIfAbsent(process.strip(), any -> new HashSet<>());
        for (var element : model.getModelElementsByType(FlowElement.class)) {
            if (element instanceof FlowNode || element instanceof SequenceFlow) {
                all.add(process + element.getId());
            }
            if (element instanceof SequenceFlow flow) {
                leads(process + flow.getSource().getId(), process + flow.getId());
                leads(process + flow.getId(), process + flow.getTarget().getId());
                aim(process, flow);
            } else if (element instanceof SubProcess part) {
                part.getChildElementsByType(StartEvent.class)
                        .forEach(start -> leads(process + part.getId(), process + start.getId()));
                for (var end : part.getChildElementsByType(EndEvent.class)) {
                    part.getOutgoing().forEach(flow -> leads(process + end.getId(), process + flow.getId()));
                }
            }
        }
        for (var message : model.getModelElementsByType(MessageEventDefinition.class)) {
            messages.put(
                    message.getMessage().getName(),
                    process + message.getParentElement().getAttributeValue("id"));
        }
    }

    /** Into what is called, and back to what comes after the call; whatever called it. */
    private void readCalls(BpmnModelInstance model) {
        var process = process(model) + " ";
        for (var call : model.getModelElementsByType(CallActivity.class)) {
            for (var called : called(process.strip(), call.getCalledElement())) {
                leads(process + call.getId(), called + " start_" + called);
                if (!called.equals("clearance")) {
                    returns(called, process, call);
                }
            }
        }
        model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo() instanceof CallActivity)
                .forEach(event -> leads(process + event.getAttachedTo().getId(), process + event.getId()));
        // Beside the work: once it is over, the same may be asked again.
        for (var beside : model.getModelElementsByType(BoundaryEvent.class)) {
            if (!beside.cancelActivity()) {
                model.getModelElementsByType(EndEvent.class).stream()
                        .filter(end -> end.getParentElement() instanceof Process
                                && end.getEventDefinitions().isEmpty())
                        .forEach(end -> leads(process + end.getId(), process + beside.getId()));
            }
        }
    }

    private Collection<String> called(String process, String element) {
        var step = OWN_STEPS.matcher(element);
        return step.matches()
                ? elements.keySet().stream()
                        .filter(key -> key.startsWith(process + "_" + step.group(1) + "_"))
                        .toList()
                : element.equals("${kind}") ? kinds : List.of(element);
    }

    /** Where all that may come of it was agreed, the gateway after the call tells; elsewhere they come out alike. */
    private void returns(String called, String process, CallActivity call) {
        var next = call.getOutgoing().iterator().next();
        var told = next.getTarget().getOutgoing().stream()
                .filter(flow -> flow.getConditionExpression() != null
                        && AGREED.equals(
                                flow.getConditionExpression().getTextContent().strip()))
                .toList();
        for (var end : elements.get(called)) {
            if (end.startsWith(called + " end_") && told.isEmpty()) {
                leads(end, process + next.getId());
            } else if (end.startsWith(called + " end_")) {
                next.getTarget().getOutgoing().stream()
                        .filter(flow -> told.contains(flow) == end.equals(called + " end_agreed"))
                        .forEach(flow -> leads(end, process + flow.getId()));
            }
        }
    }

    private void leads(String from, String to) {
        before.computeIfAbsent(to, any -> new LinkedHashSet<>()).add(from);
    }

    private void aim(String process, SequenceFlow flow) {
        if (flow.getConditionExpression() != null) {
            aims.add(new Aim(process + flow.getId(), answers(flow), false));
        } else if (flow.getSource().getOutgoing().size() > 1) {
            var said = flow.getSource().getOutgoing().stream()
                    .filter(it -> it.getConditionExpression() != null)
                    .flatMap(it -> answers(it).stream())
                    .toList();
            aims.add(new Aim(
                    process + flow.getId(),
                    said.stream().flatMap(it -> others(it, said)).toList(),
                    false));
        }
    }

    /** What may be answered to the same question so that none of the conditions holds; a plain no before a half one. */
    private Stream<Answer> others(Answer said, List<Answer> conditions) {
        return choices.getOrDefault(said.task().split("/")[0] + " " + said.field(), Set.of()).stream()
                .map(value -> new Answer(said.task(), said.field(), value))
                .filter(answer -> !conditions.contains(answer))
                .sorted(Comparator.comparing(answer -> !answer.value().equals("nonConcur")));
    }

    private List<Answer> answers(SequenceFlow flow) {
        var condition = flow.getConditionExpression().getTextContent().strip();
        var field = FIELD.matcher(condition);
        if (field.matches()) {
            return asking.getOrDefault(field.group(1), Set.of()).stream()
                    .map(task -> new Answer(task + cleared(flow), field.group(1), field.group(2)))
                    .toList();
        }
        for (var pattern : List.of(ANSWER, NONE_IN_COMMON)) {
            var said = pattern.matcher(condition);
            if (said.matches()) {
                return List.of(new Answer(said.group(1), said.group(2), said.group(3)));
            }
        }
        var given = GIVEN.matcher(condition);
        if (given.matches()) {
            return List.of(new Answer(CLEARING + "/" + given.group(1), "clearing", "give"));
        }
        return BEANS.containsKey(condition) ? List.of(BEANS.get(condition)) : List.of();
    }

    /** Where the gateway follows a call that clears an answer: which. */
    private static String cleared(SequenceFlow flow) {
        return flow.getSource().getIncoming().stream()
                .map(SequenceFlow::getSource)
                .filter(source -> source instanceof CallActivity)
                .flatMap(call ->
                        call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream())
                .filter(in -> "question".equals(in.getCamundaTarget()))
                .map(in -> "/" + in.getCamundaSourceExpression())
                .findFirst()
                .orElse("");
    }
}
