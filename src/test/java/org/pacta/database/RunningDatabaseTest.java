package org.pacta.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database's secret, and how another process finds a database that runs. */
class RunningDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void theSecretIsMadeOnceAndReadByItsOwnerAlone() throws IOException {
        var data = Files.createDirectories(folder.resolve("postgres"));
        var first = new EmbeddedSecret(data).password();

        assertThat(first).hasSizeGreaterThanOrEqualTo(32);
        assertThat(new EmbeddedSecret(data).password()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("postgres-secret"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aDatabaseThatRunsIsFoundAndItsPasswordIsNotWrittenOut() throws IOException {
        run(String.valueOf(ProcessHandle.current().pid()));

        assertThat(RunningDatabase.on(folder)).hasValueSatisfying(found -> {
            assertThat(found.url()).startsWith("jdbc:postgresql://127.0.0.1:5544/");
            assertThat(found.password()).isEqualTo("secret-word");
            assertThat(found.toString()).doesNotContain("secret-word");
        });
    }

    @Test
    void whereNothingRunsNothingIsFound() throws IOException {
        assertThat(RunningDatabase.on(folder)).isEmpty();
        run("999999999");
        assertThat(RunningDatabase.on(folder)).as("the process is gone").isEmpty();
        run("no number");
        assertThat(RunningDatabase.on(folder)).as("a file that breaks off").isEmpty();
    }

    private void run(String pid) throws IOException {
        var data = Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(data.resolve("postmaster.pid"), pid + "\n" + data + "\n1\n5544\n");
        Files.writeString(folder.resolve("postgres-secret"), "secret-word\n");
    }
}
