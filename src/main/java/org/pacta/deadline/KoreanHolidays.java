package org.pacta.deadline;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Public holidays of the Republic of Korea: the Public Holidays Act (공휴일에 관한 법률, in force since 2022) and, for their
 * substitutes and for earlier years, the Regulations on Holidays of Public Agencies (관공서의 공휴일에 관한 규정). Labor Day and
 * Constitution Day are holidays since the amendments of the Act in 2026, Hangul Day since 2013. Election days follow
 * article 34 of the Public Official Election Act. Days that the government designates from time to time are listed as
 * far as they are known; later ones are entered as days off.
 */
final class KoreanHolidays implements HolidayCalendar {

    /**
     * Days of the week on which a holiday gives a substitute, as it also does on a date shared with another holiday.
     */
    private static final Set<DayOfWeek> WEEKEND = Set.of(SATURDAY, SUNDAY);

    /** Designated by the government (article 2, last item, of the Act), and presidential elections held since 2007. */
    private static final List<Holiday> DESIGNATED = List.of(
            new Holiday(LocalDate.of(2007, 12, 19), "Presidential election day"),
            new Holiday(LocalDate.of(2012, 12, 19), "Presidential election day"),
            new Holiday(LocalDate.of(2015, 8, 14), "Temporary public holiday"),
            new Holiday(LocalDate.of(2016, 5, 6), "Temporary public holiday"),
            new Holiday(LocalDate.of(2017, 5, 9), "Presidential election day"),
            new Holiday(LocalDate.of(2017, 10, 2), "Temporary public holiday"),
            new Holiday(LocalDate.of(2020, 8, 17), "Temporary public holiday"),
            new Holiday(LocalDate.of(2022, 3, 9), "Presidential election day"),
            new Holiday(LocalDate.of(2023, 10, 2), "Temporary public holiday"),
            new Holiday(LocalDate.of(2024, 10, 1), "Armed Forces Day (temporary public holiday)"),
            new Holiday(LocalDate.of(2025, 1, 27), "Temporary public holiday"),
            new Holiday(LocalDate.of(2025, 6, 3), "Presidential election day"));

    @Override
    public List<Holiday> in(int year) {
        List<Entry> entries = entries(year);
        List<Holiday> holidays = new ArrayList<>();
        entries.forEach(entry -> holidays.add(new Holiday(entry.date(), entry.name())));
        holidays.addAll(substitutes(entries));
        return holidays;
    }

    private static List<Entry> entries(int year) {
        Entries entries = new Entries(year);
        entries.add(1, 1, "New Year's Day");
        entries.addThreeDays(KoreanLunarDates.inYear(year, 1, 1), "Seollal");
        entries.addWithSubstituteSince(2022, LocalDate.of(year, 3, 1), "Independence Movement Day");
        if (year >= 2026) {
            entries.addWithSubstituteSince(2026, LocalDate.of(year, 5, 1), "Labor Day");
        }
        entries.addWithSubstituteSince(2014, LocalDate.of(year, 5, 5), "Children's Day");
        entries.addWithSubstituteSince(2023, KoreanLunarDates.inYear(year, 4, 8), "Buddha's Birthday");
        entries.add(6, 6, "Memorial Day");
        if (year <= 2007 || year >= 2026) {
            entries.addWithSubstituteSince(2026, LocalDate.of(year, 7, 17), "Constitution Day");
        }
        entries.addWithSubstituteSince(2021, LocalDate.of(year, 8, 15), "Liberation Day");
        entries.addWithSubstituteSince(2021, LocalDate.of(year, 10, 3), "National Foundation Day");
        entries.addThreeDays(KoreanLunarDates.inYear(year, 8, 15), "Chuseok");
        if (year >= 2013) {
            entries.addWithSubstituteSince(2021, LocalDate.of(year, 10, 9), "Hangul Day");
        }
        entries.addWithSubstituteSince(2023, LocalDate.of(year, 12, 25), "Christmas Day");
        entries.addElectionDay();
        DESIGNATED.stream()
                .filter(holiday -> holiday.date().getYear() == year)
                .forEach(holiday -> entries.add(
                        holiday.date().getMonthValue(), holiday.date().getDayOfMonth(), holiday.name()));
        return entries.list;
    }

    /**
     * Article 3 of the Regulations: the first day after the holiday that is neither a weekend day nor a holiday.
     * Holidays that share a date give one substitute between them, as the government announced for 5 May 2025.
     */
    private static List<Holiday> substitutes(List<Entry> entries) {
        Map<LocalDate, List<Entry>> byDate = entries.stream().collect(groupingBy(Entry::date, TreeMap::new, toList()));
        Set<LocalDate> taken = new HashSet<>(byDate.keySet());
        List<Holiday> substitutes = new ArrayList<>();
        byDate.forEach((date, sharing) -> sharing.stream()
                .filter(entry -> entry.hasSubstitute(sharing.size() > 1))
                .findFirst()
                .ifPresent(entry -> {
                    LocalDate day = date.plusDays(1);
                    while (WEEKEND.contains(day.getDayOfWeek()) || taken.contains(day)) {
                        day = day.plusDays(1);
                    }
                    taken.add(day);
                    substitutes.add(new Holiday(day, "Substitute holiday for " + entry.name()));
                }));
        return substitutes;
    }

    /**
     * A holiday with the rule for its substitute in its year; {@code movedFrom} is empty where there is no substitute.
     */
    private record Entry(LocalDate date, String name, Set<DayOfWeek> movedFrom) {

        boolean hasSubstitute(boolean sharesItsDate) {
            return movedFrom.contains(date.getDayOfWeek()) || (sharesItsDate && !movedFrom.isEmpty());
        }
    }

    private static final class Entries {

        private final int year;
        private final List<Entry> list = new ArrayList<>();

        private Entries(int year) {
            this.year = year;
        }

        void add(int month, int day, String name) {
            list.add(new Entry(LocalDate.of(year, month, day), name, Set.of()));
        }

        void addWithSubstituteSince(int since, LocalDate date, String name) {
            list.add(new Entry(date, name, year >= since ? WEEKEND : Set.of()));
        }

        /** Seollal and Chuseok with the days around them: substitutes since 2014, and for Sundays only. */
        void addThreeDays(LocalDate middle, String name) {
            Set<DayOfWeek> movedFrom = year >= 2014 ? Set.of(SUNDAY) : Set.of();
            list.add(new Entry(middle.minusDays(1), "Eve of " + name, movedFrom));
            list.add(new Entry(middle, name, movedFrom));
            list.add(new Entry(middle.plusDays(1), "Day after " + name, movedFrom));
        }

        /**
         * Article 34 of the Election Act: the first Wednesday from the 50th day before the term of the National
         * Assembly ends (29 May), and from the 30th day before those of local councils and mayors end (30 June); a week
         * later if it is, or is next to, a holiday.
         */
        void addElectionDay() {
            if (year >= 2008 && year % 4 == 0) {
                LocalDate day = LocalDate.of(year, 4, 9).with(nextOrSame(WEDNESDAY));
                add(day.getMonthValue(), day.getDayOfMonth(), "National Assembly election day");
            } else if (year >= 2010 && year % 4 == 2) {
                LocalDate day = LocalDate.of(year, 5, 31).with(nextOrSame(WEDNESDAY));
                LocalDate memorialDay = LocalDate.of(year, 6, 6);
                if (Math.abs(day.toEpochDay() - memorialDay.toEpochDay()) <= 1) {
                    day = day.plusWeeks(1);
                }
                add(day.getMonthValue(), day.getDayOfMonth(), "Local election day");
            }
        }
    }
}
