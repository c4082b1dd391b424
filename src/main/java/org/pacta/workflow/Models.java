package org.pacta.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.CommitmentModels;
import org.pacta.concurrence.Level;
import org.pacta.deadline.DueRule;
import org.pacta.reading.Kind;
import org.pacta.task.FormField;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The process models in {@code bpmn/}, read for what they say; {@link ModelDeployment} gives them to the engine. A new kind
 * of commitment is a new file there.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-kinds-and-own-steps.md">Kinds and own steps</a>
 */
@Component
class Models implements CommitmentModels {

    /** The life common to all commitments; every other model is a kind. */
    static final String COMMON_LIFE = "commitment";

    /** The property of a kind that is an event, which the due dates of other commitments can depend on. */
    private static final String EVENT = "event";

    /** The property of a model that others call, and that is no kind of commitment. */
    private static final String REUSABLE = "reusable";

    /** The property of a kind that has no end of its own. */
    private static final String STANDING = "standing";

    /** The property of a kind that says after how long without a word it is asked about, as an ISO 8601 period. */
    private static final String UPDATE_EVERY = "updateEvery";

    /** The property of a model of the steps that a party takes on its own side: the party's code. */
    private static final String PARTY = "party";

    /** A moment that a timer waits for, as {@link DatesBean} works it out. */
    private static final Pattern MOMENT = Pattern.compile("dates\\.at\\(\\s*execution\\s*,\\s*'([^']*)'");

    private record Model(
            String key, String name, String xml, BpmnModelInstance instance, Map<String, String> properties) {

        boolean isReusable() {
            return is(REUSABLE) || property(PARTY) != null;
        }

        boolean is(String name) {
            return "true".equals(property(name));
        }

        @Nullable
        String property(String name) {
            return properties.get(name);
        }
    }

    private final UserTaskModel userTasks = new UserTaskModel();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, Model> models = new TreeMap<>();
    private final Set<String> common = new LinkedHashSet<>(Set.of(COMMON_LIFE));
    private final Map<String, String> dueWith = new HashMap<>();

    /** Models do not change while the application runs, and each start asks for the steps of its kind. */
    private final Map<Kind, List<Step>> stepsOf = new ConcurrentHashMap<>();

