package org.pacta.webhook;

import org.pacta.database.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices what happens by time alone, once however often and wherever it sweeps. */
@Service
class WebhookSweep {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final EventRecorder recorder;

    WebhookSweep(JdbcClient jdbc, Acting acting, EventRecorder recorder) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.recorder = recorder;
    }

    /** Owes an event for each due date that has passed since the last time.
     *
     * @return how many deliveries are newly owed
     */
    @Transactional
    public int sweep() {
        return acting.asSystem(() -> {
            jdbc.sql(EventSql.LOCK).query((row, n) -> "locked").single();
            return recorder.oweNewlyOverdue();
        });
    }
}
