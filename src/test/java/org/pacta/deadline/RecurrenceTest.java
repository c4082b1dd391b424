package org.pacta.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rhythm is read only where the text names one. */
class RecurrenceTest {

    @ParameterizedTest
    @CsvSource({
        "meet at least annually, ANNUAL",
        "hold annual exercises on a regular basis, ANNUAL",
        "convene once a year, ANNUAL",
        "meet twice a year, SEMIANNUAL",
        "convene biannually, SEMIANNUAL",
        "be held quarterly, REGULAR",
        "continue regular consultations, REGULAR",
        "meet every two years, REGULAR"
    })
    void readsTheWord(String text, Recurrence recurrence) {
        assertThat(Recurrence.in(text)).map(Recurrence.Phrase::recurrence).contains(recurrence);
    }

    @ParameterizedTest
    @CsvSource({
        "conduct the exercise annually, P1Y",
        "hold talks twice a year, P6M",
        "meet every six months, P6M",
        "be held quarterly, P3M",
        "meet monthly, P1M",
        "meet bimonthly, P2M",
        "meet fortnightly, P14D",
        "convene every two years, P2Y",
        "convene every other year, P2Y",
        "convene biennially, P2Y",
        "meet every 18 months, P18M",
        "meet every four weeks, P28D",
        "meet each quarter, P3M",
        "continue regular consultations, P1Y"
    })
    void fromOneToTheNextItIsAsLongAsTheWordsSay(String text, Period interval) {
        assertThat(Recurrence.in(text).flatMap(phrase -> phrase.recurrence().interval(text)))
                .contains(interval);
    }

    @Test
    void whatHappensOnceHasNoNext() {
        assertThat(Recurrence.NONE.interval("hold the meeting in Tokyo")).isEmpty();
    }

    @Test
    void aQuantityIsNoRhythm() {
        assertThat(Recurrence.in("raise annual production of shells")).isEmpty();
        assertThat(Recurrence.in("hold a meeting in Tokyo")).isEmpty();
    }
}
