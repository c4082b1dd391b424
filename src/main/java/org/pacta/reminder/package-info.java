/**
 * What is owed to whom and when: a ledger of reminders, written before they are sent and never twice.
 *
 * <p>Reads the tables of tasks and commitments, not their code.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-24-mail-and-reminders.md">The decision</a>
 */
@NullMarked
@ApplicationModule(
        displayName = "Reminders",
        allowedDependencies = {"database", "deadline", "history", "id", "mail", "operation", "party", "schedule", "text"
        })
package org.pacta.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
