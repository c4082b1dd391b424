/**
 * Tells other systems what happens: subscriptions of members, deliveries owed in the transaction of the event and sent
 * after commit, signed, and never more than the subscriber may see when they leave.
 *
 * <p>Reads the tables of statements, commitments and tasks, not their code; hears of deeds from the history.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-24-webhooks.md">The decision</a>
 */
@NullMarked
@ApplicationModule(
        displayName = "Webhooks",
        allowedDependencies = {
            "api",
            "audit",
            "command",
            "database",
            "history",
            "id",
            "mail",
            "operation",
            "party",
            "schedule",
            "shell",
            "text"
        })
package org.pacta.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
