package org.pacta.endure;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.pacta.bench.RunningApplication;

/** HAProxy in front of the nodes, as a server's operator has it. */
final class Balancer implements AutoCloseable {

    private static final List<Path> PLACES = Stream.of(
                    "/usr/sbin/haproxy", "/usr/local/sbin/haproxy", "/usr/bin/haproxy")
            .map(Path::of)
            .toList();

    private final Process process;
    private final int port;

    /** @param nodes their addresses */
    Balancer(Path folder, List<String> nodes) throws IOException {
        var program = PLACES.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IOException("HAProxy is needed; install it (on Debian: apt-get install haproxy)"));
        port = RunningApplication.freePort();
        var settings = Files.writeString(folder.resolve("haproxy.cfg"), settings(port, nodes));
        process = new ProcessBuilder(program.toString(), "-db", "-f", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("haproxy.log").toFile())
                .start();
    }

    /** What HAProxy is told. */
    static String settings(int port, List<String> nodes) throws IOException {
        var lines = new ArrayList<String>();
        try (var shape = Balancer.class.getResourceAsStream("/endure/haproxy.cfg")) {
            if (shape == null) {
                throw new IOException("The shape of HAProxy's settings is not there.");
            }
            lines.add(new String(shape.readAllBytes(), StandardCharsets.UTF_8)
                    .formatted(port)
                    .stripTrailing());
        }
        for (int i = 0; i < nodes.size(); i++) {
            lines.add("    server node-%d %s"
                    .formatted(i + 1, URI.create(nodes.get(i)).getAuthority()));
        }
        return String.join("\n", lines) + "\n";
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
