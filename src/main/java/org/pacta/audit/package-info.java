/**
 * A history that others can check: its lines are leaves of one append-only log, whose checkpoints are signed, given to the
 * parties, and cosigned by witnesses.
 *
 * @see <a href="../../../../../../docs/decisions/2026-12-01-history-log.md">The decision</a>
 */
@NullMarked
@ApplicationModule(
        displayName = "Checking the history",
        allowedDependencies = {
            "api",
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
package org.pacta.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
