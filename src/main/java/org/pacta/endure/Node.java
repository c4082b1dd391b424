package org.pacta.endure;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.bench.RunningApplication;

/** One of the processes of the application, always on the same port, on the database that it shares with the others. */
final class Node implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final Class<?> application;
    private final Path folder;
    private final Path log;
    private final int port = RunningApplication.freePort();
    private final List<String> settings;
    private final Map<String, String> environment;
    private @Nullable RunningApplication running;

    Node(Class<?> application, Path folder, int number, List<String> settings, Map<String, String> environment)
            throws IOException {
        this.application = application;
        this.folder = folder;
        this.log = folder.resolve("node-" + number + ".log");
        this.settings = settings;
        this.environment = environment;
    }

    /** Starts it and waits until it answers. */
    void start() throws IOException, InterruptedException {
        begin();
        awaitAnswer();
    }

    /** Starts it. */
    void begin() throws IOException {
        running = new RunningApplication(application, port, folder, log, settings, environment);
    }

    void awaitAnswer() throws IOException, InterruptedException {
        now().awaitAnswer(HTTP);
    }

    /** As by SIGKILL: nothing is put in order first. */
    void kill() {
        now().kill();
    }

    int port() {
        return port;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Megabytes of heap in use after a full collection. */
    double heap() throws IOException, InterruptedException {
        return now().heap();
    }

    private RunningApplication now() {
        if (running == null) {
            throw new IllegalStateException("Nothing runs.");
        }
        return running;
    }

    @Override
    public void close() {
        if (running != null) {
            running.close();
        }
    }
}
