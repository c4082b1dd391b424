package org.pacta.deadline;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/**
 * Federal holidays: 5 U.S.C. 6103(a), with Juneteenth since Public Law 117-17 of 2021. A holiday on a Saturday is
 * observed on the Friday before (5 U.S.C. 6103(b)), one on a Sunday on the Monday after (Executive Order 11582, section
 * 3). Not included: Inauguration Day, which is a holiday in the Washington area only, and days on which a single
 * executive order closes the departments, which are entered as days off.
 */
final class UnitedStatesHolidays implements HolidayCalendar {

    private static final String NEW_YEAR = "New Year's Day";

    @Override
    public List<Holiday> in(int year) {
        List<Holiday> holidays = new ArrayList<>();
        addFixed(holidays, LocalDate.of(year, Month.JANUARY, 1), NEW_YEAR);
        holidays.add(new Holiday(nth(3, MONDAY, year, Month.JANUARY), "Birthday of Martin Luther King, Jr."));
        holidays.add(new Holiday(nth(3, MONDAY, year, Month.FEBRUARY), "Washington's Birthday"));
        holidays.add(new Holiday(LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY)), "Memorial Day"));
        if (year >= 2021) {
            addFixed(holidays, LocalDate.of(year, Month.JUNE, 19), "Juneteenth National Independence Day");
        }
        addFixed(holidays, LocalDate.of(year, Month.JULY, 4), "Independence Day");
        holidays.add(new Holiday(nth(1, MONDAY, year, Month.SEPTEMBER), "Labor Day"));
        holidays.add(new Holiday(nth(2, MONDAY, year, Month.OCTOBER), "Columbus Day"));
        addFixed(holidays, LocalDate.of(year, Month.NOVEMBER, 11), "Veterans Day");
        holidays.add(new Holiday(nth(4, THURSDAY, year, Month.NOVEMBER), "Thanksgiving Day"));
        addFixed(holidays, LocalDate.of(year, Month.DECEMBER, 25), "Christmas Day");
        addFixed(holidays, LocalDate.of(year + 1, Month.JANUARY, 1), NEW_YEAR);
        holidays.removeIf(holiday -> holiday.date().getYear() != year);
        return holidays;
    }

    private static void addFixed(List<Holiday> holidays, LocalDate date, String name) {
        holidays.add(new Holiday(date, name));
        LocalDate observed = switch (date.getDayOfWeek()) {
            case SATURDAY -> date.minusDays(1);
            case SUNDAY -> date.plusDays(1);
            default -> date;
        };
        if (!observed.equals(date)) {
            holidays.add(new Holiday(observed, name + " (observed)"));
        }
    }

    private static LocalDate nth(int ordinal, DayOfWeek day, int year, Month month) {
        return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(ordinal, day));
    }
}
