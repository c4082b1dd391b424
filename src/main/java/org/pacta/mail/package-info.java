/**
 * Mail owed to people: queued in the transaction that owes it, sent after commit, and shown to whom it concerns.
 *
 * <p>Nothing is ever sent from inside a business transaction. See {@link org.pacta.mail.Outbox}.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-24-mail-and-reminders.md">The decision</a>
 */
@NullMarked
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {
            "api",
            "command",
            "database",
            "history",
            "id",
            "operation",
            "party",
            "schedule",
            "shell",
            "text"
        })
package org.pacta.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
