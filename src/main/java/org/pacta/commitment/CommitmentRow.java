package org.pacta.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.id.CommitmentId;
import org.pacta.reading.Kind;
import org.pacta.reading.Strength;

/**
 * A commitment as lists show it.
 *
 * @param today where its lead office is, when it was read
 */
public record CommitmentRow(
        CommitmentId id,
        String reference,
        String title,
        Kind kind,
        Strength strength,
        String leadOffice,
        String leadParty,
        LocalDate dueOn,
        LocalDate originalDueOn,
        LocalDate today,
        Commitment.Status status,
        Commitment.@Nullable Health health,
        Progress progress) {

    /**
     * How far its tasks have come.
     *
     * @param allTasks steps with tasks opened so far, one that several parties do at once counted once, those cancelled left
     *     out
     * @param toCome steps of the plan for which no task has been opened yet
     * @param silentSince since when a party that has work to do has said nothing; null where that is nobody's matter yet
     */
    public record Progress(
            int allTasks,
            int doneTasks,
            @Nullable LocalDate nextTaskDueOn,
            int toCome,
            @Nullable LocalDate silentSince) {}

    static CommitmentRow read(ResultSet row, int n) throws SQLException {
        return new CommitmentRow(
                new CommitmentId(row.getLong("id")),
                row.getString("reference"),
                row.getString("title"),
                new Kind(row.getString("kind")),
                Strength.valueOf(row.getString("strength")),
                row.getString("lead_office"),
                row.getString("lead_party"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("original_due_on", LocalDate.class),
                row.getObject("today", LocalDate.class),
                Commitment.Status.valueOf(row.getString("status")),
                health(row),
                new CommitmentRow.Progress(
                        row.getInt("all_tasks"),
                        row.getInt("done_tasks"),
                        row.getObject("next_task_due_on", LocalDate.class),
                        row.getInt("to_come"),
                        row.getObject("silent_since", LocalDate.class)));
    }

    static Commitment.@Nullable Health health(ResultSet row) throws SQLException {
        var health = row.getString("health");
        return health == null ? null : Commitment.Health.valueOf(health);
    }
}
