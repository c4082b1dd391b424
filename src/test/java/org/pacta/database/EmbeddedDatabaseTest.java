package org.pacta.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The PostgreSQL beside the application: whose its programs are, and what is done when it dies. */
class EmbeddedDatabaseTest {

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    @Test
    void itsProgramsAreOursAloneAndItsDeathIsNoticedWithinSeconds() throws Exception {
        var died = new CompletableFuture<String>();
        var database = new EmbeddedDatabase(folder, () -> died.complete("died"));
        try (var programs = Files.list(folder.resolve("postgres-binaries"))) {
            for (var program : programs.filter(Files::isDirectory).toList()) {
                assertThat(rights(program)).isEqualTo("rwx------");
            }
        }
        assertThat(rights(folder.resolve("postgres-binaries"))).isEqualTo("rwx------");
        assertThat(rights(folder.resolve("postgres"))).isEqualTo("rwx------");

        var postmaster = ProcessHandle.of(Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                        .getFirst()))
                .orElseThrow();
        assertThat(died).isNotDone();
        postmaster.destroyForcibly();

        assertThat(died.get(10, TimeUnit.SECONDS)).isEqualTo("died");
        database.destroy();
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
