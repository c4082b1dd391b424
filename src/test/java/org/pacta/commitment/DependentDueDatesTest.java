package org.pacta.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.deadline.EventPlace;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.party.Releasability;
import org.pacta.reading.Kind;
import org.pacta.reading.Strength;
import org.pacta.statement.CommitmentStarter;
import org.pacta.statement.Finding;
import org.pacta.statement.Findings;
import org.pacta.statement.NewStatement;
import org.pacta.statement.Statements;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Due dates that depend on another commitment's: "before the next talks". */
@PactaTest
class DependentDueDatesTest {

    private static final AtomicInteger SERIES = new AtomicInteger();
    private static final LocalDate TALKS = LocalDate.of(2026, 9, 14);
    private static final LocalDate FRIDAY_BEFORE = LocalDate.of(2026, 9, 11);
    private static final LocalDate LATER_TALKS = LocalDate.of(2026, 10, 21);
    private static final LocalDate DAY_BEFORE_LATER = LocalDate.of(2026, 10, 20);

    @Autowired
    World world;

    @Autowired
    Statements statements;

    @Autowired
    Findings findings;

    @Autowired
    Commitments commitments;

    @Autowired
    CommitmentCommands commands;

    @Autowired
    History history;

    private String statement;

    @BeforeEach
    void begin() {
        world.begin();
        var series = "HD" + SERIES.incrementAndGet();
        statement = world.as(
                "kor.coordinator",
                () -> statements.register(new NewStatement(
                        series,
                        14,
                        "Joint Statement of the 14th Harbour Dialogue " + series,
                        LocalDate.of(2026, 2, 20),
                        null,
                        null,
                        """
                        Joint Statement of the 14th Harbour Dialogue %s

                        February 20, 2026

                        The three sides agreed to hold the 15th Harbour Dialogue in the Republic of Korea. \
                        They agreed to submit a joint report on pilotage before the next Harbour Dialogue. \
                        They agreed to publish a chart of the harbours at the next Harbour Dialogue.
                        """.formatted(series),
                        World.ALL,
                        World.ALL)));
    }

    @Test
    void theCommitmentThatIsTheEventIsProposedWithTheWorkingDayBeforeIt() {
        var talks = accept(finding("15th"), TALKS, World.ALL, null);
        var events = events("pilotage");
        assertThat(events.proposed()).isNotNull();
        assertThat(events.proposed().event().reference()).isEqualTo(talks);
        assertThat(events.proposed().dueOn()).isEqualTo(FRIDAY_BEFORE);
        assertThat(events("chart").proposed().dueOn()).isEqualTo(TALKS);
        assertThat(events("15th").choices()).isEmpty();
    }

    @Test
    void whereTheEventIsNoCommitmentYetOrNotForTheReaderNothingIsProposed() {
        assertThat(events("pilotage").choices()).isEmpty();
        accept(finding("15th"), TALKS, Set.of("KOR", "USA"), null);
        assertThat(events("pilotage").choices()).hasSize(1);
        var forJapan = world.as(
                "jpn.coordinator",
                () -> findings.events(
                        finding("pilotage"), statements.byReference(statement).orElseThrow()));
        assertThat(forJapan.choices()).isEmpty();
    }

    /** What depends on an event moves with it: date, tasks and history; the original date stays. */
    @Test
    void whatDependsOnAnEventMovesWithItDateTasksAndHistory() {
        var talks = accept(finding("15th"), TALKS, World.ALL, null);
        var report = dependent("pilotage", World.ALL);
        assertThat(world.read(report).due().on()).isEqualTo(FRIDAY_BEFORE);
        assertThat(link(report).follows()).isTrue();
        world.completeUntil(report, "userTask_proposeEnd");
        var open = world.openTasks(report).getFirst();

        move(talks, LATER_TALKS);

        var moved = world.read(report);
        assertThat(moved.due().on()).isEqualTo(DAY_BEFORE_LATER);
        assertThat(moved.due().original()).isEqualTo(FRIDAY_BEFORE);
        var task = world.openTasks(report).getFirst();
        assertThat(task.due().on()).isAfter(open.due().on());
        assertThat(task.due().original()).isEqualTo(open.due().original());
        var change = world.as("kor.officer", () -> commitments.dueDateChanges(moved.id()))
                .getFirst();
        assertThat(change.movedWith()).isEqualTo(talks);
        assertThat(change.reason()).isEqualTo("The hall burnt down.");
        assertThat(lines("kor.officer", report))
                .filteredOn(line -> line.action().equals(Action.COMMITMENT_MOVED))
                .singleElement()
                .satisfies(line -> assertThat(line.after()).containsEntry("movedWith", talks));
        assertThat(dependents("jpn.officer", talks))
                .extracting(DueLink::reference)
                .containsExactly(report);
    }

