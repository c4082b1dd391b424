package org.pacta.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KoreanHolidaysTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2014 | 01-01 01-30 01-31 05-05 05-06 06-04 06-06 08-15 09-08 09-09 09-10 10-03 10-09 12-25
            2017 | 01-27 01-30 03-01 05-03 05-05 05-09 06-06 08-15 10-02 10-03 10-04 10-05 10-06 10-09 12-25
            2021 | 01-01 02-11 02-12 03-01 05-05 05-19 08-16 09-20 09-21 09-22 10-04 10-11
            2022 | 01-31 02-01 02-02 03-01 03-09 05-05 06-01 06-06 08-15 09-09 09-12 10-03 10-10
            2023 | 01-23 01-24 03-01 05-05 05-29 06-06 08-15 09-28 09-29 10-02 10-03 10-09 12-25
            2024 | 01-01 02-09 02-12 03-01 04-10 05-06 05-15 06-06 08-15 09-16 09-17 09-18 10-01 10-03 10-09 12-25
            2025 | 01-01 01-27 01-28 01-29 01-30 03-03 05-05 05-06 06-03 06-06 08-15 10-03 10-06 10-07 10-08 10-09 12-25
            2026 | 01-01 02-16 02-17 02-18 03-02 05-01 05-05 05-25 06-03 07-17 08-17 09-24 09-25 10-05 10-09 12-25
            2027 | 01-01 02-08 02-09 03-01 05-03 05-05 05-13 07-19 08-16 09-14 09-15 09-16 10-04 10-11 12-27
            """)
    void closesPublicOfficesOnTheDaysOfTheOfficialTable(int year, String table) {
        assertThat(ClosedWeekdays.in("KR", year)).isEqualTo(ClosedWeekdays.table(year, table));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2022, 2022-02-01, 2022-05-08, 2022-09-10",
        "2023, 2023-01-22, 2023-05-27, 2023-09-29",
        "2024, 2024-02-10, 2024-05-15, 2024-09-17",
        "2025, 2025-01-29, 2025-05-05, 2025-10-06",
        "2026, 2026-02-17, 2026-05-24, 2026-09-25",
        "2027, 2027-02-07, 2027-05-13, 2027-09-15",
        "2028, 2028-01-27, 2028-05-02, 2028-10-03"
    })
    void readsLunarDatesAsTheAlmanacPublishesThem(int year, LocalDate seollal, LocalDate buddha, LocalDate chuseok) {
        assertThat(KoreanLunarDates.inYear(year, 1, 1)).isEqualTo(seollal);
        assertThat(KoreanLunarDates.inYear(year, 4, 8)).isEqualTo(buddha);
        assertThat(KoreanLunarDates.inYear(year, 8, 15)).isEqualTo(chuseok);
    }

    @Test
    void keepsSeollalApartFromTheChineseNewYearWhenTheMoonIsNewAroundMidnight() {
        LocalDate chineseNewYear = LocalDate.of(2027, 2, 6);

        assertThat(ClosedWeekdays.namesOn("KR", chineseNewYear)).containsExactly("Eve of Seollal");
        assertThat(ClosedWeekdays.namesOn("KR", chineseNewYear.plusDays(1))).containsExactly("Seollal");
    }

    @Test
    void givesOneSubstituteForTwoHolidaysOnOneDay() {
        assertThat(ClosedWeekdays.namesOn("KR", LocalDate.of(2025, 5, 5)))
                .containsExactlyInAnyOrder("Children's Day", "Buddha's Birthday");
        assertThat(ClosedWeekdays.namesOn("KR", LocalDate.of(2025, 5, 6)))
                .containsExactly("Substitute holiday for Children's Day");
        assertThat(ClosedWeekdays.namesOn("KR", LocalDate.of(2025, 5, 7))).isEmpty();
    }

    @Test
    void putsTheSubstituteOfASundayInSeollalOrChuseokAfterTheThirdDay() {
        assertThat(ClosedWeekdays.namesOn("KR", LocalDate.of(2023, 1, 24)))
                .containsExactly("Substitute holiday for Seollal");
        assertThat(ClosedWeekdays.namesOn("KR", LocalDate.of(2025, 10, 8)))
                .containsExactly("Substitute holiday for Eve of Chuseok");
    }

    @Test
    void givesNoSubstituteForASaturdayInChuseok() {
        assertThat(ClosedWeekdays.namesOn("KR", LocalDate.of(2026, 9, 26))).containsExactly("Day after Chuseok");
        assertThat(ClosedWeekdays.namesOn("KR", LocalDate.of(2026, 9, 28))).isEmpty();
    }

    @Test
    void givesASubstituteWhenChuseokMeetsNationalFoundationDay() {
        assertThat(ClosedWeekdays.in("KR", 2028))
                .contains(LocalDate.of(2028, 10, 4), LocalDate.of(2028, 10, 5))
                .doesNotContain(LocalDate.of(2028, 10, 6));
    }

    @Test
    void neverMovesMemorialDayOrNewYear() {
        assertThat(ClosedWeekdays.in("KR", 2027)).doesNotContain(LocalDate.of(2027, 6, 7));
        assertThat(ClosedWeekdays.in("KR", 2023)).doesNotContain(LocalDate.of(2023, 1, 2));
    }

    @Test
    void movesBuddhasBirthdayAndChristmasOnlySince2023() {
        assertThat(ClosedWeekdays.in("KR", 2022)).doesNotContain(LocalDate.of(2022, 5, 9), LocalDate.of(2022, 12, 26));
        assertThat(ClosedWeekdays.in("KR", 2023)).contains(LocalDate.of(2023, 5, 29));
        assertThat(ClosedWeekdays.in("KR", 2027)).contains(LocalDate.of(2027, 12, 27));
    }

    @Test
    void closesOnConstitutionDayAndLaborDayOnlySince2026() {
        for (LocalDate date : List.of(LocalDate.of(2025, 7, 17), LocalDate.of(2025, 5, 1))) {
            assertThat(ClosedWeekdays.namesOn("KR", date)).isEmpty();
            assertThat(ClosedWeekdays.namesOn("KR", date.plusYears(1))).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2010-06-02",
        "2012-04-11",
        "2014-06-04",
        "2016-04-13",
        "2018-06-13",
        "2020-04-15",
        "2022-06-01",
        "2024-04-10",
        "2026-06-03",
        "2028-04-12"
    })
    void closesOnTheDayOfAnElection(LocalDate date) {
        assertThat(ClosedWeekdays.namesOn("KR", date))
                .singleElement()
                .asString()
                .endsWith("election day");
    }
}
