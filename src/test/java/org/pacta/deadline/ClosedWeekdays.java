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

    /** Worked out anew each time: what is kept by year would hide a change of the rules from mutation testing. */
    private static List<Holiday> holidays(String key, int year) {
        HolidayCalendar rules = switch (key) {
            case "JP" -> new JapaneseHolidays();
            case "KR" -> new KoreanHolidays();
            case "US" -> new UnitedStatesHolidays();
            default -> throw new IllegalArgumentException(key);
        };
        return new CachedByYear(rules).in(year);
    }

    static List<LocalDate> in(String key, int year) {
        return holidays(key, year).stream()
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
        return holidays(key, date.getYear()).stream()
                .filter(holiday -> holiday.date().equals(date))
                .map(Holiday::name)
                .toList();
    }
}
