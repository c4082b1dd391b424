package org.pacta.reading.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Korean and Japanese time words mean their last day, counted from the day of the statement. */
class EasternDatesTest {

    private static final LocalDate STATED_ON = LocalDate.of(2024, 4, 24);

    private static List<DeadlinePhrase> find(String text) {
        return EasternDates.find(text, STATED_ON);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026년 3월 10일까지            | 2026년 3월 10일까지   | 2026-03-10 | 2026-03-10
            2024년 12월 초에              | 2024년 12월 초        | 2024-12-01 | 2024-12-10
            2024년 12월 중순까지          | 2024년 12월 중순까지  | 2024-12-11 | 2024-12-20
            2024년 12월 말까지            | 2024년 12월 말까지    | 2024-12-31 | 2024-12-31
            2025년 상반기 내에            | 2025년 상반기 내에    | 2025-01-01 | 2025-06-30
            2025년 하반기 중              | 2025년 하반기 중      | 2025-07-01 | 2025-12-31
            2025년 초까지                 | 2025년 초까지         | 2025-01-01 | 2025-03-31
            2025년 말까지                 | 2025년 말까지         | 2025-12-31 | 2025-12-31
            2024년 내에                   | 2024년 내에           | 2024-04-24 | 2024-12-31
            令和8年3月10日までに          | 令和8年3月10日までに  | 2026-03-10 | 2026-03-10
            令和元年                      | 令和元年              | 2019-01-01 | 2019-12-31
            平成31年                      | 平成31年              | 2019-01-01 | 2019-12-31
            2025年度末までに              | 2025年度末までに      | 2026-03-31 | 2026-03-31
            2025年6月上旬                 | 2025年6月上旬         | 2025-06-01 | 2025-06-10
            2025年6月下旬                 | 2025年6月下旬         | 2025-06-30 | 2025-06-30
            """)
    void aYearMayBeOfAnEraAndHaveAPart(String text, String phrase, LocalDate earliest, LocalDate latest) {
        assertThat(find(text)).singleElement().satisfies(it -> {
            assertThat(it.phrase()).isEqualTo(phrase);
            assertThat(text.substring(it.start(), it.end())).isEqualTo(phrase);
            assertThat(it.earliest()).isEqualTo(earliest);
            assertThat(it.latest()).isEqualTo(latest);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "6월 30일까지, 2024-06-30",
        "6월까지, 2024-06-30",
        "6月末, 2024-06-30",
        "6月中旬, 2024-06-20",
        "1월까지, 2024-01-31",
        "12月10日, 2024-12-10",
    })
    void aMonthWithoutAYearIsOneNearTheStatement(String text, LocalDate latest) {
        assertThat(find(text)).extracting(DeadlinePhrase::latest).containsExactly(latest);
    }

    @ParameterizedTest
    @CsvSource({
        "연내, 2024-12-31",
        "올해 상반기, 2024-06-30",
        "내년, 2025-12-31",
        "来年前半, 2025-06-30",
        "年内に, 2024-12-31",
        "이달, 2024-04-30",
        "다음 달, 2024-05-31",
        "来月, 2024-05-31",
        "今年度, 2025-03-31",
        "年度内, 2025-03-31",
        "来年度, 2026-03-31",
    })
    void timeIsCountedFromTheStatement(String text, LocalDate latest) {
        assertThat(find(text)).extracting(DeadlinePhrase::latest).containsExactly(latest);
    }

    @ParameterizedTest
    @CsvSource({"2024-03-31, 2024-03-31", "2024-04-01, 2025-03-31"})
    void theFiscalYearTurnsInApril(LocalDate statedOn, LocalDate latest) {
        assertThat(EasternDates.find("今年度", statedOn))
                .extracting(DeadlinePhrase::latest)
                .containsExactly(latest);
    }

    @Test
    void nextMonthMayBeNextYear() {
        assertThat(EasternDates.find("내달", LocalDate.of(2024, 12, 5)))
                .extracting(DeadlinePhrase::latest)
                .containsExactly(LocalDate.of(2025, 1, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026년 13월 1일", "2026년 2월 30일", "13월까지", "0月", "3개월간", "평화", ""})
    void noDayNoMonthNoTimeIsNone(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void aDayIsFoundOnceAndAllInTheirOrder() {
        assertThat(find("내년에 만나고 2024년 6월 3일에 쓰고 7월까지 끝낸다"))
                .extracting(DeadlinePhrase::latest)
                .containsExactly(LocalDate.of(2025, 12, 31), LocalDate.of(2024, 6, 3), LocalDate.of(2024, 7, 31));
    }

    @Test
    void whatLiesBehindTheStatementBeginsWhereItBegan() {
        assertThat(find("2023년")).singleElement().satisfies(it -> {
            assertThat(it.earliest()).isEqualTo(LocalDate.of(2023, 1, 1));
            assertThat(it.latest()).isEqualTo(LocalDate.of(2023, 12, 31));
        });
    }
}
