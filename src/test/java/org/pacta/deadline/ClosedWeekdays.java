package org.pacta.deadline;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a table of official holidays says: the days from Monday to Friday on which offices are closed. */
final class ClosedWeekdays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(SATURDAY, SUNDAY);

    private ClosedWeekdays() {}

    static List<LocalDate> in(String key, int year) {
        return HolidayCalendars.forKey(key).in(year).stream()
                .map(Holiday::date)
                .filter(date -> !WEEKEND.contains(date.getDayOfWeek()))
                .distinct()
                .toList();
    }

    /** Dates of a year written as {@code 05-05 10-06}. */
    static List<LocalDate> table(int year, String monthsAndDays) {
        return Stream.of(monthsAndDays.strip().split("\\s+"))
                .map(monthAndDay -> LocalDate.parse(year + "-" + monthAndDay))
                .toList();
    }

    /** The names of the holidays on a date. */
    static List<String> namesOn(String key, LocalDate date) {
        return HolidayCalendars.forKey(key).in(date.getYear()).stream()
                .filter(holiday -> holiday.date().equals(date))
                .map(Holiday::name)
                .toList();
    }
}
