package org.pacta.reminder;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.pacta.id.MemberId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To whom something is told, and whether it is day there: what comes up at night is owed in the morning. */
@Component
class Recipients {

    /** Local time in the recipient's zone from which something is owed. */
    static final LocalTime MORNING = LocalTime.of(7, 0);

    /** Local time in the recipient's zone from which nothing is any more. */
    static final LocalTime EVENING = LocalTime.of(20, 0);

    private static final Logger log = LoggerFactory.getLogger(Recipients.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    Recipients(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The zones of members in which it is day. */
    String[] awakeZones() {
        return jdbc.sql(ReminderSql.MEMBER_ZONES).query(String.class).list().stream()
                .filter(zone -> {
                    var time = LocalTime.now(clock.withZone(zone(zone)));
                    return !time.isBefore(MORNING) && time.isBefore(EVENING);
                })
                .toArray(String[]::new);
    }

    List<Recipient> of(Collection<MemberId> ids) {
        return jdbc.sql(ReminderSql.RECIPIENT_ROWS)
                .param("ids", ids.stream().map(MemberId::value).toArray(Long[]::new))
                .query((row, n) -> new Recipient(
                        new MemberId(row.getLong("id")),
                        row.getString("name"),
                        row.getString("email"),
                        zone(row.getString("zone")),
                        Locale.forLanguageTag(row.getString("locale"))))
                .list();
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            log.warn("{} is no time zone: read as UTC", id);
            return ZoneId.of("UTC");
        }
    }
}
