package org.pacta.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.text.Messages;
import org.pacta.workflow.DeployedModels.Finding;
import org.pacta.workflow.DeployedModels.Rule;

/** What is said against a model in words. */
class ModelFindingsTest {

    private static final Models MODELS = new Models();

    private static BpmnModelInstance model(String xml) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    /** A process of these elements, that are not drawn. */
    private static BpmnModelInstance process(String elements) {
        return model("""
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                         id="definitions" targetNamespace="test">
              <process id="process" name="Process" isExecutable="true">%s</process>
            </definitions>""".formatted(elements));
    }

    @Test
    void nothingIsSaidAgainstTheModelsThatAreShipped() {
        assertThat(MODELS.files())
                .hasSizeGreaterThan(15)
                .allSatisfy((file, xml) ->
                        assertThat(ModelFindings.of(model(xml))).as(file).isEmpty());
    }

    static Stream<Arguments> wrong() {
        var start = "<startEvent id='start' name='Start'/>";
        var end = "<endEvent id='end' name='End'/>";
        var choice = "<exclusiveGateway id='choice' name='Choice'/>";
        return Stream.of(
                Arguments.of(end, Rule.NO_START, "Process"),
                Arguments.of(start + "<startEvent id='other' name='Other'/>" + end, Rule.SEVERAL_STARTS, "Process"),
                Arguments.of(start, Rule.NO_END, "Process"),
                Arguments.of(
                        start + end + flow("a", "start", "end") + flow("b", "start", "end"), Rule.FLOW_TWICE, "Start"),
                Arguments.of(start + end, Rule.NEVER_REACHED, "End"),
                Arguments.of(start + end, Rule.LEADS_NOWHERE, "Start"),
                Arguments.of(
                        start + end + flow("a", "start", "end") + flow("b", "start", "end"),
                        Rule.JOINS_WITHOUT_GATEWAY,
                        "End"),
                Arguments.of(
                        start + end + flow("a", "start", "end") + flow("b", "start", "end"),
                        Rule.SPLITS_WITHOUT_GATEWAY,
                        "Start"),
                Arguments.of("<startEvent id='start'/>" + end, Rule.NO_NAME, "start"),
                Arguments.of(
                        start + end + "<inclusiveGateway id='some' name='Some'/>", Rule.GATEWAY_HARD_TO_READ, "Some"),
                Arguments.of(
                        start + end + choice + flow("a", "start", "choice") + flow("b", "choice", "end"),
                        Rule.GATEWAY_NEEDLESS,
                        "Choice"),
                Arguments.of(
                        start
                                + end
                                + choice
                                + flow("a", "start", "choice")
                                + flow("b", "choice", "end")
                                + flow("c", "choice", "choice"),
                        Rule.GATEWAY_JOINS_AND_SPLITS,
                        "Choice"),
                Arguments.of(
                        start
                                + end
                                + choice
                                + flow("a", "start", "choice")
                                + flow("b", "choice", "end")
                                + flow("c", "choice", "end"),
                        Rule.NO_CONDITION,
                        "End"),
                Arguments.of(
                        start + end + "<sequenceFlow id='a' sourceRef='start' targetRef='end'>"
                                + "<conditionExpression>${yes}</conditionExpression></sequenceFlow>",
                        Rule.CONDITION_NOT_SAID,
                        "Start"),
                Arguments.of("<userTask id='task' name='Task'/>", Rule.NO_OFFICE, "Task"),
                Arguments.of("<userTask id='task' name='Task'/>", Rule.NO_INSTRUCTIONS, "Task"),
                Arguments.of("<userTask id='task' name='Task'/>", Rule.NO_DUE_RULE, "Task"),
                Arguments.of(start + end, Rule.NOT_DRAWN, "Start"));
    }

    private static String flow(String id, String from, String to) {
        return "<sequenceFlow id='%s' sourceRef='%s' targetRef='%s'/>".formatted(id, from, to);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongIsSaidOfTheElementInWords(String elements, Rule rule, String element) {
        assertThat(ModelFindings.of(process(elements.replace('\'', '"')))).contains(new Finding(rule, element));
        assertThat(new Messages().getTranslation("settings.models.finding." + rule, java.util.Locale.ENGLISH, element))
                .contains(element);
    }
}
