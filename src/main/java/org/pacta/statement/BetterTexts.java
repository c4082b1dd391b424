package org.pacta.statement;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.database.Acting;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.party.Permissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A better text in place of a worse one, such as the official one after a draft, or one without the faults of a scan.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-better-texts.md">The decision</a>
 */
@Service
@Transactional
public class BetterTexts {

    private static final int LONGEST_REASON = 2000;

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Permissions permissions;
    private final Statements statements;
    private final Findings findings;
    private final StatementCommitments commitments;
    private final History history;
    private final Clock clock;

    BetterTexts(
            JdbcClient jdbc,
            Acting acting,
            Permissions permissions,
            Statements statements,
            Findings findings,
            StatementCommitments commitments,
            History history,
            Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.permissions = permissions;
        this.statements = statements;
        this.findings = findings;
        this.commitments = commitments;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Puts a better text in the place of a statement's. The statement keeps its reference, its commitments and what was decided of
     * each sentence that is still there word for word; of the others what is found is proposed anew. The worse text stays to be
     * read under a reference of its own.
     *
     * @return the statement as it is now; what no longer fits is told by {@link #noLongerFitting}
     * @throws Stale where somebody has changed it since
     * @throws Refused where the text can be no statement's, or is registered already
     */
    public Statement replace(String reference, int version, String text, String reason) {
        var me = permissions.requireCoordination();
        var worse = statements
                .byReference(reference)
                .orElseThrow(() -> new NoSuchElementException("There is no such statement."));
        Statements.requireStanding(worse);
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new Refused("statement.reason", "reason", LONGEST_REASON);
        }
        if (StatementText.checked(text).equals(worse.text())) {
            throw new Refused("statement.text.same", "text");
        }
        int written = acting.asSystem(() -> jdbc.sql(StatementSql.SET_ASIDE)
                .param("id", worse.id().value())
                .param("version", version)
                .param("reference", statements.free(reference + "-TEXT"))
                .param("reason", why)
                .param("me", me.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .update());
        if (written == 0) {
            throw new Stale(reference);
        }
        var better = statements.registerAs(
                me,
                reference,
                new NewStatement(
                        worse.series(),
                        worse.number(),
                        worse.title(),
                        worse.issuedOn(),
                        worse.venue(),
                        worse.registration().source(),
                        text,
                        Set.copyOf(worse.parties()),
                        Set.copyOf(worse.releasability().codes())));
        acting.asSystem(() -> jdbc.sql(StatementSql.STANDS_FOR)
                .param("worse", worse.id().value())
                .param("better", better.id().value())
                .update());
        int carried = acting.asSystem(() -> carry(worse, better));
        commitments.carryOver(worse.id(), better.id());
        findings.rejectOpen(worse.id(), why);
        history.record(Entry.ofStatement(better.id(), reference, Action.STATEMENT_TEXT_REPLACED, better.releasability())
                .changing(
                        "sha256",
                        worse.registration().sha256(),
                        better.registration().sha256())
                .noting("findings", carried)
                .noting("reason", why));
        return statements.byId(better.id()).orElseThrow();
    }

    /** Commitments of it under way of which no sentence stands in its text any more: for people to decide. */
    @Transactional(readOnly = true)
    public List<StatementCommitments.Made> noLongerFitting(Statement statement) {
        return commitments.withoutQuote(statement.id());
    }

    /** What was decided, added, edited and split of each sentence that both texts have word for word. */
    private int carry(Statement worse, Statement better) {
        jdbc.sql(StatementSql.DROP_PARTIES_OF_SAME)
                .param("worse", worse.id().value())
                .param("better", better.id().value())
                .update();
        jdbc.sql(StatementSql.DROP_FINDINGS_OF_SAME)
                .param("worse", worse.id().value())
                .param("better", better.id().value())
                .update();
        record Carried(long finding, long passage, int moved) {}
        var all = jdbc.sql(StatementSql.CARRIED)
                .param("worse", worse.id().value())
                .param("better", better.id().value())
                .query((row, n) -> new Carried(row.getLong("id"), row.getLong("passage"), row.getInt("moved")))
                .list();
        for (var one : all) {
            long copy = jdbc.sql(StatementSql.COPY_FINDING)
                    .param("better", better.id().value())
                    .param("finding", one.finding())
                    .param("passage", one.passage())
                    .param("moved", one.moved())
                    .query(Long.class)
                    .single();
            jdbc.sql(StatementSql.COPY_FINDING_PARTIES)
                    .param("copy", copy)
                    .param("finding", one.finding())
                    .update();
            jdbc.sql(StatementSql.COPY_FINDING_OWN)
                    .param("copy", copy)
                    .param("finding", one.finding())
                    .update();
        }
        return all.size();
    }
}
