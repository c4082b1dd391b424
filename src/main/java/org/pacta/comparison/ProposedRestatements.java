package org.pacta.comparison;

import java.util.LinkedHashMap;
import java.util.Map;
import org.pacta.id.FindingId;
import org.pacta.party.Permissions;
import org.pacta.statement.Restatements;
import org.pacta.statement.Statement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the review of a statement what its comparison proposes; the first coordinator who asks has it made. */
@Service
class ProposedRestatements implements Restatements {

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final Comparisons comparisons;

    ProposedRestatements(JdbcClient jdbc, Permissions permissions, Comparisons comparisons) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.comparisons = comparisons;
    }

    @Override
    @Transactional
    public Map<FindingId, String> proposed(Statement newer) {
        if (permissions.mayCoordinate()
                && !comparisons.earlierStatements(newer).isEmpty()
                && comparisons.list(newer.id()).isEmpty()) {
            comparisons.propose(newer.reference());
        }
        var references = new LinkedHashMap<FindingId, String>();
        jdbc.sql(ComparisonSql.PROPOSED_RESTATEMENTS)
                .param("statement", newer.id().value())
                .query((row, n) ->
                        references.putIfAbsent(new FindingId(row.getLong("finding_id")), row.getString("reference")))
                .list();
        return references;
    }
}
