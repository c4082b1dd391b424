package org.pacta.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the steps of a commitment are laid out between its start and its due date. */
class DuePlanTest {

    private static final WorkingCalendar WEEKDAYS = WorkingCalendar.of("none");
    private static final LocalDate START = LocalDate.of(2026, 6, 1); // a Monday

    @Test
    void followsTheRulesWhereThereIsTimeEnough() {
        var plan = sequence(START.plusWeeks(40), "start+5wd", "due-16w", "due-5wd", "due");

        assertThat(plan.compressed()).isFalse();
        assertThat(plan.dates())
                .containsExactly(
                        LocalDate.of(2026, 6, 8),
                        LocalDate.of(2026, 11, 16),
                        LocalDate.of(2027, 3, 1),
                        LocalDate.of(2027, 3, 8));
    }

    @Test
    void drawsTheStepsTogetherInProportionWhereThereIsTooLittleTime() {
        // The rules need 80 working days, and there are 40.
        var plan = sequence(START.plusWeeks(8), "due-79wd", "due-40wd", "due-20wd", "due");

        assertThat(plan.compressed()).isTrue();
        assertThat(daysFromStart(plan)).containsExactly(1, 20, 30, 40);
    }

    /** Each step waits for the one before it, and asks for a day of its own or less. */
    @ParameterizedTest
    @CsvSource({
        "10, 14, false",
        "10, 10, false",
        "10, 9, false",
        "10, 8, true",
        "10, 7, true",
        "3, 2, false",
        "3, 1, true"
    })
    void stepsThatWaitForOneAnotherNeedDaysOfTheirOwn(int steps, int workingDays, boolean tight) {
        var rules = IntStream.range(0, steps).mapToObj(step -> "due").toArray(String[]::new);

        var plan = sequence(WEEKDAYS.plusWorkingDays(START, workingDays), rules);

        assertThat(plan.serial()).isEqualTo(steps);
        assertThat(plan.tight()).isEqualTo(tight);
        assertThat(plan.asked()).isGreaterThanOrEqualTo(steps);
    }

    @Test
    void countsStepsFromTheStartAndStepsBeforeTheDueDateAgainstTheSameDays() {
        // 15 days from the start and 15 before the due date fit into 30 working days, not into 20.
        assertThat(sequence(START.plusWeeks(6), "start+15wd", "due-3w", "due").compressed())
                .isFalse();

        var tight = sequence(START.plusWeeks(4), "start+15wd", "due-3w", "due");

        assertThat(tight.compressed()).isTrue();
        assertThat(daysFromStart(tight)).containsExactly(10, 10, 20);
    }

    @Test
    void leavesParallelStepsToTheirOwnRules() {
        // The name of an exercise is settled beside the conferences, not after the last of them.
        var plan = DuePlan.of(
                List.of(
                        step("due-30w"),
                        step("due-20w", 0),
                        step("due-14w", 0, 1),
                        step("due-25w", 0),
                        step("due-8w", 0, 1, 2, 3)),
                START,
                START,
                START.plusWeeks(40),
                WEEKDAYS);

        assertThat(plan.compressed()).isFalse();
        assertThat(plan.dates().get(3)).isEqualTo(START.plusWeeks(15));
    }

    @Test
    void putsAStepThatItsModelPutsTooEarlyOnTheDayOfTheOneBefore() {
        var plan = sequence(START.plusWeeks(20), "due-4w", "due-6w", "due");

        assertThat(plan.compressed()).isFalse();
        assertThat(plan.dates().get(1)).isEqualTo(plan.dates().get(0));
    }

    @Test
    void letsOnlyAStepThatSaysSoBeDueAfterTheCommitment() {
        var due = START.plusWeeks(2);
        var plan = sequence(due, "start+60wd", "due", "due+5wd");

        assertThat(plan.dates()).containsExactly(due, due, due.plusWeeks(1));
    }

    @Test
    void makesEverythingDueOnADueDateThatHasPassed() {
        var due = START.minusDays(1);

        assertThat(sequence(due, "start+5wd", "due-6w", "due").dates()).containsOnly(due);
    }

    @Test
    void plansOnlyAWeekendOnItsDueDate() {
        var friday = LocalDate.of(2026, 6, 5);
        var sunday = LocalDate.of(2026, 6, 7);

        var plan = DuePlan.of(List.of(step("due-1w"), step("due", 0)), friday, friday, sunday, WEEKDAYS);

        assertThat(plan.dates()).containsOnly(sunday);
    }

    @Test
    void plansWhatIsLeftFromTheDayThatItIsPlanned() {
        var today = START.plusWeeks(10);
        var due = START.plusWeeks(14);

        var plan =
                DuePlan.of(List.of(step("due-8w"), step("due-1w", 0), step("due", 0, 1)), START, today, due, WEEKDAYS);

        assertThat(plan.compressed()).isTrue();
        assertThat(plan.dates()).allSatisfy(date -> assertThat(date).isAfter(today));
    }

    @Test
    void doesNotForgiveAStepThatIsLateAgainstTheStart() {
        var today = START.plusWeeks(10);

        var plan =
                DuePlan.of(List.of(step("start+5wd"), step("due-4w", 0)), START, today, START.plusWeeks(30), WEEKDAYS);

        assertThat(plan.dates().getFirst()).isEqualTo(LocalDate.of(2026, 6, 8));
    }

