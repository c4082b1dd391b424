package org.pacta.task;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.pacta.party.Member;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What there is to do for the member who asks: tasks given to him or her, those of the office that nobody has yet, and
 * for managers the decisions of their party. Today is today in the member's zone; a week ends on Sunday.
 */
@Service
@Transactional(readOnly = true)
public class MyWork {

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final Clock clock;

    MyWork(JdbcClient jdbc, Permissions permissions, Clock clock) {
        this.jdbc = jdbc;
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

    /** How many tasks each section has; those without any are there with 0. */
    public Map<Section, Integer> counts() {
        var counts = new EnumMap<Section, Integer>(Section.class);
        for (var section : Section.values()) {
            counts.put(section, 0);
        }
        bound(jdbc.sql(TaskSql.MY_WORK_COUNTS))
                .query((row, n) -> {
                    counts.put(Section.valueOf(row.getString("section")), row.getInt("tasks"));
                    return n;
                })
                .list();
        return counts;
    }

    /** A section's tasks, most urgent first. */
    public List<TaskRow> in(Section section, int offset, int limit) {
        return bound(jdbc.sql(TaskSql.MY_WORK))
                .param("section", section.name())
                .param("offset", offset)
                .param("limit", limit)
                .query(TaskRow::read)
                .list();
    }

    /** Today where the member is. */
    public LocalDate today() {
        return today(permissions.me());
    }

    private LocalDate today(Member me) {
        return LocalDate.now(clock.withZone(me.zone()));
    }

    private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec sql) {
        var me = permissions.me();
        var today = today(me);
        return sql.param("me", me.id().value())
                .param("office", me.office().id().value())
                .param("party", me.partyCode())
                .param("officer", me.has(Role.OFFICER) || me.has(Role.MANAGER))
                .param("manager", me.has(Role.MANAGER))
                .param("today", today)
                .param("weekEnd", today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    }
}
