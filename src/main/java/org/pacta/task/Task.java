package org.pacta.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Columns;
import org.pacta.id.CommitmentId;
import org.pacta.id.MemberId;
import org.pacta.id.TaskId;
import org.pacta.party.Office;
import org.pacta.party.Releasability;
import org.pacta.shell.DueLabel;
import org.pacta.text.ModelWords;

/**
 * A user task of a commitment's process, as people see it.
 *
 * @param elementId its id in the process model
 * @param name English, as the model had it when the task was opened; see {@link #in}
 * @param narrowed whether fewer parties see it than see the commitment
 */
public record Task(
        TaskId id,
        Parent commitment,
        String processKey,
        String elementId,
        String name,
        @Nullable String instructions,
        Holder holder,
        Progress progress,
        Due due,
        Releasability releasability,
        boolean narrowed,
        Form form,
        Span span,
        int version) {

    /** Whether one party alone sees it, and all that is written on it. */
    public boolean own() {
        return releasability.codes().size() == 1;
    }

    /** The commitment that it belongs to. */
    public record Parent(CommitmentId id, String reference, String title) {}

    /**
     * Whose it is: an office's, and in it perhaps somebody's.
     *
     * @param managersOnly whether it is a decision that only managers take
     * @param away the days of an absence of whoever has it on which an open one is due; null also where the reader may not know
     */
    public record Holder(
            Office office,
            boolean managersOnly,
            @Nullable MemberId assigneeId,
            @Nullable String assignee,
            @Nullable Away away) {}

    /** Days on which somebody is away, and who stands in, if anybody does. */
    public record Away(
            LocalDate from, LocalDate until, @Nullable String substitute) {

        static @Nullable Away read(ResultSet row) throws SQLException {
            var from = row.getObject("away_from", LocalDate.class);
            return from == null
                    ? null
                    : new Away(from, row.getObject("away_until", LocalDate.class), row.getString("substitute"));
        }
    }

    /** How far it has come. */
    public record Progress(
            TaskState state, int percent, @Nullable String blockedReason) {}

    /**
     * When it is due.
     *
     * @param on in the zone of the office's party
     * @param original as it was when the task was opened; never overwritten
     * @param at the moment until which there is time, in that zone; null where the whole day is
     * @param today there, when the task was read; of one that has ended, the day on which it did
     * @param daysPassed how many days before that it had passed, 0 on its day; negative where it had not
     */
    public record Due(
            LocalDate on, LocalDate original, @Nullable ZonedDateTime at, LocalDate today, long daysPassed)
            implements DueLabel.Due {

        /** For the whole of a day. */
        public Due(LocalDate on, LocalDate original, LocalDate today) {
            this(on, original, null, today, -1);
        }

        /** Whether there was no time left when the task was read, or when it ended. */
        public boolean late() {
            return at == null ? on.isBefore(today) : passed();
        }

        /** Whether it is another than at the start. */
        public boolean moved() {
            return !on.equals(original);
        }

        /** Whether its moment had passed by then; not where the whole day is there. */
        public boolean passed() {
            return daysPassed >= 0;
        }

        static Due read(ResultSet row, Instant now) throws SQLException {
            var on = row.getObject("due_on", LocalDate.class);
            var original = row.getObject("original_due_on", LocalDate.class);
            var at = Columns.instant(row, "due_at");
            var zone = ZoneId.of(row.getString("due_zone"));
            var ended = Columns.instant(row, "ended_at");
            var moment = ended == null ? now : ended;
            var today = LocalDate.ofInstant(moment, zone);
            if (at == null) {
                return new Due(on, original, today);
            }
            var there = at.atZone(zone);
            return new Due(
                    on,
                    original,
                    there,
                    today,
                    at.isBefore(moment) ? ChronoUnit.DAYS.between(there.toLocalDate(), today) : -1);
        }
    }

    /**
     * What is filled in when it is completed.
     *
     * @param answers what was filled in when it was completed
     */
    public record Form(List<FormField> fields, Map<String, String> answers) {}

    /** From when to when it was to be done, and who completed it.
     *
     * @param insteadOf who was away, where it was completed in that one's name
     */
    public record Span(
            Instant openedAt,
            @Nullable Instant endedAt,
            @Nullable String completedBy,
            @Nullable String insteadOf) {}

    /** Whether nothing is to be done any more: it is done, or was cancelled. */
    public boolean ended() {
        return progress.state().ended();
    }

    /** As the reader reads it: name, instructions and form in his or her language, where the model has them. */
    public Task in(Locale reader) {
        return new Task(
                id,
                commitment,
                processKey,
                elementId,
                ModelWords.say(name, reader),
                instructions == null ? null : ModelWords.say(instructions, reader),
                holder,
                progress,
                due,
                releasability,
                narrowed,
                new Form(form.fields().stream().map(field -> field.in(reader)).toList(), form.answers()),
                span,
                version);
    }

    /** As history and refusals call it. */
    public String subject() {
        return commitment.reference() + " · " + name;
    }
}
