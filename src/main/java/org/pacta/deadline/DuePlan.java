package org.pacta.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Due dates of a commitment's tasks, planned back from its own due date.
 *
 * <p>Where the plan would need days before the start, it does not fit. Its dates are then drawn together, in the same
 * proportions, between the start and the due date, and marked as compressed; where even the due date has passed, all
 * are due on it.
 *
 * @param dates one for each rule, in order, never before the start unless the due date is
 * @param compressed whether the rules as written did not fit
 */
public record DuePlan(List<LocalDate> dates, boolean compressed) {

    /**
     * @param start the day work begins
     * @param due the commitment's due date
     * @param calendar the working days to plan in
     */
    public static DuePlan of(List<DueRule> rules, LocalDate start, LocalDate due, WorkingCalendar calendar) {
        if (!due.isAfter(start)) {
            return new DuePlan(rules.stream().map(rule -> due).toList(), !rules.isEmpty());
        }
        var wanted = rules.stream().map(rule -> rule.on(start, due, calendar)).toList();
        var earliest = wanted.stream().min(LocalDate::compareTo).orElse(due);
        var firstFree = calendar.plusWorkingDays(start, 1);
        var orderHolds = true;
        for (int i = 1; i < wanted.size(); i++) {
            orderHolds &= !wanted.get(i).isBefore(wanted.get(i - 1));
        }
        if (orderHolds && !earliest.isBefore(firstFree)) {
            return new DuePlan(wanted, false);
        }
        return new DuePlan(spread(rules, start, due, calendar), true);
    }

    /** Keeps the order of the rules and gives each an equal share of the working days there are. */
    private static List<LocalDate> spread(
            List<DueRule> rules, LocalDate start, LocalDate due, WorkingCalendar calendar) {
        var days = Math.max(0, calendar.workingDaysBetween(start, due));
        var dates = new ArrayList<LocalDate>();
        var beforeDue = rules.stream()
                .filter(rule -> !(rule.anchor() == DueRule.Anchor.DUE && rule.amount() > 0))
                .count();
        int place = 0;
        for (var rule : rules) {
            if (rule.anchor() == DueRule.Anchor.DUE && rule.amount() > 0) {
                dates.add(rule.on(start, due, calendar));
                continue;
            }
            place++;
            var day = place == beforeDue ? due : calendar.plusWorkingDays(start, (int) (days * place / beforeDue));
            dates.add(day.isAfter(due) ? due : day);
        }
        return dates;
    }
}
