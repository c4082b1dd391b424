/**
 * What everything stands on: PostgreSQL, its migrations, and under which database role a transaction runs.
 *
 * <p>A transaction acts for a person, for the system, or for nobody; nobody sees nothing. See {@link Acting}.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-24-who-a-transaction-acts-for.md">The decision</a>
 * @see <a href="../../../../../../docs/decisions/2026-12-01-the-database-guards-writing.md">Who writes what</a>
 * @see <a href="../../../../../../docs/decisions/2026-11-30-a-table-has-one-writing-module.md">Which module writes a table</a>
 */
@NullMarked
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {"id", "schedule"})
package org.pacta.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
