package org.pacta.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentCommands;
import org.pacta.commitment.Commitments;
import org.pacta.commitment.Ending;
import org.pacta.commitment.Endings;
import org.pacta.task.Task;
import org.pacta.task.TaskState;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Each path through the life of a commitment, on the real engine, with timers fired by hand. */
@PactaTest
class EngineCallbacksTest {

    private static final LocalDate IN_A_YEAR = LocalDate.of(2027, 3, 1);
    private static final String DECIDE = "userTask_decideMissedDeadline";
    private static final String VERIFY = "userTask_verifyEnd";

    @Autowired
    World world;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Endings endings;

    @Autowired
    CommitmentCommands commands;

    @Autowired
    Commitments commitments;

    @Autowired
    ProjectionCheck projection;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @AfterEach
    void projectionIsAsTheEngine() {
        assertThat(world.as("jpn.administrator", () -> projection.differences()))
                .isEmpty();
    }

    /** A commitment of each kind runs from its plan to being kept, and leaves nothing in the engine. */
    @ParameterizedTest
    @ValueSource(strings = {"dialogue", "exercise", "meeting", "action"})
    void aCommitmentOfEachKindRunsFromItsPlanToBeingKept(String kind) {
        var reference = world.commitment(kind, IN_A_YEAR);
        assertThat(elements(reference)).containsExactly("userTask_confirmPlan");
        BpmnAwareTests.assertThat(instance(reference))
                .isWaitingAt("userTask_confirmPlan")
                .variables()
                .containsOnlyKeys("commitmentId", "kind");

        world.completeUntil(reference);

        var kept = world.read(reference);
        assertThat(kept.progress().status()).isEqualTo(Commitment.Status.FULFILLED);
        assertThat(kept.progress().closedAt()).isNotNull();
        assertThat(kept.progress().health()).isNull();
        assertThat(instance(reference)).isNull();
        assertThat(world.tasks(reference)).allMatch(task -> task.progress().state() == TaskState.DONE);
    }

    @Test
    void eachPartysOfficeGetsATaskOfItsOwnWhereTheModelAsksEachParty() {
        var reference = world.commitment("meeting", IN_A_YEAR);
        world.beginWork(reference);
        world.complete(world.open(reference, "userTask_proposeDates"), Map.of());
        assertThat(world.openTasks(reference))
                .hasSize(3)
                .allMatch(task -> task.elementId().equals("userTask_confirmDates"))
                .extracting(task -> task.holder().office().partyCode())
                .containsExactlyInAnyOrder("KOR", "USA", "JPN");
    }

    /** Evidence that a manager returns comes back after it was completed, until it is accepted. */
    @Test
    void evidenceThatAManagerReturnsComesBackAfterItWasCompleted() {
        var reference = world.commitment("action", IN_A_YEAR);
        world.completeUntil(reference, VERIFY);
        var returned = Map.of("verification", "return", "reason", "The record of the meeting is missing.");
        world.complete(world.open(reference, VERIFY), returned);
        assertThat(elements(reference)).containsExactly("userTask_proposeEnd");
        world.complete(world.open(reference, "userTask_proposeEnd"), Map.of());
        world.complete(world.open(reference, VERIFY), Map.of("verification", "confirm"));
        world.completeUntil(reference);
        assertThat(world.read(reference).progress().status()).isEqualTo(Commitment.Status.FULFILLED);
    }

