package org.pacta.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.concurrence.AgreedTexts;

/** What every process model in bpmn/ must have, so that a new kind is a new file and nothing else. */
class ModelsTest {

    private static final Pattern CANDIDATE = Pattern.compile(
            "\\$\\{(offices\\.(lead|leadManagers|verifiers)\\(execution\\)|answers\\.clearers\\(execution\\)|office)}");

    static Stream<Path> models() throws Exception {
        return Files.walk(Path.of("bpmn")).filter(file -> file.toString().endsWith(".bpmn"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelIsNamedAsItsFileExecutableAndSaysHowLongTheEngineKeepsIt(Path file) {
        var process = process(read(file));
        assertThat(file.getFileName()).hasToString(process.getId() + ".bpmn");
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
        assertThat(process.getName()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskSaysWhoDoesItUntilWhenAndHowAndInKoreanAndJapaneseToo(Path file) {
        var readers = new UserTaskModel();
        assertThat(read(file).getModelElementsByType(UserTask.class))
                .isNotEmpty()
                .allSatisfy(task -> {
                    assertThat(task.getCamundaCandidateGroups()).matches(CANDIDATE);
                    assertThat(task.getId()).startsWith("userTask_");
                    var said = readers.of(task);
                    assertThat(said.instructions()).isNotBlank();
                    assertThat(Stream.of(
                                    said.due() != null,
                                    said.withinWorkingDays() > 0,
                                    UserTaskModel.properties(task).containsKey("dueWith")))
                            .as("a place in the plan, a time after opening, or the step of the plan that it stands for")
                            .containsOnlyOnce(true);
                    assertThat(said.fields()).allSatisfy(field -> {
                        assertThat(field.type()).isIn("string", "text", "date", "long", "boolean", "enum");
                        assertThat(field.label()).isNotBlank();
                        assertThat(field.type().equals("enum"))
                                .isEqualTo(!field.choices().isEmpty());
                    });
                    assertThat(Bpmn.convertToString(task.getModelInstance() instanceof BpmnModelInstance m ? m : null))
                            .contains("name.ko")
                            .contains("name.ja");
                });
    }

    /** A text has a page of its own, which its task leads to; more time is the party's own wish. */
    @ParameterizedTest
    @MethodSource("models")
    void whoeverAnswersInAPartysNameOrJudgesTheWorkHasBeforeThemWhatItIsAbout(Path file) {
        var readers = new UserTaskModel();
        assertThat(read(file).getModelElementsByType(UserTask.class).stream()
                        .filter(task -> readers.of(task).clearing() != null
                                || readers.of(task).impartial())
                        .filter(task ->
                                !readers.of(task).unasked() && !task.getId().equals(AgreedTexts.ANSWER_TEXT)))
                .allSatisfy(task -> assertThat(readers.of(task).reads()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelRunsNoScriptAndCallsNoBeanButThoseThatModelsMayCall(Path file) {
        var model = read(file);
        assertThat(model.getModelElementsByType(ScriptTask.class)).isEmpty();
        assertThat(model.getModelElementsByType(ServiceTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaExpression())
                    .matches("\\$\\{(commitment|answers|ending|extension|concurrence|cycle|record)"
                            + "\\.\\w+\\(execution(, '[\\w+\\- ]+')*\\)}");
            assertThat(task.getCamundaClass()).isNull();
            assertThat(task.getCamundaDelegateExpression()).isNull();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everythingInAModelIsDrawnSincePeopleLookAtIt(Path file) {
        var model = read(file);
        var shapes = model.getModelElementsByType(BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId())
                .toList();
        var edges = model.getModelElementsByType(BpmnEdge.class).stream()
                .map(edge -> edge.getBpmnElement().getId())
                .toList();
        assertThat(model.getModelElementsByType(UserTask.class))
                .allSatisfy(task -> assertThat(shapes).contains(task.getId()));
        assertThat(model.getModelElementsByType(SequenceFlow.class))
                .allSatisfy(flow -> assertThat(edges).contains(flow.getId()));
    }

    private static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    private static Process process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }
}
