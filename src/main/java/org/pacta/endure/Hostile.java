package org.pacta.endure;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an ordinary user of one node waits for while one caller, signed in or not, does its worst: beside the same without it,
 * in the same run.
 */
final class Hostile {

    /** How much longer others may wait. */
    private static final double MOST = 2;

    private final Stage stage;
    private final Duration length;
    private final List<String> attacks;

    Hostile(Stage stage, boolean quick) {
        this.stage = stage;
        this.length = Duration.ofSeconds(quick ? 4 : 20);
        this.attacks = Attackers.ATTACKS;
    }

    /** @return whether nobody else was slowed beyond what is allowed, or refused */
    boolean run(PrintStream out) throws IOException, InterruptedException {
        var worker = stage.token("jimin.park", "work");
        var other = stage.token("alex.morgan", "work");
        var reader = stage.token("sam.carter", "read");
        var node = stage.nodes().getFirst();
        // The two cores are for one: another node would only take its share of them.
        for (var spare : stage.nodes().subList(1, stage.nodes().size())) {
            spare.close();
        }
        try (var caller = new Caller(node.address())) {
            var user = new OrdinaryUser(caller, worker, caller.tasks(worker, 1).getFirst());
            user.work(length);
            out.printf(
                    Locale.ROOT,
                    "%-36s %7s %9s %9s %9s %9s %8s %7s  %s%n",
                    "while",
                    "callers",
                    "p50 ms",
                    "p95 ms",
                    "longest",
                    "calm p95",
                    "refused",
                    "ratio",
                    "goal");
            boolean held = true;
            for (var attack : attacks) {
                var calm = user.work(length);
                var command = new ArrayList<>(List.of(
                        "nice",
                        "-n",
                        "19",
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Attackers.class.getName(),
                        attack,
                        String.valueOf(node.port()),
                        other,
                        reader));
                var attackers = new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                try {
                    var callers = attackers.inputReader().readLine();
                    Thread.sleep(1_000);
                    var under = user.work(length);
                    double ratio = under.percentile(95) / calm.percentile(95);
                    boolean met = ratio <= MOST && under.refused() == 0;
                    held &= met;
                    out.printf(
                            Locale.ROOT,
                            "%-36s %7s %9.0f %9.0f %9.0f %9.0f %8d %7.2f  %s%n",
                            attack,
                            callers,
                            under.percentile(50),
                            under.percentile(95),
                            under.longest(),
                            calm.percentile(95),
                            under.refused(),
                            ratio,
                            met ? "met" : "MISSED");
                } finally {
                    attackers.destroyForcibly().waitFor();
                }
            }
            out.printf(
                    Locale.ROOT,
                    "health %d, heap afterwards %.0f MB%n",
                    caller.get("/actuator/health", null).status(),
                    node.heap());
            return held;
        }
    }
}