    /** What was moved by hand stays, says so, and follows again once it is made to depend on the event again. */
    @Test
    void whatWasMovedByHandStaysSaysSo() {
        var talks = accept(finding("15th"), TALKS, World.ALL, null);
        var report = dependent("pilotage", World.ALL);
        move(report, LocalDate.of(2026, 8, 3));
        assertThat(link(report).follows()).isFalse();

        move(talks, LATER_TALKS);
        assertThat(world.read(report).due().on()).isEqualTo(LocalDate.of(2026, 8, 3));
        assertThat(lines("kor.officer", report))
                .extracting(History.Line::action)
                .startsWith(Action.COMMITMENT_NOT_MOVED);

        depend(report, talks);
        assertThat(world.read(report).due().on()).isEqualTo(DAY_BEFORE_LATER);
        assertThat(link(report).follows()).isTrue();
    }

    @Test
    void aDateThatWasSetByHandWhenItWasAcceptedKeepsItsLinkAndDoesNotMove() {
        var talks = accept(finding("15th"), TALKS, World.ALL, null);
        var proposed = events("pilotage").proposed();
        var report = accept(finding("pilotage"), LocalDate.of(2026, 7, 1), World.ALL, proposed.dependsOn());
        assertThat(link(report).reference()).isEqualTo(talks);
        assertThat(link(report).follows()).isFalse();
    }

    /** One that was accepted before its event is made to depend on it later; a chain moves as a whole, a circle is refused. */
    @Test
    void aChainMovesAsAWholeAndACircleIsRefused() {
        var chart = accept(finding("chart"), LocalDate.of(2026, 6, 1), World.ALL, null);
        var report = accept(finding("pilotage"), LocalDate.of(2026, 6, 1), World.ALL, null);
        var talks = accept(finding("15th"), TALKS, World.ALL, null);
        depend(report, talks);
        depend(chart, report);
        assertThat(world.read(chart).due().on()).isEqualTo(LocalDate.of(2026, 9, 10));
        refused("commitment.event.circle", () -> depend(talks, chart));
        refused("commitment.event.circle", () -> depend(talks, talks));

        move(talks, LATER_TALKS);
        assertThat(world.read(report).due().on()).isEqualTo(DAY_BEFORE_LATER);
        assertThat(world.read(chart).due().on()).isEqualTo(LocalDate.of(2026, 10, 19));

        var free = world.read(report);
        world.as("kor.coordinator", () -> commands.release(free.id(), free.version()));
        move(talks, TALKS);
        assertThat(world.read(report).due().on()).isEqualTo(DAY_BEFORE_LATER);
    }

