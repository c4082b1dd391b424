package org.pacta.reminder;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.id.MemberId;
import org.pacta.id.TaskId;

/**
 * A reminder that is owed and not yet in the ledger.
 *
 * @param dueAt the moment until which there is time on that day; null where the whole day is
 * @param owner code of the party whose office has the task: the due date is a date there
 * @param assigneeId who has the task; null where nobody, or nobody active, has
 * @param reference the commitment's; null where the recipient may not see it
 * @param title the commitment's; null where the recipient may not see it
 */
record OwedReminder(
        MemberId recipientId,
        String rule,
        LocalDate dueOn,
        @Nullable Instant dueAt,
        TaskId taskId,
        String taskName,
        boolean managersOnly,
        String officeName,
        String owner,
        @Nullable MemberId assigneeId,
        @Nullable String assigneeName,
        @Nullable String reference,
        @Nullable String title) {}
