package org.pacta.reading.due;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/** A stretch of days that words name, both ends included, with how sure the reading is. */
record Span(LocalDate first, LocalDate last, double confidence) {

    static Span day(LocalDate day) {
        return new Span(day, day, 0.97);
    }

    static Span month(int year, Month month, String part) {
        LocalDate first = LocalDate.of(year, month, 1);
        LocalDate last = first.with(TemporalAdjusters.lastDayOfMonth());
        return switch (part) {
            case "early", "beginning" -> new Span(first, first.withDayOfMonth(10), 0.85);
            case "mid" -> new Span(first.withDayOfMonth(11), first.withDayOfMonth(20), 0.85);
            case "late" -> new Span(first.withDayOfMonth(21), last, 0.85);
            case "end" -> new Span(last, last, 0.9);
            default -> new Span(first, last, 0.95);
        };
    }

    static Span year(int year, String part) {
        return switch (part) {
            case "early", "beginning" -> months(year, 1, 3, 0.85);
            case "mid" -> months(year, 5, 6, 0.7);
            case "late" -> months(year, 10, 12, 0.85);
            case "end" -> new Span(LocalDate.of(year, 12, 31), LocalDate.of(year, 12, 31), 0.95);
            default -> months(year, 1, 12, 0.9);
        };
    }

    static Span half(int year, int half) {
        return half == 1 ? months(year, 1, 6, 0.93) : months(year, 7, 12, 0.93);
    }

    static Span quarter(int year, int quarter) {
        return months(year, 3 * quarter - 2, 3 * quarter, 0.93);
    }

    /** Seasons of the northern hemisphere by whole months; the winter of a year ends in the February after it. */
    static Span season(int year, String season) {
        return switch (season) {
            case "spring" -> months(year, 3, 5, 0.8);
            case "summer" -> months(year, 6, 8, 0.8);
            case "autumn", "fall" -> months(year, 9, 11, 0.8);
            default ->
                new Span(
                        LocalDate.of(year, 12, 1),
                        LocalDate.of(year + 1, 2, 1).with(TemporalAdjusters.lastDayOfMonth()),
                        0.7);
        };
    }

    static Span decade(int firstYear, String part) {
        return switch (part) {
            case "early" -> years(firstYear, firstYear + 3, 0.85);
            case "mid" -> years(firstYear + 4, firstYear + 6, 0.75);
            case "late" -> years(firstYear + 6, firstYear + 9, 0.85);
            case "end" -> new Span(LocalDate.of(firstYear + 9, 12, 31), LocalDate.of(firstYear + 9, 12, 31), 0.9);
            default -> years(firstYear, firstYear + 9, 0.85);
        };
    }

    static Span week(LocalDate inIt) {
        LocalDate monday = inIt.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Span(monday, monday.plusDays(6), 0.8);
    }

    private static Span months(int year, int from, int to, double confidence) {
        return new Span(
                LocalDate.of(year, from, 1),
                LocalDate.of(year, to, 1).with(TemporalAdjusters.lastDayOfMonth()),
                confidence);
    }

    static Span years(int from, int to, double confidence) {
        return new Span(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), confidence);
    }
}
