package org.pacta.statement;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pacta.id.StatementId;
import org.pacta.party.Office;
import org.pacta.party.Parties;
import org.pacta.reading.ReadFinding;
import org.pacta.reading.ReadPassage;
import org.pacta.reading.Reading;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores what was read in a statement, in batches: a long one has thousands of sentences. */
@Component
class PassageStore {

    private static final int BATCH = 500;

    private final NamedParameterJdbcOperations jdbc;
    private final Parties parties;
    private final ProposedDue due;

    PassageStore(NamedParameterJdbcOperations jdbc, Parties parties, ProposedDue due) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.due = due;
    }

    /**
     * @param statementParties who is bound by a finding that names nobody
     * @param unlessCancelled asked between the batches
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(
            StatementId statementId, Reading reading, Collection<String> statementParties, Runnable unlessCancelled) {
        var contacts = parties.offices().stream()
                .filter(Office::pointOfContact)
                .collect(Collectors.toMap(Office::partyCode, office -> office));
        var everybody = statementParties.stream().sorted().toList();
        var findings = new ArrayList<SqlParameterSource>();
        var bindings = new ArrayList<SqlParameterSource>();
        int ordinal = 0;
        for (var finding : reading.findings()) {
            var named = finding.parties().stream().filter(contacts::containsKey).toList();
            var bound = named.isEmpty() ? everybody : named;
            findings.add(finding(statementId, ++ordinal, finding, bound, contacts));
            for (var party : bound) {
                bindings.add(new MapSqlParameterSource("statement", statementId.value())
                        .addValue("finding", ordinal)
                        .addValue("party", party));
            }
        }
        write(
                StatementSql.ADD_PASSAGE,
                reading.passages().stream()
                        .map(passage -> passage(statementId, passage))
                        .toList(),
                unlessCancelled);
        write(StatementSql.ADD_FINDING, findings, unlessCancelled);
        write(StatementSql.ADD_FINDING_PARTY, bindings, unlessCancelled);
    }

    private void write(String sql, List<SqlParameterSource> rows, Runnable unlessCancelled) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            unlessCancelled.run();
            var batch = rows.subList(from, Math.min(from + BATCH, rows.size()));
            for (int written : jdbc.batchUpdate(sql, batch.toArray(SqlParameterSource[]::new))) {
                if (written == 0) {
                    throw new IllegalStateException("The reading names a passage that it does not have.");
                }
            }
        }
    }

    private static SqlParameterSource passage(StatementId statementId, ReadPassage passage) {
        return new MapSqlParameterSource("statement", statementId.value())
                .addValue("ordinal", passage.ordinal())
                .addValue("paragraph", passage.paragraph())
                .addValue("start", passage.start())
                .addValue("end", passage.end())
                .addValue("role", passage.role().name())
                .addValue("body", passage.text())
                .addValue("stem", passage.stem(), Types.VARCHAR);
    }

    private SqlParameterSource finding(
            StatementId statementId,
            int ordinal,
            ReadFinding finding,
            List<String> bound,
            Map<String, Office> contacts) {
        var deadline = finding.deadline();
        var latest = deadline == null ? null : deadline.latest();
        var lead = contacts.get(bound.getFirst());
        return new MapSqlParameterSource("statement", statementId.value())
                .addValue("passage", finding.passage())
                .addValue("ordinal", ordinal)
                .addValue("start", finding.clause().start())
                .addValue("end", finding.clause().end())
                .addValue("title", finding.title())
                .addValue("kind", finding.kind().key())
                .addValue("strength", finding.strength().name())
                .addValue("phrase", deadline == null ? null : deadline.phrase(), Types.VARCHAR)
                .addValue("earliest", deadline == null ? null : deadline.earliest(), Types.DATE)
                .addValue("latest", latest, Types.DATE)
                .addValue("anchor", deadline == null ? null : deadline.anchor(), Types.VARCHAR)
                .addValue("recurrence", finding.recurrence().name())
                .addValue("confidence", finding.confidence())
                .addValue(
                        "cues", finding.cues().stream().map(cue -> cue.words()).toArray(String[]::new))
                .addValue("office", lead == null ? null : lead.id().value(), Types.BIGINT)
                .addValue("dueOn", due.on(latest, bound), Types.DATE);
    }
}
