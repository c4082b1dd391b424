package org.pacta.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.commitment.CommitmentModels;
import org.pacta.deadline.DueRule;
import org.pacta.reading.Kind;

/** What the files in bpmn/ say: which kinds there are, and what a commitment of one goes through. */
class ModelFilesTest {

    private static final Models MODELS = new Models();

    @Test
    void everyFileButTheCommonLifeIsAKind() {
        assertThat(MODELS.files().keySet())
                .containsExactly("action.bpmn", "commitment.bpmn", "dialogue.bpmn", "exercise.bpmn", "meeting.bpmn");
        assertThat(MODELS.kinds()).containsExactly(Kind.ACTION, Kind.DIALOGUE, Kind.EXERCISE, Kind.MEETING);
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
                .containsExactly("commitment", "meeting");
        assertThat(MODELS.diagrams(new Kind("gone")))
                .extracting(CommitmentModels.Diagram::processKey)
                .containsExactly("commitment");
        assertThat(MODELS.diagrams(Kind.MEETING).getFirst().names())
                .containsEntry("userTask_confirmPlan", "Confirm the plan and the contacts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"action", "dialogue", "exercise", "meeting"})
    void theStepsOfTheKindStandBetweenThoseOfTheCommonLife(String kind) {
        var steps = MODELS.steps(new Kind(kind));

        assertThat(steps.getFirst().elementId()).isEqualTo("userTask_confirmPlan");
        assertThat(steps.getFirst().due()).isEqualTo(DueRule.parse("start+5wd"));
        assertThat(steps.getFirst().after()).isEmpty();
        assertThat(steps.getLast().elementId()).isEqualTo("userTask_verifyEvidence");
        assertThat(steps.subList(1, steps.size() - 1))
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
}
