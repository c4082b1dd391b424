package org.pacta.deadline;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private static final LocalDate FRIDAY_14_AUGUST = LocalDate.of(2026, 8, 14);
    private static final LocalDate SATURDAY_15_AUGUST = LocalDate.of(2026, 8, 15);
    private static final LocalDate MONDAY_17_AUGUST = LocalDate.of(2026, 8, 17);
    private static final LocalDate TUESDAY_18_AUGUST = LocalDate.of(2026, 8, 18);

    private final WorkingCalendar korea = WorkingCalendar.of("KR");
    private final WorkingCalendar unitedStates = WorkingCalendar.of("US");
    private final WorkingCalendar japan = WorkingCalendar.of("JP");
    private final WorkingCalendar allThree = WorkingCalendar.common(List.of(korea, unitedStates, japan));

    @Test
    void worksNeitherOnWeekendsNorOnHolidays() {
        assertThat(korea.isWorkingDay(FRIDAY_14_AUGUST)).isTrue();
        assertThat(korea.isWorkingDay(SATURDAY_15_AUGUST)).isFalse();
        assertThat(korea.isWorkingDay(MONDAY_17_AUGUST)).isFalse();
        assertThat(unitedStates.isWorkingDay(MONDAY_17_AUGUST)).isTrue();
    }

    @Test
    void movesADayOffToTheWorkingDayBesideIt() {
        assertThat(korea.workingDayOnOrAfter(SATURDAY_15_AUGUST)).isEqualTo(TUESDAY_18_AUGUST);
        assertThat(korea.workingDayOnOrBefore(MONDAY_17_AUGUST)).isEqualTo(FRIDAY_14_AUGUST);
    }

    @Test
    void leavesAWorkingDayWhereItIs() {
        assertThat(korea.workingDayOnOrAfter(FRIDAY_14_AUGUST)).isEqualTo(FRIDAY_14_AUGUST);
        assertThat(korea.workingDayOnOrBefore(FRIDAY_14_AUGUST)).isEqualTo(FRIDAY_14_AUGUST);
    }

    @Test
    void countsFromADayOffAsFromTheEndOfTheWorkingDayBefore() {
        assertThat(korea.plusWorkingDays(SATURDAY_15_AUGUST, 1)).isEqualTo(TUESDAY_18_AUGUST);
        assertThat(korea.plusWorkingDays(SATURDAY_15_AUGUST, -1)).isEqualTo(FRIDAY_14_AUGUST);
        assertThat(korea.plusWorkingDays(SATURDAY_15_AUGUST, 0)).isEqualTo(SATURDAY_15_AUGUST);
    }

    @Test
    void countsTheWorkingDaysLeftUntilADueDate() {
        assertThat(korea.workingDaysBetween(FRIDAY_14_AUGUST, TUESDAY_18_AUGUST))
                .isEqualTo(1);
        assertThat(korea.workingDaysBetween(TUESDAY_18_AUGUST, FRIDAY_14_AUGUST))
                .isEqualTo(-1);
        assertThat(korea.workingDaysBetween(FRIDAY_14_AUGUST, MONDAY_17_AUGUST)).isZero();
        assertThat(korea.workingDaysBetween(FRIDAY_14_AUGUST, FRIDAY_14_AUGUST)).isZero();
    }

    @Test
    void worksOnTheTwentyNinthOfFebruary() {
        LocalDate leapDay = LocalDate.of(2024, 2, 29);

        assertThat(allThree.isWorkingDay(leapDay)).isTrue();
        assertThat(japan.plusWorkingDays(leapDay.minusDays(1), 1)).isEqualTo(leapDay);
        assertThat(japan.plusWorkingDays(leapDay, 1)).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(korea.plusWorkingDays(leapDay, 1)).isEqualTo(LocalDate.of(2024, 3, 4));
        assertThat(unitedStates.workingDaysBetween(LocalDate.of(2024, 2, 28), LocalDate.of(2024, 3, 1)))
                .isEqualTo(2);
        assertThat(unitedStates.isWorkingDay(LocalDate.of(2028, 2, 29))).isTrue();
    }

    @Test
    void turnsTheYearOnADifferentDayInEachCountry() {
        LocalDate lastOf2026 = LocalDate.of(2026, 12, 28);

        assertThat(korea.plusWorkingDays(lastOf2026, 1)).isEqualTo(LocalDate.of(2026, 12, 29));
        assertThat(japan.plusWorkingDays(lastOf2026, 1)).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(korea.workingDayOnOrAfter(LocalDate.of(2027, 1, 1))).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(unitedStates.isWorkingDay(LocalDate.of(2027, 12, 31))).isFalse();
        assertThat(korea.isWorkingDay(LocalDate.of(2027, 12, 31))).isTrue();
        assertThat(allThree.plusWorkingDays(LocalDate.of(2027, 12, 28), 1)).isEqualTo(LocalDate.of(2028, 1, 4));
        assertThat(allThree.plusWorkingDays(LocalDate.of(2028, 1, 4), -1)).isEqualTo(LocalDate.of(2027, 12, 28));
    }

    @Test
    void findsTheFirstDaysOnWhichAllCanMeetInAutumn() {
        assertThat(allThree.firstCommonWorkingDays(LocalDate.of(2026, 9, 19), 5))
                .containsExactly(
                        LocalDate.of(2026, 9, 28),
                        LocalDate.of(2026, 9, 29),
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2026, 10, 2));
        assertThat(allThree.firstCommonWorkingDays(LocalDate.of(2026, 10, 2), 2))
                .containsExactly(LocalDate.of(2026, 10, 2), LocalDate.of(2026, 10, 6));
    }

    @Test
    void worksInCommonExactlyWhenEachWorks() {
        LocalDate.of(2020, 1, 1)
                .datesUntil(LocalDate.of(2030, 1, 1))
                .forEach(date -> assertThat(allThree.isWorkingDay(date))
                        .as("%s", date)
                        .isEqualTo(korea.isWorkingDay(date)
                                && unitedStates.isWorkingDay(date)
                                && japan.isWorkingDay(date)));
    }

    @Test
    void takesOtherWeekendsAndDaysOff() {
        WorkingCalendar party = WorkingCalendar.of("XX", EnumSet.of(FRIDAY, SATURDAY), Set.of(TUESDAY_18_AUGUST));

        assertThat(party.isWorkingDay(FRIDAY_14_AUGUST)).isFalse();
        assertThat(party.isWorkingDay(LocalDate.of(2026, 8, 16))).isTrue();
        assertThat(party.isWorkingDay(TUESDAY_18_AUGUST)).isFalse();
        assertThat(WorkingCalendar.common(List.of(party, unitedStates)).firstCommonWorkingDays(FRIDAY_14_AUGUST, 2))
                .containsExactly(MONDAY_17_AUGUST, LocalDate.of(2026, 8, 19));
    }

    @Test
    void worksEveryDayWithoutWeekendAndHolidays() {
        WorkingCalendar tireless = WorkingCalendar.of("XX", Set.of(), Set.of());

        assertThat(tireless.plusWorkingDays(SATURDAY_15_AUGUST, 366)).isEqualTo(SATURDAY_15_AUGUST.plusDays(366));
    }

    @Test
    void refusesAWeekWithoutWorkingDays() {
        WorkingCalendar sundaysOnly = WorkingCalendar.of("XX", EnumSet.complementOf(EnumSet.of(SUNDAY)), Set.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.of("XX", EnumSet.allOf(DayOfWeek.class), Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.common(List.of(sundaysOnly, unitedStates)));
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingCalendar.common(List.of()));
    }

    @Test
    void refusesANegativeCountOfDays() {
        assertThatIllegalArgumentException().isThrownBy(() -> korea.firstCommonWorkingDays(FRIDAY_14_AUGUST, -1));
        assertThat(korea.firstCommonWorkingDays(FRIDAY_14_AUGUST, 0)).isEmpty();
    }

    @Test
    void answersForDistantDatesAndEndsWithTheYear9999() {
        assertThat(korea.isWorkingDay(LocalDate.of(9999, 12, 31))).isTrue();
        assertThat(korea.firstCommonWorkingDays(LocalDate.of(1, 1, 1), 1)).containsExactly(LocalDate.of(1, 1, 1));
        assertThat(korea.workingDaysBetween(LocalDate.of(2026, 1, 1), LocalDate.of(9999, 12, 31)))
                .isGreaterThan(2_000_000);
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> korea.plusWorkingDays(FRIDAY_14_AUGUST, Integer.MAX_VALUE));
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> korea.plusWorkingDays(FRIDAY_14_AUGUST, Integer.MIN_VALUE));
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> korea.isWorkingDay(LocalDate.MAX));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KR", "US", "JP", "XX"})
    void returnsToAWorkingDayAfterGoingForwardAndBack(String key) {
        WorkingCalendar calendar = WorkingCalendar.of(key);
        Random random = new Random(20260922);
        for (int i = 0; i < 2_000; i++) {
            LocalDate start =
                    calendar.workingDayOnOrAfter(LocalDate.of(2008, 1, 1).plusDays(random.nextInt(10_000)));
            int number = random.nextInt(-1_500, 1_500);
            LocalDate end = calendar.plusWorkingDays(start, number);

            assertThat(calendar.isWorkingDay(end)).isTrue();
            assertThat(calendar.plusWorkingDays(end, -number)).isEqualTo(start);
            assertThat(calendar.workingDaysBetween(start, end)).isEqualTo(number);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"KR", "US", "JP", "XX"})
    void agreesWithWalkingDayByDay(String key) {
        WorkingCalendar calendar = WorkingCalendar.of(key);
        Random random = new Random(12);
        for (int i = 0; i < 300; i++) {
            LocalDate start = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(4_000));
            int number = random.nextInt(1, 400);

            assertThat(calendar.plusWorkingDays(start, number)).isEqualTo(walked(calendar, start, number, 1));
            assertThat(calendar.plusWorkingDays(start, -number)).isEqualTo(walked(calendar, start, number, -1));
            assertThat(calendar.workingDaysBetween(start, start.plusDays(number)))
                    .isEqualTo((int) IntStream.rangeClosed(1, number)
                            .filter(days -> calendar.isWorkingDay(start.plusDays(days)))
                            .count());
        }
    }

    @Test
    void answersManyThreadsAlike() {
        WorkingCalendar fresh = WorkingCalendar.common(List.of(korea, unitedStates, japan));

        long working = IntStream.range(0, 200_000)
                .parallel()
                .filter(i -> fresh.isWorkingDay(LocalDate.of(2000, 1, 1).plusDays(i % 20_000)))
                .count();

        assertThat(working)
                .isEqualTo(10L
                        * allThree.workingDaysBetween(
                                LocalDate.of(1999, 12, 31),
                                LocalDate.of(2000, 1, 1).plusDays(19_999)));
    }

    private static LocalDate walked(WorkingCalendar calendar, LocalDate start, int number, int step) {
        LocalDate day = start;
        for (int found = 0; found < number; ) {
            day = day.plusDays(step);
            if (calendar.isWorkingDay(day)) {
                found++;
            }
        }
        return day;
    }
}
