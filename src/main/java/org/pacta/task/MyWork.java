package org.pacta.task;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pacta.absence.StandingIn;
import org.pacta.party.Member;
import org.pacta.party.Parties;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What there is to do for the member who asks: tasks given to him or her, those of the office that nobody has yet, and
 * for managers the decisions of their party; and the same of those for whom he or she stands in. Today is today where the member's party is; a week ends on Sunday; what has an hour is
 * overdue once that has passed.
 */
@Service
@Transactional(readOnly = true)
public class MyWork {

    /** From this many on, the tasks of a section are no longer counted. */
    public static final int MOST = 1000;

    /** A due date is a day where its office is, which may be two days off what it is where the member is. */
    private static final int DAYS_BETWEEN_ZONES = 2;

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final StandingIn standingIn;
    private final Parties parties;
    private final Clock clock;

    MyWork(JdbcClient jdbc, Permissions permissions, StandingIn standingIn, Parties parties, Clock clock) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.standingIn = standingIn;
        this.parties = parties;
        this.clock = clock;
    }

    /** By when, or on whom. */
    public enum Section {
        OVERDUE,
        TODAY,
        THIS_WEEK,
        LATER,
        /** Tasks of others in commitments that the member's office leads. */
        WAITING
    }

    /**
     * All of it at one moment.
     *
     * @param today where the member's party is
     * @param tasks how many each section has, one more than {@link #MOST} where there are more; those without any are there
     *     with 0
     * @param first each section's first tasks, most urgent first
     */
    public record Picture(LocalDate today, Map<Section, Integer> tasks, Map<Section, List<TaskRow>> first) {}

    /** What there is to do.
     *
     * @param limits how many tasks of each section to show, at least one
     */
    public Picture picture(Map<Section, Integer> limits) {
        var tasks = new EnumMap<Section, Integer>(Section.class);
        var first = new EnumMap<Section, List<TaskRow>>(Section.class);
        for (var section : Section.values()) {
            tasks.put(section, 0);
            first.put(section, new ArrayList<>());
        }
        var sections = limits.keySet().toArray(Section[]::new);
        var me = permissions.me();
        var now = clock.instant();
        var today = today(me);
        bound(jdbc.sql(TaskSql.MY_WORK), me, today)
                .param("now", Timestamp.from(now))
                .param("sections", texts(sections, Section::name))
                .param("dueFroms", texts(sections, section -> dueFrom(section, today)))
                .param("dueUntils", texts(sections, section -> dueUntil(section, today)))
                .param("most", MOST + 1)
                .param("limits", Arrays.stream(sections).map(limits::get).toArray(Integer[]::new))
                .query((row, n) -> {
                    var section = Section.valueOf(row.getString("section"));
                    tasks.put(section, Math.min(row.getInt("tasks"), MOST + 1));
                    return first.computeIfAbsent(section, none -> new ArrayList<>())
                            .add(TaskRow.read(row, now));
                })
                .list();
        return new Picture(today, tasks, first);
    }

    /** Today where the member's party is. */
    public LocalDate today() {
        return today(permissions.me());
    }

    private LocalDate today(Member me) {
        return LocalDate.now(clock.withZone(parties.party(me.partyCode()).zone()));
    }

    private static String[] texts(Section[] sections, Function<Section, String> text) {
        return Arrays.stream(sections).map(text).toArray(String[]::new);
    }

    /** The first day on which a task of the section may be due: what has an hour may be due on a day that is over here. */
    private static String dueFrom(Section section, LocalDate today) {
        return switch (section) {
            case OVERDUE, WAITING -> "-infinity";
            case TODAY -> today.minusDays(DAYS_BETWEEN_ZONES).toString();
            case THIS_WEEK -> today.plusDays(1).toString();
            case LATER -> weekEnd(today).plusDays(1).toString();
        };
    }

    private static String dueUntil(Section section, LocalDate today) {
        return switch (section) {
            case OVERDUE -> today.plusDays(DAYS_BETWEEN_ZONES).toString();
            case TODAY -> today.toString();
            case THIS_WEEK -> weekEnd(today).toString();
            case LATER, WAITING -> "infinity";
        };
    }

    private static LocalDate weekEnd(LocalDate today) {
        return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    /** Who asks, and those for whom he or she stands in: what they have, and what they could take. */
    private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec sql, Member me, LocalDate today) {
        var principals = standingIn.principals();
        var people = Stream.concat(Stream.of(me), principals.stream().map(StandingIn.Principal::member))
                .toList();
        boolean decides = Stream.concat(
                        Stream.of(me),
                        principals.stream().filter(it -> !it.deputy()).map(StandingIn.Principal::member))
                .anyMatch(member -> member.has(Role.MANAGER));
        return sql.param("people", ids(people.stream().map(member -> member.id().value())))
                .param(
                        "offices",
                        ids(people.stream()
                                .filter(member -> member.has(Role.OFFICER) || member.has(Role.MANAGER))
                                .map(member -> member.office().id().value())))
                .param(
                        "deciding",
                        ids(
                                decides
                                        ? parties.offices().stream()
                                                .filter(office ->
                                                        office.partyCode().equals(me.partyCode()))
                                                .map(office -> office.id().value())
                                        : principals.stream()
                                                .filter(StandingIn.Principal::deputy)
                                                .map(it -> it.member()
                                                        .office()
                                                        .id()
                                                        .value())))
                .param("office", me.office().id().value())
                .param("today", today);
    }

    private static Long[] ids(Stream<Long> ids) {
        return ids.distinct().toArray(Long[]::new);
    }
}
