package org.pacta.endure;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who does the worst, in a process of its own that others go before: what it costs to be hostile is not ours to pay. */
final class Attackers {

    static final List<String> ATTACKS = List.of(
            "wrong passwords at once",
            "bodies that are begun and not ended",
            "connections that say nothing",
            "JSON half a million deep",
            "texts made to be slow",
            "files of 24 MB, with keys",
            "exports of the history");

    private static final int LARGE = 24 * 1024 * 1024;

    private final Caller caller;
    private final int port;
    private final String officer;
    private final String auditor;
    private final byte[] file = new byte[LARGE];

    private Attackers(int port, String officer, String auditor) {
        this.caller = new Caller("http://127.0.0.1:" + port);
        this.port = port;
        this.officer = officer;
        this.auditor = auditor;
    }

    /** One of many that do it again and again. */
    private interface Deed {
        void once() throws IOException, InterruptedException;
    }

    private record Attack(int callers, Deed deed) {}

    /** Takes the attack, the node's port, an officer's token and an auditor's, and goes on until standard input ends. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var attackers = new Attackers(Integer.parseInt(args[1]), args[2], args[3]);
        var attack = attackers.attack(args[0]);
        System.out.println(attack.callers());
        for (int i = 0; i < attack.callers(); i++) {
            Thread.ofVirtual().start(() -> {
                while (true) {
                    try {
                        attack.deed().once();
                    } catch (IOException refused) {
                        Thread.yield();
                    } catch (InterruptedException ended) {
                        return;
                    }
                }
            });
        }
        while (System.in.read() >= 0) {
            Thread.yield();
        }
        System.exit(0);
    }

    private Attack attack(String name) throws IOException, InterruptedException {
        return switch (ATTACKS.indexOf(name)) {
            case 0 -> new Attack(100, this::guess);
            case 1 -> new Attack(230, () -> hold("""
                    POST /login HTTP/1.1
                    Host: localhost
                    Content-Type: application/x-www-form-urlencoded
                    Content-Length: 5000

                    username="""));
            case 2 -> new Attack(1_000, () -> hold(""));
            case 3 -> {
                var deep = "{\"title\":" + "[".repeat(500_000);
                var json = Map.of("Content-Type", "application/json");
                yield new Attack(
                        8,
                        () -> caller.send(
                                "POST", "/api/v1/statements/preview", officer, BodyPublishers.ofString(deep), json));
            }
            case 4 -> {
                var slow = Map.of("issuedOn", "2026-01-15", "text", "U.S. ".repeat(10_000) + "shall ".repeat(10_000));
                yield new Attack(8, () -> caller.post("/api/v1/statements/preview", officer, slow, Map.of()));
            }
            case 5 -> {
                long task = ownTask();
                yield new Attack(20, () -> upload(task));
            }
            case 6 -> new Attack(8, () -> caller.get("/api/v1/history/export", auditor));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private void guess() throws IOException, InterruptedException {
        var form = "username=" + UUID.randomUUID() + "&password=" + UUID.randomUUID();
        caller.send(
                "POST",
                "/login",
                null,
                BodyPublishers.ofString(form),
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    /** Says so much and then nothing, until it is cut off. */
    private void hold(String begun) throws IOException, InterruptedException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(begun.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(1_000);
            while (!Thread.interrupted()) {
                try {
                    if (socket.getInputStream().read() < 0) {
                        break;
                    }
                } catch (SocketTimeoutException stillHeld) {
                    Thread.yield();
                }
            }
        }
        Thread.sleep(200);
    }

    private void upload(long task) throws IOException, InterruptedException {
        var head = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"large.bin\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(file),
                BodyPublishers.ofString("\r\n--part--\r\n"));
        caller.send(
                "POST",
                "/api/v1/tasks/" + task + "/evidence",
                officer,
                body,
                Map.of(
                        "Content-Type",
                        "multipart/form-data; boundary=part",
                        "Idempotency-Key",
                        UUID.randomUUID().toString()));
    }

    /** A task that the officer may add files to. */
    private long ownTask() throws IOException, InterruptedException {
        for (long task : caller.tasks(officer, 50)) {
            var link = Map.of("title", "Plan", "link", "https://example.org/plan");
            if (caller.post("/api/v1/tasks/" + task + "/evidence", officer, link, Map.of())
                    .isDone()) {
                return task;
            }
        }
        throw new IllegalStateException("No task of one's own is there.");
    }
}
