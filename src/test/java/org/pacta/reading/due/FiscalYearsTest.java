package org.pacta.reading.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose fiscal year it is says on which day it ends. */
class FiscalYearsTest {

    private static final LocalDate APRIL = LocalDate.of(2024, 4, 24);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            USA | in FY2025            | 2025-09-30
            USA | in fiscal year 2025  | 2025-09-30
            USA | FY25                 | 2025-09-30
            USA | FY 2024-25           | 2025-09-30
            JPN | in FY2025            | 2026-03-31
            GBR | FY2025               | 2026-03-31
            IND | FY2025               | 2025-03-31
            IND | FY2025-26            | 2026-03-31
            AUS | FY2025               | 2025-06-30
            THA | FY2025               | 2025-09-30
            KOR | FY2025               | 2025-12-31
            KOR | FY2025-26            | 2025-12-31
            KOR | 2025 fiscal year     | 2025-12-31
            """)
    void theNumberMeansAnotherDayForEachGovernment(String party, String words, LocalDate last) {
        assertThat(FiscalYears.named(words)).isTrue();
        assertThat(FiscalYears.last(words, APRIL, List.of(party))).contains(last);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            USA | 2024-04-24 | this fiscal year          | 2024-09-30
            USA | 2024-09-30 | this fiscal year          | 2024-09-30
            USA | 2024-10-01 | this fiscal year          | 2025-09-30
            USA | 2024-04-24 | the next fiscal year      | 2025-09-30
            USA | 2024-04-24 | the following fiscal year | 2025-09-30
            JPN | 2024-03-31 | the current fiscal year   | 2024-03-31
            JPN | 2024-04-01 | the current fiscal year   | 2025-03-31
            """)
    void theOneThatRunsEndsOnOrBehindTheDayOfTheStatement(
            String party, LocalDate statedOn, String words, LocalDate last) {
        assertThat(FiscalYears.last(words, statedOn, List.of(party))).contains(last);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            USA | Q1 FY2025                              | 2024-12-31
            USA | Q2 of FY2025                           | 2025-03-31
            USA | the third quarter of fiscal year 2025  | 2025-06-30
            USA | the last quarter of FY2025             | 2025-09-30
            JPN | the first quarter of FY2025            | 2025-06-30
            JPN | the second quarter of FY2025           | 2025-09-30
            """)
    void quartersAreCountedBackFromItsEnd(String party, String words, LocalDate last) {
        assertThat(FiscalYears.last(words, APRIL, List.of(party))).contains(last);
    }

    @Test
    void beforeAYearIsBeforeItBeginsButBeforeItsEndIsNot() {
        assertThat(FiscalYears.last("before FY2026", APRIL, List.of("USA"))).contains(LocalDate.of(2025, 9, 30));
        assertThat(FiscalYears.last("before the end of FY2026", APRIL, List.of("USA")))
                .contains(LocalDate.of(2026, 9, 30));
    }

    @Test
    void partiesWhoseYearsEndOnTheSameDayAgree() {
        assertThat(FiscalYears.last("FY2025", APRIL, List.of("USA", "THA"))).contains(LocalDate.of(2025, 9, 30));
        assertThat(FiscalYears.last("FY2025", APRIL, List.of("USA", "JPN"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JFY2025", "Japanese fiscal year 2025", "the current Japanese fiscal year"})
    void aJapaneseYearIsJapansWhoeverIsBound(String words) {
        assertThat(FiscalYears.last(words, LocalDate.of(2025, 4, 1), List.of("USA", "KOR")))
                .contains(LocalDate.of(2026, 3, 31));
    }

    @Test
    void nobodyKnownIsNoDay() {
        assertThat(FiscalYears.last("FY2025", APRIL, List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"in 2025", "this year", "fiscal policy", "FY20256", "the school year 2025"})
    void otherYearsAreNone(String words) {
        assertThat(FiscalYears.named(words)).isFalse();
        assertThat(FiscalYears.last(words, APRIL, List.of("USA"))).isEmpty();
    }
}
