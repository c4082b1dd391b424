package org.pacta.deadline;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The days on which a party, or several parties in common, work. Dates are local dates: which day it is in Seoul, Tokyo
 * or Washington is for the caller to say. Immutable and safe for use by several threads; a year is worked out once, so
 * make one calendar for a party and keep it.
 *
 * <p>Dates may lie in the years 1 to 9999; a method that is given another one, or would have to answer with one, throws
 * a {@link DateTimeException}.
 */
public final class WorkingCalendar {

    /** The weekend of most parties. */
    public static final Set<DayOfWeek> SATURDAY_AND_SUNDAY = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static final int LAST_YEAR = 9999;

    private final Set<HolidayCalendar> holidays;
    private final Set<DayOfWeek> weekend;
    private final Set<LocalDate> daysOff;
    private final Map<Integer, WorkingYear> years = new ConcurrentHashMap<>();

    private WorkingCalendar(Set<HolidayCalendar> holidays, Set<DayOfWeek> weekend, Set<LocalDate> daysOff) {
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("At least one day of the week must be a working day");
        }
        this.holidays = Set.copyOf(holidays);
        this.weekend = Set.copyOf(weekend);
        this.daysOff = Set.copyOf(daysOff);
    }

    /** A calendar with Saturday and Sunday off, besides the holidays of {@link HolidayCalendars#forKey(String)}. */
    public static WorkingCalendar of(String calendarKey) {
        return of(calendarKey, SATURDAY_AND_SUNDAY, Set.of());
    }

    /**
     * A calendar of a party.
     *
     * @param calendarKey as for {@link HolidayCalendars#forKey(String)}; an unknown key adds no holidays
     * @param weekend days of the week that are never worked; may be empty
     * @param daysOff further days that are not worked, such as a closure ordered for one day
     * @throws IllegalArgumentException if the weekend takes the whole week
     */
    public static WorkingCalendar of(String calendarKey, Set<DayOfWeek> weekend, Set<LocalDate> daysOff) {
        return new WorkingCalendar(Set.of(HolidayCalendars.forKey(calendarKey)), weekend, daysOff);
    }

    /**
     * The calendar of the days on which all of the given calendars work.
     *
     * @throws IllegalArgumentException if there are no calendars, or their weekends together take the whole week
     */
    public static WorkingCalendar common(Collection<WorkingCalendar> calendars) {
        if (calendars.isEmpty()) {
            throw new IllegalArgumentException("Common working days need at least one calendar");
        }
        Set<HolidayCalendar> holidays = new HashSet<>();
        Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
        Set<LocalDate> daysOff = new HashSet<>();
        for (WorkingCalendar calendar : calendars) {
            holidays.addAll(calendar.holidays);
            weekend.addAll(calendar.weekend);
            daysOff.addAll(calendar.daysOff);
        }
        return new WorkingCalendar(holidays, weekend, daysOff);
    }

    /** Whether the date is neither a weekend day, nor a holiday, nor a day off. */
    public boolean isWorkingDay(LocalDate date) {
        return year(date.getYear()).isWorkingDay(date);
    }

    /** The date itself if it is a working day, or else the first working day after it. */
    public LocalDate workingDayOnOrAfter(LocalDate date) {
        return isWorkingDay(date) ? date : plusWorkingDays(date, 1);
    }

    /** The date itself if it is a working day, or else the last working day before it. */
    public LocalDate workingDayOnOrBefore(LocalDate date) {
        return isWorkingDay(date) ? date : plusWorkingDays(date, -1);
    }

    /**
     * The nth working day after the date, or before it if the number is negative. The date itself is not counted, and
     * need not be a working day: one working day after a Saturday is Monday.
     *
     * @param number how many working days to go; 0 answers with the date as it is, working day or not
     */
    public LocalDate plusWorkingDays(LocalDate date, int number) {
        if (number == 0) {
            return date;
        }
        int year = date.getYear();
        WorkingYear current = year(year);
        long remaining = number > 0 ? (long) current.until(date) + number : (long) current.before(date) + number + 1;
        while (remaining > current.count()) {
            remaining -= current.count();
            current = year(++year);
        }
        while (remaining < 1) {
            current = year(--year);
            remaining += current.count();
        }
        return current.get((int) remaining);
    }

    /**
     * How many working days there are after one date until the end of another: from a Friday to the next Monday it is
     * 1. It is negative if {@code to} is before {@code from}, and swapping the two only changes the sign.
     */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        int count = year(to.getYear()).until(to) - year(from.getYear()).until(from);
        for (int year = from.getYear(); year < to.getYear(); year++) {
            count += year(year).count();
        }
        return count;
    }

    /**
     * The first working days on or after a date, in order; on a calendar made by {@link #common(Collection)}, days on
     * which all can meet.
     *
     * @throws IllegalArgumentException if the count is negative
     */
    public List<LocalDate> firstCommonWorkingDays(LocalDate from, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("Cannot find " + count + " working days");
        }
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = from;
        while (days.size() < count) {
            day = workingDayOnOrAfter(day);
            days.add(day);
            day = day.plusDays(1);
        }
        return List.copyOf(days);
    }

    private WorkingYear year(int year) {
        if (year < 1 || year > LAST_YEAR) {
            throw new DateTimeException("No working days are known in the year " + year);
        }
        // Only years that people plan in are kept, so that odd dates cannot fill the memory.
        if (year < 1900 || year > 2199) {
            return workedOut(year);
        }
        WorkingYear known = years.get(year); // computeIfAbsent alone may lock even when the year is there
        return known != null ? known : years.computeIfAbsent(year, this::workedOut);
    }

    private WorkingYear workedOut(int year) {
        Set<LocalDate> closed = new HashSet<>(daysOff);
        holidays.forEach(calendar -> calendar.in(year).forEach(holiday -> closed.add(holiday.date())));
        return new WorkingYear(year, date -> !weekend.contains(date.getDayOfWeek()) && !closed.contains(date));
    }
}
