package org.pacta.comparison;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Commitment;
import org.pacta.comparison.matching.Alignment;
import org.pacta.comparison.matching.Outcome;
import org.pacta.database.Columns;
import org.pacta.id.CommitmentId;
import org.pacta.id.FindingId;
import org.pacta.statement.Finding;

/** Rows of {@link ComparisonSql} as records. */
final class ComparisonRows {

    private ComparisonRows() {}

    static Comparison comparison(ResultSet row, int n) throws SQLException {
        return new Comparison(
                row.getLong("id"),
                Outcome.valueOf(row.getString("outcome")),
                row.getDouble("confidence"),
                Columns.strings(row, "reasons").stream()
                        .map(Alignment.Reason::valueOf)
                        .toList(),
                Columns.strings(row, "cues"),
                earlier(row),
                later(row),
                decision(row),
                row.getInt("version"));
    }

    /** The clause of a passage; the whole of it where the offsets do not lie in it. */
    static String clause(String passage, int start, int end) {
        return 0 <= start && start < end && end <= passage.length() ? passage.substring(start, end) : passage;
    }

    private static Comparison.@Nullable Earlier earlier(ResultSet row) throws SQLException {
        var reference = row.getString("reference");
        if (reference == null) {
            return null;
        }
        var text = row.getString("earlier_text");
        return new Comparison.Earlier(
                new CommitmentId(row.getLong("commitment_id")),
                reference,
                row.getString("title"),
                Commitment.Status.valueOf(row.getString("status")),
                row.getObject("due_on", LocalDate.class),
                ZoneId.of(row.getString("due_zone")),
                text == null ? "" : row.getString("earlier_statement"),
                row.getLong("earlier_passage_id"),
                text == null ? "" : text,
                row.getInt("earlier_start"),
                row.getInt("earlier_end"));
    }

    private static Comparison.@Nullable Later later(ResultSet row) throws SQLException {
        var text = row.getString("passage_text");
        if (text == null) {
            return null;
        }
        return new Comparison.Later(
                row.getLong("passage_id"), text, row.getInt("clause_start"), row.getInt("clause_end"), found(row));
    }

    private static Comparison.@Nullable Found found(ResultSet row) throws SQLException {
        var title = row.getString("finding_title");
        if (title == null) {
            return null;
        }
        return new Comparison.Found(
                new FindingId(row.getLong("finding_id")),
                title,
                Finding.State.valueOf(row.getString("finding_state")),
                row.getObject("finding_due_on", LocalDate.class),
                row.getString("deadline_phrase"),
                row.getString("commitment_reference"));
    }

    private static Comparison.@Nullable Decision decision(ResultSet row) throws SQLException {
        var decided = row.getString("decided");
        if (decided == null) {
            return null;
        }
        return new Comparison.Decision(
                Outcome.valueOf(decided),
                row.getString("note"),
                row.getString("decided_by"),
                row.getTimestamp("decided_at").toInstant());
    }
}
