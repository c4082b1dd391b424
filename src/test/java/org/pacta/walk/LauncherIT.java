package org.pacta.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher and the life of the process, as somebody meets them who has just cloned the project. */
class LauncherIT {

    @Test
    void helpSaysWhatThereIs() {
        var help = RunningPacta.launch(0, Map.of(), "help");
        assertThat(help.ended()).isZero();
        assertThat(help.output())
                .contains("--port", "--data", "--database-url", "PACTA_DATABASE_PASSWORD", "PACTA_MAIL_HOST");
    }

    @Test
    void whatTheLauncherDoesNotKnowIsRefusedInOneLine() {
        for (var arguments : new String[][] {
            {"runn"}, {"run", "--prot", "1"}, {"run", "--port"}, {"run", "--port", "many"}, {"run", "--port", "0"}
        }) {
            refusedWith(RunningPacta.launch(0, Map.of(), arguments), "pacta: ");
        }
    }

    @Test
    void aTakenPortIsSaidInOneLineWithWhatToDo() throws IOException {
        try (var socket = new ServerSocket(0)) {
            var port = String.valueOf(socket.getLocalPort());
            refusedWith(
                    RunningPacta.launch(0, Map.of(), "run", "--port", port), "port " + port + " is taken", "--port");
        }
    }

    @Test
    void aDatabaseThatCannotBeReachedIsSaidInOneLineWithWhatToLookAt() {
        var url = "postgresql://localhost:" + RunningPacta.freePort() + "/pacta";
        var port = String.valueOf(RunningPacta.freePort());
        refusedWith(
                RunningPacta.launch(0, Map.of(), "run", "--port", port, "--database-url", url),
                url,
                "--database-url",
                "PACTA_DATABASE_PASSWORD");
    }

    @Test
    void settingsThatCannotBeRightAreAllSaidAtOnceAndNothingIsStarted() {
        var refused = RunningPacta.launch(
                0, Map.of("PACTA_MAIL_HSOT", "smtp.example.org", "PACTA_PROXY", "true", "PACTA_PORT", "none"), "run");
        assertThat(refused.ended()).as(refused.output()).isEqualTo(78);
        assertThat(refused.output())
                .contains("PACTA_MAIL_HOST", "PACTA_BASE_URL", "PACTA_PORT must be a whole number")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void withoutAJdk25OneLineSaysSo() throws IOException {
        var bin = Files.createDirectories(Path.of("target/walk/no-jdk"));
        for (var tool : new String[] {"bash", "sed", "dirname", "readlink", "env"}) {
            var link = bin.resolve(tool);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, Path.of("/usr/bin", tool));
        }
        refusedWith(
                RunningPacta.launch(
                        0,
                        Map.of(
                                "PATH",
                                bin.toAbsolutePath().toString(),
                                "JAVA_HOME",
                                "/nowhere",
                                "PACTA_JDK_FOLDERS",
                                "/nowhere"),
                        "run"),
                "a JDK 25 is needed");
    }

    /** Data outlive a stop and a kill; a stop leaves no process behind; a second application on the folder is refused. */
    @Test
    void dataOutliveAStopAndAKill() throws Exception {
        var data = Path.of("target/walk/launcher-data-" + System.nanoTime());
        try (var first = RunningPacta.start(data)) {
            assertThat(first.output()).contains("hana.lee", "pacta-demo");
            assertThat(health(first)).contains("\"status\":\"UP\"");
            assertThat(encodingOf(first, "/pacta-parts.css")).isEqualTo("gzip");
            assertThat(encodingOf(first, "/v3/api-docs")).isEqualTo("gzip");
            for (var transport : new String[] {"websocket", "long-polling", "streaming"}) {
                assertThat(cookieOfPush(first, transport))
                        .as("session that push by %s begins", transport)
                        .isEmpty();
            }
            var second = RunningPacta.launch(
                    0, Map.of(), "run", "--port", String.valueOf(RunningPacta.freePort()), "--data", data.toString());
            refusedWith(second, "another Pacta");
            first.stop();
            assertThat(RunningPacta.processesOn(data)).isEmpty();
        }
        try (var again = RunningPacta.start(data)) {
            assertThat(again.output()).doesNotContain("The demo's statement and commitments are in place");
            again.kill();
            assertThat(RunningPacta.processesOn(data))
                    .as("its PostgreSQL lives on after a kill")
                    .isNotEmpty();
        }
        try (var recovered = RunningPacta.start(data)) {
            assertThat(health(recovered)).contains("\"status\":\"UP\"");
            assertThat(recovered.output()).doesNotContain("The demo's statement and commitments are in place");
            recovered.stop();
            assertThat(RunningPacta.processesOn(data)).isEmpty();
        }
    }

    /** How the answer comes to whoever takes it compressed; empty where it comes as it is. */
    private static String encodingOf(RunningPacta pacta, String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(pacta.address() + path))
                    .header("Accept-Encoding", "gzip")
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Content-Encoding")
                    .orElse("");
        }
    }

    /** The cookie that a page of a session that has ended is given where it tries its push connection again. */
    private static String cookieOfPush(RunningPacta pacta, String transport) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(pacta.address()
                            + "/VAADIN/push?v-r=push&X-Atmosphere-Framework=3.1.5&X-Atmosphere-tracking-id=0"
                            + "&X-Atmosphere-Transport=" + transport))
                    .header("Cookie", "JSESSIONID=0123456789ABCDEF0123456789ABCDEF")
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .timeout(Duration.ofSeconds(20))
                    .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            // It may go on for ever.
            answer.body().close();
            return answer.headers().firstValue("Set-Cookie").orElse("");
        }
    }

    private static String health(RunningPacta pacta) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(pacta.address() + "/actuator/health"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    /** Told to stop while PostgreSQL is being made, and while its schema is. */
    @ParameterizedTest
    @ValueSource(strings = {"", "The database is moved"})
    void whoeverStopsItWhileItStartsFindsNothingLeftRunning(String said, @TempDir Path data) {
        var pacta = RunningPacta.launch(
                0, Map.of(), "run", "--port", String.valueOf(RunningPacta.freePort()), "--data", data.toString());
        pacta.await(output -> Files.exists(data.resolve("postgres/postmaster.pid")) && output.contains(said)
                || output.contains("pacta:"));

        pacta.stop();

        assertThat(pacta.output()).contains("stopped while it was starting").doesNotContain("Exception");
        Awaitility.await()
                .untilAsserted(() -> assertThat(RunningPacta.processesOn(data)).isEmpty());
    }

    private static void refusedWith(RunningPacta pacta, String... words) {
        assertThat(pacta.ended()).as(pacta.output()).isNotZero();
        var lines = pacta.output()
                .lines()
                .filter(line -> line.startsWith("pacta: "))
                .toList();
        assertThat(lines).as(pacta.output()).hasSize(1);
        assertThat(lines.getFirst()).contains(words);
    }
}
