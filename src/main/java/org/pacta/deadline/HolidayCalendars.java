package org.pacta.deadline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The holiday calendars that Pacta knows, by the calendar key that a party carries. */
final class HolidayCalendars {

    private static final HolidayCalendar WEEKENDS_ONLY = _ -> List.of();

    private static final Map<String, HolidayCalendar> BY_KEY = Map.of(
            "JP", new CachedByYear(new JapaneseHolidays()),
            "KR", new CachedByYear(new KoreanHolidays()),
            "US", new CachedByYear(new UnitedStatesHolidays()));

    private HolidayCalendars() {}

    /**
     * The calendar for a key, whether in upper or lower case. The years known are 1980 to 2099; from 2008 on they
     * follow the rules that were in force in each year.
     *
     * @param key a country code of ISO 3166-1 alpha-2, such as {@code KR}
     * @return the calendar, or one without holidays if the key is unknown
     */
    public static HolidayCalendar forKey(String key) {
        return BY_KEY.getOrDefault(key.strip().toUpperCase(Locale.ROOT), WEEKENDS_ONLY);
    }

    /** The keys that have a calendar, in alphabetical order, for someone to choose from. */
    public static SortedSet<String> keys() {
        return new TreeSet<>(BY_KEY.keySet());
    }
}
