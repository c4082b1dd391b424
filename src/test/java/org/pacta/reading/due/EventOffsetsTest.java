package org.pacta.reading.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Time counted from an event waits for the event's day; counted from the statement or from a day it is known. */
class EventOffsetsTest {

    private static final LocalDate STATED_ON = LocalDate.of(2024, 4, 24);

    private static List<DeadlinePhrase> in(String text) {
        return EventOffsets.in(text, text, STATED_ON);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            report within 90 days of signature                           | within 90 days of signature                     | signature
            meet no later than three months after the exercise to review | no later than three months after the exercise   | the exercise
            answer within ten working days of receipt of the request     | within ten working days of receipt of the request | receipt of the request
            publish within 24 hours of its adoption                      | within 24 hours of its adoption                 | its adoption
            review three years after it enters into force                | three years after it enters into force          | it enters into force
            report six weeks before the next ministerial                 | six weeks before the next ministerial           | the next ministerial
            convene at most six (6) weeks before the summit              | at most six (6) weeks before the summit         | the summit
            """)
    void anEventIsTheAnchorUntilItHasADay(String text, String phrase, String anchor) {
        assertThat(in(text)).singleElement().satisfies(it -> {
            assertThat(it.phrase()).isEqualTo(phrase);
            assertThat(text.substring(it.start(), it.end())).isEqualTo(phrase);
            assertThat(it.anchor()).isEqualTo(anchor);
            assertThat(it.earliest()).isNull();
            assertThat(it.latest()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            within 30 days of the date of this statement        | 2024-05-24
            within two weeks after the signing of this document | 2024-05-08
            within one year of the date hereof                  | 2025-04-24
            not later than six months from the present declaration | 2024-10-24
            """)
    void theStatementIsItsOwnDay(String text, LocalDate latest) {
        assertThat(in(text)).singleElement().satisfies(it -> {
            assertThat(it.anchor()).isNull();
            assertThat(it.earliest()).isEqualTo(STATED_ON);
            assertThat(it.latest()).isEqualTo(latest);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            within 30 days after 1 June 2024         | 2024-07-01
            no later than two weeks before 1 June 2024 | 2024-05-18
            within three days prior to 1 June 2024   | 2024-05-29
            """)
    void aDayThatIsNamedIsCountedFromForwardsOrBack(String text, @Nullable LocalDate latest) {
        assertThat(in(text)).singleElement().satisfies(it -> {
            assertThat(it.anchor()).isNull();
            assertThat(it.earliest()).isNull();
            assertThat(it.latest()).isEqualTo(latest);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "within 90 days",
                "within 90 days of today",
                "no later than two weeks from now",
                "three months of exercise",
                "in the days of old",
            })
    void whatHangsOnNoEventIsLeftToOthers(String text) {
        assertThat(in(text)).isEmpty();
    }

    @Test
    void eachIsFoundInTheOrderOfTheText() {
        assertThat(in("report within 10 days of adoption and meet within 3 months of entry into force"))
                .extracting(DeadlinePhrase::anchor)
                .containsExactly("adoption", "entry into force");
    }

    @Test
    void theWordsAreThoseOfTheTextAsItStands() {
        assertThat(EventOffsets.in("within 10 days of adoption", "Within 10 days of Adoption", STATED_ON))
                .singleElement()
                .extracting(DeadlinePhrase::phrase)
                .isEqualTo("Within 10 days of Adoption");
    }
}
