package org.pacta.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Due dates of a commitment's steps, planned back from its own due date in working days.
 *
 * <p>A step is never due before one that comes before it in the flow, and never after the commitment, save where its
 * rule says so ({@code due+5wd}). Where the rules need more working days than there are, the plan is compressed: all its
 * distances shrink in the same proportion, so that long steps stay long beside short ones. Where even the due date has
 * passed, every step is due on it. A step that hangs on a day that is fixed is due by that day alone.
 *
 * @param dates one for each step, in the order given
 * @param available working days that there are
 * @param needed working days that the rules need
 * @param serial how many steps must be done one after the other by the due date
 * @see <a href="../../../../../../docs/decisions/2026-11-24-when-tasks-are-due.md">When tasks are due</a>
 */
public record DuePlan(List<LocalDate> dates, int available, int needed, int serial) {

    private static final int A_WEEK = 5;

    /** So many steps may be done on a day on which the one before is done too. */
    private static final int SAME_DAY = 1;

    /** Whether there were fewer working days than the rules need. */
    public boolean compressed() {
        return needed > available;
    }

    /**
     * Whether drawing the steps together helps little: there is less than half of what they need, by a week or more, or steps of
     * which one waits for the other would have to be done on one day, and that again and again.
     */
    public boolean tight() {
        return needed > 2 * available && needed >= available + A_WEEK || serial > available + SAME_DAY;
    }

    /** The working days that the steps ask for, at least one for each of those that follow one another. */
    public int asked() {
        return Math.max(needed, serial);
    }

    /**
     * A step to plan.
     *
     * @param after places, in the list of steps, of those that must be done before it; all smaller than its own
     * @param fixed the day that it hangs on whatever the due date is; null where it follows the due date or the start
     */
    public record Step(
            DueRule rule, Set<Integer> after, @Nullable LocalDate fixed) {

        public Step {
            after = Set.copyOf(after);
        }

        public Step(DueRule rule, Set<Integer> after) {
            this(rule, after, null);
        }
    }

    /**
     * @param steps in an order in which they can be done
     * @param start the day that {@code start} means in a rule
     * @param from the day after which the steps are done: the start itself, or today for what is left later on. A rule
     *     that counts from the start and whose day has passed by then keeps it: the step is late
     * @param due the commitment's due date
     * @param calendar the working days to plan in
     */
    public static DuePlan of(
            List<Step> steps, LocalDate start, LocalDate from, LocalDate due, WorkingCalendar calendar) {
        return new Planning(steps, start, from, due, calendar).plan();
    }

    private static final class Planning {

        private final List<Step> steps;
        private final LocalDate from;
        private final LocalDate due;
        private final WorkingCalendar calendar;
        private final List<LocalDate> wanted;
        private final boolean later;
        private final int available;

        Planning(List<Step> steps, LocalDate start, LocalDate from, LocalDate due, WorkingCalendar calendar) {
            this.steps = steps;
            this.from = from;
            this.due = due;
            this.calendar = calendar;
            this.later = from.isAfter(start);
            this.wanted = steps.stream()
                    .map(step -> step.rule().on(start, due, calendar))
                    .toList();
            this.available = due.isAfter(from) ? calendar.workingDaysBetween(from, due) : 0;
        }

        DuePlan plan() {
            int needed = needed();
            var compressed = needed > available;
            var dates = new ArrayList<LocalDate>();
            for (int i = 0; i < steps.size(); i++) {
                var date = isFixed(i) ? fixed(i) : compressed ? drawnIn(i, needed) : inTime(i);
                for (int before : steps.get(i).after()) {
                    date = isFixed(i) && !isFixed(before) ? date : later(date, dates.get(before));
                }
                dates.add(isFixed(i) || afterDue(i) || date.isBefore(due) ? date : due);
            }
            return new DuePlan(List.copyOf(dates), available, needed, serial());
        }

        /** The working days that the rules need from one end to the other along the flow. */
        private int needed() {
            var longestBefore = new int[steps.size()];
            int needed = steps.isEmpty() ? 0 : 1;
            for (int i = 0; i < steps.size(); i++) {
                int reached = fromStart(i) && !isFixed(i) ? Math.max(0, sinceFrom(i)) : 0;
                for (int before : steps.get(i).after()) {
                    reached = Math.max(reached, longestBefore[before]);
                }
                longestBefore[i] = reached;
                needed = Math.max(needed, reached);
                if (!fromStart(i) && !afterDue(i) && !isFixed(i)) {
                    needed = Math.max(needed, Math.max(1, reached) + untilDue(i));
                }
            }
            return needed;
        }

        private int serial() {
            var depth = new int[steps.size()];
            int longest = 0;
            for (int i = 0; i < steps.size(); i++) {
                for (int before : steps.get(i).after()) {
                    depth[i] = Math.max(depth[i], depth[before]);
                }
                depth[i] += isFixed(i) || afterDue(i) ? 0 : 1;
                longest = Math.max(longest, depth[i]);
            }
            return longest;
        }

        private boolean isFixed(int i) {
            return steps.get(i).fixed() != null;
        }

        /** The day itself, or where it has passed the next on which something can be done. */
        private LocalDate fixed(int i) {
            var day = Objects.requireNonNull(steps.get(i).fixed());
            return day.isBefore(from) ? calendar.plusWorkingDays(from, 1) : day;
        }

        private LocalDate inTime(int i) {
            return isLateAlready(i) || wanted.get(i).isAfter(from) ? wanted.get(i) : calendar.plusWorkingDays(from, 1);
        }

        private LocalDate drawnIn(int i, int needed) {
            if (afterDue(i) || isLateAlready(i)) {
                return wanted.get(i);
            }
            int day = fromStart(i) ? share(sinceFrom(i), needed) : available - share(untilDue(i), needed);
            return day >= available ? due : calendar.plusWorkingDays(from, Math.max(1, day));
        }

        private int share(int days, int needed) {
            return (int) ((long) days * available / needed);
        }

        private boolean isLateAlready(int i) {
            return later && fromStart(i) && !wanted.get(i).isAfter(from);
        }

        private boolean fromStart(int i) {
            return steps.get(i).rule().anchor() == DueRule.Anchor.START;
        }

        private boolean afterDue(int i) {
            return !fromStart(i) && steps.get(i).rule().amount() > 0;
        }

        private int sinceFrom(int i) {
            return calendar.workingDaysBetween(from, wanted.get(i));
        }

        private int untilDue(int i) {
            return calendar.workingDaysBetween(wanted.get(i), due);
        }

        private LocalDate later(LocalDate one, LocalDate other) {
            return one.isBefore(other) ? other : one;
        }
    }
}
