package org.pacta.reading.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the names of months, years, numbers and parts mean on the day of a statement. */
class CalendarWordsTest {

    private static final LocalDate JUNE = LocalDate.of(2024, 6, 15);

    @ParameterizedTest
    @CsvSource({"January, 1", "Jan., 1", "mar, 3", "may, 5", "June, 6", "JULY, 7", "Sept., 9", "dec, 12"})
    void aMonthIsKnownByItsFirstThreeLetters(String name, int number) {
        assertThat(CalendarWords.month(name)).isEqualTo(Month.of(number));
    }

    @Test
    void whatIsNoMonthIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalendarWords.month("Monday"))
                .withMessage("not a month: Monday");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                  | 2024
            2031               | 2031
            this year          | 2024
            the same year      | 2024
            the year           | 2024
            next year          | 2025
            Next calendar year | 2025
            the following year | 2025
            """)
    void aYearIsSaidInFiguresOrCountedFromTheStatement(String words, int year) {
        assertThat(CalendarWords.year(words, JUNE)).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource({
        "JANUARY, 2025",
        "FEBRUARY, 2024",
        "MARCH, 2024",
        "JUNE, 2024",
        "JULY, 2024",
        "DECEMBER, 2024",
    })
    void aMonthWithoutYearIsOneOfTheLastFourOrTheNextToCome(Month month, int year) {
        assertThat(CalendarWords.yearOf(month, null, JUNE)).isEqualTo(year);
    }

    @Test
    void theYearThatIsSaidGoesBeforeTheOneThatWouldBeGuessed() {
        assertThat(CalendarWords.yearOf(Month.JANUARY, "2024", JUNE)).isEqualTo(2024);
        assertThat(CalendarWords.yearOf(Month.DECEMBER, "next year", JUNE)).isEqualTo(2025);
    }

    @ParameterizedTest
    @CsvSource({"a, 1", "An, 1", "one, 1", "Twelve, 12", "twenty-four, 24", "ninety, 90", "7, 7", "120, 120"})
    void numbersAreReadInWordsAndFigures(String words, int number) {
        assertThat(CalendarWords.number(words)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            early in         | early
            mid-             | mid
            the middle of    | mid
            Late             | late
            later in         | late
            the beginning of | beginning
            the start of     | beginning
            the end of       | end
            the close of     | end
            in the course of | ''
            -                | ''
            """)
    void aPartOfAMonthOrYearHasOneName(String words, String part) {
        assertThat(CalendarWords.part(words)).isEqualTo(part);
    }

    @Test
    void aDayThatItsMonthDoesNotHaveIsNone() {
        assertThat(CalendarWords.day(2024, Month.FEBRUARY, "29")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(CalendarWords.day(2025, Month.FEBRUARY, "29")).isNull();
        assertThat(CalendarWords.day(2025, Month.JUNE, "0")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "90, days, 2024-09-13",
        "two, weeks, 2024-06-29",
        "eight, months, 2025-02-15",
        "a, year, 2025-06-15",
        "one, decade, 2034-06-15",
        "two, decades, 2044-06-15",
        "Three, Months, 2024-09-15",
    })
    void aTimeLastsFromTheDayOfTheStatement(String count, String unit, LocalDate last) {
        assertThat(CalendarWords.lasting(JUNE, count, unit, 0.9)).isEqualTo(new Span(JUNE, last, 0.9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001", "9999"})
    void moreThanAThousandOfAUnitCountsAsAThousand(String count) {
        assertThat(CalendarWords.lasting(JUNE, count, "days", 0.9).last()).isEqualTo(JUNE.plusDays(1000));
    }
}
