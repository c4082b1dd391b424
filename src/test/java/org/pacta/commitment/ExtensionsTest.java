package org.pacta.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.concurrence.Level;
import org.pacta.concurrence.PartyAnswers;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.task.Task;
import org.pacta.task.TaskWork;
import org.pacta.task.Tasks;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;

/** More time: prepared on one's own side, cleared there, then shown to the others and decided; on the real engine. */
@PactaTest
class ExtensionsTest {

    private static final LocalDate DUE = LocalDate.of(2026, 10, 1);
    private static final LocalDate WITHIN = LocalDate.of(2026, 11, 16);
    private static final String CLEAR = "userTask_clearAnswer";
    private static final String ASK = "userTask_askMoreTime";
    private static final String DECIDE = "userTask_decideExtension";

    @Autowired
    World world;

    @Autowired
    Extensions extensions;

    @Autowired
    Commitments commitments;

    @Autowired
    PartyAnswers answers;

    @Autowired
    History history;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskWork work;

    @Autowired
    Endings endings;

    private String reference = "";
    private Commitment commitment;

    @BeforeEach
    void begin() {
        world.begin();
        reference = world.commitment("action", DUE);
        commitment = world.read(reference);
    }

    @Test
    void whatAnOfficerAsksForIsSeenByNobodyElseUntilItIsCleared() {
        var before = seenBy("kor.manager");
        assertThat(ask("usa.planner", WITHIN)).as("asked at once").isFalse();
        assertThat(seenBy("kor.manager")).isEqualTo(before);
        assertThat(seenBy("jpn.officer")).isEqualTo(before);
        assertThat(world.as("usa.officer", () -> extensions.ofCommitment(commitment.id())))
                .extracting(Extension::state, Extension::to, Extension::askedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Extension.State.PREPARED, WITHIN, "Person usa.planner"));
        assertThat(world.as("usa.officer", () -> extensions.mayAsk(commitment))).isFalse();
        assertThat(world.as("jpn.officer", () -> extensions.mayAsk(commitment))).isTrue();

