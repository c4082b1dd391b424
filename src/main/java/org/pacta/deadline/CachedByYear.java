package org.pacta.deadline;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Works out each year once, and only the years for which the rules of the calendars hold. */
final class CachedByYear implements HolidayCalendar {

    /** The formula for the Japanese equinoxes begins here. */
    private static final int FIRST_YEAR = 1980;

    /** The formula for the Japanese equinoxes ends here. */
    private static final int LAST_YEAR = 2099;

    private final HolidayCalendar rules;
    private final Map<Integer, List<Holiday>> years = new ConcurrentHashMap<>();

    CachedByYear(HolidayCalendar rules) {
        this.rules = rules;
    }

    @Override
    public List<Holiday> in(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return List.of();
        }
        return years.computeIfAbsent(year, this::workedOut);
    }

    private List<Holiday> workedOut(int year) {
        return rules.in(year).stream()
                .sorted(Comparator.comparing(Holiday::date))
                .toList();
    }
}
