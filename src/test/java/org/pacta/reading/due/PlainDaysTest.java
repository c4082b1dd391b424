package org.pacta.reading.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as offices write them, read on Wednesday, 24 April 2024. */
class PlainDaysTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2024, 4, 24);

    /** What the rules that take all of the words make of them. */
    private static Stream<Span> meant(String words, LocalDate statedOn) {
        return PlainDays.RULES.stream()
                .map(rule -> {
                    var found = rule.pattern().matcher(words);
                    return found.matches() ? rule.meaning().of(found.toMatchResult(), statedOn) : null;
                })
                .filter(Objects::nonNull);
    }

    private static Stream<LocalDate> last(String words) {
        return meant(words, WEDNESDAY).map(Span::last);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-05-31        | 2024-05-31
            2024/5/7          | 2024-05-07
            2024.12.01        | 2024-12-01
            31/05/2024        | 2024-05-31
            05/31/2024        | 2024-05-31
            7.5.2024          | 2024-05-07
            6/6/2024          | 2024-06-06
            30/6              | 2024-06-30
            31-may-2024       | 2024-05-31
            1st Sept. 2024    | 2024-09-01
            15 nov            | 2024-11-15
            15 jan            | 2024-01-15
            sep 30th, 2024    | 2024-09-30
            """)
    void daysInFiguresAndShortMonthsAreRead(String words, LocalDate day) {
        assertThat(meant(words, WEDNESDAY)).isNotEmpty().allSatisfy(it -> {
            assertThat(it.first()).isEqualTo(day);
            assertThat(it.last()).isEqualTo(day);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"05/06/2024", "31/06/2024", "2024-13-01", "2024-00-10", "30.02.2024", "13.13.2024", "31 jun"})
    void aDayThatNobodyCanTellOrThatDoesNotExistIsNotTaken(String words) {
        assertThat(meant(words, WEDNESDAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Friday, 2024-04-26",
        "Wednesday, 2024-05-01",
        "this Friday, 2024-04-26",
        "next Friday, 2024-05-03",
        "next Monday, 2024-04-29",
        "COB Thursday, 2024-04-25",
        "noon on Tuesday, 2024-04-30",
    })
    void aDayOfTheWeekIsTheNextOneToCome(String words, LocalDate day) {
        assertThat(last(words)).containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            within one working day               | 2024-04-25
            within two working days              | 2024-04-26
            within three working days            | 2024-04-29
            within ten (10) business days        | 2024-05-08
            no later than 5 working days         | 2024-05-01
            """)
    void workingDaysLeaveOutSaturdayAndSunday(String words, LocalDate day) {
        assertThat(last(words)).containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource({"2024-04-26, 2024-04-29", "2024-04-27, 2024-04-29", "2024-04-28, 2024-04-29", "2024-04-29, 2024-04-30"})
    void theFirstWorkingDayBehindAWeekendIsMonday(LocalDate statedOn, LocalDate day) {
        assertThat(meant("within one working day", statedOn)).containsExactly(new Span(statedOn, day, 0.85));
    }

    @ParameterizedTest
    @CsvSource({"24, 2024-04-25", "25, 2024-04-26", "48, 2024-04-26", "72, 2024-04-27", "1, 2024-04-25"})
    void hoursAreRoundedUpToDays(int hours, LocalDate day) {
        assertThat(last("within " + hours + " hours")).containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            within ninety (90) days          | 2024-07-23
            over the next six (6) months     | 2024-10-24
            the end of the month             | 2024-04-30
            month-end                        | 2024-04-30
            the end of this week             | 2024-04-26
            the close of the year            | 2024-12-31
            the first quarter                | 2025-03-31
            the second quarter               | 2024-06-30
            third quarter                    | 2024-09-30
            the last quarter                 | 2024-12-31
            this quarter                     | 2024-06-30
            the next quarter                 | 2024-09-30
            H1 2025                          | 2025-06-30
            2025 H2                          | 2025-12-31
            CY2026                           | 2026-12-31
            calendar year 2026               | 2026-12-31
            the summer                       | 2024-08-31
            end of spring                    | 2024-05-31
            late winter                      | 2025-02-28
            end-of-june                      | 2024-06-30
            end of feb 2025                  | 2025-02-28
            """)
    void spansInOfficeWordsEndOnTheirLastDay(String words, LocalDate last) {
        assertThat(last(words)).containsExactly(last);
    }

    @ParameterizedTest
    @CsvSource({"2024-10-05, 2025-03-31", "2024-12-31, 2025-03-31", "2024-01-01, 2024-06-30"})
    void theNextQuarterOfTheLastOneIsInTheNextYear(LocalDate statedOn, LocalDate last) {
        assertThat(meant("next quarter", statedOn).map(Span::last)).containsExactly(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "within five working days of signature",
                "summer school",
                "winter olympic",
                "second quarter of 2025",
                "Fridays",
                "1/2",
                "2024-05-311",
            })
    void whatOnlyLooksLikeADayIsLeftAlone(String words) {
        assertThat(meant(words, WEDNESDAY)).isEmpty();
    }
}
