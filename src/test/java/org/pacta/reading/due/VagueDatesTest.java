package org.pacta.reading.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time words are counted from the day of the statement. */
class VagueDatesTest {

    private static final LocalDate STATED_ON = LocalDate.of(2024, 4, 24);

    @ParameterizedTest(name = "{0} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            talks later this year in Seoul                | later this year                    | 2024-12-31
            by the end of 2024                            | by the end of 2024                 | 2024-12-31
            before the end of 2021                        | before the end of 2021             | 2021-12-31
            by 2030                                       | by 2030                            | 2030-12-31
            by no later than 2050                         | by no later than 2050              | 2050-12-31
            in 2025                                       | in 2025                            | 2025-12-31
            a summit next year                            | next year                          | 2025-12-31
            in the first half of next year                | in the first half of next year     | 2025-06-30
            in the second half of 2025                    | in the second half of 2025         | 2025-12-31
            by Q3 2025                                    | by Q3 2025                         | 2025-09-30
            in the second quarter of 2025                 | in the second quarter of 2025      | 2025-06-30
            in early 2025                                 | in early 2025                      | 2025-03-31
            in late 2025                                  | in late 2025                       | 2025-12-31
            early next year                               | early next year                    | 2025-03-31
            in October                                    | in October                         | 2024-10-31
            in March                                      | in March                           | 2024-03-31
            in November                                   | in November                        | 2024-11-30
            early in October                              | early in October                   | 2024-10-10
            in mid-October                                | in mid-October                     | 2024-10-20
            in late June                                  | in late June                       | 2024-06-30
            by the end of May                             | by the end of May                  | 2024-05-31
            on June 26, 2024                              | on June 26, 2024                   | 2024-06-26
            on June 26-28, 2024                           | on June 26-28, 2024                | 2024-06-28
            on 8 May                                      | on 8 May                           | 2024-05-08
            from 26 to 28 June 2024                       | from 26 to 28 June 2024            | 2024-06-28
            next summer                                   | next summer                        | 2025-08-31
            this fall                                     | this fall                          | 2024-11-30
            in the spring of 2025                         | in the spring of 2025              | 2025-05-31
            starting in the early 2030s                   | starting in the early 2030s        | 2033-12-31
            in the late 2030s                             | in the late 2030s                  | 2039-12-31
            This year, they will convene                  | This year                          | 2024-12-31
            urgent action this decade                     | this decade                        | 2029-12-31
            within this decade                            | within this decade                 | 2029-12-31
            by the end of the decade                      | by the end of the decade           | 2029-12-31
            within 90 days                                | within 90 days                     | 2024-07-23
            over the next year                            | over the next year                 | 2025-04-24
            over the next five years                      | over the next five years           | 2029-04-24
            beginning in 2026                             | beginning in 2026                  | 2026-12-31
            through 2027                                  | through 2027                       | 2027-12-31
            in 2025 and 2026                              | in 2025 and 2026                   | 2026-12-31
            next month                                    | next month                         | 2024-05-31
            before 1 June 2024                            | before 1 June 2024                 | 2024-05-31
            by Sunday, May 5, 2024                        | May 5, 2024                        | 2024-05-05
            on Thursday, 2 May                            | 2 May                              | 2024-05-02
            by Friday                                     | by Friday                          | 2024-04-26
            """)
    void resolvesToTheLastDayMeant(String text, String phrase, LocalDate latest) {
        DeadlinePhrase found = VagueDates.resolve(text, STATED_ON).orElseThrow();

        assertThat(found.phrase()).isEqualTo(phrase);
        assertThat(found.latest()).isEqualTo(latest);
        assertThat(text.substring(found.start(), found.end())).isEqualTo(phrase);
        assertThat(found.confidence()).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @CsvSource({"in the coming weeks", "promptly", "as soon as possible", "in the near future", "at an early date"})
    void vagueWordsResolveToNothing(String phrase) {
        DeadlinePhrase found = VagueDates.resolve(phrase, STATED_ON).orElseThrow();

        assertThat(found.phrase()).isEqualTo(phrase);
        assertThat(found.earliest()).isNull();
        assertThat(found.latest()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            before the next summit                 | the next summit
            at the next DTT                        | the next DTT
            by the time of our next meeting        | our next meeting
            ahead of the 15th Ministerial Meeting  | the 15th Ministerial Meeting
            """)
    void anEventIsAnAnchorWithoutDates(String phrase, String anchor) {
        DeadlinePhrase found = VagueDates.resolve(phrase, STATED_ON).orElseThrow();

        assertThat(found.anchor()).isEqualTo(anchor);
        assertThat(found.earliest()).isNull();
        assertThat(found.latest()).isNull();
    }

