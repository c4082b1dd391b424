package org.pacta.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the due-date rules of process models mean. */
class DueRuleTest {

    private static final WorkingCalendar WEEKDAYS = WorkingCalendar.of("none");
    private static final LocalDate START = LocalDate.of(2026, 6, 1); // a Monday
    private static final LocalDate DUE = LocalDate.of(2026, 12, 18); // a Friday

    @ParameterizedTest
    @CsvSource({
        "due,       2026-12-18",
        "due-30d,   2026-11-18",
        "due-6w,    2026-11-06",
        "due-10wd,  2026-12-04",
        "due+5wd,   2026-12-25",
        "start,     2026-06-01",
        "start+5wd, 2026-06-08",
        "start+2w,  2026-06-15",
        "' due-1w ',2026-12-11"
    })
    void countsFromTheStartOrTheDueDate(String rule, LocalDate expected) {
        assertThat(DueRule.parse(rule).on(START, DUE, WEEKDAYS)).isEqualTo(expected);
    }

    @Test
    void movesADayOffBackToWorkWhereItCountsBackFromTheDueDate() {
        assertThat(DueRule.parse("due-5d").on(START, DUE, WEEKDAYS)).isEqualTo(LocalDate.of(2026, 12, 11));
    }

    @Test
    void movesADayOffOnToWorkWhereItCountsForward() {
        assertThat(DueRule.parse("start+5d").on(START, DUE, WEEKDAYS)).isEqualTo(LocalDate.of(2026, 6, 8));
        assertThat(DueRule.parse("due+1d").on(START, DUE, WEEKDAYS)).isEqualTo(LocalDate.of(2026, 12, 21));
    }

    @Test
    void leavesADueDateThatIsNoWorkingDayAsItIs() {
        var sunday = LocalDate.of(2026, 12, 20);

        assertThat(DueRule.parse("due").on(START, sunday, WEEKDAYS)).isEqualTo(sunday);
    }

    @Test
    void knowsTheHolidaysOfTheParty() {
        var beforeChuseok = DueRule.parse("due-1wd").on(START, LocalDate.of(2026, 9, 28), WorkingCalendar.of("KR"));

        assertThat(beforeChuseok).isEqualTo(LocalDate.of(2026, 9, 23));
    }

    @ParameterizedTest
    @CsvSource({
        "meetingOn,                     2026-12-18, 2026-10-11",
        "meetingOn else due-10wd,       2026-12-04, 2026-10-11",
        "meetingOn-2wd else due-4w,     2026-11-20, 2026-10-08",
        "meetingOn-1d,                  2026-12-17, 2026-10-09",
        "meetingOn-4w else start+5wd,   2026-06-08, 2026-09-11",
        "meetingOn+5wd else due-5wd,    2026-12-11, 2026-10-16"
    })
    void countsFromAnAnswerOnceItIsThere(String text, LocalDate until, LocalDate then) {
        var rule = DueRule.parse(text);
        var sunday = LocalDate.of(2026, 10, 11);

        assertThat(rule.on(START, DUE, WEEKDAYS)).isEqualTo(until);
        assertThat(rule.hung(Map.of(), WEEKDAYS)).isNull();
        assertThat(rule.hung(Map.of("heldOn", sunday), WEEKDAYS)).isNull();
        assertThat(rule.hung(Map.of("meetingOn", sunday), WEEKDAYS)).isEqualTo(then);
    }

    @Test
    void countsFromNoAnswerWhereItNamesNone() {
        assertThat(DueRule.parse("due-1w").hung(Map.of("due", START), WEEKDAYS)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "due-",
                "due-5",
                "due-5m",
                "tomorrow",
                "due - 5d",
                "end-5d",
                "due-12345d",
                "start5d",
                "meeting-5d",
                "due-5d else start",
                "meetingOn else heldOn",
                "meetingOn else",
                "meetingOn-5m"
            })
    void refusesWhatIsNoRuleAndSaysHowToWriteOne(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DueRule.parse(text))
                .withMessageContaining("due-10wd");
    }
}
