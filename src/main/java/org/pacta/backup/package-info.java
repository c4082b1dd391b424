/**
 * Copies everything that an installation holds into one file while it runs, and brings it back into an empty database.
 *
 * @see <a href="../../../../../../docs/decisions/2026-12-01-backup.md">The decision</a>
 */
@NullMarked
@ApplicationModule(
        displayName = "Backup",
        allowedDependencies = {"database", "operation"})
package org.pacta.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
