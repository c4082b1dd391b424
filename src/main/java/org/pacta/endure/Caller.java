package org.pacta.endure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks one address: that of a node, or of what stands in front of them. */
final class Caller implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final JsonMapper JSON = new JsonMapper();

    private final String address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Caller(String address) {
        this.address = address;
    }

    /** What came back. */
    record Answer(int status, String body, Optional<String> tag) {

        boolean isDone() {
            return status >= 200 && status < 300;
        }

        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    Answer get(String path, @Nullable String token) throws IOException, InterruptedException {
        return send("GET", path, token, BodyPublishers.noBody(), Map.of());
    }

    Answer post(String path, @Nullable String token, Object body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var all = new HashMap<>(headers);
        all.put("Content-Type", "application/json");
        return send("POST", path, token, BodyPublishers.ofString(JSON.writeValueAsString(body)), all);
    }

    Answer send(String method, String path, @Nullable String token, BodyPublisher body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .method(method, body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        var response = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(
                response.statusCode(), response.body(), response.headers().firstValue("ETag"));
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
    }
}
