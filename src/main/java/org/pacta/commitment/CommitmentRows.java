package org.pacta.commitment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Stale;
import org.pacta.id.CommitmentId;
import org.pacta.party.Office;
import org.pacta.party.Releasability;
import org.pacta.reading.Kind;
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

    /**
     * Makes it a version newer; as the system, since a party's managers also change what is that party's alone.
     *
     * @throws Stale where it changed since {@code version}
     */
    void touch(Commitment commitment, int version) {
        recorder.asSystem(() -> {
            Stale.unlessUpdated(
                    jdbc.sql(CommitmentSql.TOUCH), commitment.id().value(), version, commitment.reference());
            return commitment;
        });
    }

    void setTitle(CommitmentId id, String title) {
        recorder.asSystem(() -> jdbc.sql(CommitmentSql.SET_TITLE)
                .param("title", title)
                .param("id", id.value())
                .update());
    }

    void setWeight(CommitmentId id, Weight weight) {
        recorder.asSystem(() -> jdbc.sql(CommitmentSql.SET_WEIGHT)
                .param("weight", weight.name())
                .param("id", id.value())
                .update());
    }

    void setKind(CommitmentId id, Kind kind, boolean standing) {
        recorder.asSystem(() -> jdbc.sql(CommitmentSql.SET_KIND)
                .param("kind", kind.key())
                .param("standing", standing)
                .param("now", recorder.now())
                .param("id", id.value())
                .update());
    }

    /** Those under way that an office leads or supports, locked in their order. */
    List<CommitmentId> activeOf(Office office) {
        return jdbc
                .sql(CommitmentSql.ACTIVE_OF_OFFICE)
                .param("office", office.id().value())
                .query(Long.class)
                .list()
                .stream()
                .map(CommitmentId::new)
                .toList();
    }

    void setLead(CommitmentId id, Office lead) {
        recorder.asSystem(() -> jdbc.sql(CommitmentSql.SET_LEAD)
                .param("lead", lead.id().value())
                .param("id", id.value())
                .update());
    }

    /** @param office the one that acts for the party from now on; null for none, since the party leads */
    void setSupporting(CommitmentId id, String party, @Nullable Office office) {
        recorder.asSystem(() -> jdbc.sql(CommitmentSql.DROP_SUPPORTING)
                .param("commitment", id.value())
                .param("party", party)
                .update());
        if (office != null) {
            recorder.asSystem(() -> jdbc.sql(CommitmentSql.ADD_SUPPORTING)
                    .param("commitment", id.value())
                    .param("office", office.id().value())
                    .update());
        }
    }

    /** Binds a party, with the office that acts for it; null where that leads. */
    void bind(CommitmentId id, String party, @Nullable Office office) {
        recorder.asSystem(() -> jdbc.sql(CommitmentSql.ADD_PARTY)
                .param("commitment", id.value())
                .param("party", party)
                .update());
        if (office != null) {
            setSupporting(id, party, office);
        }
    }

    void release(CommitmentId id, Releasability to) {
        recorder.asSystem(() -> jdbc.sql(CommitmentSql.RELEASE_FURTHER)
                .param("to", to.toArray())
                .param("id", id.value())
                .update());
    }

    /** Whether a party can see the statement that it comes from. */
    boolean isStatementReleasedTo(Commitment commitment, String party) {
        return recorder.asSystem(() -> jdbc.sql(CommitmentSql.STATEMENT_RELEASED)
                .param("statement", commitment.statement().id())
                .param("party", party)
                .query(Boolean.class)
                .single());
    }

    /** Binds a party no longer, and none of its offices acts for it. */
    void unbind(CommitmentId id, String party) {
        recorder.asSystem(() -> jdbc.sql(CommitmentSql.DROP_PARTY)
                .param("commitment", id.value())
                .param("party", party)
                .update());
        setSupporting(id, party, null);
    }

    /** @param reason empty for none */
    void close(Commitment commitment, Commitment.Status status, String reason) {
        jdbc.sql(CommitmentSql.CLOSE)
                .param("status", status.name())
                .param("now", recorder.now())
                .param("reason", reason.isEmpty() ? null : reason)
                .param("id", commitment.id().value())
                .update();
        recorder.record(commitment
                .entry(ClosingActions.of(status))
                .changing("status", commitment.progress().status(), status)
                .noting("reason", reason.isEmpty() ? null : reason));
    }
}