    @Test
    void anEarliestDateIsNoDeadline() {
        DeadlinePhrase found = VagueDates.resolve("as early as 2027", STATED_ON).orElseThrow();

        assertThat(found.earliest()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(found.latest()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            guided by the outcomes of the August 2023 Camp David Summit
            as reflected in the November 2022 Phnom Penh Statement
            the 2030 Agenda for Sustainable Development
            over the 18-month consultation period
            they may march together
            """)
    void namesWithADateAreNoDeadlines(String text) {
        assertThat(VagueDates.find(text, STATED_ON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            in June 2024            | 2024-06-01 | 2024-06-30
            in 2024                 | 2024-04-24 | 2024-12-31
            by June 2024            | 2024-04-24 | 2024-06-30
            until June 2024         | 2024-04-24 | 2024-06-30
            no later than June 2024 | 2024-04-24 | 2024-06-30
            NLT 1 June 2024         | 2024-04-24 | 2024-06-01
            through June 2024       | 2024-04-24 | 2024-06-30
            before June 2025        | 2024-04-24 | 2025-05-31
            prior to June 2025      | 2024-04-24 | 2025-05-31
            before mid-June 2025    | 2024-04-24 | 2025-06-10
            on 3 June 2024          | 2024-06-03 | 2024-06-03
            by March 2024           | 2024-03-01 | 2024-03-31
            """)
    void thePrepositionSaysFromWhenItMayBeDone(String text, LocalDate earliest, LocalDate latest) {
        assertThat(VagueDates.find(text, STATED_ON)).singleElement().satisfies(it -> {
            assertThat(it.phrase()).isEqualTo(text);
            assertThat(it.earliest()).isEqualTo(earliest);
            assertThat(it.latest()).isEqualTo(latest);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no earlier than 2027             | 2027-01-01
            beginning as early as 2027       | 2027-01-01
            after June 2025                  | 2025-06-01
            as early as June 2025            | 2025-06-01
            """)
    void whatOnlyBeginsHasNoLastDay(String text, LocalDate earliest) {
        assertThat(VagueDates.find(text, STATED_ON)).singleElement().satisfies(it -> {
            assertThat(it.phrase()).isEqualTo(text);
            assertThat(it.earliest()).isEqualTo(earliest);
            assertThat(it.latest()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            to sign it by the end of FY2025 at last       | by the end of FY2025
            to sign it in FY2025                          | in FY2025
            to sign it Q2 FY2025                          | Q2 FY2025
            signature: the last quarter of FY2025         | the last quarter of FY2025
            """)
    void aFiscalYearIsOnePhraseWhoseDayHangsOnWhoIsBound(String text, String phrase) {
        assertThat(VagueDates.find(text, STATED_ON)).singleElement().satisfies(it -> {
            assertThat(it.phrase()).isEqualTo(phrase);
            assertThat(text.substring(it.start(), it.end())).isEqualTo(phrase);
            assertThat(it.latest()).isNull();
            assertThat(it.confidence()).isEqualTo(0.7);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            to spend in the 2025 budget            | false
            to spend their FY2025 budget           | false
            the statement of 2025                  | false
            in November 2024 Phnom Penh            | false
            to grow in the 2030s                   | true
            NLT November 2024 Phnom Penh           | true
            in November 2024 I believe             | true
            """)
    void aDateThatNamesSomethingBoundsNothing(String text, boolean bounds) {
        assertThat(VagueDates.find(text, STATED_ON).isEmpty()).isEqualTo(!bounds);
    }

    @Test
    void aPhraseIsSaidInTheWordsOfTheText() {
        var text = "We\u00a0meet by\u00a0June 2024, soon.";

        assertThat(VagueDates.find(text, STATED_ON))
                .extracting(DeadlinePhrase::phrase)
                .containsExactly("by\u00a0June 2024", "soon");
        assertThat(VagueDates.find(text, STATED_ON))
                .allSatisfy(
                        it -> assertThat(text.substring(it.start(), it.end())).isEqualTo(it.phrase()));
    }

    @Test
    void ofPhrasesThatOverlapTheDatedAndTheLongerIsTaken() {
        assertThat(VagueDates.find("within 90 days before the next summit", STATED_ON))
                .extracting(DeadlinePhrase::phrase)
                .containsExactly("within 90 days before the next summit");
        assertThat(VagueDates.find("in the first half of 2025", STATED_ON))
                .extracting(DeadlinePhrase::phrase)
                .containsExactly("in the first half of 2025");
    }

    @Test
    void findsAllPhrasesInTheirOrder() {
        List<DeadlinePhrase> found = VagueDates.find(
                "They will meet in May, report by the end of 2024 and sign in the coming months.", STATED_ON);

        assertThat(found)
                .extracting(DeadlinePhrase::phrase)
                .containsExactly("in May", "by the end of 2024", "in the coming months");
    }

    @Test
    void aDayThatDoesNotExistIsNoDate() {
        assertThat(VagueDates.find("on 31 June 2024", STATED_ON))
                .noneMatch(it -> it.latest() != null && it.latest().getDayOfMonth() == 31);
    }

    @Test
    void neverDependsOnToday() {
        assertThat(VagueDates.resolve("later this year", LocalDate.of(1999, 2, 1))
                        .orElseThrow()
                        .latest())
                .isEqualTo(LocalDate.of(1999, 12, 31));
    }
}
