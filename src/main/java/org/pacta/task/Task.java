package org.pacta.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.party.Office;
import org.pacta.party.Releasability;

/**
 * A user task of a commitment's process, as people see it.
 *
 * @param elementId its id in the process model
 * @param managersOnly whether it is a decision that only managers take
 * @param dueOn in the zone of the office's party
 * @param answers what was filled in when it was completed
 */
public record Task(
        long id,
        long commitmentId,
        String commitment,
        String commitmentTitle,
        String processKey,
        String elementId,
        String name,
        @Nullable String instructions,
        Office office,
        boolean managersOnly,
        @Nullable Long assigneeId,
        @Nullable String assignee,
        TaskState state,
        int percent,
        @Nullable String blockedReason,
        LocalDate dueOn,
        LocalDate originalDueOn,
        Releasability releasability,
        List<FormField> fields,
        Map<String, String> answers,
        Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable String completedBy,
        int version) {

    /** As history and refusals call it. */
    public String subject() {
        return commitment + " · " + name;
    }
}
