/**
 * Mail owed to people: queued in the transaction that owes it, sent after commit, and shown to whom it concerns.
 *
 * <p>Nothing is ever sent from inside a business transaction. See {@link org.pacta.mail.Outbox}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {"command", "database", "history", "operation", "party", "schedule", "shell", "text"})
package org.pacta.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
