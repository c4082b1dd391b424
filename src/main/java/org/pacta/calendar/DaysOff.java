package org.pacta.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.commitment.CalendarMoves;
import org.pacta.commitment.CalendarMoves.MovedTask;
import org.pacta.deadline.WorkingDays;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.party.Member;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The days on which one's own party does not work, as its administrators and coordinators keep them. What they change moves
 * the steps of plans at once, and whoever has one that moves is told.
 *
 * <p>All refuse with {@link AccessDeniedException} whoever is neither, and with {@link Refused} where a day is none to enter.
 */
@Service
@Transactional
public class DaysOff {

    /** So many years after this one are to be looked at. */
    public static final int YEARS_AHEAD = 2;

    private static final int LONGEST_NAME = 120;

    private final Permissions permissions;
    private final WorkingDays workingDays;
    private final CalendarBook book;
    private final CalendarMoves moves;
    private final History history;
    private final MovedLetters letters;

    DaysOff(
            Permissions permissions,
            WorkingDays workingDays,
            CalendarBook book,
            CalendarMoves moves,
            History history,
            MovedLetters letters) {
        this.permissions = permissions;
        this.workingDays = workingDays;
        this.book = book;
        this.moves = moves;
        this.history = history;
        this.letters = letters;
    }

    /** A day on which nobody works, weekends aside.
     *
     * @param entered whether somebody has entered it, beyond what the law says
     */
    public record Day(LocalDate on, String name, boolean entered) {}

    /** One year of the own party's.
     *
     * @param days by date
     * @param confirmedBy who has looked at it; null where nobody has
     */
    public record CalendarYear(
            int year, List<Day> days, @Nullable String confirmedBy) {}

    /** This year and those ahead. */
    @Transactional(readOnly = true)
    public List<CalendarYear> years() {
        var me = keeper();
        int first = thisYear(me);
        var confirmed = book.confirmed(me.partyCode(), first, first + YEARS_AHEAD);
        return IntStream.rangeClosed(first, first + YEARS_AHEAD)
                .mapToObj(year -> new CalendarYear(year, days(me, year), confirmed.get(year)))
                .toList();
    }

    /** What would move of what the member may see, were that day entered, or removed where it is entered. */
    @Transactional(readOnly = true)
    public List<MovedTask> preview(LocalDate day) {
        var me = keeper();
        var was = book.daysOff(me.partyCode());
        return moves.preview(me.partyCode(), was, was.contains(day) ? without(was, day) : with(was, day));
    }

    /** Enters a day off.
     *
     * @return what has moved of what the member may see
     */
    public List<MovedTask> add(LocalDate day, String name) {
        var me = keeper();
        var checked = checkedName(name);
        if (day.isBefore(today(me)) || day.getYear() > thisYear(me) + YEARS_AHEAD) {
            throw new Refused("dayOff.when", "day", thisYear(me) + YEARS_AHEAD);
        }
        if (!workingDays.of(me.partyCode()).isWorkingDay(day)) {
            throw new Refused("dayOff.off", "day", named(me, day));
        }
        var was = book.daysOff(me.partyCode());
        book.add(me.partyCode(), day, checked);
        history.record(entry(me, day, Action.DAY_OFF_ENTERED).noting("name", checked));
        return follow(me, was, with(was, day), day, checked);
    }

    /** Names a day that was entered otherwise. */
    public void rename(LocalDate day, String name) {
        var me = keeper();
        var was = entered(me, day);
        var checked = checkedName(name);
        book.rename(me.partyCode(), day, checked);
        history.record(entry(me, day, Action.DAY_OFF_RENAMED).changing("name", was, checked));
    }

    /** Takes back a day that was entered.
     *
     * @return what has moved of what the member may see
     */
    public List<MovedTask> remove(LocalDate day) {
        var me = keeper();
        var name = entered(me, day);
        if (day.isBefore(today(me))) {
            throw new Refused("dayOff.over", null, name);
        }
        var was = book.daysOff(me.partyCode());
        book.remove(me.partyCode(), day);
        history.record(entry(me, day, Action.DAY_OFF_REMOVED).changing("name", name, null));
        return follow(me, was, without(was, day), day, name);
    }

    /** Says that somebody has looked at a year: what the law says is right, and what there is beside it is entered. */
    public void confirm(int year) {
        var me = keeper();
        if (year < thisYear(me) || year > thisYear(me) + YEARS_AHEAD) {
            throw new Refused("dayOff.year", "year", thisYear(me), thisYear(me) + YEARS_AHEAD);
        }
        if (book.confirm(me, year)) {
            history.record(entry(me, year + " · " + me.partyCode(), Action.CALENDAR_CONFIRMED));
        }
    }

    private List<MovedTask> follow(Member me, Set<LocalDate> was, Set<LocalDate> is, LocalDate day, String name) {
        var moved = moves.follow(me.partyCode(), was, is);
        letters.tell(me, moved, day, name);
        return moves.readable(moved);
    }

    private Member keeper() {
        return permissions.require(Role.ADMINISTRATOR, Role.COORDINATOR);
    }

    private List<Day> days(Member me, int year) {
        var days = new ArrayList<Day>();
        workingDays
                .byLaw(me.partyCode(), year)
                .forEach(holiday -> days.add(new Day(holiday.date(), holiday.name(), false)));
        book.entered(me.partyCode(), year).forEach((day, name) -> days.add(new Day(day, name, true)));
        days.sort(Comparator.comparing(Day::on));
        return List.copyOf(days);
    }

    private String named(Member me, LocalDate day) {
        return days(me, day.getYear()).stream()
                .filter(it -> it.on().equals(day))
                .map(Day::name)
                .findFirst()
                .orElse("");
    }

    private String entered(Member me, LocalDate day) {
        var name = book.entered(me.partyCode(), day.getYear()).get(day);
        if (name == null) {
            throw new Refused("dayOff.none", null, day);
        }
        return name;
    }

    private static String checkedName(String given) {
        var name = given.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refused("dayOff.name", "name", LONGEST_NAME);
        }
        return name;
    }

    private static Set<LocalDate> with(Set<LocalDate> days, LocalDate day) {
        var more = new HashSet<>(days);
        more.add(day);
        return more;
    }

    private static Set<LocalDate> without(Set<LocalDate> days, LocalDate day) {
        var fewer = new HashSet<>(days);
        fewer.remove(day);
        return fewer;
    }

    private LocalDate today(Member me) {
        return workingDays.today(me.partyCode());
    }

    private int thisYear(Member me) {
        return today(me).getYear();
    }

    private static Entry entry(Member me, LocalDate day, Action action) {
        return entry(me, day + " · " + me.partyCode(), action);
    }

    private static Entry entry(Member me, String subject, Action action) {
        return Entry.ofMember(me.id(), subject, action, me.partyCode());
    }
}
