package org.pacta.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.concurrence.PartyAnswer;
import org.pacta.concurrence.PartyAnswers;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.id.CommitmentId;
import org.pacta.reading.Kind;
import org.pacta.task.Task;
import org.pacta.task.TaskState;
import org.pacta.workflow.ProjectionCheck;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A commitment that becomes one of another kind amid its work, on the real engine. */
@PactaTest
class KindChangesTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 1);

    @Autowired
    World world;

    @Autowired
    CommitmentChanges changes;

    @Autowired
    Commitments commitments;

    @Autowired
    CommitmentCommands commands;

    @Autowired
    Extensions extensions;

    @Autowired
    Endings endings;

    @Autowired
    PartyAnswers answers;

    @Autowired
    History history;

    @Autowired
    ProjectionCheck projection;

    private String reference = "";

    @BeforeEach
    void begin() {
        world.begin();
        reference = world.commitment("meeting", DUE);
    }

    @AfterEach
    void theEngineSaysTheSame() {
        assertThat(world.as("jpn.administrator", () -> projection.differences()))
                .isEmpty();
    }

    @Test
    void whatIsOpenOfTheOldKindEndsAndTheNewOneBeginsWithItsFirstStep() {
        world.beginWork(reference);
        var dates = world.open(reference, "userTask_proposeDates");
        var foreseen = world.as("kor.manager", () -> changes.preview(id(), Kind.EXERCISE));
        assertThat(foreseen.ended()).extracting(Commitment.Ended::task).containsExactly("Propose dates");
        assertThat(foreseen.steps())
                .extracting(Commitment.Planned::elementId)
                .startsWith("userTask_writeConcept")
                .doesNotContain("userTask_confirmPlan");

        become("kor.manager", Kind.EXERCISE);

        assertThat(world.read(reference).kind()).isEqualTo(Kind.EXERCISE);
        assertThat(elements()).containsExactly("userTask_writeConcept");
        assertThat(world.tasks(reference))
                .filteredOn(task -> task.id().equals(dates.id()))
                .singleElement()
                .satisfies(task -> assertThat(task.progress().state()).isEqualTo(TaskState.CANCELLED));
        assertThat(world.as("jpn.officer", () -> commitments.planned(id())))
                .extracting(Commitment.Planned::elementId)
                .contains("userTask_confirmPlan", "userTask_conductExercise")
                .doesNotContain("userTask_proposeDates", "userTask_holdMeeting");
        assertThat(world.as("jpn.officer", () -> history.ofCommitment(id(), 0, 50)))
                .anySatisfy(line -> {
                    assertThat(line.action()).isEqualTo(Action.COMMITMENT_CHANGED);
                    assertThat(line.before()).containsEntry("kind", "meeting");
                    assertThat(line.after()).containsEntry("kind", "exercise").containsEntry("reason", "Overtaken.");
                })
                .anySatisfy(line -> {
                    assertThat(line.action()).isEqualTo(Action.TASK_CANCELLED);
                    assertThat(line.after()).containsEntry("because", "REPLANNED");
                });
        world.completeUntil(reference);
        assertThat(world.read(reference).progress().status()).isEqualTo(Commitment.Status.FULFILLED);
    }

    @Test
    void amidARoundOfAllPartiesNobodyIsAskedAnyMore() {
        world.beginWork(reference);
        world.complete(world.open(reference, "userTask_proposeDates"), Map.of());
        assertThat(elements()).containsExactly("userTask_confirmDates");
        become("usa.coordinator", Kind.ACTION);
        assertThat(elements()).doesNotContain("userTask_confirmDates");
        assertThat(world.as("jpn.officer", () -> answers.ofCommitment(id())))
                .extracting(PartyAnswer::elementId)
                .doesNotContain("userTask_confirmDates");

        become("kor.coordinator", Kind.MEETING);
        assertThat(elements()).containsExactly("userTask_proposeDates");
        assertThat(world.as("jpn.officer", () -> commitments.planned(id())))
                .extracting(Commitment.Planned::elementId)
                .contains("userTask_proposeDates", "userTask_holdMeeting");
        world.completeUntil(reference);
        assertThat(world.read(reference).progress().status()).isEqualTo(Commitment.Status.FULFILLED);
    }

    @Test
    void beforeTheWorkItOnlyTurnsToTheOtherKind() {
        become("kor.manager", Kind.DIALOGUE);
        assertThat(elements()).containsExactly("userTask_confirmPlan");
        world.beginWork(reference);
        assertThat(world.openTasks(reference))
                .extracting(Task::processKey)
                .containsOnly("dialogue", "dialogue_authority_usa");
    }

    @Test
    void whatBecomesStandingHasNoDeadlineAndGetsItBackWithAKindThatEnds() {
        world.beginWork(reference);
        var dueOn = world.read(reference).due().on();

        become("kor.manager", Kind.STANDING);
        world.timeIs(dueOn.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant());
        world.runDueTimers();
        assertThat(elements()).doesNotContain("userTask_decideMissedDeadline");
        assertThat(world.read(reference).progress().health()).isNotEqualTo(Commitment.Health.OVERDUE);
        var standing = world.read(reference);
        assertThat(world.as("kor.coordinator", () -> commands.mayMove(standing)))
                .as("it is reviewed, and not due")
                .isFalse();
        assertThat(world.as("usa.officer", () -> extensions.mayAsk(standing))).isFalse();
        assertThatThrownBy(() -> world.as(
                        "kor.coordinator",
                        () -> commands.moveDueDate(standing.id(), standing.version(), dueOn.plusYears(1), "Later.")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo("commitment.dueOn.standing"));

        become("kor.manager", Kind.ACTION);
        world.runDueTimers();
        assertThat(elements()).contains("userTask_decideMissedDeadline");
        assertThat(world.read(reference).progress().health()).isEqualTo(Commitment.Health.OVERDUE);
    }

    @Test
    void whatIsDoneButNotEndedCanStillBecomeAnother() {
        world.beginWork(reference);
        world.completeUntil(reference, "userTask_proposeEnd");
        become("kor.manager", Kind.ACTION);
        assertThat(world.openTasks(reference)).extracting(Task::processKey).containsOnly("action");
    }

    @Test
    void onlyThoseWhomItConcernsChangeItAndNotOnceAnEndIsProposed() {
        world.beginWork(reference);
        assertThatThrownBy(() -> become("kor.officer", Kind.ACTION)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> become("jpn.manager", Kind.ACTION)).isInstanceOf(AccessDeniedException.class);
        assertThat(refused(new Kind("gone"))).isEqualTo("finding.kind");
        assertThat(refused(Kind.MEETING)).isEqualTo("commitment.change.nothing");
        world.as("kor.coordinator", () -> endings.propose(id(), Ending.Outcome.NO_LONGER_PURSUED, "Overtaken.", null));
        assertThat(refused(Kind.ACTION)).isEqualTo("commitment.kind.late");
        assertThat(world.read(reference).kind()).isEqualTo(Kind.MEETING);
    }

    private void become(String person, Kind kind) {
        world.timeIs(world.clock().instant().plus(Duration.ofMinutes(1)));
        var read = world.read(reference);
        world.as(
                person,
                () -> changes.change(
                        read.id(),
                        read.version(),
                        new CommitmentChanges.Wanted(null, null, null, null, kind, null),
                        "Overtaken."));
    }

    private String refused(Kind kind) {
        return catchThrowableOfType(Refused.class, () -> become("kor.manager", kind))
                .reason();
    }

    private CommitmentId id() {
        return world.read(reference).id();
    }

    private Set<String> elements() {
        return world.openTasks(reference).stream().map(Task::elementId).collect(Collectors.toSet());
    }
}
