/**
 * Who is away and who stands in: entered by oneself or for one's people, and what whoever stands in may do.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-absences.md">The decision</a>
 */
@NullMarked
@ApplicationModule(
        displayName = "Absences",
        allowedDependencies = {"api", "command", "database", "history", "id", "mail", "party", "shell", "text"})
package org.pacta.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
