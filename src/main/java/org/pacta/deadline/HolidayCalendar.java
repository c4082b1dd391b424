package org.pacta.deadline;

import java.util.List;

/** The days, other than weekends, on which a party's public offices are closed. Safe for use by several threads. */
@FunctionalInterface
interface HolidayCalendar {

    /**
     * The holidays whose date falls in the year, by date. A holiday that falls on a weekend is listed too, beside the
     * day observed in its place, and two holidays that share a date are both listed.
     *
     * @param year a year of the Gregorian calendar; a year for which the calendar knows no rules has no holidays
     * @return an unmodifiable list
     */
    List<Holiday> in(int year);
}
