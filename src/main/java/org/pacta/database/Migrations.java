package org.pacta.database;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Moves the database to the version of this build, and says so; refuses in a sentence one that a newer build has moved
 * further, or that a build with other migrations has made.
 */
final class Migrations implements FlywayMigrationStrategy {

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    @Override
    public void migrate(Flyway flyway) {
        var info = flyway.info();
        refuseNewer(info.applied());
        refuseOthers(info.applied());
        var pending = info.pending();
        if (pending.length > 0) {
            log.info(
                    "The database is moved from {} to version {} in {} steps",
                    info.current() == null
                            ? "nothing"
                            : "version " + info.current().getVersion(),
                    pending[pending.length - 1].getVersion(),
                    pending.length);
        }
        flyway.migrate();
        if (pending.length > 0) {
            log.info("The database is at version {} now", pending[pending.length - 1].getVersion());
        }
    }

    private static void refuseNewer(MigrationInfo[] applied) {
        var newer = versions(applied, MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);
        if (!newer.isEmpty()) {
            throw new DatabaseUnavailableException(
                    "The database was moved by a newer Pacta (version " + newer
                            + "), which this one does not know. Start that one, or restore a backup made before.",
                    null);
        }
    }

    private static void refuseOthers(MigrationInfo[] applied) {
        var missing = versions(applied, MigrationState.MISSING_SUCCESS, MigrationState.MISSING_FAILED);
        var changed = Arrays.stream(applied)
                .filter(migration -> migration.getState().isResolved() && !migration.isChecksumMatching())
                .map(migration -> String.valueOf(migration.getVersion()))
                .collect(Collectors.joining(", "));
        var other = missing.isEmpty() ? changed : changed.isEmpty() ? missing : missing + ", " + changed;
        if (!other.isEmpty()) {
            throw new DatabaseUnavailableException(
                    "The database was made by a build of Pacta with other migrations (version " + other
                            + "). Start that build, or begin with an empty database.",
                    null);
        }
    }

    private static String versions(MigrationInfo[] applied, MigrationState... states) {
        return Arrays.stream(applied)
                .filter(migration -> Arrays.asList(states).contains(migration.getState()))
                .map(migration -> String.valueOf(migration.getVersion()))
                .collect(Collectors.joining(", "));
    }
}
