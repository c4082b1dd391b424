package org.pacta.reminder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.id.MemberId;
import org.pacta.id.TaskId;

/**
 * A reminder that is owed and not yet in the ledger.
 *
 * @param owner code of the party whose office has the task: the due date is a date there
 * @param assigneeId who has the task; null where nobody, or nobody active, has
 * @param reference the commitment's; null where the recipient may not see it
 * @param title the commitment's; null where the recipient may not see it
 */
record OwedReminder(
        MemberId recipientId,
        String rule,
        LocalDate dueOn,
        TaskId taskId,
        String taskName,
        boolean managersOnly,
        String officeName,
        String owner,
        @Nullable MemberId assigneeId,
        @Nullable String assigneeName,
        @Nullable String reference,
        @Nullable String title) {}
