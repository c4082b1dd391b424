package org.pacta.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The embedded PostgreSQL of an application that is running: how a command beside it connects. */
public record RunningDatabase(String url, String user, String password) {

    private static final int PORT_LINE = 3;

    /**
     * Looks on the application's data folder; empty where none runs on it.
     *
     * @see <a href="https://www.postgresql.org/docs/current/storage-file-layout.html">postmaster.pid</a>
     */
    public static Optional<RunningDatabase> on(Path folder) {
        var data = folder.toAbsolutePath().normalize().resolve("postgres");
        var pidFile = data.resolve("postmaster.pid");
        var secret = data.resolveSibling("postgres-secret");
        try {
            if (!Files.exists(pidFile) || !Files.exists(secret)) {
                return Optional.empty();
            }
            var lines = Files.readAllLines(pidFile);
            if (lines.size() <= PORT_LINE
                    || ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                            .isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new RunningDatabase(
                    "jdbc:postgresql://127.0.0.1:" + lines.get(PORT_LINE).strip() + "/" + EmbeddedDatabase.NAME,
                    EmbeddedDatabase.NAME,
                    Files.readString(secret).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
