package org.pacta.commitment;

import org.pacta.command.Stale;
import org.pacta.history.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people and the process both do to a commitment's row. */
@Component
class CommitmentRows {

    private final JdbcClient jdbc;
    private final Recorder recorder;

    CommitmentRows(JdbcClient jdbc, Recorder recorder) {
        this.jdbc = jdbc;
        this.recorder = recorder;
    }

    /** Makes it a version newer.
     *
     * @throws Stale where it changed since {@code version}
     */
    void touch(Commitment commitment, int version) {
        Stale.unlessUpdated(jdbc.sql(CommitmentSql.TOUCH), commitment.id().value(), version, commitment.reference());
    }

    /** @param reason empty for none */
    void close(Commitment commitment, Commitment.Status status, String reason) {
        jdbc.sql(CommitmentSql.CLOSE)
                .param("status", status.name())
                .param("now", recorder.now())
                .param("reason", reason.isEmpty() ? null : reason)
                .param("id", commitment.id().value())
                .update();
        recorder.record(Entry.ofCommitment(
                        commitment.id(), commitment.reference(), ClosingActions.of(status), commitment.releasability())
                .changing("status", commitment.progress().status(), status)
                .noting("reason", reason.isEmpty() ? null : reason));
    }
}
