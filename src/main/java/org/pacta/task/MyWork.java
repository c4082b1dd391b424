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
import org.pacta.database.ListQueries;
import org.pacta.party.Member;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What there is to do for the member who asks: tasks given to him or her, those of the office that nobody has yet, and
 * for managers the decisions of their party. Today is today in the member's zone; a week ends on Sunday; what has an hour is
 * overdue once that has passed.
 */
@Service
@Transactional(readOnly = true)
public class MyWork {

    private final ListQueries lists;
    private final Permissions permissions;
    private final Clock clock;

    MyWork(ListQueries lists, Permissions permissions, Clock clock) {
        this.lists = lists;
        this.permissions = permissions;
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
     * @param today where the member is
     * @param tasks how many each section has; those without any are there with 0
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
        bound(lists.sql(TaskSql.MY_WORK), me, today)
                .param("now", Timestamp.from(now))
                .param("sections", Arrays.stream(sections).map(Section::name).toArray(String[]::new))
                .param("limits", Arrays.stream(sections).map(limits::get).toArray(Integer[]::new))
                .query((row, n) -> {
                    var section = Section.valueOf(row.getString("section"));
                    tasks.put(section, row.getInt("tasks"));
                    return first.computeIfAbsent(section, none -> new ArrayList<>())
                            .add(TaskRow.read(row, now));
                })
                .list();
        return new Picture(today, tasks, first);
    }

    /** Today where the member is. */
    public LocalDate today() {
        return today(permissions.me());
    }

    private LocalDate today(Member me) {
        return LocalDate.now(clock.withZone(me.zone()));
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec sql, Member me, LocalDate today) {
        return sql.param("me", me.id().value())
                .param("office", me.office().id().value())
                .param("party", me.partyCode())
                .param("officer", me.has(Role.OFFICER) || me.has(Role.MANAGER))
                .param("manager", me.has(Role.MANAGER))
                .param("today", today)
                .param("weekEnd", today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    }
}
