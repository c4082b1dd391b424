package org.pacta.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.pacta.deadline.WorkingDays;
import org.pacta.id.MemberId;
import org.pacta.id.TaskId;
import org.pacta.party.Parties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What will be told to whom about a task, for its page. */
@Service
class Reminders {

    private final JdbcClient jdbc;
    private final Parties parties;
    private final WorkingDays workingDays;
    private final Clock clock;

    Reminders(JdbcClient jdbc, Parties parties, WorkingDays workingDays, Clock clock) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * The reminders still to come for an open task, by day, from today where its office's party is; empty for a task that
     * is done, or that the reader may not see. A substitute is named only to those who may know of the absence.
     */
    @Transactional(readOnly = true)
    public List<PlannedReminder> plannedFor(TaskId taskId) {
        record Open(LocalDate dueOn, String partyCode) {}
        var open = jdbc.sql(ReminderSql.OPEN_TASK)
                .param("task", taskId.value())
                .query((row, n) -> new Open(row.getObject("due_on", LocalDate.class), row.getString("party_code")))
                .optional();
        if (open.isEmpty()) {
            return List.of();
        }
        var party = parties.party(open.get().partyCode());
        var today = LocalDate.now(clock.withZone(party.zone()));
        var calendar = workingDays.of(party.code());
        var ahead = ReminderRule.POLICY.stream()
                .filter(rule -> !rule.dayFor(open.get().dueOn(), calendar).isBefore(today))
                .toList();
        return jdbc.sql(ReminderSql.PLANNED)
                .param("task", taskId.value())
                .param("rules", ahead.stream().map(ReminderRule::name).toArray(String[]::new))
                .param(
                        "days",
                        ahead.stream()
                                .map(rule -> rule.dayFor(open.get().dueOn(), calendar)
                                        .toString())
                                .toArray(String[]::new))
                .query((row, n) -> new PlannedReminder(
                        row.getString("rule"),
                        row.getObject("today", LocalDate.class),
                        new MemberId(row.getLong("id")),
                        row.getString("name")))
                .list();
    }
}
