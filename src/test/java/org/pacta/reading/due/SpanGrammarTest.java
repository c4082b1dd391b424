package org.pacta.reading.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which statements name a stretch of time, read on 24 April 2024; both its ends are meant. */
class SpanGrammarTest {

    private static final LocalDate STATED_ON = LocalDate.of(2024, 4, 24);

    private static Stream<String> meant(String words, LocalDate statedOn) {
        return SpanGrammar.RULES.stream()
                .map(rule -> {
                    var found = rule.pattern().matcher(words);
                    return found.matches() ? rule.meaning().of(found.toMatchResult(), statedOn) : null;
                })
                .filter(Objects::nonNull)
                .map(it -> it.first() + "/" + it.last())
                .distinct();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            June 26, 2024                     | 2024-06-26/2024-06-26
            June 26-28, 2024                  | 2024-06-26/2024-06-28
            June 28 to July 3                 | 2024-06-28/2024-07-03
            8 May                             | 2024-05-08/2024-05-08
            8-10 May 2025                     | 2025-05-08/2025-05-10
            3rd of October                    | 2024-10-03/2024-10-03
            from 26 May to 3 June             | 2024-06-03/2024-06-03
            from May to July 2025             | 2025-07-01/2025-07-31
            November and December             | 2024-11-01/2024-12-31
            November to January               | 2023-11-01/2024-01-31
            this November                     | 2024-11-01/2024-11-30
            this coming March                 | 2025-03-01/2025-03-31
            """)
    void daysAndMonths(String words, String span) {
        assertThat(meant(words, STATED_ON)).containsExactly(span);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            early June                        | 2024-06-01/2024-06-10
            mid-June                          | 2024-06-11/2024-06-20
            late June                         | 2024-06-21/2024-06-30
            the end of February 2028          | 2028-02-29/2028-02-29
            early 2025                        | 2025-01-01/2025-03-31
            mid-2025                          | 2025-05-01/2025-06-30
            late 2025                         | 2025-10-01/2025-12-31
            the end of 2025                   | 2025-12-31/2025-12-31
            the end of next year              | 2025-12-31/2025-12-31
            the early 2030s                   | 2030-01-01/2033-12-31
            the mid-2030s                     | 2034-01-01/2036-12-31
            the late 2030s                    | 2036-01-01/2039-12-31
            the end of the 2030s              | 2039-12-31/2039-12-31
            the end of the decade             | 2029-12-31/2029-12-31
            """)
    void partsOfAMonthAYearADecade(String words, String span) {
        assertThat(meant(words, STATED_ON)).containsExactly(span);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            first half of 2025                | 2025-01-01/2025-06-30
            latter half of next year          | 2025-07-01/2025-12-31
            second quarter of 2025            | 2025-04-01/2025-06-30
            Q4 2025                           | 2025-10-01/2025-12-31
            spring 2025                       | 2025-03-01/2025-05-31
            winter of 2025                    | 2025-12-01/2026-02-28
            next fall                         | 2025-09-01/2025-11-30
            this spring                       | 2024-03-01/2024-05-31
            2025 and 2027                     | 2025-01-01/2027-12-31
            2024-25                           | 2025-12-31/2025-12-31
            """)
    void halvesQuartersSeasonsYears(String words, String span) {
        assertThat(meant(words, STATED_ON)).contains(span);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            within the next three months      | 2024-04-24/2024-07-24
            over the coming 18 months         | 2024-04-24/2025-10-24
            over the next year                | 2024-04-24/2025-04-24
            in two weeks time                 | 2024-04-24/2024-05-08
            no later than 60 days from now    | 2024-04-24/2024-06-23
            later this year                   | 2024-04-24/2024-12-31
            next year                         | 2025-01-01/2025-12-31
            later this month                  | 2024-04-24/2024-04-30
            next month                        | 2024-05-01/2024-05-31
            late next month                   | 2024-05-21/2024-05-31
            this week                         | 2024-04-22/2024-04-28
            next week                         | 2024-04-29/2024-05-05
            tomorrow                          | 2024-04-25/2024-04-25
            """)
    void timeCountedFromTheStatement(String words, String span) {
        assertThat(meant(words, STATED_ON)).contains(span);
    }

    @ParameterizedTest
    @CsvSource({"2024-12-05, 2025-01-01/2025-01-31", "2024-01-31, 2024-02-01/2024-02-29"})
    void theNextMonthMayBeInAnotherYearOrShorter(LocalDate statedOn, String span) {
        assertThat(meant("next month", statedOn)).containsExactly(span);
    }

    @ParameterizedTest
    @CsvSource({"2024-06-01, 2025-03-01/2025-05-31", "2024-05-31, 2024-03-01/2024-05-31"})
    void aSeasonThatIsOverIsTheNextOne(LocalDate statedOn, String span) {
        assertThat(meant("this spring", statedOn)).containsExactly(span);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "June 31, 2024",
                "30 February",
                "June 28-26, 2024",
                "31 to 5 May",
                "2030 percent",
                "in two weeks ago",
                "tomorrow's",
                "this year alone",
            })
    void noDayNoRangeNoName(String words) {
        assertThat(meant(words, STATED_ON)).isEmpty();
    }
}
