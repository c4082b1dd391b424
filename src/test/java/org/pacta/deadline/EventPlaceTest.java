package org.pacta.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a due date lies beside the event that it hangs on. */
class EventPlaceTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 8);

    @ParameterizedTest
    @CsvSource({
        "before the next summit, BEFORE",
        "Ahead of the next summit, BEFORE",
        "prior to the summit, BEFORE",
        "in time for the summit, BEFORE",
        "at the next summit, AT",
        "by the next summit, AT",
        "beforehand, AT",
    })
    void theFirstWordsOfThePhraseTell(String phrase, EventPlace place) {
        assertThat(EventPlace.of(phrase)).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"after the next summit", "Following the summit"})
    void behindTheEventThereIsNoLastDay(String phrase) {
        assertThat(EventPlace.of(phrase)).isNull();
    }

    @Test
    void beforeIsTheLastDayOnWhichAllWorkAndAtIsTheDayItself() {
        var weekdays = WorkingCalendar.of("none");

        assertThat(EventPlace.BEFORE.beside(MONDAY, weekdays)).isEqualTo(LocalDate.of(2026, 6, 5));
        assertThat(EventPlace.AT.beside(MONDAY, weekdays)).isEqualTo(MONDAY);
        assertThat(EventPlace.AT.beside(MONDAY.minusDays(1), weekdays)).isEqualTo(MONDAY.minusDays(1));
    }
}
