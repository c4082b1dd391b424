/**
 * How long an installation keeps what it need not keep for good. Each module says with an {@link org.pacta.database.Expendable}
 * what of its own that is; the history, and what it speaks of, is never among it.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-retention.md">The decision</a>
 */
@NullMarked
@ApplicationModule(
        displayName = "Retention",
        allowedDependencies = {"database", "history", "party", "schedule"})
package org.pacta.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
