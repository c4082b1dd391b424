package org.pacta.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pacta.database.RunningDatabase;

/** The application in a process of its own, with the memory that the launcher gives it, on an embedded PostgreSQL. */
public final class RunningApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern USED = Pattern.compile("(?:used|Used) (\\d+)K");

    private final Process process;
    private final int port;
    private final Path data;
    private final Path log;

    /**
     * @param main the application's own class, which is started with the options that this process was started with
     * @param data the folder of its database
     * @param demo whether it begins with the demo's people and statement
     */
    public RunningApplication(Class<?> main, Path data, boolean demo) throws IOException {
        this(
                main,
                freePort(),
                data,
                data.resolve("application.log"),
                List.of(
                        "--pacta.database.data=" + data,
                        "--pacta.database.url=",
                        "--pacta.demo=" + demo,
                        "--pacta.reminder.every="),
                Map.of());
    }

    /**
     * @param main the application's own class, which is started with the options that this process was started with
     * @param port where it listens, on the loopback alone
     * @param data the folder of what it keeps beside its database
     * @param log what it says is added there
     * @param settings as on its command line
     * @param environment what is said to it otherwise than on its command line, which everybody on the machine can read
     */
    public RunningApplication(
            Class<?> main, int port, Path data, Path log, List<String> settings, Map<String, String> environment)
            throws IOException {
        this.data = data;
        this.log = log;
        this.port = port;
        var command = new ArrayList<String>();
        command.add(tool("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(
                List.of("--server.port=" + port, "--server.address=127.0.0.1", "--logging.level.org.pacta=WARN"));
        command.addAll(settings);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        process = builder.start();
    }

    /** One on which nothing listens just now. */
    public static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Waits until it answers.
     *
     * @return its embedded PostgreSQL
     * @throws IllegalStateException where it has ended instead
     */
    public RunningDatabase await(HttpClient http) throws IOException, InterruptedException {
        awaitAnswer(http);
        return RunningDatabase.on(data).orElseThrow();
    }

    /** Waits until it answers, on whatever database.
     *
     * @throws IllegalStateException where it has ended instead
     */
    public void awaitAnswer(HttpClient http) throws IOException, InterruptedException {
        var login = HttpRequest.newBuilder(URI.create(address() + "/login")).build();
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The application ended: " + last(20));
            }
            try {
                if (http.send(login, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException("The application does not answer after " + PATIENCE);
    }

    private String last(int lines) throws IOException {
        var all = Files.readAllLines(log);
        return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
    }

    /** Seconds of processor time that it has used since its start, and what its database's processes that live have. */
    Cpu cpu() {
        return new Cpu(
                seconds(process.toHandle()),
                databaseProcesses().mapToDouble(RunningApplication::seconds).sum());
    }

    private Stream<ProcessHandle> databaseProcesses() {
        try {
            var pid = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                    .getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).stream()
                    .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()));
        } catch (IOException stopped) {
            return Stream.empty();
        }
    }

    /** Megabytes of heap that are in use after a full collection. */
    public double heap() throws IOException, InterruptedException {
        var pid = String.valueOf(process.pid());
        output(tool("jcmd"), pid, "GC.run");
        var info = output(tool("jcmd"), pid, "GC.heap_info");
        double kilobytes = 0;
        for (var line : info.lines()
                .filter(each -> !each.contains("Metaspace") && !each.contains("class space"))
                .toList()) {
            var used = USED.matcher(line);
            if (used.find()) {
                kilobytes += Double.parseDouble(used.group(1));
            }
        }
        return kilobytes / 1024;
    }

    /** As by SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** In seconds. */
    record Cpu(double application, double database) {

        Cpu since(Cpu before) {
            return new Cpu(application - before.application, database - before.database);
        }
    }

    private static double seconds(ProcessHandle handle) {
        return handle.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    private static String tool(String name) {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + name;
    }

    private static String output(String... command) throws InterruptedException {
        try {
            var running = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(running.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            running.waitFor();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
