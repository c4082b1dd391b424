package org.pacta.endure;

import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What an ordinary user waits for while one caller, signed in or not, does its worst: beside the same without it, in the same
 * run. Attackers run on the same machine and take their share of it, so the ratios are the worst that can be seen.
 */
final class Hostile {

    /** How much longer others may wait. */
    private static final double MOST = 2;

    private static final int LARGE = 24 * 1024 * 1024;

    private final Stage stage;
    private final Duration length;
    private final byte[] file = new byte[LARGE];

    Hostile(Stage stage, boolean quick) {
        this.stage = stage;
        this.length = Duration.ofSeconds(quick ? 5 : 20);
    }

    /** One of many that do it again and again. */
    private interface Deed {
        void once() throws IOException, InterruptedException;
    }

    private record Attack(int callers, Deed deed) {}

    int run(PrintStream out) throws IOException, InterruptedException {
        var worker = stage.token("jimin.park", "work");
        var other = stage.token("alex.morgan", "work");
        var reader = stage.token("sam.carter", "read");
        var user = new OrdinaryUser(stage, worker, stage.tasks(worker, 1).getFirst());
        user.work(length);
        out.printf(
                Locale.ROOT,
                "%-34s %7s %9s %9s %9s %8s %7s %s%n",
                "while",
                "callers",
                "p50 ms",
                "p95 ms",
                "longest",
                "refused",
                "ratio",
                "goal");
        boolean held = true;
        for (var attack : attacks(other, reader).entrySet()) {
            var calm = user.work(length);
            var under = under(attack.getValue(), user);
            double ratio = under.percentile(95) / calm.percentile(95);
            held &= ratio <= MOST && under.refused() == 0;
            out.printf(
                    Locale.ROOT,
                    "%-34s %7d %9.0f %9.0f %9.0f %8d %7.2f %s%n",
                    attack.getKey(),
                    attack.getValue().callers(),
                    under.percentile(50),
                    under.percentile(95),
                    under.longest(),
                    under.refused(),
                    ratio,
                    ratio <= MOST && under.refused() == 0 ? "met" : "missed");
        }
        out.printf(
                Locale.ROOT,
                "health %d, heap afterwards %.0f MB%n",
                stage.get("/actuator/health", null).status(),
                stage.heap());
        return held ? 0 : 1;
    }

    private Map<String, Attack> attacks(String other, String reader) throws IOException, InterruptedException {
        var attacks = new LinkedHashMap<String, Attack>();
        attacks.put("wrong passwords at once", new Attack(100, () -> {
            var form = "username=" + UUID.randomUUID() + "&password=" + UUID.randomUUID();
            stage.send(
                    "POST",
                    "/login",
                    null,
                    BodyPublishers.ofString(form),
                    Map.of("Content-Type", "application/x-www-form-urlencoded"));
        }));
        attacks.put("bodies that are begun and not ended", new Attack(230, () -> hold("""
            POST /login HTTP/1.1
            Host: localhost
            Content-Type: application/x-www-form-urlencoded
            Content-Length: 5000

            username=""")));
        attacks.put("connections that say nothing", new Attack(1_000, () -> hold("")));
        var deep = "{\"title\":" + "[".repeat(500_000);
        attacks.put(
                "JSON half a million deep",
                new Attack(
                        8,
                        () -> stage.send(
                                "POST",
                                "/api/v1/statements/preview",
                                other,
                                BodyPublishers.ofString(deep),
                                Map.of("Content-Type", "application/json"))));
        var hostile = Map.of("issuedOn", "2026-01-15", "text", "U.S. ".repeat(10_000) + "shall ".repeat(10_000));
        attacks.put(
                "texts made to be slow",
                new Attack(8, () -> stage.post("/api/v1/statements/preview", other, hostile, Map.of())));
        var task = ownTask(other);
        attacks.put("files of 24 MB, with keys", new Attack(20, () -> upload(other, task)));
        attacks.put("exports of the history", new Attack(8, () -> stage.get("/api/v1/history/export", reader)));
        return attacks;
    }

    private OrdinaryUser.Waits under(Attack attack, OrdinaryUser user) throws InterruptedException {
        var stop = new AtomicBoolean();
        var callers = new ArrayList<Thread>();
        for (int i = 0; i < attack.callers(); i++) {
            callers.add(Thread.startVirtualThread(() -> {
                while (!stop.get()) {
                    try {
                        attack.deed().once();
                    } catch (IOException refused) {
                        Thread.yield();
                    } catch (InterruptedException ended) {
                        return;
                    }
                }
            }));
        }
        Thread.sleep(1_000);
        try {
            return user.work(length);
        } finally {
            stop.set(true);
            callers.forEach(Thread::interrupt);
            for (var caller : callers) {
                caller.join(Duration.ofSeconds(5));
            }
        }
    }

    /** Says so much and then nothing, until it is cut off. */
    private void hold(String begun) throws IOException, InterruptedException {
        try (var socket = new Socket("127.0.0.1", stage.port())) {
            socket.getOutputStream().write(begun.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(1_000);
            while (!Thread.interrupted()) {
                try {
                    if (socket.getInputStream().read() < 0) {
                        break;
                    }
                } catch (java.net.SocketTimeoutException stillHeld) {
                    Thread.yield();
                }
            }
        }
        Thread.sleep(200);
    }

    private void upload(String token, long task) throws IOException, InterruptedException {
        var head = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"large.bin\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(file),
                BodyPublishers.ofString("\r\n--part--\r\n"));
        stage.send(
                "POST",
                "/api/v1/tasks/" + task + "/evidence",
                token,
                body,
                Map.of(
                        "Content-Type",
                        "multipart/form-data; boundary=part",
                        "Idempotency-Key",
                        UUID.randomUUID().toString()));
    }

    /** A task that the token's person may add files to. */
    private long ownTask(String token) throws IOException, InterruptedException {
        for (long task : stage.tasks(token, 50)) {
            var link = Map.of("title", "Plan", "link", "https://example.org/plan");
            if (stage.post("/api/v1/tasks/" + task + "/evidence", token, link, Map.of())
                    .isDone()) {
                return task;
            }
        }
        throw new IllegalStateException("No task of one's own is there.");
    }
}
