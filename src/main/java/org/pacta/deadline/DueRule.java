package org.pacta.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a task of a model is due, counted from the commitment's due date or its start: {@code due}, {@code due-30d},
 * {@code due-6w}, {@code due-10wd}, {@code start+5wd}, {@code due+5wd}. {@code d} are days, {@code w} weeks, {@code m}
 * months, {@code wd} working days. {@code meetingOn-2wd else due-4w} counts from the day that an earlier task has answered
 * in that field, and until then as it says behind {@code else}, or the same from the due date. Each of the two may name an
 * hour of that day's clock, {@code meetingOn-2wd@12:00 else due-4w}; without one, the whole day is there.
 *
 * @param hour until which there is time on the day; null where the whole day is
 * @param hanging what it counts from once that is answered; null for none
 * @see <a href="../../../../../../docs/decisions/2026-11-24-when-tasks-are-due.md">When tasks are due</a>
 */
public record DueRule(
        Anchor anchor,
        int amount,
        Unit unit,
        @Nullable LocalTime hour,
        @Nullable Hanging hanging) {

    private static final Pattern FORM = Pattern.compile(
            "(due|start|[a-z]+[A-Z][A-Za-z0-9]*)(?:([+-])(\\d{1,4})(wd|d|w|m))?(?:@((?:[01]\\d|2[0-3]):[0-5]\\d))?");

    public DueRule(Anchor anchor, int amount, Unit unit) {
        this(anchor, amount, unit, null, null);
    }

    /** What a rule counts from. */
    public enum Anchor {
        START,
        DUE
    }

    /** What a rule counts in. */
    public enum Unit {
        DAYS,
        WEEKS,
        MONTHS,
        WORKING_DAYS;

        private LocalDate after(LocalDate day, int amount, WorkingCalendar calendar) {
            return switch (this) {
                case DAYS -> day.plusDays(amount);
                case WEEKS -> day.plusWeeks(amount);
                case MONTHS -> day.plusMonths(amount);
                case WORKING_DAYS -> calendar.plusWorkingDays(day, amount);
            };
        }
    }

    /**
     * An answer that a rule counts from.
     *
     * @param field of the form of an earlier task
     * @param hour until which there is time on the day; null where the whole day is
     */
    public record Hanging(
            String field, int amount, Unit unit, @Nullable LocalTime hour) {}

    /** @throws IllegalArgumentException where the text is no rule */
    public static DueRule parse(String text) {
        var parts = text.strip().split("\\s+else\\s+", 2);
        var first = term(parts[0], text);
        if (first.field().equals("due") || first.field().equals("start")) {
            if (parts.length == 2) {
                throw noRule(text);
            }
            return new DueRule(
                    Anchor.valueOf(first.field().toUpperCase(Locale.ROOT)),
                    first.amount(),
                    first.unit(),
                    first.hour(),
                    null);
        }
        var until = parts.length == 2
                ? parse(parts[1])
                : new DueRule(Anchor.DUE, first.amount(), first.unit(), first.hour(), null);
        if (until.hanging() != null) {
            throw noRule(text);
        }
        return new DueRule(until.anchor(), until.amount(), until.unit(), until.hour(), first);
    }

    private static Hanging term(String term, String text) {
        var parts = FORM.matcher(term);
        if (!parts.matches()) {
            throw noRule(text);
        }
        var hour = parts.group(5) == null ? null : LocalTime.parse(parts.group(5));
        if (parts.group(2) == null) {
            return new Hanging(parts.group(1), 0, Unit.DAYS, hour);
        }
        var amount = Integer.parseInt(parts.group(3)) * (parts.group(2).equals("-") ? -1 : 1);
        return new Hanging(
                parts.group(1),
                amount,
                switch (parts.group(4)) {
                    case "wd" -> Unit.WORKING_DAYS;
                    case "w" -> Unit.WEEKS;
                    case "m" -> Unit.MONTHS;
                    default -> Unit.DAYS;
                },
                hour);
    }

    private static IllegalArgumentException noRule(String text) {
        return new IllegalArgumentException(
                "'" + text + "' is no due-date rule; write for example due-10wd, due-6w, start+5wd, due or"
                        + " meetingOn-2wd@12:00 else due-4w.");
    }

    /** The working day that the rule means; one that falls on a day off is moved back, or on where it counts from the start. */
    public LocalDate on(LocalDate start, LocalDate due, WorkingCalendar calendar) {
        var day = unit.after(anchor == Anchor.DUE ? due : start, amount, calendar);
        if (day.equals(due)) {
            return due;
        }
        return anchor == Anchor.DUE && amount <= 0
                ? calendar.workingDayOnOrBefore(day)
                : calendar.workingDayOnOrAfter(day);
    }

    /**
     * The day that the rule means by what was answered: that day itself, or a working day before or after it.
     *
     * @param answered days by the field that they were answered in
     * @return null where it counts from no answer, or from one that is not there yet
     */
    public @Nullable LocalDate hung(Map<String, LocalDate> answered, WorkingCalendar calendar) {
        var from = hanging == null ? null : answered.get(hanging.field());
        if (hanging == null || from == null || hanging.amount() == 0) {
            return from;
        }
        var day = hanging.unit().after(from, hanging.amount(), calendar);
        return hanging.amount() < 0 ? calendar.workingDayOnOrBefore(day) : calendar.workingDayOnOrAfter(day);
    }

    /**
     * The hour that it names for the day that it means by now.
     *
     * @param hung whether that day came from what was answered
     * @return null where there is time for the whole of the day
     */
    public @Nullable LocalTime hour(boolean hung) {
        return hung && hanging != null ? hanging.hour() : hour;
    }

    /**
     * The moment of an hour on a day somewhere. Where clocks are put forward over it, so much later as they are; where they
     * are put back over it and it comes twice, the second time: nothing is late that is in time by the clock on the wall.
     */
    public static Instant moment(LocalDate day, LocalTime hour, ZoneId zone) {
        return ZonedDateTime.of(day, hour, zone).withLaterOffsetAtOverlap().toInstant();
    }
}
