package org.pacta.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.regex.Matcher;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.commitment.CommitmentModels;
import org.pacta.deadline.DueRule;
import org.pacta.reading.Kind;
import org.pacta.task.FormField;

/** What the files in bpmn/ say: which kinds there are, and what a commitment of one goes through. */
class ModelFilesTest {

    private static final Models MODELS = new Models();

    @Test
    void everyFileButTheCommonLifeAndWhatOthersCallIsAKind() {
        assertThat(MODELS.files().keySet())
                .containsExactly(
                        "action.bpmn",
                        "agreement.bpmn",
                        "agreement_approval_jpn.bpmn",
                        "agreement_approval_kor.bpmn",
                        "agreement_approval_usa.bpmn",
                        "agreement_authority_usa.bpmn",
                        "agreement_review_usa.bpmn",
                        "capability.bpmn",
                        "capability_implementation_usa.bpmn",
                        "clearance.bpmn",
                        "commitment.bpmn",
                        "concurrence.bpmn",
                        "dialogue.bpmn",
                        "dialogue_authority_usa.bpmn",
                        "dialogue_reporting_usa.bpmn",
                        "dialogue_review_usa.bpmn",
                        "end.bpmn",
                        "exercise.bpmn",
                        "exercise_clearances_usa.bpmn",
                        "joining.bpmn",
                        "meeting.bpmn",
                        "meeting_delegation_usa.bpmn",
                        "moreTime.bpmn",
                        "standing.bpmn");
        assertThat(MODELS.kinds())
                .containsExactly(
                        Kind.ACTION,
                        Kind.AGREEMENT,
                        Kind.CAPABILITY,
                        Kind.DIALOGUE,
                        Kind.EXERCISE,
                        Kind.MEETING,
                        Kind.STANDING);
    }

    @Test
    void whatTheCommonLifeCallsIsCommonToAllKinds() {
        assertThat(MODELS.common()).containsExactlyInAnyOrder("commitment", "clearance", "end", "moreTime", "joining");
    }

    @Test
    void aTaskOfAPartysOwnStepsMayBeDueWithTheStepThatTheyStandFor() {
        assertThat(MODELS.dueWith("meeting_delegation_usa", "userTask_deliverReadAhead"))
                .isEqualTo("userTask_delegation");
        assertThat(MODELS.dueWith("meeting_delegation_usa", "userTask_clearTravel"))
                .isNull();
        assertThat(MODELS.dueWith("meeting", "userTask_delegation")).isNull();
    }

    @Test
    void onlyAKindThatSaysSoIsAnEvent() {
        assertThat(MODELS.events()).containsExactly(Kind.DIALOGUE, Kind.EXERCISE, Kind.MEETING);
    }

    @Test
    void anElementIsCalledByItsNameAndElseByItsId() {
        assertThat(MODELS.elementName("commitment", "userTask_confirmPlan"))
                .isEqualTo("Confirm the plan and the contacts");
        assertThat(MODELS.elementName("commitment", "flow_confirmPlan_kind")).isEqualTo("flow_confirmPlan_kind");
        assertThat(MODELS.elementName("commitment", "userTask_ofEarlier")).isEqualTo("userTask_ofEarlier");
        assertThat(MODELS.elementName("gone", "userTask_confirmPlan")).isEqualTo("userTask_confirmPlan");
    }

    @Test
    void aCommitmentRunsThroughTheCommonLifeAndItsKind() {
        assertThat(MODELS.diagrams(Kind.MEETING))
                .extracting(CommitmentModels.Diagram::processKey)
                .as("its own, what that calls, then the common life")
                .containsExactly("meeting", "clearance", "concurrence", "commitment", "end", "moreTime", "joining");
        assertThat(MODELS.diagrams(new Kind("gone")))
                .extracting(CommitmentModels.Diagram::processKey)
                .containsExactly("commitment", "clearance", "end", "moreTime", "joining");
        assertThat(MODELS.diagrams(Kind.MEETING).get(3).names())
                .containsEntry("userTask_confirmPlan", "Confirm the plan and the contacts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"action", "dialogue", "exercise", "meeting"})
    void theStepsOfTheKindStandBetweenThoseOfTheCommonLife(String kind) {
        var steps = MODELS.steps(new Kind(kind));

        assertThat(steps.getFirst().elementId()).isEqualTo("userTask_confirmPlan");
        assertThat(steps.getFirst().due()).isEqualTo(DueRule.parse("start+5wd"));
        assertThat(steps.getFirst().after()).isEmpty();
        assertThat(steps.getLast().elementId()).isEqualTo("userTask_proposeEnd");
        assertThat(steps.get(1).elementId()).isEqualTo("userTask_acceptPart");
        assertThat(steps.subList(2, steps.size() - 1))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.processKey()).isEqualTo(kind))
                .allSatisfy(step -> assertThat(step.after()).contains(0));
    }

    @Test
    void aStepComesAfterAllThatTheFlowHasBeforeIt() {
        var steps = MODELS.steps(Kind.EXERCISE);

        for (int i = 0; i < steps.size(); i++) {
            int place = i;
            assertThat(steps.get(i).after())
                    .allSatisfy(before -> assertThat(before).isLessThan(place));
        }
        assertThat(steps.getLast().after()).hasSize(steps.size() - 1);
    }

