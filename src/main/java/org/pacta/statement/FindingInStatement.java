package org.pacta.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Columns;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.id.OfficeId;
import org.pacta.party.Releasability;
import org.pacta.reading.Kind;
import org.pacta.reading.Strength;

/**
 * A finding with its statement.
 *
 * @param finding as the reader sees it
 * @param joint as all its readers see it, and as it is changed for all
 * @param own those who may see it, where they are fewer than may see the statement
 * @param draft what the reader's party has typed into it; null for nothing
 */
record FindingInStatement(
        Finding finding,
        Finding joint,
        @Nullable Releasability own,
        @Nullable Draft draft,
        Statement statement) {

    record Draft(long id, int version) {}

    static FindingInStatement of(ResultSet row, Statement statement) throws SQLException {
        var seen = FindingRows.finding(row, 0);
        var joint = new Finding(
                seen.id(),
                seen.clause(),
                row.getString("joint_title"),
                new Kind(row.getString("joint_kind")),
                Strength.valueOf(row.getString("joint_strength")),
                seen.parties(),
                new Finding.Due(
                        row.getObject("joint_due_on", LocalDate.class),
                        seen.due().phrase(),
                        seen.due().earliest(),
                        seen.due().latest(),
                        seen.due().anchor()),
                seen.recurrence(),
                seen.grounds(),
                OfficeId.ofNullable(row.getObject("joint_lead_office_id", Long.class)),
                seen.decision(),
                row.getInt("joint_version"));
        var draft = row.getObject("draft_id", Long.class);
        return new FindingInStatement(
                seen,
                joint,
                row.getArray("releasable_to") == null ? null : Releasability.to(Columns.strings(row, "releasable_to")),
                draft == null ? null : new Draft(draft, row.getInt("draft_version")),
                statement);
    }

    /** Without what the reader's party has of it for itself. */
    FindingInStatement forAll() {
        return new FindingInStatement(joint, joint, own, null, statement);
    }

    /** Who may see it. */
    Releasability readers() {
        return own == null ? statement.releasability() : own;
    }

    /** A line for all who may see it. */
    Entry entry(Action action) {
        return (own == null
                        ? Entry.ofStatement(statement.id(), statement.reference(), action, readers())
                        : Entry.ofFinding(joint.id().value(), statement.id(), statement.reference(), action, readers()))
                .noting("finding", joint.title());
    }

    /** A line for fewer, about what they have of it for themselves. */
    Entry entry(long ownId, Action action, Releasability readers) {
        return Entry.ofFinding(ownId, statement.id(), statement.reference(), action, readers)
                .noting("finding", joint.title());
    }
}
