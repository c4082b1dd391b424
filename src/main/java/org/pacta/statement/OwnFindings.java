package org.pacta.statement;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Stale;
import org.pacta.id.CommitmentId;
import org.pacta.id.FindingId;
import org.pacta.party.Permissions;
import org.pacta.party.Releasability;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a party has of a finding for itself: what it has typed and not decided, and what was decided for fewer than see the
 * finding. Nobody else is told that there is any.
 *
 * @see <a href="../../../../../../docs/decisions/2026-12-01-drafts-of-findings.md">The decision</a>
 */
@Component
class OwnFindings {

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final Clock clock;

    OwnFindings(JdbcClient jdbc, Permissions permissions, Clock clock) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** What became of it: a commitment, or that it restates one.
     *
     * @param settledBy the comparison that decided so
     */
    record Outcome(
            Finding.State state,
            @Nullable String commitment,
            @Nullable CommitmentId restates,
            @Nullable Long settledBy) {}

    /** What a decision was taken back of. */
    record Unsettled(long ownId, FindingId findingId) {}

    /** Keeps what the party has typed.
     *
     * @return the draft's id
     * @throws Stale where a colleague has typed something since
     */
    long draft(FindingInStatement was, Finding.Edit edit) {
        int version = was.draft() == null ? 0 : was.draft().version();
        return draft(was.finding().id(), version, edit, was.finding().title());
    }

    /** Keeps on a new finding what the party had typed into those that it was made of. */
    void keep(FindingId id, Finding.Edit forAll, Finding.Edit typed) {
        if (!typed.equals(forAll)) {
            draft(id, 0, typed, typed.title());
        }
    }

    private long draft(FindingId id, int version, Finding.Edit edit, String subject) {
        return jdbc.sql(StatementSql.DRAFT)
                .param("finding", id.value())
                .param("party", permissions.me().partyCode())
                .param("title", edit.title().strip())
                .param("kind", edit.kind().key())
                .param("strength", edit.strength().name())
                .param(
                        "office",
                        edit.leadOfficeId() == null ? null : edit.leadOfficeId().value(),
                        Types.BIGINT)
                .param("dueOn", edit.dueOn(), Types.DATE)
                .param("version", version)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Stale(subject));
    }

    /** Keeps what was decided, with the values that it was decided with, for those who may know.
     *
     * @return the id of what is kept
     */
    long decide(FindingInStatement was, Finding.Edit edit, Outcome outcome, Releasability readers) {
        long id = draft(was, edit);
        jdbc.sql(StatementSql.DECIDE_OWN)
                .param("id", id)
                .param("state", outcome.state().name())
                .param("commitment", outcome.commitment(), Types.VARCHAR)
                .param(
                        "restates",
                        outcome.restates() == null ? null : outcome.restates().value(),
                        Types.BIGINT)
                .param("comparison", outcome.settledBy(), Types.BIGINT)
                .param("member", permissions.me().id().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("readers", readers.toArray())
                .update();
        return id;
    }

    /** Takes back what a comparison had settled for fewer than see the finding. */
    List<Unsettled> unsettle(long comparisonId) {
        return jdbc.sql(StatementSql.UNSETTLE_OWN)
                .param("comparison", comparisonId)
                .query((row, n) -> new Unsettled(row.getLong("id"), new FindingId(row.getLong("finding_id"))))
                .list();
    }
}