    @Test
    void returningEvidenceWithoutSayingWhyIsRefusedAndTheTaskStaysOpen() {
        var reference = world.commitment("action", IN_A_YEAR);
        world.completeUntil(reference, VERIFY);
        var verify = world.open(reference, VERIFY);
        assertThatThrownBy(() -> world.complete(verify, Map.of("verification", "return")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("reason"));
        assertThat(world.open(reference, VERIFY).progress().state()).isEqualTo(TaskState.OPEN);
    }

    private String doneWhileAnEndIsBeingAgreed() {
        var reference = world.commitment("action", IN_A_YEAR);
        world.beginWork(reference);
        world.completeUntil(reference, "userTask_reportResult");
        var id = world.read(reference).id();
        world.as("kor.officer", () -> endings.propose(id, Ending.Outcome.NO_LONGER_PURSUED, "It is overtaken.", null));
        world.complete(world.open(reference, "userTask_reportResult"), Map.of());
        return reference;
    }

    /** Work that is done while an end is being agreed waits for that: nothing is verified and answered twice. */
    @Test
    void workThatIsDoneWhileAnEndIsBeingAgreedWaitsForThat() {
        var reference = doneWhileAnEndIsBeingAgreed();
        assertThat(elements(reference)).containsExactly(VERIFY);

        world.complete(world.open(reference, VERIFY), Map.of("verification", "return", "reason", "It is not."));
        assertThat(elements(reference)).containsExactly("userTask_proposeEnd");
        world.completeUntil(reference);
        assertThat(world.read(reference).progress().status()).isEqualTo(Commitment.Status.FULFILLED);
    }

    @Test
    void anEndThatIsAgreedAfterTheWorkWasDoneEndsIt() {
        var reference = doneWhileAnEndIsBeingAgreed();

        world.completeUntil(reference);

        assertThat(world.read(reference).progress().status()).isEqualTo(Commitment.Status.WITHDRAWN);
        assertThat(world.openTasks(reference)).isEmpty();
    }

    /** When the due date has passed, the lead's managers are asked; an extension moves the date and asks again. */
    @Test
    void theLeadsManagersAreAskedWhenTheDueDateHasPassed() {
        var due = LocalDate.of(2026, 6, 1);
        var reference = world.commitment("action", due);
        var version = world.read(reference).version();

        passMidnightAfter(due);
        assertThat(world.read(reference).progress().health()).isEqualTo(Commitment.Health.OVERDUE);
        var decision = world.open(reference, DECIDE);
        assertThat(decision.holder().managersOnly()).isTrue();
        world.complete(
                decision, Map.of("missedDecision", "extend", "newDueOn", "2026-08-03", "reason", "Talks moved."));
        decideMoreTime(reference);

        var extended = world.read(reference);
        assertThat(extended.due().on()).isEqualTo(LocalDate.of(2026, 8, 3));
        assertThat(extended.due().original()).isEqualTo(due);
        assertThat(extended.version()).isGreaterThan(version);
        assertThat(elements(reference)).doesNotContain(DECIDE);

        passMidnightAfter(LocalDate.of(2026, 8, 3));
        world.complete(
                world.open(reference, DECIDE),
                Map.of("missedDecision", "continue", "reviewOn", "2026-08-17", "reason", "Nearly done."));
        assertThat(elements(reference)).doesNotContain(DECIDE);
        passMidnightAfter(LocalDate.of(2026, 8, 16));
        assertThat(elements(reference)).as("late ones come back").contains(DECIDE);
        world.complete(
                world.open(reference, DECIDE),
                Map.of("missedDecision", "continue", "reviewOn", "2026-09-17", "reason", "Nearly done."));
        world.completeUntil(reference);
        assertThat(world.read(reference).progress().status()).isEqualTo(Commitment.Status.FULFILLED);
    }

    @Test
    void aManagerWhoWithdrawsAtTheMissedDeadlineEndsTheProcessWithAllItsTasks() {
        var due = LocalDate.of(2026, 6, 1);
        var reference = world.commitment("exercise", due);
        passMidnightAfter(due);
        world.complete(world.open(reference, DECIDE), Map.of("missedDecision", "withdraw", "reason", "Overtaken."));
        assertThat(world.read(reference).progress().status()).isEqualTo(Commitment.Status.ACTIVE);
        world.agreeProposedEnd(reference);
        var withdrawn = world.read(reference);
        assertThat(withdrawn.progress().status()).isEqualTo(Commitment.Status.WITHDRAWN);
        assertThat(withdrawn.progress().closedReason()).isEqualTo("Overtaken.");
        assertThat(world.openTasks(reference)).isEmpty();
        assertThat(instance(reference)).isNull();
    }

    /** Keeping the commitment while a missed deadline waits for a decision takes that decision away. */
    @Test
    void keepingTheCommitmentTakesAnOpenDecisionAway() {
        var due = LocalDate.of(2026, 6, 1);
        var reference = world.commitment("action", due);
        passMidnightAfter(due);
        world.completeUntil(reference, DECIDE);
        assertThat(world.read(reference).progress().status()).isEqualTo(Commitment.Status.FULFILLED);
        assertThat(world.tasks(reference))
                .filteredOn(task -> task.elementId().equals(DECIDE))
                .extracting(it -> it.progress().state())
                .containsExactly(TaskState.CANCELLED);
    }

    /** A coordinator withdraws a commitment amid a round of all parties: every open task is cancelled. */
    @Test
    void aCoordinatorWithdrawsACommitmentAmidARoundOfAllParties() {
        var reference = world.commitment("meeting", IN_A_YEAR);
        world.beginWork(reference);
        world.complete(world.open(reference, "userTask_proposeDates"), Map.of());
        world.agreeEnd(reference, Ending.Outcome.NO_LONGER_PURSUED, "No longer agreed.");
        var withdrawn = world.read(reference);
        assertThat(withdrawn.progress().status()).isEqualTo(Commitment.Status.WITHDRAWN);
        assertThat(withdrawn.progress().closedReason()).isEqualTo("No longer agreed.");
        assertThat(world.tasks(reference))
                .filteredOn(task -> task.elementId().equals("userTask_confirmDates"))
                .hasSize(3)
                .allMatch(task -> task.progress().state() == TaskState.CANCELLED);
        assertThat(instance(reference)).isNull();
    }

    /** A due date that moves takes the open tasks and the engine's timer with it, and keeps the original dates. */
    @Test
    void aDueDateThatMovesTakesTheOpenTasksAndTheEnginesTimerWithIt() {
        var due = LocalDate.of(2026, 10, 1);
        var reference = world.commitment("meeting", due);
        world.beginWork(reference);
        var before = world.open(reference, "userTask_proposeDates");
        var commitment = world.read(reference);
        var later = LocalDate.of(2026, 12, 1);
        world.as(
                "kor.coordinator",
                () -> commands.moveDueDate(commitment.id(), commitment.version(), later, "The host asked for it."));

        var after = world.open(reference, "userTask_proposeDates");
        assertThat(after.due().on()).isAfter(before.due().on());
        assertThat(after.due().original()).isEqualTo(before.due().original());
        assertThat(world.as("kor.coordinator", () -> commitments.dueDateChanges(commitment.id())))
                .extracting(Commitment.DueDateChange::to)
                .containsExactly(later);
        passMidnightAfter(due);
        assertThat(elements(reference)).doesNotContain(DECIDE);
        passMidnightAfter(later);
        assertThat(elements(reference)).contains(DECIDE);
    }

    /** What comes after the day is fixed is due by that day, which the commitment's due date does not move. */
    @Test
    void whatPreparesTheMeetingHangsOnItsDayOnceThatIsFixed() {
        var reference = world.commitment("meeting", LocalDate.of(2026, 10, 30));
        world.beginWork(reference);
        world.completeUntil(reference, "userTask_fixDate");
        world.complete(world.open(reference, "userTask_fixDate"), Map.of("meetingOn", "2026-06-16"));
        assertThat(dueOf(reference, "userTask_settleAgenda")).isEqualTo("2026-05-19");

        var commitment = world.read(reference);
        world.as(
                "kor.coordinator",
                () -> commands.moveDueDate(
                        commitment.id(), commitment.version(), LocalDate.of(2026, 12, 28), "The host asked for it."));
        assertThat(dueOf(reference, "userTask_settleAgenda")).isEqualTo("2026-05-19");

        world.complete(world.open(reference, "userTask_settleAgenda"), Map.of());
        assertThat(dueOf(reference, "userTask_arrangeLogistics")).isEqualTo("2026-06-02");
        assertThat(dueOf(reference, "userTask_submitPapers")).isEqualTo("2026-06-12");
        world.completeUntil(reference, "userTask_holdMeeting");
        assertThat(dueOf(reference, "userTask_holdMeeting")).isEqualTo("2026-06-16");
        world.completeUntil(reference, "userTask_registerStatement");
        assertThat(dueOf(reference, "userTask_registerStatement")).isEqualTo("2026-06-23");
    }

    @Test
    void aMeetingFixedForADayAfterTheDueDateIsDueOnThatDay() {
        var reference = world.commitment("meeting", LocalDate.of(2026, 6, 1));
        world.beginWork(reference);
        world.completeUntil(reference, "userTask_fixDate");
        world.complete(world.open(reference, "userTask_fixDate"), Map.of("meetingOn", "2026-07-14"));
        world.completeUntil(reference, "userTask_holdMeeting");
        assertThat(dueOf(reference, "userTask_holdMeeting")).isEqualTo("2026-07-14");
        assertThat(world.read(reference).due().on()).isEqualTo(LocalDate.of(2026, 6, 1));
    }

    private LocalDate dueOf(String reference, String element) {
        return world.open(reference, element).due().on();
    }

    @Test
    void aDueDateIsNotMovedOnWhatSomebodyElseHasChangedSince() {
        var due = LocalDate.of(2026, 10, 1);
        var reference = world.commitment("action", due);
        var read = world.read(reference);
        world.as("kor.coordinator", () -> commands.moveDueDate(read.id(), read.version(), due.plusDays(7), "First."));
        assertThatThrownBy(() -> world.as(
                        "usa.coordinator",
                        () -> commands.moveDueDate(read.id(), read.version(), due.plusDays(14), "Second.")))
                .isInstanceOf(Stale.class);
        assertThat(world.read(reference).due().on()).isEqualTo(due.plusDays(7));
    }

    /** Nobody puts off alone what several agreed on, beyond the words; what binds one party alone is its own to move. */
    @Test
    void aJointDueDateIsNotPutOffBeyondTheWordsByOneSide() {
        var due = LocalDate.of(2026, 10, 1);
        var afterThisYear = LocalDate.of(2027, 1, 15);
        var joint = world.read(world.commitment("action", due));
        assertThat(joint.due().latest()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThatThrownBy(() -> world.as(
                        "kor.coordinator",
                        () -> commands.moveDueDate(joint.id(), joint.version(), afterThisYear, "No hall.")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("commitment.dueOn.beyondWords"));
        assertThat(world.read(joint.reference()).due().on()).isEqualTo(due);

        var own = world.read(world.commitment("action", due, Set.of("KOR")));
        world.as("kor.coordinator", () -> commands.moveDueDate(own.id(), own.version(), afterThisYear, "No hall."));
        assertThat(world.read(own.reference()).due().on()).isEqualTo(afterThisYear);
    }

    @Test
    void theStepsThatWereGoneThroughAreRecordedForTheDiagram() {
        var reference = world.commitment("action", IN_A_YEAR);
        world.beginWork(reference);
        var id = world.read(reference).id();
        var states = world.as("kor.coordinator", () -> commitments.steps(id)).stream()
                .collect(Collectors.toMap(Commitment.Step::elementId, Commitment.Step::state, (a, b) -> b));
        assertThat(states)
                .containsEntry("userTask_confirmPlan", Commitment.Step.State.DONE)
                .containsEntry("callActivity_kind", Commitment.Step.State.OPEN)
                .containsEntry("userTask_planAction", Commitment.Step.State.OPEN);
    }

    /** Beyond the words every party answers; within them the lead's managers decide. */
    private void decideMoreTime(String reference) {
        world.completeOnly(
                reference, Set.of("userTask_answerExtension", "userTask_clearAnswer", "userTask_decideExtension"));
    }

    private org.camunda.bpm.engine.runtime.ProcessInstance instance(String reference) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(String.valueOf(world.read(reference).id()), "commitment")
                .singleResult();
    }

    private Set<String> elements(String reference) {
        return world.openTasks(reference).stream().map(Task::elementId).collect(Collectors.toSet());
    }

    /** To the first minute of the day after, in Seoul, where the lead is; and fires what is due. */
    private void passMidnightAfter(LocalDate day) {
        var midnight =
                day.plusDays(1).atStartOfDay(java.time.ZoneId.of("Asia/Seoul")).toInstant();
        world.timeIs(midnight.minus(Duration.ofMinutes(1)));
        world.runDueTimers();
        world.timeIs(midnight.plus(Duration.ofMinutes(1)));
        world.runDueTimers();
    }
}
