package org.pacta.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ten thousand inputs that nobody would send on purpose, to every operation of the API as its own description lists them, on
 * the finished build with the heap that the launcher gives it. Each run has the seed that it prints on failure.
 */
class FuzzIT {

    private static final int INPUTS = 10_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> PEOPLE =
            List.of("hana.lee", "jimin.park", "seojun.kim", "sam.carter", "aoi.suzuki");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final AtomicInteger created = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Map<Integer, AtomicInteger> statuses = new java.util.concurrent.ConcurrentSkipListMap<>();

    private record Operation(String method, String path, JsonNode description) {}

    /** Ten thousand strange inputs to the API and the import: no failure of ours, nothing half stored. */
    @Test
    void tenThousandStrangeInputsBreakNothing() throws Exception {
        var data = Files.createTempDirectory(Files.createDirectories(Path.of("target/walk")), "fuzz");
        long seed = System.getProperty("pacta.fuzz.seed") == null
                ? 20261124
                : Long.parseLong(System.getProperty("pacta.fuzz.seed"));
        try (var pacta = RunningPacta.start(data)) {
            for (var person : PEOPLE) {
                tokens.put(person, RunningPacta.token(data, person));
            }
            var description =
                    JSON.readTree(get(pacta.address() + "/v3/api-docs", "").body());
            var operations = operations(description);
            int before = count(pacta, "/api/v1/commitments?limit=200");
            try (var threads = Executors.newFixedThreadPool(4)) {
                var parts = new ArrayList<Callable<Boolean>>();
                for (int part = 0; part < 4; part++) {
                    var random = new Random(seed + part);
                    parts.add(() -> {
                        for (int i = 0; i < INPUTS / 4; i++) {
                            fuzz(
                                    pacta.address(),
                                    operations.get(random.nextInt(operations.size())),
                                    description,
                                    random);
                        }
                        return true;
                    });
                }
                for (var part : threads.invokeAll(parts)) {
                    part.get();
                }
            }
            System.out.println("fuzz: " + statuses);
            assertThat(failures).as("seed " + seed).isEmpty();
            assertThat(statuses.values().stream().mapToInt(AtomicInteger::get).sum())
                    .isEqualTo(INPUTS);
            assertThat(count(pacta, "/api/v1/commitments?limit=200"))
                    .as("each commitment that is there was answered as made")
                    .isEqualTo(before + created.get());
            assertWhole(pacta);
            assertHeaders(pacta.address());
            assertThat(pacta.stop()).isIn(0, 143);
            assertThat(pacta.output()).doesNotContain("OutOfMemoryError");
        }
    }

    /** Pages, files, data, what is not there and what is turned away: each answer tells the browser what it may do. */
    private void assertHeaders(String address) throws IOException, InterruptedException {
        for (var path : List.of(
                "/login",
                "/",
                "/work",
                "/pacta.css",
                "/nowhere",
                "/VAADIN/nothing.js",
                "/swagger-ui/index.html",
                "/v3/api-docs",
                "/actuator/health",
                "/actuator/env",
                "/api/v1/me",
                "/api/v1/nothing",
                "/api/v1/statements/a%0Ab")) {
            var headers = get(address + path, "none").headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src '");
            assertThat(headers.firstValue("X-Content-Type-Options").orElse(""))
                    .as(path)
                    .isEqualTo("nosniff");
            assertThat(headers.firstValue("Referrer-Policy").orElse(""))
                    .as(path)
                    .isNotEmpty();
            assertThat(headers.firstValue("Server").isPresent()).as(path).isFalse();
        }
    }

    /** Everything that is listed can be opened, has its sentence and its tasks; the engine and what pages read agree. */
    private void assertWhole(RunningPacta pacta) throws IOException, InterruptedException {
        for (var item : items(pacta, "/api/v1/commitments?limit=200")) {
            var one = JSON.readTree(get(
                            pacta.address() + "/api/v1/commitments/"
                                    + item.path("reference").asString(),
                            tokens.get("hana.lee"))
                    .body());
            assertThat(one.path("quotes")).as(one.toString()).isNotEmpty();
            assertThat(one.path("allTasks").asInt()).as(one.toString()).isPositive();
        }
        for (var item : items(pacta, "/api/v1/statements?limit=200")) {
            var one = JSON.readTree(get(
                            pacta.address() + "/api/v1/statements/"
                                    + item.path("reference").asString(),
                            tokens.get("hana.lee"))
                    .body());
            assertThat(one.path("passages")).as(item.toString()).isNotEmpty();
            one.path("findings").forEach(finding -> {
                if (finding.path("state").asString().equals("ACCEPTED")) {
                    assertThat(finding.path("commitment").asString()).isNotEmpty();
                }
            });
        }
        var metrics = get(pacta.address() + "/actuator/prometheus", tokens.get("aoi.suzuki"))
                .body();
        assertThat(metrics).containsPattern("(?m)^pacta_projection_differences\\S* 0\\.0$");
    }

