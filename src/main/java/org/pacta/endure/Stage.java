package org.pacta.endure;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that endure needs, on ports of its own, each a process of its own: PostgreSQL, a mail server, two nodes of the
 * application with the demo's people, and HAProxy in front of them. Nothing of it stays when it is closed.
 */
final class Stage implements AutoCloseable {

    private static final int NODES = 2;

    private final Class<?> application;
    private final Path folder = Files.createTempDirectory("pacta-endure");
    private final PostgresServer database;
    private final MailProcess mail;
    private final List<Node> nodes = new ArrayList<>();
    private final Balancer balancer;
    private final Caller caller;
    private final Thread onExit = new Thread(this::stop);

    Stage(Class<?> application) throws IOException, InterruptedException, SQLException {
        this.application = application;
        Runtime.getRuntime().addShutdownHook(onExit);
        database = new PostgresServer(folder);
        mail = new MailProcess(folder);
        var settings = List.of(
                "--pacta.database.url=" + database.url().replaceFirst("^jdbc:", ""),
                "--pacta.database.user=" + PostgresServer.OWNER,
                "--pacta.database.data=" + folder,
                "--pacta.demo=true");
        var environment = Map.of(
                "PACTA_BASE_URL", "https://pacta.endure.example",
                "PACTA_DATABASE_PASSWORD", PostgresServer.PASSWORD,
                "PACTA_MAIL_HOST", "127.0.0.1",
                "PACTA_MAIL_PORT", String.valueOf(mail.port()),
                "PACTA_MAIL_FROM", "Pacta <pacta@endure.example>",
                "PACTA_HISTORY_KEY", folder.resolve("history-key").toString(),
                "PACTA_HISTORY_CHECKPOINT_EVERY", "5s");
        for (int i = 1; i <= NODES; i++) {
            nodes.add(new Node(application, folder, i, settings, environment));
        }
        balancer = new Balancer(folder, nodes.stream().map(Node::address).toList());
        caller = new Caller(balancer.address());
        // The first one makes the schema and the demo's people.
        for (var node : nodes) {
            node.start();
        }
    }

    PostgresServer database() {
        return database;
    }

    MailProcess mail() {
        return mail;
    }

    List<Node> nodes() {
        return nodes;
    }

    /** Asks whichever node HAProxy chooses. */
    Caller caller() {
        return caller;
    }

    Path folder() {
        return folder;
    }

    Class<?> application() {
        return application;
    }

    /** An access token, made as operators make one. */
    String token(String user, String scope) throws IOException, InterruptedException {
        return token(user, scope, "--database-url", plainUrl(), "--database-user", PostgresServer.OWNER);
    }

    /** An access token of an application on a folder of its own. */
    String token(String user, String scope, Path data) throws IOException, InterruptedException {
        return token(user, scope, "--data", data.toString());
    }

    private String token(String user, String scope, String... where) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("token", "--user", user, "--scope", scope));
        arguments.addAll(List.of(where));
        var made = command(arguments.toArray(String[]::new));
        if (made.code() != 0) {
            throw new IllegalStateException("No token could be made for " + user + ": " + made.said());
        }
        return made.said().lines().toList().getLast().strip();
    }

    /** As it is given to commands. */
    String plainUrl() {
        return database.url().replaceFirst("^jdbc:", "");
    }

    /** What a command of the application ended with, and said. */
    record Ended(int code, String said) {}

    /** Runs a command of the application, as the launcher does. */
    Ended command(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                application.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().put("PACTA_DATABASE_PASSWORD", PostgresServer.PASSWORD);
        var errors = Files.createTempFile(folder, "command", ".log");
        var process = builder.redirectError(errors.toFile()).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        return new Ended(code, code == 0 ? said : said + Files.readString(errors));
    }

    /** Copies what the nodes said to where it stays. */
    Path keepLogs() throws IOException {
        var kept = Files.createTempDirectory("pacta-endured");
        for (int i = 1; i <= nodes.size(); i++) {
            var log = "node-" + i + ".log";
            Files.copy(folder.resolve(log), kept.resolve(log));
        }
        return kept;
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(onExit);
    }

    private synchronized void stop() {
        for (@Nullable AutoCloseable part : parts()) {
            try {
                if (part != null) {
                    part.close();
                }
            } catch (Exception hasEnded) {
                continue;
            }
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            // What stays is in the folder for such things.
            return;
        }
    }

    /** Also where not all of them were begun. */
    private List<@Nullable AutoCloseable> parts() {
        var parts = new ArrayList<@Nullable AutoCloseable>();
        parts.add(caller);
        parts.add(balancer);
        parts.addAll(nodes);
        parts.add(mail);
        parts.add(database);
        return parts;
    }
}
