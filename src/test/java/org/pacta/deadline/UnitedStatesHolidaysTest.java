package org.pacta.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitedStatesHolidaysTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2021 | 01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31
            2023 | 01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25
            2024 | 01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25
            2025 | 01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25
            2026 | 01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25
            2027 | 01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31
            """)
    void closesFederalOfficesOnTheDaysOfTheOfficialTable(int year, String table) {
        assertThat(ClosedWeekdays.in("US", year)).isEqualTo(ClosedWeekdays.table(year, table));
    }

    @Test
    void observesANewYearOnASaturdayInTheOldYear() {
        assertThat(ClosedWeekdays.namesOn("US", LocalDate.of(2027, 12, 31)))
                .containsExactly("New Year's Day (observed)");
        assertThat(ClosedWeekdays.namesOn("US", LocalDate.of(2028, 1, 1))).containsExactly("New Year's Day");
        assertThat(ClosedWeekdays.namesOn("US", LocalDate.of(2028, 1, 3))).isEmpty();
    }

    @Test
    void hasNoJuneteenthBefore2021() {
        assertThat(ClosedWeekdays.namesOn("US", LocalDate.of(2020, 6, 19))).isEmpty();
    }

    @Test
    void worksOnInaugurationDayUnlessItIsAHolidayAnyway() {
        WorkingCalendar unitedStates = WorkingCalendar.of("US");

        assertThat(unitedStates.isWorkingDay(LocalDate.of(2021, 1, 20))).isTrue();
        assertThat(unitedStates.isWorkingDay(LocalDate.of(2025, 1, 20))).isFalse();
    }
}
