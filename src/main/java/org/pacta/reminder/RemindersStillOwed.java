package org.pacta.reminder;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.pacta.mail.StillOwed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps back reminders of what was done, moved or answered while they waited to leave. */
@Component
class RemindersStillOwed implements StillOwed {

    private final JdbcClient jdbc;

    RemindersStillOwed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Long> outdated(Collection<Long> mailIds) {
        return new HashSet<>(jdbc.sql(ReminderSql.OUTDATED)
                .param("mails", mailIds.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }
}
