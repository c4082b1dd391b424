package org.pacta.walk;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Pacta as a user starts it: {@code ./pacta run} on the finished build, as a process of its own. */
final class RunningPacta implements AutoCloseable {

    private static final Path APP = Path.of("target/app");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration POLL = Duration.ofMillis(200);
    /** What lives for minutes gains nothing from the thorough compiler, which takes as long as all else in a start. */
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

    private static final int FIRST_PORT = 21_000;
    private static final int PORTS = 10_000;

    private final Process process;
    private final Path log;
    private final int port;

    private RunningPacta(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts it and waits until it says that it is ready.
     *
     * @param data folder of the embedded PostgreSQL
     */
    static RunningPacta start(Path data, String... more) {
        var port = freePort();
        var arguments = new ArrayList<>(List.of("run", "--port", String.valueOf(port), "--data", data.toString()));
        arguments.addAll(List.of(more));
        var running = launch(port, Map.of(), arguments.toArray(String[]::new));
        running.await(text -> text.contains("Pacta is ready at"));
        return running;
    }

    /** Runs the launcher with any arguments, without waiting for anything. */
    static RunningPacta launch(int port, Map<String, String> environment, String... arguments) {
        layOut();
        try {
            var folder = Files.createDirectories(Path.of("target/walk"));
            var log = Files.createTempFile(folder, "pacta-", ".log");
            var command = new ArrayList<>(List.of("./pacta"));
            command.addAll(List.of(arguments));
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putIfAbsent("PACTA_JAVA_OPTIONS", SHORT_LIVED);
            builder.environment().putAll(environment);
            return new RunningPacta(builder.start(), log, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A token that may do all that the person may, made by the launcher beside the running application. */
    static String token(Path data, String person) {
        var command = launch(0, Map.of(), "token", "--user", person, "--data", data.toString());
        var said = command.ended() == 0 ? command.output().strip() : "";
        if (!said.matches("pacta_[A-Za-z0-9_-]{43}")) {
            throw new AssertionError("No token was made:\n" + command.output());
        }
        return said;
    }

    /** The launcher starts the jar's extracted layout, and builds it where it is missing: here it is made from the jar. */
    private static synchronized void layOut() {
        try (var lock = FileChannel.open(
                Files.createDirectories(Path.of("target/walk")).resolve("layout.lock"), CREATE, WRITE)) {
            // Given back when the channel is closed: a test process beside this one waits, and finds it laid out.
            lock.lock();
            var jar = Path.of("target/pacta.jar");
            var laid = APP.resolve("pacta.jar");
            if (Files.exists(laid)
                    && !Files.getLastModifiedTime(laid)
                            .toInstant()
                            .isBefore(Files.getLastModifiedTime(jar).toInstant())) {
                return;
            }
            var executable =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var extract = new ProcessBuilder(
                            executable,
                            "-Djarmode=tools",
                            "-jar",
                            jar.toString(),
                            "extract",
                            "--force",
                            "--destination",
                            APP.toString())
                    .inheritIO()
                    .start();
            if (extract.waitFor() != 0) {
                throw new IllegalStateException("target/pacta.jar could not be laid out; is the build finished?");
            }
            Files.setLastModifiedTime(laid, java.nio.file.attribute.FileTime.from(java.time.Instant.now()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A port that nobody has, and that no test process beside this one is given: all count on in one file. The system gives
     * out by itself only higher ones.
     */
    static synchronized int freePort() {
        try (var counter = FileChannel.open(
                Files.createDirectories(Path.of("target/walk")).resolve("port"), CREATE, READ, WRITE)) {
            counter.lock();
            var last = ByteBuffer.allocate(Integer.BYTES);
            int place = counter.read(last, 0) == Integer.BYTES ? last.getInt(0) : 0;
            while (true) {
                place = (place + 1) % PORTS;
                counter.write(ByteBuffer.allocate(Integer.BYTES).putInt(0, place), 0);
                try (var socket = new ServerSocket(FIRST_PORT + place)) {
                    return socket.getLocalPort();
                } catch (BindException taken) {
                    continue;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    String output() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void await(Predicate<String> said) {
        if (!await(process, () -> said.test(output()))) {
            throw new AssertionError("Pacta did not say what was waited for:\n" + output());
        }
    }

    /** Waits for the process to end by itself.
     *
     * @return its exit code
     */
    int ended() {
        return ended(PATIENCE);
    }

    /** Waits so long for the process to end by itself. */
    int ended(Duration patience) {
        try {
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("Pacta does not end:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** SIGTERM, as an operator's stop. */
    int stop() {
        process.destroy();
        return ended();
    }

    /** SIGKILL, as when the machine runs out of memory. */
    void kill() {
        process.destroyForcibly();
        ended();
    }

    /** Processes of the machine whose command line names this folder: the application and its PostgreSQL. */
    static List<String> processesOn(Path data) {
        var wanted = data.toAbsolutePath().normalize().toString();
        return ProcessHandle.allProcesses()
                .map(handle -> commandLine(handle.pid()))
                .filter(line -> line.contains(wanted))
                .toList();
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline"))
                    .replace('\0', ' ');
        } catch (IOException gone) {
            return "";
        }
    }

    /** Whether it comes about while the process runs, within the time that one has patience. */
    static boolean await(Process process, BooleanSupplier condition) {
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(POLL)
                    .until(() -> condition.getAsBoolean() || !process.isAlive());
        } catch (ConditionTimeoutException late) {
            return false;
        }
        return condition.getAsBoolean();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