    private List<JsonNode> items(RunningPacta pacta, String path) throws IOException, InterruptedException {
        var items = new ArrayList<JsonNode>();
        String cursor = "";
        do {
            var page = JSON.readTree(
                    get(pacta.address() + path + (cursor.isEmpty() ? "" : "&cursor=" + cursor), tokens.get("hana.lee"))
                            .body());
            page.path("items").forEach(items::add);
            cursor = page.path("next").isString() ? page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        return items;
    }

    private int count(RunningPacta pacta, String path) throws IOException, InterruptedException {
        return items(pacta, path).size();
    }

    private HttpResponse<String> get(String address, String token) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static List<Operation> operations(JsonNode description) {
        var operations = new ArrayList<Operation>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    var operation =
                            new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue());
                    operations.add(operation);
                    if (path.getKey().endsWith("/import")) {
                        operations.addAll(List.of(operation, operation, operation));
                    }
                }));
        assertThat(operations).hasSizeGreaterThan(25);
        return operations;
    }

    private void fuzz(String address, Operation operation, JsonNode description, Random random)
            throws InterruptedException {
        var strange = new Strange(random);
        var path = strange.path(operation.path());
        var query = new TreeMap<String, String>();
        operation.description().path("parameters").forEach(parameter -> {
            if (parameter.path("in").asString().equals("query") && random.nextInt(3) == 0) {
                query.put(parameter.path("name").asString(), strange.text());
            }
        });
        var request = HttpRequest.newBuilder(URI.create(address + path + encoded(query)))
                .header("Authorization", "Bearer " + tokens.get(PEOPLE.get(random.nextInt(PEOPLE.size()))))
                .timeout(java.time.Duration.ofSeconds(60));
        if (random.nextInt(4) > 0) {
            request.header("If-Match", strange.tag());
        }
        if (random.nextInt(6) == 0) {
            request.header("Idempotency-Key", strange.key());
        }
        byte[] body = new byte[0];
        if (!operation.method().equals("GET")) {
            var types = operation.description().path("requestBody").path("content");
            var names = new ArrayList<String>();
            types.properties().forEach(type -> names.add(type.getKey()));
            var type = names.isEmpty() || random.nextInt(30) == 0
                    ? "application/json"
                    : names.get(random.nextInt(names.size()));
            body = strange.body(type, types.path(type).path("schema"), description);
            request.header("Content-Type", type.startsWith("multipart") ? type + "; boundary=xyz" : type);
        }
        request.method(operation.method(), HttpRequest.BodyPublishers.ofByteArray(body));
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            statuses.computeIfAbsent(answer.statusCode(), any -> new AtomicInteger())
                    .incrementAndGet();
            if (answer.statusCode() >= 500 || answer.statusCode() / 100 == 3) {
                failures.add(operation.method() + " " + path + encoded(query) + " " + answer.statusCode() + " "
                        + new String(body, 0, Math.min(body.length, 300), StandardCharsets.UTF_8));
            }
            if (answer.statusCode() >= 400
                    && answer.statusCode() != 400
                    && !answer.headers().firstValue("Content-Type").orElse("").contains("problem+json")) {
                failures.add("no problem: " + operation.method() + " " + path + " " + answer.statusCode());
            }
            countCreated(operation, answer, body);
        } catch (IOException e) {
            statuses.computeIfAbsent(0, any -> new AtomicInteger()).incrementAndGet();
            failures.add(operation.method() + " " + path + " " + e);
        }
    }

    private void countCreated(Operation operation, HttpResponse<String> answer, byte[] body) {
        var replayed = answer.headers().firstValue("Idempotency-Replayed").isPresent();
        if (answer.statusCode() / 100 != 2 || replayed) {
            return;
        }
        if (operation.path().equals("/api/v1/commitments") && operation.method().equals("POST")
                || operation.path().endsWith("/accept")) {
            created.incrementAndGet();
        } else if (operation.path().endsWith("/import")) {
            created.addAndGet(JSON.readTree(answer.body()).path("references").size());
        }
    }

    private static String encoded(Map<String, String> query) {
        var text = new StringBuilder();
        query.forEach((name, value) -> text.append(text.isEmpty() ? "?" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return text.toString();
    }
}