    Models() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/**/*.bpmn");
            Arrays.sort(found, Comparator.comparing(Resource::getFilename));
            for (var file : found) {
                var xml = file.getContentAsString(StandardCharsets.UTF_8);
                var model = read(xml);
                check(String.valueOf(file.getFilename()), model.instance());
                models.put(model.key(), model);
                files.put(file.getFilename(), xml);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The process models cannot be read", e);
        }
        if (!models.containsKey(COMMON_LIFE)) {
            throw new IllegalStateException("There is no model of the process " + COMMON_LIFE + " in bpmn/.");
        }
        models.values().forEach(this::checkReads);
        common.addAll(calledFrom(COMMON_LIFE));
        models.values().stream()
                .filter(model -> model.property(PARTY) != null)
                .forEach(own -> dueWith.putAll(DueWith.of(
                        own.key(),
                        own.instance(),
                        model(own.key().split("_")[0]).instance())));
    }

    /**
     * @throws IllegalStateException where a rule in it is none, or another word that is read at all; it names the file and
     *     the element
     */
    static void check(String file, BpmnModelInstance instance) {
        for (var task : instance.getModelElementsByType(UserTask.class)) {
            checked(file, task, () -> new UserTaskModel().of(task));
        }
        for (var process : instance.getModelElementsByType(Process.class)) {
            checked(
                    file,
                    process,
                    () -> UpdateRhythm.of(UserTaskModel.properties(process).get(UPDATE_EVERY)));
        }
        for (var timer : instance.getModelElementsByType(TimeDate.class)) {
            var rule = MOMENT.matcher(timer.getTextContent());
            while (rule.find()) {
                checked(file, timer.getParentElement(), () -> DueRule.parse(rule.group(1)));
            }
        }
    }

    /** What a task reads is asked for by a task of some model. */
    private void checkReads(Model model) {
        for (var task : model.instance().getModelElementsByType(UserTask.class)) {
            for (var read : userTasks.of(task).reads()) {
                checked(model.key() + ".bpmn", task, () -> {
                    var fields =
                            fields(read.elementId()).stream().map(FormField::id).toList();
                    if (fields.isEmpty() || !fields.containsAll(read.fields())) {
                        throw new IllegalArgumentException("it reads " + read.elementId() + " "
                                + String.join(",", read.fields()) + ", which no model asks for.");
                    }
                });
            }
        }
    }

    static void checked(String file, ModelElementInstance element, Runnable reading) {
        try {
            reading.run();
        } catch (IllegalArgumentException wrong) {
            var named = element;
            while (!(named instanceof FlowNode || named instanceof Process) && named.getParentElement() != null) {
                named = named.getParentElement();
            }
            throw new IllegalStateException(
                    "The process model %s is wrong at %s: %s"
                            .formatted(file, named.getAttributeValue("id"), wrong.getMessage()),
                    wrong);
        }
    }

    /** Each file's text by its name, in the order of the names. */
    Map<String, String> files() {
        return Collections.unmodifiableMap(files);
    }

    @Override
    public List<Kind> kinds() {
        return models.values().stream()
                .filter(model -> !model.key().equals(COMMON_LIFE) && !model.isReusable())
                .map(model -> new Kind(model.key()))
                .toList();
    }

    @Override
    public List<Kind> events() {
        return kinds().stream().filter(kind -> model(kind.key()).is(EVENT)).toList();
    }

    @Override
    public boolean isStanding(Kind kind) {
        return model(kind.key()).is(STANDING);
    }

    @Override
    public Optional<Period> updateEvery(Kind kind) {
        return UpdateRhythm.of(model(kind.key()).property(UPDATE_EVERY));
    }

    @Override
    public Set<String> common() {
        return common;
    }

    @Override
    public @Nullable String dueWith(String processKey, String elementId) {
        return dueWith.get(processKey + " " + elementId);
    }

    /**
     * The party's own model of a step that each party takes on its own side, such as {@code agreement_authority_usa}.
     *
     * @return null where it has none, and a plain task stands for it
     */
    @Nullable
    String ownSteps(Kind kind, String step, String party) {
        var key = "%s_%s_%s".formatted(kind.key(), step, party.toLowerCase(Locale.ROOT));
        var model = models.get(key);
        return model != null && party.equals(model.property(PARTY)) ? key : null;
    }

    /** The name of an element as people read it; its id where it has none, or the model is one of an earlier version. */
    String elementName(String processKey, String elementId) {
        var model = models.get(processKey);
        if (model != null
                && model.instance().getModelElementById(elementId) instanceof FlowNode node
                && node.getName() != null
                && !node.getName().isBlank()) {
            return node.getName();
        }
        return elementId;
    }

    /** At which level an answer is cleared that is prepared with this user task. */
    Level clearing(String question) {
        return userTask(question).map(task -> userTasks.of(task).clearing()).orElse(Level.ACTION_OFFICER);
    }

    /** What whoever does this user task has to know of what was said before; nothing where the model has it no more. */
    List<UserTaskModel.Reads> reads(String processKey, String elementId) {
        var model = models.get(processKey);
        return model != null && model.instance().getModelElementById(elementId) instanceof UserTask task
                ? userTasks.of(task).reads()
                : List.of();
    }

    /** The form of a user task, in English. */
    List<FormField> fields(String elementId) {
        return userTask(elementId).map(task -> userTasks.of(task).fields()).orElse(List.of());
    }

    /** The name of a user task, in English; its id where no model has it any more. */
    String name(String elementId) {
        return userTask(elementId).map(UserTask::getName).orElse(elementId);
    }

    private Optional<UserTask> userTask(String elementId) {
        return models.values().stream()
                .map(model -> model.instance().getModelElementById(elementId))
                .filter(UserTask.class::isInstance)
                .map(UserTask.class::cast)
                .findFirst();
    }

    @Override
    public List<Diagram> diagrams(Kind kind) {
        var keys = new LinkedHashSet<>(List.of(kind.key()));
        keys.addAll(calledFrom(kind.key()));
        keys.add(COMMON_LIFE);
        keys.addAll(calledFrom(COMMON_LIFE));
        return keys.stream()
                .map(models::get)
                .filter(model -> model != null)
                .map(model -> new Diagram(model.key(), model.name(), model.xml(), names(model), calls(model, kind)))
                .toList();
    }

    /** The reusable models that a model calls, and those that they call. */
    private Set<String> calledFrom(String key) {
        var called = new LinkedHashSet<String>();
        var model = models.get(key);
        if (model != null) {
            for (var call : model.instance().getModelElementsByType(CallActivity.class)) {
                if (models.containsKey(call.getCalledElement()) && called.add(call.getCalledElement())) {
                    called.addAll(calledFrom(call.getCalledElement()));
                }
            }
        }
        return called;
    }

    /** The user tasks with a due-date rule, in an order in which they can be done, those of the kind in the place of its call. */
    @Override
    public List<Step> steps(Kind kind) {
        return stepsOf.computeIfAbsent(kind, this::stepsInModels);
    }

    private List<Step> stepsInModels(Kind kind) {
        var steps = new ArrayList<Step>();
        var life = model(COMMON_LIFE);
        addSteps(life, process(life.instance()).getChildElementsByType(StartEvent.class), kind, Set.of(), steps);
        return List.copyOf(steps);
    }

    /**
     * Adds the steps that the starts lead to.
     *
     * @param before places of the steps that are done when the starts are reached
     * @return those, and all that were added
     */
    private Set<Integer> addSteps(
            Model model, Collection<StartEvent> starts, Kind kind, Set<Integer> before, List<Step> steps) {
        var all = new TreeSet<>(before);
        var doneAfter = new HashMap<FlowNode, Set<Integer>>();
        for (var node : inOrder(starts)) {
            var done = new TreeSet<>(before);
            node.getIncoming().forEach(flow -> done.addAll(doneAfter.getOrDefault(flow.getSource(), Set.of())));
            if (node instanceof CallActivity call && !called(call, kind).startsWith("${")) {
                var called = model(called(call, kind));
                var calledStarts = process(called.instance()).getChildElementsByType(StartEvent.class);
                done.addAll(addSteps(called, calledStarts, kind, done, steps));
            } else if (node instanceof SubProcess inner) {
                done.addAll(addSteps(model, inner.getChildElementsByType(StartEvent.class), kind, done, steps));
            } else if (node instanceof UserTask task) {
                var due = userTasks.of(task).due();
                if (due != null) {
                    steps.add(new Step(model.key(), task.getId(), task.getName(), due, Set.copyOf(done)));
                    done.add(steps.size() - 1);
                }
            }
            doneAfter.put(node, done);
            all.addAll(done);
        }
        return all;
    }

    /** Along the sequence flows, each node after those that lead to it, loops aside; not what only a boundary event leads to. */
    private static List<FlowNode> inOrder(Collection<StartEvent> starts) {
        var seen = new HashSet<FlowNode>();
        var order = new ArrayDeque<FlowNode>();
        List.copyOf(starts).reversed().forEach(start -> visit(start, seen, order));
        return List.copyOf(order);
    }

    private static void visit(FlowNode node, Set<FlowNode> seen, ArrayDeque<FlowNode> order) {
        if (seen.add(node)) {
            List.copyOf(node.getOutgoing()).reversed().forEach(flow -> visit(flow.getTarget(), seen, order));
            order.addFirst(node);
        }
    }

    private static Map<String, String> names(Model model) {
        return model.instance().getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node.getName() != null && !node.getName().isBlank())
                .collect(Collectors.toMap(FlowNode::getId, FlowNode::getName));
    }

    private static Map<String, String> calls(Model model, Kind kind) {
        return model.instance().getModelElementsByType(CallActivity.class).stream()
                .collect(Collectors.toMap(CallActivity::getId, call -> called(call, kind)));
    }

    private static String called(CallActivity call, Kind kind) {
        return call.getCalledElement().equals("${kind}") ? kind.key() : call.getCalledElement();
    }

    private Model model(String key) {
        var model = models.get(key);
        if (model == null) {
            throw new IllegalArgumentException("There is no process model for the kind " + key + ".");
        }
        return model;
    }

    private static Model read(String xml) {
        InputStream stream = new java.io.ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
        var instance = Bpmn.readModelFromStream(stream);
        var process = process(instance);
        return new Model(
                process.getId(), process.getName(), xml, instance, Map.copyOf(UserTaskModel.properties(process)));
    }

    private static Process process(BpmnModelInstance instance) {
        return instance.getModelElementsByType(Process.class).iterator().next();
    }
}
