package org.pacta.deadline;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void aQuantityIsNoRhythm() {
        assertThat(Recurrence.in("raise annual production of shells")).isEmpty();
        assertThat(Recurrence.in("hold a meeting in Tokyo")).isEmpty();
    }
}
