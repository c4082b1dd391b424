package org.pacta.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentCommands;
import org.pacta.commitment.CommitmentFilter;
import org.pacta.commitment.Commitments;
import org.pacta.id.OfficeId;
import org.pacta.reading.Kind;
import org.pacta.task.TaskFilter;
import org.pacta.task.TaskState;
import org.pacta.task.TaskWork;
import org.pacta.task.Tasks;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Figures are those of the lists behind them, and of nothing that the reader may not see. */
@PactaTest
class OverviewTest {

    private static final LocalDate IN_MAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate IN_DECEMBER = LocalDate.of(2026, 12, 18);
    private static final LocalDate IN_A_YEAR = LocalDate.of(2027, 3, 1);
    private static final Duration MONTH = Duration.ofDays(30);

    @Autowired
    World world;

    @Autowired
    Overview overview;

    @Autowired
    Commitments commitments;

    @Autowired
    CommitmentCommands commands;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskWork work;

    @BeforeEach
    void begin() {
        world.begin();
    }

    /** One commitment of each health and one kept, three months after they began. */
    private void something() {
        world.commitment("action", IN_MAY);
        var blocked = world.commitment("meeting", IN_A_YEAR);
        world.commitment("exercise", IN_A_YEAR, Set.of("KOR", "USA"));
        var kept = world.commitment("dialogue", IN_A_YEAR);
        world.completeUntil(kept);
        block(blocked);
        world.timeIs(World.MONDAY_MORNING.plus(MONTH.multipliedBy(3)));
        world.commitment("dialogue", LocalDate.of(2026, 6, 20));
        world.runDueTimers();
    }

    private void block(String commitment) {
        var task = world.open(commitment, "userTask_confirmPlan");
        world.as(
                "kor.officer",
                () -> work.report(task.id(), task.version(), TaskState.BLOCKED, 10, "Waiting for a venue."));
    }

    @Test
    void eachNumberIsThatOfTheListThatItLeadsToWhoeverLooksAndAtWhateverPart() {
        something();
        var aStatement =
                world.read(world.commitment("action", IN_A_YEAR)).statement().reference();
        for (var person : List.of("kor.manager", "usa.manager", "jpn.officer")) {
            for (var scope : List.of(
                    OverviewScope.ALL,
                    new OverviewScope(aStatement, null),
                    new OverviewScope(null, "KOR"),
                    new OverviewScope(aStatement, "JPN"))) {
                world.as(person, () -> compare(scope));
            }
        }
    }

    private void compare(OverviewScope scope) {
        var picture = overview.picture(scope);
        var today = picture.today();
        for (var standing : Standing.values()) {
            assertThat(picture.total().of(standing))
                    .as("%s %s", scope, standing)
                    .isEqualTo(listed(scope, standing));
        }
        assertThat(picture.total().active()).isEqualTo(listed(scope, Commitment.Status.ACTIVE, null, null));
        for (var span : picture.dueSoon()) {
            assertThat(span.tally().active())
                    .as("%s", span)
                    .isEqualTo(listed(scope, Commitment.Status.ACTIVE, span.from(), span.until()));
        }
        assertThat(picture.dueWithin(3)).isEqualTo(listed(scope, Commitment.Status.ACTIVE, today, today.plusDays(90)));
        for (var kind : picture.byKind()) {
            assertThat(kind.tally().of(Standing.ON_TRACK))
                    .isEqualTo(commitments.count(filter(scope, null, Commitment.Health.ON_TRACK, null, kind.key())));
        }
        for (var party : picture.byParty()) {
            assertThat(party.tally().of(Standing.OVERDUE))
                    .isEqualTo(listed(new OverviewScope(scope.statement(), party.key()), Standing.OVERDUE));
        }
        for (var statement : picture.byStatement()) {
            assertThat(statement.tally().of(Standing.BLOCKED))
                    .isEqualTo(listed(new OverviewScope(statement.key(), scope.party()), Standing.BLOCKED));
        }
        for (var late : picture.late()) {
            assertThat(late.commitments())
                    .isEqualTo(commitments.count(
                            filter(scope, null, Commitment.Health.OVERDUE, new OfficeId(late.officeId()), null)));
            assertThat(late.tasks()).isEqualTo(tasks.count(tasks(scope, new OfficeId(late.officeId()), null, true)));
        }
        assertThat(picture.lateTasks()).isEqualTo(tasks.count(tasks(scope, null, null, true)));
        assertThat(picture.stuck().all()).isEqualTo(tasks.count(tasks(scope, null, TaskState.BLOCKED, false)));
    }

    private int listed(OverviewScope scope, Standing standing) {
        return commitments.count(
                standing.active()
                        ? filter(scope, null, Commitment.Health.valueOf(standing.name()), null, null)
                        : filter(scope, Commitment.Status.valueOf(standing.name()), null, null, null));
    }

    private int listed(OverviewScope scope, Commitment.Status status, LocalDate from, LocalDate until) {
        return commitments.count(
                new CommitmentFilter(null, scope.statement(), status, null, scope.party(), null, null, from, until));
    }

    private static CommitmentFilter filter(
            OverviewScope scope, Commitment.Status status, Commitment.Health health, OfficeId office, String kind) {
        return new CommitmentFilter(
                null, scope.statement(), status, health, scope.party(), office, Kind.ofNullable(kind), null, null);
    }

