package org.pacta.statement;

import java.util.List;
import org.pacta.database.Acting;
import org.pacta.party.OfficeMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposes an office that has taken up another where that one was to lead; what is decided stays as it was. */
@Component
class ProposalsOfMergedOffices {

    private final JdbcClient jdbc;
    private final Acting acting;

    ProposalsOfMergedOffices(JdbcClient jdbc, Acting acting) {
        this.jdbc = jdbc;
        this.acting = acting;
    }

    @EventListener
    void on(OfficeMerged merged) {
        acting.asSystem(() -> List.of(StatementSql.PROPOSE_INSTEAD, StatementSql.DRAFT_INSTEAD)
                .forEach(sql -> jdbc.sql(sql)
                        .param("from", merged.from().id().value())
                        .param("into", merged.into().id().value())
                        .update()));
    }
}
