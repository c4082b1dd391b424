/**
 * The days on which a party does not work: what its law says, what its people enter, and what moves with them.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-absences.md">The decision</a>
 */
@NullMarked
@ApplicationModule(
        displayName = "Calendars",
        allowedDependencies = {
            "api",
            "command",
            "commitment",
            "database",
            "deadline",
            "history",
            "id",
            "mail",
            "operation",
            "party",
            "shell",
            "text"
        })
package org.pacta.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
