package org.pacta.comparison;

import java.util.List;
import org.pacta.commitment.Commitment;
import org.pacta.id.CommitmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was decided of commitments, told to whoever looks at one. */
@Service
class DecidedComparisons implements Commitment.LaterDecisions {

    private final JdbcClient jdbc;

    DecidedComparisons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Commitment.Later> of(CommitmentId commitmentId) {
        return jdbc.sql(ComparisonSql.OF_COMMITMENT)
                .param("commitment", commitmentId.value())
                .query((row, n) -> new Commitment.Later(
                        row.getString("statement"),
                        Commitment.Fate.valueOf(row.getString("decided")),
                        row.getString("body") == null
                                ? null
                                : new Commitment.Quote(
                                        row.getLong("id"),
                                        row.getString("statement"),
                                        row.getString("body"),
                                        row.getInt("clause_start"),
                                        row.getInt("clause_end")),
                        row.getString("note"),
                        row.getString("decided_by"),
                        row.getTimestamp("decided_at").toInstant()))
                .list();
    }
}
