package org.pacta.deadline;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.function.Predicate;

/** The working days of one year, counted so that a day's number and a number's day are found without walking. */
final class WorkingYear {

    private final int year;

    /** At index d, how many of the first d days of the year are working days. */
    private final int[] upTo;

    /** Days of the year that are working days, in order. */
    private final int[] days;

    WorkingYear(int year, Predicate<LocalDate> working) {
        this.year = year;
        int length = Year.of(year).length();
        int[] counts = new int[length + 1];
        int[] found = new int[length];
        int count = 0;
        LocalDate date = LocalDate.of(year, 1, 1);
        for (int day = 1; day <= length; day++) {
            if (working.test(date)) {
                found[count++] = day;
            }
            counts[day] = count;
            date = date.plusDays(1);
        }
        this.upTo = counts;
        this.days = Arrays.copyOf(found, count);
    }

    boolean isWorkingDay(LocalDate date) {
        int day = date.getDayOfYear();
        return upTo[day] != upTo[day - 1];
    }

    /** How many working days the year has until the end of the date. */
    int until(LocalDate date) {
        return upTo[date.getDayOfYear()];
    }

    /** How many working days the year has before the date. */
    int before(LocalDate date) {
        return upTo[date.getDayOfYear() - 1];
    }

    int count() {
        return days.length;
    }

    /** The working day with a number from 1 to {@link #count()}. */
    LocalDate get(int number) {
        return LocalDate.ofYearDay(year, days[number - 1]);
    }
}
