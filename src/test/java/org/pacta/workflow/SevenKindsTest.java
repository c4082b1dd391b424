package org.pacta.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.Commitments;
import org.pacta.commitment.Ending;
import org.pacta.commitment.Endings;
import org.pacta.reading.Kind;
import org.pacta.task.Task;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;

/** The seven kinds, each from its start to its end. */
@PactaTest
class SevenKindsTest {

    @Autowired
    World world;

    @Autowired
    Models models;

    @Autowired
    Commitments commitments;

    @Autowired
    Endings endings;

    @BeforeEach
    void begin() {
        world.begin();
    }

    /** The kinds that the rules of reading tell apart. */
    static Stream<Kind> read() {
        return Arrays.stream(Kind.class.getFields())
                .filter(field -> field.getType() == Kind.class)
                .map(field -> {
                    try {
                        return (Kind) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("read")
    void whateverReadingProposesCanBeStartedAndAsksForItsFirstStep(Kind kind) {
        var reference = world.commitment(kind.key(), LocalDate.of(2027, 6, 1));

        world.beginWork(reference);

        assertThat(models.kinds()).contains(kind);
        assertThat(world.openTasks(reference))
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.processKey()).startsWith(kind.key()));
    }

    @Test
    void anAgreementEntersIntoForceOnceEachPartyHasNotifiedThatItsProceduresAreComplete() {
        var reference = world.commitment("agreement", LocalDate.of(2027, 6, 1));
        world.beginWork(reference);
        world.completeUntil(reference, "userTask_declareComplete");

        var notifications = world.openTasks(reference);
        world.complete(notifications.getFirst(), Map.of("answer", "notYet", "reason", "Parliament has not voted."));
        world.completeUntil(reference, "userTask_settleProcedures", "userTask_entryIntoForce");
        assertThat(world.openTasks(reference)).extracting(Task::elementId).containsExactly("userTask_settleProcedures");

        world.completeUntil(reference, "userTask_entryIntoForce");
        assertThat(world.openTasks(reference)).extracting(Task::elementId).containsExactly("userTask_entryIntoForce");
        world.completeUntil(reference, "userTask_proposeEnd");
        assertThat(world.openTasks(reference)).extracting(Task::elementId).containsExactly("userTask_proposeEnd");
    }

    @Test
    void aPartyTakesItsOwnStepsWhereItHasAModelOfThem() {
        var reference = world.commitment("agreement", LocalDate.of(2027, 6, 1));
        world.beginWork(reference);

        assertThat(world.openTasks(reference))
                .extracting(task -> task.holder().office().partyCode() + " " + task.processKey())
                .containsExactlyInAnyOrder("KOR agreement", "USA agreement_authority_usa", "JPN agreement");
    }

    @Test
    void noOtherPartySeesThatItTakesThem() {
        var reference = world.commitment("agreement", LocalDate.of(2027, 6, 1));
        world.beginWork(reference);
        var id = world.read(reference).id();

        assertThat(world.as("kor.officer", () -> commitments.steps(id)))
                .extracting(Commitment.Step::processKey)
                .doesNotContain("agreement_authority_usa");
        assertThat(world.as("usa.officer", () -> commitments.steps(id)))
                .extracting(Commitment.Step::processKey)
                .contains("agreement_authority_usa");
    }

    @Test
    void aCapabilityIsTestedAgainUntilAllDeclareIt() {
        var reference = world.commitment("capability", LocalDate.of(2027, 6, 1));
        world.beginWork(reference);
        world.completeUntil(reference, "userTask_declareInitial");

        var declarations = world.openTasks(reference);
        assertThat(declarations).hasSize(3);
        world.complete(declarations.getFirst(), Map.of("answer", "notYet", "reason", "The link fails."));
        world.completeUntil(reference, "userTask_testTogether");
        assertThat(world.openTasks(reference)).extracting(Task::elementId).containsExactly("userTask_testTogether");

        world.completeUntil(reference, "userTask_proposeEnd");
        assertThat(world.openTasks(reference)).extracting(Task::elementId).containsExactly("userTask_proposeEnd");
    }

    @Test
    void workThatIsDoneWhileThePartiesAnswerOnAnEndWaitsForWhatTheyAnswer() {
        var reference = world.commitment("action", LocalDate.of(2027, 6, 1));
        world.beginWork(reference);
        var id = world.read(reference).id();
        world.as("kor.coordinator", () -> endings.propose(id, Ending.Outcome.NO_LONGER_PURSUED, "Overtaken.", null));
        world.completeOnly(reference, Set.of("userTask_verifyEnd"));

        world.completeUntil(reference, "userTask_answerEnd");
        assertThat(world.openTasks(reference))
                .extracting(Task::elementId)
                .as("nobody is asked to propose what cannot be proposed twice")
                .containsOnly("userTask_answerEnd");

        world.complete(
                world.open(reference, "userTask_answerEnd"), Map.of("answer", "dissent", "reason", "It goes on."));
        world.completeUntil(reference, "userTask_proposeEnd");
        assertThat(world.openTasks(reference)).extracting(Task::elementId).containsExactly("userTask_proposeEnd");
    }

    @Test
    void aStandingCommitmentGoesFromReviewToReviewAndIsNeverOverdue() {
        var first = LocalDate.of(2026, 9, 1);
        var reference = world.commitment("standing", first);
        world.beginWork(reference);
        world.complete(
                world.open(reference, "userTask_agreePeriod"),
                Map.of("period", "P6M", "reviewOn", first.toString(), "measures", "Patrols, exchanges of data"));
        assertThat(world.openTasks(reference))
                .as("nothing is asked for until the reports open")
                .isEmpty();

        for (var review : List.of(first, first.plusMonths(6), first.plusMonths(12))) {
            timeIs(review.minusWeeks(4));
            world.runDueTimers();
            assertThat(world.openTasks(reference))
                    .extracting(Task::elementId)
                    .containsExactly("userTask_reportPeriod", "userTask_reportPeriod", "userTask_reportPeriod");
            world.completeUntil(reference, "userTask_assessPeriod");

            timeIs(review.plusDays(3));
            assertThat(world.read(reference).progress().health()).isNotEqualTo(Commitment.Health.OVERDUE);
            world.complete(
                    world.open(reference, "userTask_assessPeriod"),
                    Map.of(
                            "assessment",
                            "kept",
                            "summary",
                            "Kept",
                            "course",
                            "continue",
                            "reviewOn",
                            review.plusMonths(6).toString()));
            assertThat(world.read(reference).due().on()).isEqualTo(review.plusMonths(6));
            assertThat(world.read(reference).due().moved()).isFalse();
        }

        timeIs(first.plusMonths(18).minusWeeks(4));
        world.runDueTimers();
        world.completeUntil(reference, "userTask_assessPeriod");
        world.complete(
                world.open(reference, "userTask_assessPeriod"),
                Map.of("assessment", "kept", "summary", "A secretariat takes it over", "course", "end"));
        assertThat(world.openTasks(reference)).extracting(Task::elementId).containsExactly("userTask_proposeEnd");
    }

    private void timeIs(LocalDate day) {
        world.timeIs(day.atTime(9, 0).atZone(ZoneId.of("Asia/Seoul")).toInstant());
    }
}
