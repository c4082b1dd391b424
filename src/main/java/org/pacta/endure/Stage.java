package org.pacta.endure;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.bench.RunningApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application as {@code run} starts it, with the demo's people, in a folder that outlives its being killed. */
final class Stage implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final JsonMapper JSON = new JsonMapper();

    private final Class<?> application;
    private final Path data = Files.createTempDirectory("pacta-endure");
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private @Nullable RunningApplication running;

    Stage(Class<?> application) throws IOException, InterruptedException {
        this.application = application;
        start();
    }

    /** What came back. */
    record Answer(int status, String body) {

        boolean isDone() {
            return status >= 200 && status < 300;
        }

        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    void start() throws IOException, InterruptedException {
        var started = new RunningApplication(application, data, true);
        running = started;
        started.await(http);
    }

    /** As by SIGKILL: nothing is put in order first. */
    void kill() {
        now().kill();
    }

    int port() {
        return URI.create(now().address()).getPort();
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

    /** An access token, made as operators make one. */
    String token(String user, String scope) throws IOException, InterruptedException {
        var java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        var made = new ProcessBuilder(List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        application.getName(),
                        "token",
                        "--user",
                        user,
                        "--scope",
                        scope,
                        "--data",
                        data.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (made.waitFor() != 0) {
            throw new IllegalStateException("No token could be made for " + user);
        }
        return said.lines().toList().getLast().strip();
    }

    Answer get(String path, @Nullable String token) throws IOException, InterruptedException {
        return send("GET", path, token, BodyPublishers.noBody(), Map.of());
    }

    Answer post(String path, @Nullable String token, Object body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var all = new java.util.HashMap<>(headers);
        all.put("Content-Type", "application/json");
        return send("POST", path, token, BodyPublishers.ofString(JSON.writeValueAsString(body)), all);
    }

    Answer send(String method, String path, @Nullable String token, BodyPublisher body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(now().address() + path))
                .timeout(PATIENCE)
                .method(method, body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        var response = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    /** Ids of so many open tasks that the token's person sees. */
    List<Long> tasks(String token, int number) throws IOException, InterruptedException {
        return get("/api/v1/tasks?limit=" + number, token)
                .json()
                .path("items")
                .valueStream()
                .map(task -> task.path("id").asLong())
                .toList();
    }

    @Override
    public void close() {
        http.shutdownNow();
        now().close();
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            // Some of PostgreSQL's files may go by themselves meanwhile; what stays is in the folder for such things.
            return;
        }
    }
}
