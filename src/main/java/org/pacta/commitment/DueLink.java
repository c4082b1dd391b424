package org.pacta.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.pacta.deadline.EventPlace;
import org.pacta.id.CommitmentId;

/**
 * That the due date of one commitment depends on another's.
 *
 * @param reference of the commitment at the other end, as seen from the one that is asked about; so title, date and status
 * @param place where the dependent one's due date lies
 * @param follows whether the dependent one still moves with the other: not once somebody has set its date by hand
 */
public record DueLink(
        CommitmentId commitmentId,
        String reference,
        String title,
        LocalDate dueOn,
        Commitment.Status status,
        EventPlace place,
        boolean follows) {

    static DueLink read(ResultSet row, int n) throws SQLException {
        return new DueLink(
                new CommitmentId(row.getLong("id")),
                row.getString("reference"),
                row.getString("title"),
                row.getObject("due_on", LocalDate.class),
                Commitment.Status.valueOf(row.getString("status")),
                EventPlace.valueOf(row.getString("place")),
                row.getBoolean("follows"));
    }
}
