package org.pacta.endure;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody who works on: reads lists, opens a page, writes a comment, one after the other. */
final class OrdinaryUser {

    private final Caller caller;
    private final String token;
    private final long task;
    private int written;

    OrdinaryUser(Caller caller, String token, long task) {
        this.caller = caller;
        this.token = token;
        this.task = task;
    }

    /**
     * How long the answers took.
     *
     * @param millis of each, the quickest first
     * @param refused how many were no answer to what was asked
     */
    record Waits(List<Double> millis, int refused) {

        double percentile(int percent) {
            return millis.get(Math.min(millis.size() - 1, millis.size() * percent / 100));
        }

        double longest() {
            return millis.getLast();
        }
    }

    Waits work(Duration length) throws InterruptedException {
        var millis = new ArrayList<Double>();
        int refused = 0;
        long end = System.nanoTime() + length.toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            long began = System.nanoTime();
            try {
                refused += does(i % 4).isDone() ? 0 : 1;
            } catch (IOException unanswered) {
                refused++;
            }
            millis.add((System.nanoTime() - began) / 1e6);
            Thread.sleep(50);
        }
        millis.sort(null);
        return new Waits(millis, refused);
    }

    private Caller.Answer does(int what) throws IOException, InterruptedException {
        return switch (what) {
            case 0 -> caller.get("/api/v1/tasks?limit=50", token);
            case 1 -> caller.get("/api/v1/commitments?limit=50", token);
            case 2 -> caller.get("/login", null);
            default ->
                caller.post(
                        "/api/v1/tasks/" + task + "/comments", token, Map.of("text", "Word " + ++written), Map.of());
        };
    }
}
