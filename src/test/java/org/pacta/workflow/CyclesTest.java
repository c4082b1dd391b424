package org.pacta.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.commitment.CommitmentCycles;
import org.pacta.commitment.Commitments;
import org.pacta.commitment.EngineCallbacks;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.party.Office;
import org.pacta.statement.SeriesRhythms;
import org.pacta.statement.Statements;
import org.pacta.task.Tasks;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What recurs goes on as a commitment of its own, and what happens once ends. */
@PactaTest
class CyclesTest {

    @Autowired
    World world;

    @Autowired
    CommitmentCycles cycles;

    @Autowired
    Commitments commitments;

    @Autowired
    EngineCallbacks life;

    @Autowired
    Tasks tasks;

    @Autowired
    History history;

    @Autowired
    SeriesRhythms rhythms;

    @Autowired
    Statements statements;

    @Autowired
    TransactionTemplate transaction;

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

    private String held(String sentence, String kind, Set<String> releasableTo, String last, Map<String, String> said) {
        var finding = world.firstFinding(world.statement(sentence, World.ALL));
        var reference = world.accept(finding, kind, LocalDate.of(2026, 12, 18), releasableTo);
        world.beginWork(reference);
        world.completeUntil(reference, last);
        world.complete(world.open(reference, last), said);
        return reference;
    }

    private CommitmentCycles.Cycle cycle(String reference) {
        var id = world.read(reference).id();
        return world.as("kor.coordinator", () -> cycles.of(id));
    }

    @ParameterizedTest
    @CsvSource({
        "The three sides agreed to conduct the trilateral exercise annually., 2027-12-18",
        "The three sides agreed to conduct the trilateral exercise twice a year., 2027-06-18",
        "The three sides agreed to conduct the trilateral exercise every two years., 2028-12-18",
        "The three sides agreed to conduct the trilateral exercise quarterly., 2027-03-18"
    })
    void theNextIsDueARhythmLaterAndLedByTheNextParty(String sentence, LocalDate dueOn) {
        var first = held(sentence, "exercise", World.ALL, "userTask_compileLessons", Map.of("lessons", "Earlier."));

        var next = cycle(first).next();
        assertThat(next).isNotNull();
        assertThat(next.dueOn()).isEqualTo(dueOn);
        var opened = world.read(next.reference());
        assertThat(opened.title()).isEqualTo(world.read(first).title());
        assertThat(opened.responsible().parties())
                .isEqualTo(world.read(first).responsible().parties());
        assertThat(opened.responsible().lead().partyCode()).isEqualTo("USA");
        assertThat(opened.responsible().supporting())
                .extracting(Office::partyCode)
                .containsExactlyInAnyOrder("KOR", "JPN");
        assertThat(world.as("kor.coordinator", () -> commitments.quotes(opened.id())))
                .isEqualTo(world.as(
                        "kor.coordinator",
                        () -> commitments.quotes(world.read(first).id())));
        assertThat(world.openTasks(next.reference()))
                .extracting(task -> task.elementId())
                .containsExactly("userTask_confirmPlan");
        var behind = cycle(next.reference());
        assertThat(behind.previous().reference()).isEqualTo(first);
        assertThat(behind.lessons().form().answers()).containsEntry("lessons", "Earlier.");
        assertThat(world.as("jpn.officer", () -> history.ofCommitment(opened.id(), 0, 10)))
                .filteredOn(line -> line.action() == Action.COMMITMENT_STARTED)
                .singleElement()
                .satisfies(line -> assertThat(line.after()).containsEntry("previousCycle", first));
    }

    @Test
    void whatWasProposedForTheNextCountsMoreThanTheRhythm() {
        var first = held(
                "The three sides agreed to conduct the trilateral exercise annually.",
                "exercise",
                World.ALL,
                "userTask_compileLessons",
                Map.of("nextExerciseOn", "2027-02-01"));

        assertThat(cycle(first).next().dueOn()).isEqualTo("2027-03-29");
    }

    @Test
    void aMeetingWhoseSeriesHasARhythmAndAHostByHandFollowsThese() {
        var statement = world.statement("The three sides agreed to hold the Test Talks every year.", World.ALL);
        var before = world.as("kor.coordinator", () -> setRhythm(statement, 6, "JPN"));
        try {
            var first = held(
                    "The three sides agreed to hold the Test Talks each year.",
                    "meeting",
                    World.ALL,
                    "userTask_registerStatement",
                    Map.of());

            var next = world.read(cycle(first).next().reference());
            assertThat(next.due().on()).isEqualTo("2027-06-18");
            assertThat(next.responsible().lead().partyCode()).isEqualTo("JPN");
        } finally {
            world.as("kor.coordinator", () -> rhythms.set(statement, null, null, before));
        }
    }

    private int setRhythm(String statement, int months, String host) {
        var id = statements.byReference(statement).orElseThrow().id();
        int version = rhythms.of(id, "KOR").map(SeriesRhythms.Rhythm::version).orElse(0);
        return rhythms.set(statement, months, host, version).version();
    }

    @Test
    void aMeetingThatRecursOpensTheNextOnceItsRecordIsThere() {
        var first = held(
                "The three sides agreed to hold the Test Talks every year.",
                "meeting",
                World.ALL,
                "userTask_registerStatement",
                Map.of());

        assertThat(cycle(first).next().dueOn()).isEqualTo("2027-12-18");
        assertThat(cycle(cycle(first).next().reference()).lessons().elementId()).isEqualTo("userTask_recordDecisions");
    }

    @Test
    void whatHappensOnceOpensNothing() {
        var once = held(
                "The three sides agreed to conduct the trilateral exercise Calm Wave.",
                "exercise",
                World.ALL,
                "userTask_compileLessons",
                Map.of());

        assertThat(cycle(once).none()).isTrue();
    }

    @Test
    void oneIsFollowedByOneEvenWhereItsProcessComesThereTwice() {
        var first = held(
                "The three sides agreed to conduct the trilateral exercise annually.",
                "exercise",
                World.ALL,
                "userTask_compileLessons",
                Map.of());
        var next = cycle(first).next();
        var id = world.read(first).id();

        world.as(
                "kor.officer",
                () -> transaction.executeWithoutResult(status -> life.cycleEnded(
                        id, tasks.latestOf(id, "userTask_compileLessons").orElseThrow(), null)));

        assertThat(cycle(first).next()).isEqualTo(next);
    }

    @Test
    void whoMayNotSeeTheOneSeesNothingOfTheNext() {
        var first = held(
                "The three sides agreed to conduct the trilateral exercise annually.",
                "exercise",
                Set.of("KOR", "USA"),
                "userTask_compileLessons",
                Map.of());
        var next = cycle(first).next();

        assertThat(world.read(next.reference()).responsible().lead().partyCode())
                .isEqualTo("USA");
        assertThat(world.as("jpn.coordinator", () -> commitments.byReference(next.reference())))
                .isEmpty();
        var third = world.read(next.reference()).releasability();
        assertThat(third.codes()).containsExactlyInAnyOrder("KOR", "USA");
    }
}
