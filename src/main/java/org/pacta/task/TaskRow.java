package org.pacta.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pacta.id.TaskId;
import org.pacta.party.Releasability;
import org.pacta.text.ModelWords;

/**
 * A task as lists show it.
 *
 * @param narrowedTo who sees it, where those are fewer than see the commitment
 */
public record TaskRow(
        TaskId id,
        String name,
        String commitment,
        String commitmentTitle,
        String office,
        String party,
        @Nullable String assignee,
        boolean mine,
        Task.Progress progress,
        Task.Due due,
        int version,
        @Nullable Releasability narrowedTo) {

    /** With its name in the reader's language. */
    TaskRow in(Locale reader) {
        return new TaskRow(
                id,
                ModelWords.say(name, reader),
                commitment,
                commitmentTitle,
                office,
                party,
                assignee,
                mine,
                progress,
                due,
                version,
                narrowedTo);
    }

    static TaskRow read(ResultSet row, Instant now) throws SQLException {
        return new TaskRow(
                new TaskId(row.getLong("id")),
                row.getString("name"),
                row.getString("commitment"),
                row.getString("commitment_title"),
                row.getString("office"),
                row.getString("party_code"),
                row.getString("assignee"),
                row.getBoolean("mine"),
                new Task.Progress(
                        TaskState.valueOf(row.getString("state")),
                        row.getInt("percent"),
                        row.getString("blocked_reason")),
                Task.Due.read(row, now),
                row.getInt("version"),
                row.getArray("narrowed_to") == null ? null : Reach.parties(row, "narrowed_to"));
    }
}
