package org.pacta.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JapaneseHolidaysTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2023 | 01-02 01-03 01-09 02-23 03-21 05-03 05-04 05-05 07-17 08-11 09-18 10-09 11-03 11-23 12-29
            2024 | 01-01 01-02 01-03 01-08 02-12 02-23 03-20 04-29 05-03 05-06 07-15 08-12 09-16 09-23 10-14 11-04 12-30 12-31
            2025 | 01-01 01-02 01-03 01-13 02-11 02-24 03-20 04-29 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-24 12-29 12-30 12-31
            2026 | 01-01 01-02 01-12 02-11 02-23 03-20 04-29 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23 12-29 12-30 12-31
            2027 | 01-01 01-11 02-11 02-23 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23 12-29 12-30 12-31
            """)
    void closesGovernmentOfficesOnTheDaysOfTheOfficialTable(int year, String table) {
        assertThat(ClosedWeekdays.in("JP", year)).isEqualTo(ClosedWeekdays.table(year, table));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2019, Vernal Equinox Day, 2019-03-21",
        "2023, Vernal Equinox Day, 2023-03-21",
        "2024, Vernal Equinox Day, 2024-03-20",
        "2012, Autumnal Equinox Day, 2012-09-22",
        "2023, Autumnal Equinox Day, 2023-09-23",
        "2024, Autumnal Equinox Day, 2024-09-22"
    })
    void placesTheEquinoxesAsTheObservatoryAnnouncedThem(int year, String name, LocalDate date) {
        assertThat(new JapaneseHolidays().in(year)).contains(new Holiday(date, name));
    }

    @Test
    void fillsTheDayBetweenTwoHolidaysInSilverWeek2026() {
        assertThat(ClosedWeekdays.namesOn("JP", LocalDate.of(2026, 9, 21))).containsExactly("Respect for the Aged Day");
        assertThat(ClosedWeekdays.namesOn("JP", LocalDate.of(2026, 9, 22))).containsExactly("Citizens' Holiday");
        assertThat(ClosedWeekdays.namesOn("JP", LocalDate.of(2026, 9, 23))).containsExactly("Autumnal Equinox Day");
    }

    @Test
    void carriesASundayInGoldenWeekBeyondTheHolidaysThatFollow() {
        assertThat(ClosedWeekdays.namesOn("JP", LocalDate.of(2026, 5, 6)))
                .containsExactly("Substitute holiday for Constitution Memorial Day");
    }

    @Test
    void closesTenDaysForTheAccessionOf2019() {
        WorkingCalendar japan = WorkingCalendar.of("JP");

        assertThat(LocalDate.of(2019, 4, 27).datesUntil(LocalDate.of(2019, 5, 7)))
                .noneMatch(japan::isWorkingDay);
        assertThat(japan.isWorkingDay(LocalDate.of(2019, 10, 22))).isFalse();
        assertThat(ClosedWeekdays.namesOn("JP", LocalDate.of(2019, 4, 30))).containsExactly("Citizens' Holiday");
    }

    @Test
    void keepsNoEmperorsBirthdayIn2019() {
        assertThat(new JapaneseHolidays().in(2019)).extracting(Holiday::name).doesNotContain("Emperor's Birthday");
    }

    @Test
    void movesTheSummerHolidaysOf2020And2021ForTheGames() {
        assertThat(ClosedWeekdays.in("JP", 2020))
                .contains(LocalDate.of(2020, 7, 23), LocalDate.of(2020, 7, 24), LocalDate.of(2020, 8, 10))
                .doesNotContain(LocalDate.of(2020, 7, 20), LocalDate.of(2020, 8, 11), LocalDate.of(2020, 10, 12));
        assertThat(ClosedWeekdays.in("JP", 2021))
                .contains(LocalDate.of(2021, 7, 22), LocalDate.of(2021, 7, 23), LocalDate.of(2021, 8, 9))
                .doesNotContain(LocalDate.of(2021, 7, 19), LocalDate.of(2021, 8, 11), LocalDate.of(2021, 10, 11));
    }
}
