package org.pacta.deadline;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * When a task of a model is due, counted from the commitment's due date or its start: {@code due}, {@code due-30d},
 * {@code due-6w}, {@code due-10wd}, {@code start+5wd}, {@code due+5wd}. {@code d} are days, {@code w} weeks, {@code wd}
 * working days.
 */
public record DueRule(Anchor anchor, int amount, Unit unit) {

    private static final Pattern FORM = Pattern.compile("(due|start)(?:([+-])(\\d{1,4})(wd|d|w))?");

    /** What a rule counts from. */
    public enum Anchor {
        START,
        DUE
    }

    /** What a rule counts in. */
    public enum Unit {
        DAYS,
        WEEKS,
        WORKING_DAYS
    }

    /** @throws IllegalArgumentException where the text is no rule */
    public static DueRule parse(String text) {
        var parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no due-date rule; write for example due-10wd, due-6w, start+5wd or due.");
        }
        var anchor = parts.group(1).equals("due") ? Anchor.DUE : Anchor.START;
        if (parts.group(2) == null) {
            return new DueRule(anchor, 0, Unit.DAYS);
        }
        var amount = Integer.parseInt(parts.group(3)) * (parts.group(2).equals("-") ? -1 : 1);
        var unit = switch (parts.group(4)) {
            case "wd" -> Unit.WORKING_DAYS;
            case "w" -> Unit.WEEKS;
            default -> Unit.DAYS;
        };
        return new DueRule(anchor, amount, unit);
    }

    /** The working day that the rule means; one that falls on a day off is moved back, or on where it counts from the start. */
    LocalDate on(LocalDate start, LocalDate due, WorkingCalendar calendar) {
        var from = anchor == Anchor.DUE ? due : start;
        var day = switch (unit) {
            case DAYS -> from.plusDays(amount);
            case WEEKS -> from.plusWeeks(amount);
            case WORKING_DAYS -> calendar.plusWorkingDays(from, amount);
        };
        if (day.equals(due)) {
            return due;
        }
        return anchor == Anchor.DUE && amount <= 0
                ? calendar.workingDayOnOrBefore(day)
                : calendar.workingDayOnOrAfter(day);
    }
}