    @Test
    void whatTheMoverMayNotSeeMovesAllTheSameAndNothingTellsThemOfIt() {
        var talks = accept(finding("15th"), TALKS, World.ALL, null);
        var report = dependent("pilotage", Set.of("KOR", "USA"));
        var event = world.read(talks);
        var seen = world.as("jpn.coordinator", () -> commands.preview(event.id(), LATER_TALKS));
        assertThat(seen.followers()).isEmpty();
        assertThat(world.as("kor.coordinator", () -> commands.preview(event.id(), LATER_TALKS))
                        .followers())
                .containsExactly(new Commitment.Follower(report, "Report", FRIDAY_BEFORE, DAY_BEFORE_LATER));

        world.as("jpn.coordinator", () -> commands.moveDueDate(event.id(), event.version(), LATER_TALKS, "No hall."));

        assertThat(world.read(report).due().on()).isEqualTo(DAY_BEFORE_LATER);
        assertThat(dependents("jpn.coordinator", talks)).isEmpty();
        assertThat(lines("jpn.coordinator", report)).isEmpty();
        assertThat(lines("jpn.coordinator", talks))
                .allSatisfy(line -> assertThat(line.after().toString()).doesNotContain(report));
        assertThat(lines("kor.coordinator", report))
                .filteredOn(line -> line.action().equals(Action.COMMITMENT_MOVED))
                .hasSize(1);
    }

    /** It cannot depend on what not all of its readers may see, on what has moved meanwhile, or on what has ended. */
    @Test
    void itCannotHangOnWhatHasEndedHasMovedOrIsHidden() {
        var talks = accept(finding("15th"), TALKS, Set.of("KOR", "USA"), null);
        var asked = events("pilotage").proposed().dependsOn();
        refused("commitment.event.releasability", () -> accept(finding("pilotage"), TALKS, World.ALL, asked));
        move(talks, LATER_TALKS);
        refused("commitment.event.moved", () -> accept(finding("pilotage"), TALKS, Set.of("KOR", "USA"), asked));
        assertThat(finding("pilotage").decision().state()).isEqualTo(Finding.State.PROPOSED);
        var report = accept(finding("pilotage"), TALKS, Set.of("KOR", "USA"), null);
        world.agreeEnd(talks, Ending.Outcome.NO_LONGER_PURSUED, "Called off.");
        refused("commitment.event.closed", () -> depend(report, talks));
    }

    private Finding finding(String word) {
        return world.as(
                "kor.coordinator",
                () -> findings
                        .of(statements.byReference(statement).orElseThrow().id())
                        .stream()
                        .filter(it -> it.title().contains(word))
                        .findFirst()
                        .orElseThrow());
    }

    private Finding.Events events(String word) {
        return world.as(
                "kor.coordinator",
                () -> findings.events(
                        finding(word), statements.byReference(statement).orElseThrow()));
    }

    private String dependent(String word, Set<String> readers) {
        var proposed = events(word).proposed();
        return accept(finding(word), proposed.dueOn(), readers, proposed.dependsOn());
    }

    private String accept(
            Finding finding, LocalDate dueOn, Set<String> readers, CommitmentStarter.DueDependency dependsOn) {
        var talks = finding.title().contains("15th");
        return world.as(
                "kor.coordinator",
                () -> findings.accept(
                        finding.id(),
                        finding.version(),
                        new Finding.Edit(
                                talks ? finding.title() : "Report",
                                talks ? Kind.MEETING : Kind.ACTION,
                                Strength.FIRM,
                                world.office("KOR-POLICY").id(),
                                dueOn),
                        Releasability.to(readers),
                        dependsOn,
                        World.notBound(finding, readers)));
    }

    private void move(String reference, LocalDate dueOn) {
        var it = world.read(reference);
        world.as("kor.coordinator", () -> commands.moveDueDate(it.id(), it.version(), dueOn, "The hall burnt down."));
    }

    private void depend(String reference, String event) {
        var it = world.read(reference);
        var on = world.read(event).id();
        world.as(
                "kor.coordinator",
                () -> commands.dependOn(it.id(), it.version(), on, EventPlace.BEFORE, "before the next talks"));
    }

    private DueLink link(String reference) {
        var id = world.read(reference).id();
        return world.as("kor.officer", () -> commitments.dependsOn(id)).orElseThrow();
    }

    private List<DueLink> dependents(String person, String event) {
        var id = world.read(event).id();
        return world.as(person, () -> commitments.dependents(id));
    }

    private List<History.Line> lines(String person, String reference) {
        var id = world.read(reference).id();
        return world.as(person, () -> history.ofCommitment(id, 0, 100));
    }

    private static void refused(String reason, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
