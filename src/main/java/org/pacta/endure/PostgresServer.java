package org.pacta.endure;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.pacta.bench.RunningApplication;

/** A PostgreSQL that is a server of its own, which no application starts or stops: it dies, freezes and comes back alone. */
final class PostgresServer implements AutoCloseable {

    static final String OWNER = "pacta";
    static final String PASSWORD = "endure";
    private static final String NAME = "pacta_demo";

    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;

    PostgresServer(Path folder) throws IOException, SQLException {
        this.folder = folder;
        port = RunningApplication.freePort();
        server = started();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + OWNER + " LOGIN CREATEROLE PASSWORD '" + PASSWORD + "'");
            statement.execute("CREATE DATABASE " + NAME + " OWNER " + OWNER
                    + " ENCODING 'UTF8' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'");
        }
    }

    private EmbeddedPostgres started() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres").toFile())
                .setOverrideWorkingDirectory(folder.resolve("postgres-binaries").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    /** For the role that owns the schema. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    /** As the role that owns the schema. */
    Connection connection() throws SQLException {
        return DriverManager.getConnection(url(), OWNER, PASSWORD);
    }

    /** As by SIGKILL of its first process: the others end with it. */
    void die() throws IOException, InterruptedException {
        var postmaster = postmaster();
        var others = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        for (var other : others) {
            other.onExit().join();
        }
        postmaster.onExit().join();
    }

    /** After {@link #die}. */
    void comeBack() throws IOException {
        // Gives back what it holds in this process; there is nothing to stop any more.
        server.close();
        Files.deleteIfExists(pidFile());
        server = started();
    }

    /** As by SIGSTOP: connections stay, nothing answers. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String which) throws IOException, InterruptedException {
        var postmaster = postmaster();
        var pids = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .map(process -> String.valueOf(process.pid()));
        var command = Stream.concat(Stream.of("kill", which), pids).toList();
        // One that has ended meanwhile is none to be told.
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private ProcessHandle postmaster() throws IOException {
        List<String> lines = Files.readAllLines(pidFile());
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .orElseThrow(() -> new IOException("PostgreSQL does not run."));
    }

    private Path pidFile() {
        return folder.resolve("postgres").resolve("postmaster.pid");
    }

    @Override
    public void close() {
        try {
            thaw();
            server.close();
        } catch (IOException deadAlready) {
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
