package org.pacta.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;
import org.pacta.concurrence.Level;
import org.pacta.deadline.DueRule;
import org.pacta.task.FormField;

/** What a user task of a model says beyond BPMN: its instructions, due-date rule and form. Read once a model element. */
final class UserTaskModel {

    /**
     * @param due the rule that its plan follows; null for tasks that are opened on exceptions only
     * @param withinWorkingDays for those: how long after opening they are due; 0 otherwise
     * @param onSide whether it belongs to its office's party alone
     * @param impartial whether only somebody decides it who did none of the commitment's work
     * @param needsEvidence whether it is completed only with evidence that all who are bound can read
     * @param clearing at which level the answer that it prepares is cleared; null where it prepares none
     * @param unasked whether what it prepares is the party's own wish, which nobody asked it for
     * @param reads what has been said before that whoever does it has to know
     */
    record Read(
            @Nullable String instructions,
            @Nullable DueRule due,
            int withinWorkingDays,
            List<FormField> fields,
            boolean onSide,
            boolean impartial,
            boolean needsEvidence,
            @Nullable Level clearing,
            boolean unasked,
            List<Reads> reads) {}

    /**
     * What was filled in before in another task.
     *
     * @param elementId that task's, of any model
     * @param fields those of its form that matter; all where there are none
     */
    record Reads(String elementId, List<String> fields) {

        static Reads parse(String word) {
            var parts = word.split("\\.", 2);
            return new Reads(parts[0], parts.length == 1 ? List.of() : List.of(parts[1].split(",")));
        }
    }

    private final Map<UserTask, Read> read = new ConcurrentHashMap<>();

    Read of(UserTask task) {
        return read.computeIfAbsent(task, UserTaskModel::read);
    }

    private static Read read(UserTask task) {
        var properties = properties(task);
        var within = properties.get("within");
        var due = properties.get("due");
        return new Read(
                task.getDocumentations().stream()
                        .map(Documentation::getTextContent)
                        .map(text -> text.strip().replaceAll("\\s+", " "))
                        .findFirst()
                        .orElse(null),
                due == null ? null : DueRule.parse(due),
                within == null ? 0 : workingDays(within),
                fields(task),
                "party".equals(properties.get("side")),
                "true".equals(properties.get("impartial")),
                "joint".equals(properties.get("evidence")),
                properties.containsKey("clearing") ? Level.valueOf(properties.get("clearing")) : null,
                "true".equals(properties.get("unasked")),
                Stream.of(properties.getOrDefault("reads", "").split(" "))
                        .filter(word -> !word.isBlank())
                        .map(Reads::parse)
                        .toList());
    }

    private static int workingDays(String within) {
        if (!within.matches("\\d{1,3}wd")) {
            throw new IllegalArgumentException("'" + within + "' is no number of working days; write for example 5wd.");
        }
        return Integer.parseInt(within.substring(0, within.length() - 2));
    }

    /** What Camunda calls extension properties, by their name. */
    static Map<String, String> properties(BaseElement element) {
        if (element.getExtensionElements() == null) {
            return Map.of();
        }
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .collect(Collectors.toMap(
                        CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue, (first, second) -> first));
    }

    private static List<FormField> fields(UserTask task) {
        if (task.getExtensionElements() == null) {
            return List.of();
        }
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaFormData.class).list().stream()
                .map(CamundaFormData::getCamundaFormFields)
                .flatMap(Collection::stream)
                .map(UserTaskModel::field)
                .toList();
    }

    private static FormField.@Nullable Rules rules(Map<String, String> properties) {
        var rules = new FormField.Rules(
                "true".equals(properties.get("past")),
                "true".equals(properties.get("future")),
                properties.getOrDefault("notBefore", ""),
                "true".equals(properties.get("statement")),
                "true".equals(properties.get("long")),
                "true".equals(properties.get("hour")));
        return rules.equals(FormField.Rules.NONE) ? null : rules;
    }

    private static FormField field(CamundaFormField field) {
        var properties = field.getCamundaProperties() == null
                ? Map.<String, String>of()
                : field.getCamundaProperties().getCamundaProperties().stream()
                        .collect(Collectors.toMap(CamundaProperty::getCamundaId, CamundaProperty::getCamundaValue));
        var required = field.getCamundaValidation() != null
                && field.getCamundaValidation().getCamundaConstraints().stream()
                        .anyMatch(constraint -> "required".equals(constraint.getCamundaName()));
        var type = field.getCamundaType();
        return new FormField(
                field.getCamundaId(),
                field.getCamundaLabel(),
                "string".equals(type) && "true".equals(properties.get("multiline")) ? "text" : type,
                required,
                field.getCamundaValues().stream()
                        .map(value -> new FormField.Choice(value.getCamundaId(), value.getCamundaName()))
                        .toList(),
                "true".equals(properties.get("routing")),
                properties.getOrDefault("requiredWhen", ""),
                rules(properties));
    }
}