    /** A rule that hangs on an answer names a day that a step before it must answer. */
    @ParameterizedTest
    @ValueSource(strings = {"action", "dialogue", "exercise", "meeting"})
    void whatARuleHangsOnIsADayThatAnEarlierStepMustAnswer(String kind) {
        var steps = MODELS.steps(new Kind(kind));
        for (var step : steps) {
            var hanging = step.due().hanging();
            if (hanging != null) {
                assertThat(step.after().stream().map(steps::get).flatMap(before -> fields(before).stream()))
                        .as(step.elementId())
                        .anyMatch(field -> field.id().equals(hanging.field())
                                && field.type().equals("date")
                                && field.required());
            }
        }
    }

    @Test
    void theWorkOnAMeetingHangsOnItsDay() {
        assertThat(MODELS.steps(Kind.MEETING))
                .filteredOn(step -> step.due().hanging() != null)
                .extracting(CommitmentModels.Step::elementId)
                .containsExactly(
                        "userTask_settleAgenda",
                        "userTask_delegation",
                        "userTask_submitPapers",
                        "userTask_arrangeLogistics",
                        "userTask_draftStatement",
                        "userTask_holdMeeting",
                        "userTask_recordDecisions",
                        "userTask_registerStatement");
    }

    private static List<FormField> fields(CommitmentModels.Step step) {
        UserTask task = Bpmn.readModelFromFile(
                        Path.of("bpmn", step.processKey() + ".bpmn").toFile())
                .getModelElementById(step.elementId());
        return new UserTaskModel().of(task).fields();
    }

    @Test
    void whatHasNoPlaceInThePlanIsNoStep() {
        assertThat(MODELS.steps(Kind.ACTION))
                .extracting(CommitmentModels.Step::elementId)
                .doesNotContain("userTask_completeEvidence", "userTask_decideMissedDeadline");
    }

    @Test
    void stepsOfAKindThatIsNotThereAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MODELS.steps(new Kind("gone")))
                .withMessage("There is no process model for the kind gone.");
    }

    /** A rule that is none is said at the start, with where it stands, and not when somebody first needs it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    meetingOn-2wd@12:00 else due-4w | meetingOn-2wd@24:00 else due-4w | userTask_delegation
                    meetingOn-2wd@12:00 else due-4w | meetingOn-2wd@noon else due-4w  | userTask_delegation
                    meetingOn-4w else due-8w        | meetingOn-4w else due-8w@8:00   | userTask_settleAgenda
                    due-12w                         | due-12w@                        | userTask_fixDate
                    """)
    void aWrongRuleFailsTheStartWithItsFileAndElement(String right, String wrong, String element) throws IOException {
        var xml = Files.readString(Path.of("bpmn", "meeting.bpmn"));
        assertThat(xml).contains('"' + right + '"');
        var changed = Bpmn.readModelFromStream(new ByteArrayInputStream(
                xml.replace('"' + right + '"', '"' + wrong + '"').getBytes(StandardCharsets.UTF_8)));

        assertThatIllegalStateException()
                .isThrownBy(() -> Models.check("meeting.bpmn", changed))
                .withMessageContaining("meeting.bpmn")
                .withMessageContaining(element)
                .withMessageContaining(wrong.replaceFirst(".* else ", ""))
                .withMessageContaining("@12:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dates.at(execution, 'reviewOn-4w@99:00 else due-4w')", "dates.at( execution , 'soon')"})
    void aWrongMomentOfATimerFailsItToo(String wrong) throws IOException {
        var xml = Files.readString(Path.of("bpmn", "standing.bpmn"));
        var changed = Bpmn.readModelFromStream(
                new ByteArrayInputStream(xml.replaceFirst("dates\\.at\\([^)]*\\)", Matcher.quoteReplacement(wrong))
                        .getBytes(StandardCharsets.UTF_8)));

        assertThatIllegalStateException()
                .isThrownBy(() -> Models.check("standing.bpmn", changed))
                .withMessageContaining("standing.bpmn")
                .withMessageContaining("no due-date rule");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5wd@12:00", "5d", "wd", "-5wd", "5 wd"})
    void whatATaskOpenedOnAnExceptionHasIsWorkingDaysAndNoHour(String wrong) throws IOException {
        var xml = Files.readString(Path.of("bpmn", "moreTime.bpmn"));
        var changed = Bpmn.readModelFromStream(new ByteArrayInputStream(
                xml.replaceFirst("name=\"within\" value=\"[^\"]*\"", "name=\"within\" value=\"" + wrong + "\"")
                        .getBytes(StandardCharsets.UTF_8)));

        assertThatIllegalStateException()
                .isThrownBy(() -> Models.check("moreTime.bpmn", changed))
                .withMessageContaining("no number of working days");
    }

    @Test
    void eachKindSaysHowOftenAWordOnItIsWanted() {
        assertThat(MODELS.kinds())
                .allSatisfy(kind ->
                        assertThat(MODELS.updateEvery(kind)).as(kind.key()).isPresent());
        assertThat(MODELS.updateEvery(Kind.MEETING)).contains(Period.ofMonths(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1M", "PT5H", "P0D", "P-1M"})
    void aRhythmOfUpdatesThatIsNoneFailsTheStartWithItsFileAndProcess(String wrong) throws IOException {
        var xml = Files.readString(Path.of("bpmn", "action.bpmn"));
        var changed = Bpmn.readModelFromStream(new ByteArrayInputStream(xml.replaceFirst(
                        "name=\"updateEvery\" value=\"[^\"]*\"", "name=\"updateEvery\" value=\"" + wrong + "\"")
                .getBytes(StandardCharsets.UTF_8)));

        assertThatIllegalStateException()
                .isThrownBy(() -> Models.check("action.bpmn", changed))
                .withMessageContaining("action.bpmn is wrong at action")
                .withMessageContaining(wrong);
    }
}
