package org.pacta.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Commitment;
import org.pacta.task.TaskState;

/** One thing that was found, with what tells it from others. */
public sealed interface Hit {

    /** A statement, by its reference, title or venue. */
    record OfStatement(Marked reference, Marked title, LocalDate issuedOn) implements Hit {}

    /** A sentence, heading or list item of a statement. */
    record OfPassage(long id, Marked text, String statement, String statementTitle, LocalDate issuedOn)
            implements Hit {}

    /** A commitment, by its reference or title. */
    record OfCommitment(Marked reference, Marked title, Commitment.Status status, LocalDate dueOn, ZoneId dueIn)
            implements Hit {}

    /** A task, by its name. */
    record OfTask(
            long id,
            Marked name,
            String commitment,
            String commitmentTitle,
            TaskState state,
            LocalDate dueOn,
            ZoneId dueIn)
            implements Hit {}

    /** What somebody wrote on a commitment or on one of its tasks. */
    record OfComment(
            Marked text,
            String member,
            String party,
            Instant writtenAt,
            String commitment,
            String commitmentTitle,
            @Nullable Long task,
            @Nullable String taskName)
            implements Hit {}

    /**
     * A text, or a piece cut out of a longer one, and where in it the words looked for stand.
     *
     * @param cutBefore whether the longer text begins earlier
     * @param cutAfter whether it goes on
     * @param marks in order, not overlapping
     */
    record Marked(String text, List<Mark> marks, boolean cutBefore, boolean cutAfter) {

        /** From the first character, up to before the last: UTF-16 offsets into the text. */
        public record Mark(int start, int end) {}
    }
}
