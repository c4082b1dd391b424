package org.pacta.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.pacta.database.Columns;
import org.pacta.deadline.Recurrence;
import org.pacta.id.FindingId;
import org.pacta.id.OfficeId;
import org.pacta.reading.Kind;
import org.pacta.reading.Strength;

/** Findings as the database has them. */
final class FindingRows {

    static Finding finding(ResultSet row, int n) throws SQLException {
        return new Finding(
                new FindingId(row.getLong("id")),
                new Passage.Clause(
                        row.getLong("passage_id"), row.getInt("clause_starts_at"), row.getInt("clause_ends_at")),
                row.getString("title"),
                new Kind(row.getString("kind")),
                Strength.valueOf(row.getString("strength")),
                Columns.strings(row, "parties"),
                new Finding.Due(
                        row.getObject("due_on", LocalDate.class),
                        row.getString("deadline_phrase"),
                        row.getObject("earliest_on", LocalDate.class),
                        row.getObject("latest_on", LocalDate.class),
                        row.getString("anchor")),
                Recurrence.valueOf(row.getString("recurrence")),
                new Finding.Grounds(row.getDouble("confidence"), Columns.strings(row, "cues")),
                OfficeId.ofNullable(row.getObject("lead_office_id", Long.class)),
                new Finding.Decision(
                        Finding.State.valueOf(row.getString("state")),
                        row.getString("commitment_reference"),
                        row.getString("reject_reason"),
                        row.getString("decided_by"),
                        Columns.instant(row, "decided_at")),
                row.getInt("version"));
    }

    private FindingRows() {}
}
