package org.pacta.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.text.ModelWords;

/** All that a person reads of a model is there in Korean and in Japanese too, and each English word in one way only. */
class ModelLanguagesTest {

    private static final Models MODELS = new Models();

    @ParameterizedTest
    @ValueSource(strings = {"ko", "ja"})
    void allThatIsReadOfAModelIsThereInTheLanguage(String language) {
        var missing = new ArrayList<String>();
        said(language, (english, translated, where) -> {
            if (translated == null || translated.isBlank()) {
                missing.add(where + ": " + english);
            }
        });
        assertThat(missing).isEmpty();
    }

    /** Translations are found by the English words, so that these must mean the same everywhere. */
    @ParameterizedTest
    @ValueSource(strings = {"ko", "ja"})
    void theSameEnglishWordsAreTheSameInEveryModel(String language) {
        var known = new HashMap<String, String>();
        said(language, (english, translated, where) -> {
            assertThat(translated)
                    .as("%s: %s", where, english)
                    .isEqualTo(known.computeIfAbsent(english, any -> translated));
            assertThat(ModelWords.say(english, Locale.of(language))).isEqualTo(translated);
        });
        assertThat(known).hasSizeGreaterThan(200);
    }

    /** Pages say in the third person what a party answered: each choice that a model offers has such words. */
    @Test
    void whatAPartyCanAnswerCanBeSaidOfIt() throws IOException {
        var messages = new Properties();
        messages.load(Files.newBufferedReader(Path.of("src/main/resources/messages/commitment.properties")));
        var choices = MODELS.files().values().stream()
                .map(xml -> Bpmn.readModelFromStream(
                        new java.io.ByteArrayInputStream(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .map(new UserTaskModel()::of)
                .filter(task -> task.clearing() != null)
                .flatMap(task -> task.fields().stream())
                .filter(field -> field.id().equals("answer"))
                .flatMap(field -> field.choices().stream())
                .map(choice -> "answer." + choice.id())
                .collect(Collectors.toSet());
        assertThat(messages.stringPropertyNames()).containsAll(choices).contains("answer.answered");
    }

    /** What is read of an element, in English and in the language, and where it stands. */
    private interface Heard {

        void hear(String english, String translated, String where);
    }

    private static void said(String language, Heard heard) {
        MODELS.files().forEach((file, xml) -> {
            var model = Bpmn.readModelFromStream(
                    new java.io.ByteArrayInputStream(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            for (var element : named(model)) {
                var properties = UserTaskModel.properties(element);
                heard.hear(
                        element.getAttributeValue("name"),
                        properties.get("name." + language),
                        file + " " + element.getId());
                if (element instanceof UserTask task) {
                    var read = new UserTaskModel().of(task);
                    if (read.instructions() != null) {
                        heard.hear(
                                read.instructions(),
                                properties.get("instructions." + language),
                                file + " " + task.getId() + " instructions");
                    }
                }
            }
            for (var field : model.getModelElementsByType(CamundaFormField.class)) {
                var properties = properties(field);
                var where = file + " " + field.getCamundaId();
                heard.hear(field.getCamundaLabel(), properties.get("label." + language), where);
                field.getCamundaValues()
                        .forEach(value -> heard.hear(
                                value.getCamundaName(),
                                properties.get("choice." + value.getCamundaId() + "." + language),
                                where + "=" + value.getCamundaId()));
            }
        });
    }

    private static List<BaseElement> named(BpmnModelInstance model) {
        var elements = new ArrayList<BaseElement>(
                model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class));
        elements.addAll(model.getModelElementsByType(FlowElement.class));
        return elements.stream()
                .filter(element -> element.getAttributeValue("name") != null)
                .toList();
    }

    private static Map<String, String> properties(CamundaFormField field) {
        return field.getCamundaProperties() == null
                ? Map.of()
                : field.getCamundaProperties().getCamundaProperties().stream()
                        .collect(Collectors.toMap(CamundaProperty::getCamundaId, CamundaProperty::getCamundaValue));
    }
}
