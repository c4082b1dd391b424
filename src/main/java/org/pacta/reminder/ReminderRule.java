package org.pacta.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.pacta.deadline.WorkingCalendar;

/**
 * When a reminder becomes due, counted from the due date.
 *
 * @param name stands in the ledger and in messages
 * @param counting what the days are
 * @param days before the due date where negative, after it where positive
 */
record ReminderRule(String name, Counting counting, int days) {

    enum Counting {
        /** All days. */
        CALENDAR,
        /** Days that the office's party works, after the due date. */
        WORKING
    }

    /**
     * The policy, in the order in which a due date meets it: a week before, the day before, on the day, and while overdue
     * after the first working day, then each working week. After twelve weeks reminding has had its effect or will have
     * none: the last rule stays in force and is told once.
     */
    static final List<ReminderRule> POLICY = Stream.concat(
                    Stream.of(
                            new ReminderRule("BEFORE_7", Counting.CALENDAR, -7),
                            new ReminderRule("BEFORE_1", Counting.CALENDAR, -1),
                            new ReminderRule("ON_DAY", Counting.CALENDAR, 0),
                            new ReminderRule("OVERDUE_1", Counting.WORKING, 1)),
                    Stream.iterate(5, days -> days <= 60, days -> days + 5)
                            .map(days -> new ReminderRule("OVERDUE_" + days, Counting.WORKING, days)))
            .toList();

    ReminderRule {
        if (counting == Counting.WORKING && days < 1) {
            throw new IllegalArgumentException("Working days are counted after the due date: " + name);
        }
    }

    /** The day on which a due date meets this rule. */
    LocalDate dayFor(LocalDate due, WorkingCalendar calendar) {
        return switch (counting) {
            case CALENDAR -> due.plusDays(days);
            case WORKING -> calendar.plusWorkingDays(due, days);
        };
    }

    /** The latest due date that has met this rule by the given day. */
    private LocalDate latestDue(LocalDate today, WorkingCalendar calendar) {
        return switch (counting) {
            case CALENDAR -> today.minusDays(days);
            case WORKING -> calendar.plusWorkingDays(today.plusDays(1), -days).minusDays(1);
        };
    }

    /**
     * Which due dates are under which rule today. A rule is in force until the next one is, so after downtime the most
     * recent applies and nothing stale is said.
     *
     * @param policy in the order in which a due date meets it
     */
    static List<Window> windows(List<ReminderRule> policy, LocalDate today, WorkingCalendar calendar) {
        return Stream.iterate(0, i -> i < policy.size(), i -> i + 1)
                .map(i -> new Window(
                        policy.get(i),
                        i + 1 < policy.size()
                                ? policy.get(i + 1).latestDue(today, calendar).plusDays(1)
                                : LocalDate.of(1, 1, 1),
                        policy.get(i).latestDue(today, calendar)))
                .filter(window -> !window.dueFrom().isAfter(window.dueUntil()))
                .toList();
    }

    /** Due dates, both inclusive, that a rule applies to on one day. */
    record Window(ReminderRule rule, LocalDate dueFrom, LocalDate dueUntil) {}
}
