package org.pacta.commitment;

import java.util.Set;
import org.pacta.id.StatementId;
import org.pacta.statement.NewStatement;
import org.pacta.statement.Statement;
import org.pacta.statement.StatementText;
import org.pacta.statement.Statements;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What meetings decided: their records, read like statements, of whose sentences commitments are made there and then. */
@Component
class MeetingRecords {

    /** What the series of records is called, after the series of the meeting. */
    private static final String RECORDS = "-REC";

    private final Commitments commitments;
    private final Statements statements;
    private final CommitmentPlan plan;

    MeetingRecords(Commitments commitments, Statements statements, CommitmentPlan plan) {
        this.commitments = commitments;
        this.statements = statements;
        this.plan = plan;
    }

    /** Registers a record, for those who may see the commitment and in the name of those bound. */
    @EventListener
    void on(MeetingRecorded recorded) {
        var commitment = commitments.found(recorded.commitmentId());
        var heldOn = recorded.heldOn();
        var lead = commitment.responsible().lead();
        var bound = commitment.responsible().parties();
        statements.registerRecord(
                commitment.id(),
                new NewStatement(
                        series(commitment.statement()),
                        1,
                        commitment.title(),
                        heldOn == null ? plan.today(lead) : heldOn,
                        null,
                        commitment.reference(),
                        recorded.words(),
                        bound.isEmpty() ? Set.of(lead.partyCode()) : Set.copyOf(bound),
                        Set.copyOf(commitment.releasability().codes())));
    }

    /** After the series of the commitment's statement, or after the statement where it belongs to none. */
    private String series(Commitment.Source source) {
        var series = statements
                .byId(new StatementId(source.id()))
                .map(Statement::series)
                .orElse(source.reference());
        int room = StatementText.LONGEST_SERIES - RECORDS.length();
        return series.endsWith(RECORDS) ? series : series.substring(0, Math.min(series.length(), room)) + RECORDS;
    }
}