    @Test
    void neverPutsAStepBeforeOneThatComesFirstNorAfterTheDueDateWhateverTheModel() {
        var random = new Random(14);
        for (int round = 0; round < 3_000; round++) {
            var steps = new ArrayList<DuePlan.Step>();
            for (int i = 0; i < 2 + random.nextInt(9); i++) {
                steps.add(new DuePlan.Step(anyRule(random), someBefore(i, random, steps)));
            }
            var start = START.plusDays(random.nextInt(7));
            var from = start.plusDays(random.nextInt(3) * random.nextInt(60));
            var due = from.plusDays(random.nextInt(400) - 20);

            var dates = DuePlan.of(steps, start, from, due, WorkingCalendar.of("KR"))
                    .dates();

            for (int i = 0; i < steps.size(); i++) {
                assertThat(dates.get(i)).as("round %d step %d", round, i).isBeforeOrEqualTo(due);
                for (int before : steps.get(i).after()) {
                    assertThat(dates.get(i)).as("round %d step %d", round, i).isAfterOrEqualTo(dates.get(before));
                }
            }
        }
    }

    @Test
    void leavesNoStepBehindTheDueDateForOneThatMayComeAfterIt() {
        var due = START.plusWeeks(40);
        var plan = DuePlan.of(List.of(step("due+5wd"), step("due", 0)), START, START, due, WEEKDAYS);

        assertThat(plan.dates()).containsExactly(due.plusWeeks(1), due);
    }

    /** Some 40 working days are wanted. */
    @ParameterizedTest
    @CsvSource({"9, false, false", "6, true, false", "5, true, false", "3, true, true", "1, true, true"})
    void isTightWhereNotHalfOfTheTimeIsLeft(int weeks, boolean compressed, boolean tight) {
        var plan = sequence(START.plusWeeks(weeks), "due-40wd", "due");

        assertThat(plan.compressed()).isEqualTo(compressed);
        assertThat(plan.tight()).isEqualTo(tight);
    }

    @Test
    void isNotTightForADayThatIsMissing() {
        assertThat(sequence(START, "due").tight()).isFalse();
    }

    @Test
    void keepsTheDueDateItselfThoughNobodyWorksOnItAndThePlanIsDrawnTogether() {
        var saturday = LocalDate.of(2026, 6, 13);

        assertThat(sequence(saturday, "due-40wd", "due"))
                .satisfies(plan -> assertThat(plan.dates()).containsExactly(LocalDate.of(2026, 6, 2), saturday))
                .satisfies(plan -> assertThat(plan.compressed()).isTrue());
    }

    @Test
    void leavesAStepThatHangsOnAFixedDayToThatDayWhateverTheDueDate() {
        var due = START.plusWeeks(10);
        var meeting = due.plusWeeks(2);

        var plan = DuePlan.of(
                List.of(step("due-79wd"), fixed(meeting.minusWeeks(4)), fixed(meeting, 0, 1), step("due", 0)),
                START,
                START,
                due,
                WEEKDAYS);

        assertThat(plan.compressed()).isTrue();
        assertThat(plan.dates().subList(1, 4)).containsExactly(meeting.minusWeeks(4), meeting, due);
    }

    @Test
    void makesAStepWhoseFixedDayHasPassedDueTheNextDayAndThoseAfterItNotBefore() {
        var today = START.plusWeeks(3);

        var plan = DuePlan.of(
                List.of(fixed(today.minusWeeks(1)), fixed(today, 0), fixed(today.plusDays(3), 0, 1)),
                START,
                today,
                START.plusWeeks(20),
                WEEKDAYS);

        assertThat(plan.compressed()).isFalse();
        assertThat(plan.dates()).containsExactly(today.plusDays(1), today.plusDays(1), today.plusDays(3));
    }

    private static DuePlan.Step fixed(LocalDate day, Integer... after) {
        return new DuePlan.Step(DueRule.parse("meetingOn else due-5wd"), Set.of(after), day);
    }

    private static DuePlan sequence(LocalDate due, String... rules) {
        var steps = IntStream.range(0, rules.length)
                .mapToObj(i -> new DuePlan.Step(
                        DueRule.parse(rules[i]),
                        new TreeSet<>(IntStream.range(0, i).boxed().toList())))
                .toList();
        return DuePlan.of(steps, START, START, due, WEEKDAYS);
    }

    private static DuePlan.Step step(String rule, Integer... after) {
        return new DuePlan.Step(DueRule.parse(rule), Set.of(after));
    }

    private static List<Integer> daysFromStart(DuePlan plan) {
        return plan.dates().stream()
                .map(date -> WEEKDAYS.workingDaysBetween(START, date))
                .toList();
    }

    private static DueRule anyRule(Random random) {
        var unit = DueRule.Unit.values()[random.nextInt(3)];
        int amount = random.nextInt(unit == DueRule.Unit.WEEKS ? 30 : 90);
        return random.nextInt(4) == 0
                ? new DueRule(DueRule.Anchor.START, amount, unit)
                : new DueRule(DueRule.Anchor.DUE, -amount, unit);
    }

    private static Set<Integer> someBefore(int i, Random random, List<DuePlan.Step> steps) {
        var before = new TreeSet<Integer>();
        for (int j = 0; j < i; j++) {
            if (random.nextBoolean()) {
                before.add(j);
                before.addAll(steps.get(j).after());
            }
        }
        return before;
    }
}
