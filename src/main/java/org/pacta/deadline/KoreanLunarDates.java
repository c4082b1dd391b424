package org.pacta.deadline;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Dates of the Korean lunisolar calendar (dangi), whose months begin with the new moon as seen in Korea. */
final class KoreanLunarDates {

    private static final ULocale DANGI = new ULocale("ko_KR@calendar=dangi");
    private static final ZoneOffset KOREA = ZoneOffset.ofHours(9);

    private KoreanLunarDates() {}

    /**
     * The day of the Gregorian calendar on which a day of the lunar year falls that begins in a Gregorian year.
     *
     * @param month a month of the lunar year, from 1, never its leap month
     * @param day a day of that month, from 1 to 29
     */
    static LocalDate inYear(int year, int month, int day) {
        // Dates are read from the lunar calendar, not set in it: how its years are numbered differs between releases of
        // ICU.
        Calendar lunar = Calendar.getInstance(TimeZone.getTimeZone("GMT+09:00"), DANGI);
        LocalDate date = LocalDate.of(year, month, 1); // no lunar month begins before the solar month of its number
        while (!isOn(lunar, date, month, day)) {
            date = date.plusDays(1);
        }
        return date;
    }

    private static boolean isOn(Calendar lunar, LocalDate date, int month, int day) {
        lunar.setTimeInMillis(date.atStartOfDay(KOREA).toInstant().toEpochMilli());
        return lunar.get(Calendar.DAY_OF_MONTH) == day
                && lunar.get(Calendar.MONTH) == month - 1
                && lunar.get(ChineseCalendar.IS_LEAP_MONTH) == 0;
    }
}