        world.complete(world.open(reference, CLEAR), Map.of("clearing", "give"));
        assertThat(world.as("jpn.officer", () -> extensions.ofCommitment(commitment.id())))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.state()).isEqualTo(Extension.State.ASKED);
                    assertThat(asked.askedBy()).isEqualTo("Person usa.planner");
                    assertThat(asked.cleared()).isEqualTo(new Extension.Cleared("Person usa.manager", Level.DIRECTOR));
                });
        world.complete(world.open(reference, DECIDE), Map.of("granting", "grant"));
        assertThat(world.read(reference).due().on()).isEqualTo(WITHIN);
        assertThat(world.read(reference).due().original()).isEqualTo(DUE);
    }

    @Test
    void whoeverMayClearAsksAtOnce() {
        assertThat(ask("jpn.manager", WITHIN)).as("asked at once").isTrue();
        assertThat(elements()).contains(DECIDE).doesNotContain(CLEAR, ASK);
    }

    @Test
    void aRequestThatIsReturnedIsChangedOrDroppedOnTheOwnSide() {
        ask("usa.officer", WITHIN);
        world.complete(world.open(reference, CLEAR), Map.of("clearing", "return", "reason", "Ask for less."));
        var again = world.open(reference, ASK);
        assertThat(again.own()).isTrue();
        assertThatThrownBy(() -> world.complete(
                        again,
                        Map.of("asking", "ask", "newDueOn", DUE.minusDays(1).toString(), "reason", "Hall.")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo("extension.notLater");
                    assertThat(refused.field()).isEqualTo("newDueOn");
                });
        world.complete(
                again, Map.of("asking", "ask", "newDueOn", DUE.plusDays(7).toString(), "reason", "Hall."));
        world.complete(world.open(reference, CLEAR), Map.of("clearing", "return", "reason", "Not at all."));
        var seen = seenBy("kor.manager");
        world.complete(world.open(reference, ASK), Map.of("asking", "drop"));
        assertThat(elements()).doesNotContain(ASK, CLEAR, DECIDE);
        assertThat(seenBy("kor.manager")).isEqualTo(seen);
        assertThat(world.as("usa.officer", () -> extensions.ofCommitment(commitment.id())))
                .isEmpty();
        assertThat(world.as("usa.officer", () -> extensions.mayAsk(commitment))).isTrue();

        world.completeUntil(reference, CLEAR);
        assertThat(elements()).contains(CLEAR);
        assertThat(world.as("usa.officer", () -> extensions.ofCommitment(commitment.id())))
                .as("what is cleared next is another answer")
                .isEmpty();
    }

    @Test
    void ofTwoPartiesThatAskTheOneClearedFirstIsAskedAndTheOtherWaits() {
        ask("usa.officer", WITHIN);
        ask("jpn.officer", WITHIN.plusDays(7));
        var american = clearing("USA");
        var japanese = clearing("JPN");
        world.complete(japanese, Map.of("clearing", "give"));
        assertThatThrownBy(() -> world.complete(american, Map.of("clearing", "give")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo("extension.asked"));
        world.complete(world.open(reference, DECIDE), Map.of("granting", "refuse", "reason", "No."));
        world.complete(clearing("USA"), Map.of("clearing", "give"));
        world.complete(world.open(reference, DECIDE), Map.of("granting", "grant"));
        assertThat(world.read(reference).due().on()).isEqualTo(WITHIN);
    }

    @Test
    void twoOfOnePartyDoNotAskTwice() {
        ask("usa.officer", WITHIN);
        assertThatThrownBy(() -> ask("usa.planner", WITHIN.plusDays(1)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo("extension.prepared"));
    }

    @Test
    void aRequestThatWaitsToBeClearedGoesWithTheCommitment() {
        ask("usa.officer", WITHIN);
        var toClear = world.open(reference, CLEAR);
        world.as(
                "kor.coordinator",
                () -> endings.propose(commitment.id(), Ending.Outcome.NO_LONGER_PURSUED, "Overtaken.", null));
        world.completeOnly(reference, Set.of("userTask_verifyEnd"));
        world.openTasks(reference).stream()
                .filter(task -> task.elementId().equals("userTask_answerEnd"))
                .forEach(task -> world.as(
                        task.holder().office().partyCode().toLowerCase(Locale.ROOT) + ".manager",
                        () -> work.complete(task.id(), task.version(), world.filled(task, Map.of()))));
        assertThat(world.openTasks(reference)).isEmpty();
        assertThatThrownBy(() -> world.as(
                        "usa.manager",
                        () -> work.complete(toClear.id(), toClear.version(), Map.of("clearing", "give"))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo("task.cancelled"));
        assertThat(world.as("usa.officer", () -> extensions.ofCommitment(commitment.id())))
                .isEmpty();
    }

    private boolean ask(String username, LocalDate dueOn) {
        return world.as(username, () -> extensions.ask(commitment.id(), dueOn, "The hall is taken."));
    }

    private Task clearing(String party) {
        return world.openTasks(reference).stream()
                .filter(task -> task.elementId().equals(CLEAR)
                        && task.holder().office().partyCode().equals(party))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> elements() {
        return world.openTasks(reference).stream().map(Task::elementId).collect(Collectors.toSet());
    }

    /** All that one learns of the commitment beside its own fields. */
    private List<Object> seenBy(String username) {
        return world.as(
                username,
                () -> List.of(
                        extensions.ofCommitment(commitment.id()),
                        tasks.ofCommitment(commitment.id()).stream()
                                .filter(task -> !task.own())
                                .map(Task::id)
                                .toList(),
                        answers.ofCommitment(commitment.id()),
                        commitments.steps(commitment.id()),
                        commitments.byId(commitment.id()).orElseThrow(),
                        history.ofCommitment(commitment.id(), 0, 200).stream()
                                .map(History.Line::action)
                                .map(Action::word)
                                .collect(Collectors.toCollection(TreeSet::new)),
                        history.ofCommitment(commitment.id(), 0, 200).size()));
    }
}
