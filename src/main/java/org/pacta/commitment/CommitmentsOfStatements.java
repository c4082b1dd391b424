package org.pacta.commitment;

import java.time.LocalDate;
import java.util.List;
import org.pacta.command.Refused;
import org.pacta.history.Action;
import org.pacta.id.CommitmentId;
import org.pacta.id.StatementId;
import org.pacta.statement.Statement;
import org.pacta.statement.StatementCommitments;
import org.pacta.task.TaskProjection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of commitments when the statement that they were taken from is corrected. */
@Service
@Transactional
class CommitmentsOfStatements implements StatementCommitments {

    private final JdbcClient jdbc;
    private final Commitments commitments;
    private final CommitmentRows rows;
    private final CommitmentProcess process;
    private final TaskProjection projection;
    private final Recorder recorder;

    CommitmentsOfStatements(
            JdbcClient jdbc,
            Commitments commitments,
            CommitmentRows rows,
            CommitmentProcess process,
            TaskProjection projection,
            Recorder recorder) {
        this.jdbc = jdbc;
        this.commitments = commitments;
        this.rows = rows;
        this.process = process;
        this.projection = projection;
        this.recorder = recorder;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Made> madeOf(StatementId statementId) {
        return made(CommitmentSql.MADE_OF, statementId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Made> withoutQuote(StatementId statementId) {
        return made(CommitmentSql.WITHOUT_QUOTE, statementId);
    }

    @Override
    public void carryOver(StatementId from, StatementId to) {
        recorder.asSystem(() -> {
            jdbc.sql(CommitmentSql.CARRY_OVER)
                    .param("from", from.value())
                    .param("to", to.value())
                    .update();
            return jdbc.sql(CommitmentSql.QUOTE_SAME_WORDS_OF_ALL)
                    .param("from", from.value())
                    .param("to", to.value())
                    .update();
        });
    }

    private List<Made> made(String sql, StatementId statementId) {
        return jdbc.sql(sql)
                .param("statement", statementId.value())
                .query((row, n) -> new Made(
                        new CommitmentId(row.getLong("id")),
                        row.getString("reference"),
                        row.getString("title"),
                        row.getString("status").equals(Commitment.Status.ACTIVE.name()),
                        row.getString("due_phrase"),
                        row.getObject("due_earliest_on", LocalDate.class),
                        row.getObject("due_latest_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Count count(StatementId statementId) {
        var underWay = (int) madeOf(statementId).stream().filter(Made::underWay).count();
        return recorder.asSystem(() -> jdbc.sql(CommitmentSql.COUNT_OF)
                .param("statement", statementId.value())
                .query((row, n) -> new Count(row.getInt("made"), row.getInt("under_way") - underWay))
                .single());
    }

    @Override
    public void withdraw(CommitmentId id, String reason) {
        rows.close(commitments.active(id), Commitment.Status.WITHDRAWN, reason);
        projection.endingBecause("STATEMENT_WITHDRAWN", () -> process.end(id));
    }

    @Override
    public void keepUnder(CommitmentId id, Statement other, String reason) {
        var commitment = commitments.active(id);
        if (!commitment.releasability().within(other.releasability())) {
            throw new Refused(
                    "statement.withdraw.notReleased", "commitments", commitment.reference(), other.reference());
        }
        recorder.asSystem(() -> {
            jdbc.sql(CommitmentSql.LOCK_STATEMENT)
                    .param("statement", other.id().value())
                    .query(Long.class)
                    .single();
            jdbc.sql(CommitmentSql.KEEP_UNDER)
                    .param("id", id.value())
                    .param("statement", other.id().value())
                    .update();
            return jdbc.sql(CommitmentSql.QUOTE_SAME_WORDS)
                    .param("id", id.value())
                    .param("statement", other.id().value())
                    .update();
        });
        recorder.record(commitment
                .entry(Action.COMMITMENT_CHANGED)
                .changing("statement", commitment.statement().reference(), other.reference())
                .noting("reason", reason));
    }

    @Override
    public void allow(CommitmentId id, LocalDate earliest, LocalDate latest, String reason) {
        var commitment = commitments.active(id);
        recorder.asSystem(() -> jdbc.sql(CommitmentSql.ALLOW)
                .param("id", id.value())
                .param("earliest", earliest)
                .param("latest", latest)
                .update());
        recorder.record(commitment
                .entry(Action.COMMITMENT_CHANGED)
                .changing("latest", commitment.due().latest(), latest)
                .noting("reason", reason));
    }
}
