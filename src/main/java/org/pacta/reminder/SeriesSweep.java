package org.pacta.reminder;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.pacta.database.Acting;
import org.pacta.id.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells coordinators of series that have fallen silent, as far as their party may see them: once, and again only after the
 * series has met since.
 */
@Service
class SeriesSweep {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Recipients recipients;
    private final Telling telling;
    private final SeriesLetters letters;
    private final Clock clock;

    SeriesSweep(
            JdbcClient jdbc,
            Acting acting,
            Recipients recipients,
            Telling telling,
            SeriesLetters letters,
            Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.recipients = recipients;
        this.telling = telling;
        this.letters = letters;
        this.clock = clock;
    }

    /** Owes and queues whatever is due now, as the system.
     *
     * @return how many notices were newly owed
     */
    @Transactional
    public int sweep() {
        return acting.asSystem(() -> {
            jdbc.sql(ReminderSql.LOCK).query((row, n) -> "locked").single();
            var owed = owed();
            return owed.isEmpty() ? 0 : tell(owed);
        });
    }

    private List<SilentSeries> owed() {
        var today = telling.working();
        if (today.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(ReminderSql.OWED_SERIES)
                .param("parties", today.keySet().toArray(String[]::new))
                .param(
                        "todays",
                        today.values().stream().map(LocalDate::toString).toArray(String[]::new))
                .param("awakeZones", recipients.awakeZones())
                .query((row, n) -> new SilentSeries(
                        new MemberId(row.getLong("member_id")),
                        row.getString("series"),
                        row.getLong("last_id"),
                        row.getString("reference"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("expected_on", LocalDate.class),
                        row.getString("host_next")))
                .list();
    }

    private int tell(List<SilentSeries> all) {
        var mails = telling.tell(all, SilentSeries::recipientId, letters::write);
        var owed =
                all.stream().filter(one -> mails.containsKey(one.recipientId())).toList();
        return jdbc.sql(ReminderSql.ENTER_SERIES)
                .param("series", owed.stream().map(SilentSeries::series).toArray(String[]::new))
                .param("lasts", owed.stream().map(SilentSeries::lastId).toArray(Long[]::new))
                .param(
                        "recipients",
                        owed.stream().map(it -> it.recipientId().value()).toArray(Long[]::new))
                .param(
                        "mails",
                        owed.stream().map(it -> mails.get(it.recipientId())).toArray(Long[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
