package org.pacta.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentCommands;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan that nobody can believe is a risk from the first day, and says so until it fits. */
@PactaTest
class TightPlansTest {

    private static final LocalDate SEVEN_WORKING_DAYS_AWAY = LocalDate.of(2026, 3, 11);
    private static final LocalDate AT_THE_END_OF_THE_YEAR = LocalDate.of(2026, 12, 31);
    private static final LocalDate IN_A_YEAR = LocalDate.of(2027, 3, 31);

    @Autowired
    World world;

    @Autowired
    CommitmentCommands commands;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agreement", "capability", "dialogue", "exercise", "meeting"})
    void whatHasAFewDaysForTheWorkOfMonthsIsAtRiskOnItsFirstDay(String kind) {
        var tight = world.read(world.commitment(kind, SEVEN_WORKING_DAYS_AWAY));
        assertThat(tight.progress().health()).isEqualTo(Commitment.Health.AT_RISK);
        assertThat(tight.due().planNeeds()).isGreaterThan(14);

        var fits = world.read(world.commitment(kind, IN_A_YEAR));
        assertThat(fits.progress().health()).isEqualTo(Commitment.Health.ON_TRACK);
        assertThat(fits.due().planNeeds()).isNull();
    }

    @Test
    void whatGoesOnWithoutAnEndIsNeverTooTight() {
        assertThat(world.read(world.commitment("standing", SEVEN_WORKING_DAYS_AWAY))
                        .due()
                        .planNeeds())
                .isNull();
    }

    @Test
    void aDateThatIsMovedMeasuresThePlanAnew() {
        var reference = world.commitment("dialogue", SEVEN_WORKING_DAYS_AWAY);

        move(reference, AT_THE_END_OF_THE_YEAR);
        assertThat(world.read(reference).progress().health()).isEqualTo(Commitment.Health.ON_TRACK);
        move(reference, SEVEN_WORKING_DAYS_AWAY);
        assertThat(world.read(reference).progress().health()).isEqualTo(Commitment.Health.AT_RISK);
    }

    @Test
    void itFitsOnceSoFewStepsAreLeftThatTheTimeIsEnough() {
        var reference = world.commitment("meeting", SEVEN_WORKING_DAYS_AWAY.plusDays(14));
        assertThat(world.read(reference).due().planNeeds()).isNotNull();

        world.completeUntil(reference, "userTask_recordDecisions");

        assertThat(world.read(reference).due().planNeeds()).isNull();
    }

    private void move(String reference, LocalDate dueOn) {
        var commitment = world.read(reference);
        world.as(
                "kor.coordinator",
                () -> commands.moveDueDate(commitment.id(), commitment.version(), dueOn, "As the ministers agreed."));
    }
}
