package org.pacta.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        "due-3m,    2026-09-18",
        "start+3m,  2026-09-01",
        "due@17:00, 2026-12-18",
        "due-10wd@09:30, 2026-12-04",
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
                "due-5y",
                "tomorrow",
                "due - 5d",
                "end-5d",
                "due-12345d",
                "start5d",
                "meeting-5d",
                "due-5d else start",
                "meetingOn else heldOn",
                "meetingOn else",
                "meetingOn-5y",
                "due@",
                "due@12",
                "due@1200",
                "due@12:0",
                "due@9:00",
                "due@24:00",
                "due@25:00",
                "due@12:60",
                "due@-1:00",
                "due@12:00:00",
                "due@12:00Z",
                "due@12:00+09:00",
                "due@noon",
                "due @12:00",
                "due@ 12:00",
                "@12:00",
                "due@12:00-2wd",
                "due-2wd@12:00@13:00",
                "meetingOn-2wd@12:00 else",
                "meetingOn-2wd@12:00 else due-4w@24:00",
                "meetingOn-2wd@12.00 else due-4w",
                "meetingOn-2wd else due-4w else start",
                "due-2wd@１２:00"
            })
    void refusesWhatIsNoRuleAndSaysHowToWriteOne(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DueRule.parse(text))
                .withMessageContaining("due-10wd");
    }

    /** Each way of counting has its own hour, or none. */
    @ParameterizedTest
    @CsvSource({
        "due,                                ,      ",
        "due@17:00,                          17:00, ",
        "start+5wd@00:00,                    00:00, ",
        "meetingOn-2wd@12:00 else due-4w,    ,      12:00",
        "meetingOn-2wd else due-4w@23:59,    23:59, ",
        "meetingOn@08:05 else start+1w@09:00, 09:00, 08:05",
        "meetingOn-2wd@12:00,                12:00, 12:00"
    })
    void namesAnHourForEachWayOfCounting(String text, @Nullable LocalTime until, @Nullable LocalTime then) {
        var rule = DueRule.parse(text);

        assertThat(rule.hour(false)).isEqualTo(until);
        assertThat(rule.hour(true)).isEqualTo(rule.hanging() == null ? until : then);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 12:00, Asia/Seoul,       2026-12-01T03:00:00Z",
        "2026-12-01, 12:00, Asia/Tokyo,       2026-12-01T03:00:00Z",
        "2026-12-01, 12:00, America/New_York, 2026-12-01T17:00:00Z",
        "2026-07-01, 12:00, America/New_York, 2026-07-01T16:00:00Z",
        "2026-12-01, 00:00, Asia/Seoul,       2026-11-30T15:00:00Z",
        "2026-12-01, 23:59, America/New_York, 2026-12-02T04:59:00Z"
    })
    void anHourIsOfTheClockWhereTheTaskIs(LocalDate day, LocalTime hour, ZoneId zone, Instant moment) {
        assertThat(DueRule.moment(day, hour, zone)).isEqualTo(moment);
    }

    /** On 8 March 2026 New York has no 02:30, on 1 November two of 01:30; Lord Howe's clocks move by half an hour. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-08, 01:59, America/New_York,    2026-03-08T06:59:00Z",
        "2026-03-08, 02:00, America/New_York,    2026-03-08T07:00:00Z",
        "2026-03-08, 02:30, America/New_York,    2026-03-08T07:30:00Z",
        "2026-03-08, 03:00, America/New_York,    2026-03-08T07:00:00Z",
        "2026-03-08, 12:00, America/New_York,    2026-03-08T16:00:00Z",
        "2026-11-01, 00:59, America/New_York,    2026-11-01T04:59:00Z",
        "2026-11-01, 01:30, America/New_York,    2026-11-01T06:30:00Z",
        "2026-11-01, 02:00, America/New_York,    2026-11-01T07:00:00Z",
        "2026-11-01, 12:00, America/New_York,    2026-11-01T17:00:00Z",
        "2026-10-04, 02:15, Australia/Lord_Howe, 2026-10-03T15:45:00Z",
        "2026-04-05, 01:45, Australia/Lord_Howe, 2026-04-04T15:15:00Z",
        "2011-12-30, 12:00, Pacific/Apia,        2011-12-30T22:00:00Z"
    })
    void anHourThatTheClockSkipsComesLaterAndOneThatItRepeatsTheSecondTime(
            LocalDate day, LocalTime hour, ZoneId zone, Instant moment) {
        assertThat(DueRule.moment(day, hour, zone)).isEqualTo(moment);
    }
}
