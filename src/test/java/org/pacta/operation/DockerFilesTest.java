package org.pacta.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** The files of the production shape name settings that there are, hold no secret, and fit each other. */
class DockerFilesTest {

    private static final Path FOLDER = Path.of("docker");

    /** Read by the compose file and its helpers alone. */
    private static final Set<String> OF_COMPOSE = Set.of("PACTA_DATABASE_NAME", "PACTA_NODE");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)(?:(:-|:[?])([^}]*))?}");

    @Test
    void everySettingThatIsNamedThereExists() throws IOException {
        var known = Settings.ALL.stream().map(Setting::name).collect(Collectors.toSet());
        known.addAll(OF_COMPOSE);
        try (var files = Files.walk(FOLDER)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Pattern.compile("PACTA_[A-Z_]*[A-Z]")
                                .matcher(Files.readString(file))
                                .results())
                        .as(file.toString())
                        .allSatisfy(name -> assertThat(known).contains(name.group()));
            }
        }
    }

    @Test
    void bothNodesAreTheSameAndWhatTheExampleFileSetsPassesTheCheckAtStart() throws IOException {
        var services = services();
        assertThat(services.get("pacta-1")).isEqualTo(services.get("pacta-2"));
        var given = example();
        given.put("PACTA_DATABASE_PASSWORD", "given");
        var environment = new HashMap<String, String>();
        environment(services, "pacta-1").forEach((name, value) -> environment.put(name, filled(value, given)));
        assertThat(SettingsCheck.faults(Set.of(), environment)).isEmpty();
        assertThat(environment)
                .containsEntry("PACTA_PROXY", "true")
                .containsEntry("PACTA_BASE_URL", "https://pacta.example.org")
                .containsEntry("PACTA_DEMO", "false");
    }

    @Test
    void noSecretStandsInTheFilesNorHasOneADefault() throws IOException {
        var services = services();
        for (var service : services.keySet()) {
            environment(services, service).forEach((name, value) -> {
                if (name.matches(".*(PASSWORD|SECRET).*")) {
                    assertThat(value).as(service + " " + name).matches("\\$\\{[A-Z_]+(:-|:[?][^}]*)}");
                }
            });
        }
        assertThat(example().entrySet())
                .filteredOn(entry -> entry.getKey().matches(".*(PASSWORD|SECRET).*"))
                .allSatisfy(entry -> assertThat(entry.getValue()).isEmpty());
        assertThat(Files.readString(FOLDER.resolve("keycloak/pacta-realm.json")))
                .containsPattern("\"secret\": \"\\$\\{PACTA_OIDC_CLIENT_SECRET}\"")
                .doesNotContainPattern("\"value\": \"[^$]");
    }

    @Test
    void proxyAndPrometheusKnowTheNodesByTheirNamesAndEveryFileCanBeRead() throws IOException {
        var services = services().keySet();
        var proxy = Files.readString(FOLDER.resolve("haproxy/haproxy.cfg"));
        var nodes = new HashSet<String>();
        Pattern.compile("server (\\S+) \\1:8080").matcher(proxy).results().forEach(found -> nodes.add(found.group(1)));
        assertThat(nodes).containsExactlyInAnyOrder("pacta-1", "pacta-2");
        assertThat(services).containsAll(nodes);
        assertThat(Files.readString(FOLDER.resolve("prometheus/prometheus.yml")))
                .contains("\"pacta-1:8080\", \"pacta-2:8080\"");
        try (var files = Files.walk(FOLDER)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file);
                if (file.toString().endsWith(".json")) {
                    assertThat(JsonMapper.builder().build().readTree(text).isObject())
                            .isTrue();
                } else if (file.toString().matches(".*[.]ya?ml")) {
                    assertThat((Object) new Yaml().load(text)).isInstanceOf(Map.class);
                }
            }
        }
    }

    @Test
    void theKeyOfTheExampleCertificateIsItsOwnersAloneAndTheProxyReadsItBeforeItIsAnybodyElse() throws Exception {
        var folder = Files.createTempDirectory("pacta-tls");
        var made = new ProcessBuilder("sh", FOLDER.resolve("certificate").toString(), "localhost", folder.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(made.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("localhost");
        assertThat(made.waitFor()).isZero();
        assertThat(folder.toFile().list()).containsExactly("pacta.pem");
        assertThat(Files.getPosixFilePermissions(folder.resolve("pacta.pem")))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
        Files.delete(folder.resolve("pacta.pem"));
        Files.delete(folder);
        assertThat(services().get("proxy")).containsEntry("user", "root").containsEntry("cap_drop", List.of("ALL"));
        assertThat(Files.readString(FOLDER.resolve("haproxy/haproxy.cfg"))).contains("\n    user haproxy\n");
    }

    @Test
    void theProxyBelievesNobodyAndItsCookieIsOfThisHostAlone() throws IOException {
        var proxy = Files.readString(FOLDER.resolve("haproxy/haproxy.cfg"));
        assertThat(proxy)
                .contains("del-header ^X-Forwarded- -m reg", "del-header Forwarded", "option forwardfor")
                .containsPattern("cookie __Host-\\w+ insert .*httponly secure attr SameSite=Lax");
    }

    @Test
    void theProxyTakesTls12And13WithForwardSecrecyAlone() throws IOException {
        var proxy = Files.readString(FOLDER.resolve("haproxy/haproxy.cfg"));
        assertThat(proxy)
                .contains("ssl-min-ver TLSv1.2")
                .as("people are led to TLS, programs are refused")
                .containsPattern("deny deny_status 403 if \\{ path_beg /api/ }\\s+http-request redirect scheme https");
        var ciphers = Pattern.compile("ssl-default-bind-ciphers (\\S+)").matcher(proxy);
        assertThat(ciphers.find()).isTrue();
        assertThat(ciphers.group(1).split(":"))
                .allMatch(suite -> suite.matches("ECDHE-(ECDSA|RSA)-(AES(128|256)-GCM-SHA\\d+|CHACHA20-POLY1305)"));
    }

    private static String filled(String value, Map<String, String> given) {
        return PLACEHOLDER.matcher(value).replaceAll(found -> {
            var set = given.getOrDefault(found.group(1), "");
            return java.util.regex.Matcher.quoteReplacement(
                    set.isEmpty() && ":-".equals(found.group(2)) ? found.group(3) : set);
        });
    }

    private static Map<String, String> example() throws IOException {
        var given = new HashMap<String, String>();
        for (var line : Files.readAllLines(FOLDER.resolve("env.example"))) {
            int equals = line.indexOf('=');
            if (!line.startsWith("#") && equals > 0) {
                given.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return given;
    }

    private static Map<String, Map<String, Object>> services() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose =
                new Yaml().load(Files.readString(FOLDER.resolve("compose.yaml")));
        return compose.get("services");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> environment(Map<String, Map<String, Object>> services, String service) {
        return (Map<String, String>) services.get(service).getOrDefault("environment", Map.of());
    }

    /** What the jar is made of beside its sources: each folder or file reaches the image's build. */
    @Test
    void theImageIsBuiltFromAllThatTheJarIsBuiltFrom() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        var resources = pom.substring(pom.indexOf("<resources>"), pom.indexOf("</resources>"));
        var wanted = Pattern.compile("<directory>([^<]*)</directory>\\s*(?:<includes>\\s*<include>([^<]*)<)?")
                .matcher(resources)
                .results()
                .map(found -> found.group(2) == null ? found.group(1) : found.group(1) + "/" + found.group(2))
                .toList();
        var copied = Pattern.compile("(?m)^COPY (\\S+) \\1$")
                .matcher(Files.readString(FOLDER.resolve("Dockerfile")))
                .results()
                .map(found -> found.group(1))
                .toList();
        var sent = Files.readAllLines(Path.of(".dockerignore"));

        assertThat(wanted).contains("docs/licences.md", "bpmn");
        assertThat(wanted)
                .allSatisfy(one -> assertThat(copied).anyMatch(from -> one.equals(from) || one.startsWith(from + "/")))
                .allSatisfy(one -> assertThat(sent)
                        .anyMatch(line -> line.equals("!" + one) || ("!" + one).startsWith(line + "/")));
    }
}
