package org.pacta.webhook;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.pacta.database.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices what happens by time alone, once however often and wherever it sweeps; and forgets what is long settled. */
@Service
class WebhookSweep {

    /** For how long what was sent can be looked at and sent again. */
    static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Acting acting;
    private final EventRecorder recorder;
    private final Clock clock;

    WebhookSweep(JdbcClient jdbc, Acting acting, EventRecorder recorder, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Owes an event for each due date that has passed since the last time.
     *
     * @return how many deliveries are newly owed
     */
    @Transactional
    public int sweep() {
        return acting.asSystem(() -> {
            jdbc.sql(EventSql.LOCK).query((row, n) -> "locked").single();
            jdbc.sql(EventSql.FORGET)
                    .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                    .update();
            return recorder.oweNewlyOverdue();
        });
    }
}
