package org.pacta.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayCalendarsTest {

    @Test
    void knowTheCalendarsOfThreeParties() {
        assertThat(HolidayCalendars.keys()).containsExactly("JP", "KR", "US");
    }

    @Test
    void findACalendarWhateverTheCaseOfItsKey() {
        assertThat(HolidayCalendars.forKey(" kr ")).isSameAs(HolidayCalendars.forKey("KR"));
    }

    @Test
    void giveAnUnknownKeyNoHolidays() {
        assertThat(HolidayCalendars.forKey("Atlantis").in(2026)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JP", "KR", "US"})
    void listTheHolidaysOfEachYearByDateAndInsideTheYear(String key) {
        for (int year = 1980; year <= 2099; year++) {
            int expected = year;
            assertThat(HolidayCalendars.forKey(key).in(year))
                    .isNotEmpty()
                    .isSortedAccordingTo(Comparator.comparing(Holiday::date))
                    .allSatisfy(holiday -> assertThat(holiday.date().getYear()).isEqualTo(expected));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"JP", "KR", "US"})
    void haveNoHolidaysInYearsWhoseRulesAreNotKnown(String key) {
        assertThat(List.of(Integer.MIN_VALUE, 1979, 2100, 9999, Integer.MAX_VALUE))
                .allSatisfy(year ->
                        assertThat(HolidayCalendars.forKey(key).in(year)).isEmpty());
    }

    @Test
    void refuseAHolidayWithoutAName() {
        LocalDate date = LocalDate.of(2026, 8, 15);

        assertThatIllegalArgumentException().isThrownBy(() -> new Holiday(date, " "));
    }
}
