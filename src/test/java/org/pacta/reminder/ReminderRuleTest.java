package org.pacta.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.deadline.WorkingCalendar;

/** Which rule a due date is under on a day. */
class ReminderRuleTest {

    private static final WorkingCalendar KOREA = WorkingCalendar.of("KR");

    @ParameterizedTest
    @CsvSource({
        "2026-09-09, 2026-09-17, none", // eight days ahead
        "2026-09-09, 2026-09-16, BEFORE_7",
        "2026-09-09, 2026-09-11, BEFORE_7", // still in force two days ahead
        "2026-09-09, 2026-09-10, BEFORE_1",
        "2026-09-09, 2026-09-09, ON_DAY",
        "2026-09-09, 2026-09-08, OVERDUE_1",
        "2026-09-12, 2026-09-11, ON_DAY", // a Saturday: no working day has passed since Friday
        "2026-09-14, 2026-09-11, OVERDUE_1", // the Monday after
        "2026-09-09, 2026-09-02, OVERDUE_5",
        "2026-09-09, 2026-08-26, OVERDUE_10",
        "2026-09-27, 2026-09-23, ON_DAY", // Chuseok from Thursday to Saturday, and the Sunday after
        "2026-09-28, 2026-09-23, OVERDUE_1",
        "2024-02-29, 2024-03-01, BEFORE_1",
        "2025-12-31, 2026-01-01, BEFORE_1",
        "2026-01-01, 2025-12-31, ON_DAY",
        "2026-01-02, 2025-12-31, OVERDUE_1",
        "2026-09-09, 1999-01-01, OVERDUE_60"
    })
    void theMostRecentRuleThatTheDueDateHasMetIsInForce(LocalDate today, LocalDate due, String rule) {
        assertThat(ruleFor(today, due)).isEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-09", "2026-09-12", "2026-09-24", "2024-02-29", "2026-01-01", "2027-02-07"})
    void onTheDayThatARuleNamesItIsInForce(LocalDate due) {
        for (var rule : ReminderRule.POLICY) {
            assertThat(ruleFor(rule.dayFor(due, KOREA), due)).isEqualTo(rule.name());
        }
    }

    @Test
    void everyDueDateIsUnderOneRuleAtMost() {
        var today = LocalDate.parse("2026-09-09");
        for (var due = today.minusDays(400); due.isBefore(today.plusDays(20)); due = due.plusDays(1)) {
            var date = due;
            assertThat(ReminderRule.windows(ReminderRule.POLICY, today, KOREA).stream()
                            .filter(window -> !date.isBefore(window.dueFrom()) && !date.isAfter(window.dueUntil())))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void workingDaysAreCountedAfterTheDueDateAlone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReminderRule("ODD", ReminderRule.Counting.WORKING, 0))
                .withMessage("Working days are counted after the due date: ODD");
        assertThat(new ReminderRule("NEXT", ReminderRule.Counting.WORKING, 1).days())
                .isEqualTo(1);
        assertThat(new ReminderRule("EVE", ReminderRule.Counting.CALENDAR, -1).days())
                .isEqualTo(-1);
    }

    @Test
    void aRuleThatTheNextOneMeetsAtOnceIsNeverInForce() {
        var today = LocalDate.parse("2026-09-09");
        var first = new ReminderRule("FIRST", ReminderRule.Counting.CALENDAR, 0);
        var second = new ReminderRule("SECOND", ReminderRule.Counting.CALENDAR, 0);

        assertThat(ReminderRule.windows(List.of(first, second), today, KOREA))
                .containsExactly(new ReminderRule.Window(second, LocalDate.of(1, 1, 1), today));
    }

    private static String ruleFor(LocalDate today, LocalDate due) {
        return ReminderRule.windows(ReminderRule.POLICY, today, KOREA).stream()
                .filter(window -> !due.isBefore(window.dueFrom()) && !due.isAfter(window.dueUntil()))
                .map(window -> window.rule().name())
                .findFirst()
                .orElse("none");
    }
}
