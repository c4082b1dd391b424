package org.pacta.reminder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger that is to be told.
 *
 * @param owner code of the party whose office has the task: the due date is a date there
 * @param assigneeId who has the task; null where nobody, or nobody active, has
 * @param reference the commitment's; null where the recipient may not see it
 * @param title the commitment's; null where the recipient may not see it
 */
record Owed(
        long id,
        long recipientId,
        LocalDate dueOn,
        long taskId,
        String taskName,
        boolean managersOnly,
        String officeName,
        String owner,
        @Nullable Long assigneeId,
        @Nullable String assigneeName,
        @Nullable String reference,
        @Nullable String title) {}