    private static TaskFilter tasks(OverviewScope scope, OfficeId office, TaskState state, boolean late) {
        return new TaskFilter(scope.taskText(), scope.party(), office, state, true, null, null).onlyLate(late);
    }

    @Test
    void whatIsNotReleasedToMeIsInNoNumber() {
        world.timeIs(World.MONDAY_MORNING);
        var before = seen("jpn.manager");
        var beforeUsa = seen("usa.manager");
        var hidden = world.commitment("action", IN_MAY, Set.of("KOR", "USA"));
        block(hidden);
        world.timeIs(World.MONDAY_MORNING.plus(MONTH.multipliedBy(3)));
        var still = seen("jpn.manager");
        var usa = seen("usa.manager");

        assertThat(still.total().all()).isEqualTo(before.total().all());
        assertThat(still.byParty().stream()
                        .mapToInt(group -> group.tally().all())
                        .sum())
                .isEqualTo(before.total().all());
        assertThat(still.stuck().first()).noneMatch(stuck -> stuck.commitment().equals(hidden));
        assertThat(still.attention()).noneMatch(each -> each.reference().equals(hidden));
        assertThat(still.weeks().getLast().active()).isEqualTo(before.total().active());
        assertThat(world.as(
                        "jpn.manager",
                        () -> overview.past(OverviewScope.ALL, usa.today(), Overview.Past.Measure.OVERDUE)
                                .first()))
                .noneMatch(past -> past.reference().equals(hidden));

        assertThat(usa.total().all()).isEqualTo(beforeUsa.total().all() + 1);
        assertThat(usa.stuck().all()).isEqualTo(beforeUsa.stuck().all() + 1);
    }

    private OverviewSnapshot seen(String person) {
        return world.as(person, () -> overview.picture(OverviewScope.ALL));
    }

    @Test
    void theTrendEndsWithTodaysNumbersAndEachOfItsPointsCountsWhatItsListHolds() {
        something();
        world.as("kor.manager", () -> {
            var picture = overview.picture(OverviewScope.ALL);
            var now = picture.weeks().getLast();
            assertThat(picture.weeks()).hasSize(Overview.WEEKS);
            assertThat(now.on()).isEqualTo(picture.today());
            assertThat(now.active()).isEqualTo(picture.total().active());
            assertThat(now.kept()).isEqualTo(picture.total().of(Standing.FULFILLED));
            assertThat(now.overdue()).isEqualTo(picture.total().of(Standing.OVERDUE));
            for (var week : picture.weeks()) {
                assertThat(overview.past(OverviewScope.ALL, week.on(), Overview.Past.Measure.ACTIVE)
                                .all())
                        .isEqualTo(week.active());
                assertThat(overview.past(OverviewScope.ALL, week.on(), Overview.Past.Measure.KEPT)
                                .all())
                        .isEqualTo(week.kept());
                assertThat(overview.past(OverviewScope.ALL, week.on(), Overview.Past.Measure.OVERDUE)
                                .all())
                        .isEqualTo(week.overdue());
            }
        });
    }

    @Test
    void movingADueDateDoesNotMakeThePastLookBetterThanItWas() {
        var moved = world.commitment("action", IN_MAY);
        var scope = new OverviewScope(world.read(moved).statement().reference(), null);
        world.timeIs(World.MONDAY_MORNING.plus(MONTH.multipliedBy(3)));
        var commitment = world.read(moved);
        world.as(
                "kor.coordinator",
                () -> commands.moveDueDate(
                        commitment.id(), commitment.version(), IN_DECEMBER, "The venue was not free."));

        var weeks = world.as("kor.manager", () -> overview.picture(scope)).weeks();

        assertThat(weeks.getLast().overdue()).isZero();
        assertThat(weeks.get(weeks.size() - 2).overdue()).isEqualTo(1);
        assertThat(weeks.stream().filter(week -> !week.on().isAfter(IN_MAY)).mapToInt(OverviewSnapshot.Week::overdue))
                .containsOnly(0);
    }

    @Test
    void aDecisionWaitsOnTheManagersOfTheLeadOfficesPartyAndOnNobodyElse() {
        var reference = world.commitment("action", IN_A_YEAR);
        world.completeUntil(reference, "userTask_verifyEnd");
        var decision = world.open(reference, "userTask_verifyEnd");
        var scope = new OverviewScope(world.read(reference).statement().reference(), null);

        assertThat(world.as("kor.manager", () -> overview.picture(scope))
                        .decisions()
                        .first())
                .extracting(OverviewSnapshot.Decision::taskId)
                .containsExactly(decision.id().value());
        assertThat(world.as("usa.manager", () -> overview.picture(scope))
                        .decisions()
                        .all())
                .isZero();
        assertThat(world.as("kor.officer", () -> overview.picture(scope)).decides())
                .isFalse();
    }

    @Test
    void whoIsStuckIsNamedWithTheReasonThatWasReportedAndWhen() {
        var reference = world.commitment("action", IN_A_YEAR);
        block(reference);
        var stuck = world.as(
                        "usa.manager",
                        () -> overview.picture(new OverviewScope(
                                world.read(reference).statement().reference(), null)))
                .stuck();

        assertThat(stuck.all()).isEqualTo(1);
        assertThat(stuck.first().getFirst().reason()).isEqualTo("Waiting for a venue.");
        assertThat(stuck.first().getFirst().reportedAt()).isEqualTo(World.MONDAY_MORNING);
        assertThat(stuck.first().getFirst().commitment()).isEqualTo(reference);
    }
}
