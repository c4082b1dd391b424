package org.pacta.deadline;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Days on which the offices of the Japanese government are closed: the national holidays of the Act on National
 * Holidays (国民の祝日に関する法律, Act No. 178 of 1948) and the turn of the year of the Act on Holidays of Administrative Organs
 * (行政機関の休日に関する法律, Act No. 91 of 1988). The rules are those in force since 2007; an earlier year is read by them too.
 * The days of the equinoxes are announced each February for the year after by the National Astronomical Observatory; here
 * they come from the usual approximate formula for 1980 to 2099.
 */
final class JapaneseHolidays implements HolidayCalendar {

    @Override
    public List<Holiday> in(int year) {
        NavigableMap<LocalDate, String> national = nationalHolidays(year);
        NavigableMap<LocalDate, String> closed = new TreeMap<>(national);
        addSubstitutes(closed, national);
        addDaysInBetween(closed, national);
        addTurnOfTheYear(closed, year);
        List<Holiday> holidays = new ArrayList<>();
        closed.forEach((date, name) -> holidays.add(new Holiday(date, name)));
        return holidays;
    }

    /** Article 2, and the special laws for the accession of 2019 and the Tokyo Games of 2020, moved to 2021. */
    private static NavigableMap<LocalDate, String> nationalHolidays(int year) {
        NavigableMap<LocalDate, String> days = new TreeMap<>();
        days.put(LocalDate.of(year, 1, 1), "New Year's Day");
        days.put(monday(2, year, 1), "Coming of Age Day");
        days.put(LocalDate.of(year, 2, 11), "National Foundation Day");
        if (year >= 2020) {
            days.put(LocalDate.of(year, 2, 23), "Emperor's Birthday");
        }
        days.put(LocalDate.of(year, 3, equinoxDay(20.8431, year)), "Vernal Equinox Day");
        days.put(LocalDate.of(year, 4, 29), "Showa Day");
        days.put(LocalDate.of(year, 5, 3), "Constitution Memorial Day");
        days.put(LocalDate.of(year, 5, 4), "Greenery Day");
        days.put(LocalDate.of(year, 5, 5), "Children's Day");
        addSummer(days, year);
        days.put(monday(3, year, 9), "Respect for the Aged Day");
        days.put(LocalDate.of(year, 9, equinoxDay(23.2488, year)), "Autumnal Equinox Day");
        days.put(LocalDate.of(year, 11, 3), "Culture Day");
        days.put(LocalDate.of(year, 11, 23), "Labor Thanksgiving Day");
        if (year <= 2018) {
            days.put(LocalDate.of(year, 12, 23), "Emperor's Birthday");
        }
        if (year == 2019) {
            days.put(LocalDate.of(2019, 5, 1), "Day of the Accession to the Throne");
            days.put(LocalDate.of(2019, 10, 22), "Day of the Enthronement Ceremony");
        }
        return days;
    }

    private static void addSummer(NavigableMap<LocalDate, String> days, int year) {
        String sportsDay = year >= 2020 ? "Sports Day" : "Health and Sports Day";
        switch (year) {
            case 2020 -> {
                days.put(LocalDate.of(2020, 7, 23), "Marine Day");
                days.put(LocalDate.of(2020, 7, 24), sportsDay);
                days.put(LocalDate.of(2020, 8, 10), "Mountain Day");
            }
            case 2021 -> {
                days.put(LocalDate.of(2021, 7, 22), "Marine Day");
                days.put(LocalDate.of(2021, 7, 23), sportsDay);
                days.put(LocalDate.of(2021, 8, 8), "Mountain Day");
            }
            default -> {
                days.put(monday(3, year, 7), "Marine Day");
                if (year >= 2016) {
                    days.put(LocalDate.of(year, 8, 11), "Mountain Day");
                }
                days.put(monday(2, year, 10), sportsDay);
            }
        }
    }

    /** Article 3 (2), 振替休日: a national holiday on a Sunday gives the next day that is not a national holiday. */
    private static void addSubstitutes(
            NavigableMap<LocalDate, String> closed, NavigableMap<LocalDate, String> national) {
        national.forEach((date, name) -> {
            if (date.getDayOfWeek() == DayOfWeek.SUNDAY) {
                LocalDate substitute = date.plusDays(1);
                while (national.containsKey(substitute)) {
                    substitute = substitute.plusDays(1);
                }
                closed.putIfAbsent(substitute, "Substitute holiday for " + name);
            }
        });
    }

    /** Article 3 (3), 国民の休日: a day between two national holidays is a holiday. */
    private static void addDaysInBetween(
            NavigableMap<LocalDate, String> closed, NavigableMap<LocalDate, String> national) {
        for (LocalDate date : national.keySet()) {
            if (national.containsKey(date.plusDays(2))) {
                closed.putIfAbsent(date.plusDays(1), "Citizens' Holiday");
            }
        }
    }

    /** Act No. 91 of 1988, article 1 (1) 3: 29 December to 3 January. */
    private static void addTurnOfTheYear(NavigableMap<LocalDate, String> closed, int year) {
        closed.putIfAbsent(LocalDate.of(year, 1, 2), "New Year closing day");
        closed.putIfAbsent(LocalDate.of(year, 1, 3), "New Year closing day");
        for (int day = 29; day <= 31; day++) {
            closed.putIfAbsent(LocalDate.of(year, 12, day), "Year-end closing day");
        }
    }

    /** Day of the month of an equinox in Japan, for the years 1980 to 2099. */
    private static int equinoxDay(double dayIn1980, int year) {
        int years = year - 1980;
        return (int) (dayIn1980 + 0.242194 * years) - years / 4;
    }

    private static LocalDate monday(int ordinal, int year, int month) {
        return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(ordinal, MONDAY));
    }
}
