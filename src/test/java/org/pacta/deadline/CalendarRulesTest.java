package org.pacta.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Years of holidays and of working days, counted. */
class CalendarRulesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void aYearIsWorkedOutOnceAndItsHolidaysStandByDate() {
        var asked = new AtomicInteger();
        HolidayCalendar rules = year -> {
            asked.incrementAndGet();
            return List.of(
                    new Holiday(LocalDate.of(year, 12, 25), "later"), new Holiday(LocalDate.of(year, 1, 1), "sooner"));
        };
        var cached = new CachedByYear(rules);

        assertThat(cached.in(2026)).extracting(Holiday::name).containsExactly("sooner", "later");
        cached.in(2026);
        assertThat(asked).hasValue(1);
    }

    @Test
    void yearsForWhichTheRulesDoNotHoldHaveNoHolidays() {
        var cached = new CachedByYear(year -> List.of(new Holiday(LocalDate.of(year, 1, 1), "any")));

        assertThat(cached.in(1979)).isEmpty();
        assertThat(cached.in(1980)).hasSize(1);
        assertThat(cached.in(2099)).hasSize(1);
        assertThat(cached.in(2100)).isEmpty();
    }

    @Test
    void eachCountryKeepsItsOwnNationalDays() {
        assertThat(days(new KoreanHolidays())).contains(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 8, 15));
        assertThat(days(new JapaneseHolidays())).contains(LocalDate.of(2026, 2, 11), LocalDate.of(2026, 11, 3));
        assertThat(days(new UnitedStatesHolidays())).contains(LocalDate.of(2026, 7, 4), LocalDate.of(2026, 11, 26));
        assertThat(days(new KoreanHolidays())).doesNotContain(LocalDate.of(2026, 7, 4));
    }

    @Test
    void workingDaysAreCountedUpToADayAndFoundByTheirNumber() {
        var year = new WorkingYear(2026, day -> day.getDayOfWeek().getValue() < 6);

        assertThat(year.count()).isEqualTo(261);
        assertThat(year.isWorkingDay(MONDAY)).isTrue();
        assertThat(year.isWorkingDay(MONDAY.minusDays(1))).isFalse();
        assertThat(year.until(MONDAY)).isEqualTo(year.before(MONDAY) + 1);
        assertThat(year.until(MONDAY.minusDays(1))).isEqualTo(year.before(MONDAY));
        assertThat(year.get(year.until(MONDAY))).isEqualTo(MONDAY);
        assertThat(year.get(1)).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(year.get(year.count())).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    private static List<LocalDate> days(HolidayCalendar calendar) {
        return calendar.in(2026).stream().map(Holiday::date).toList();
    }
}
