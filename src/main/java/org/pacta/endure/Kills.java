package org.pacta.endure;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Kills the application again and again while several write, each of whom sends again under the same key what got no answer.
 * Afterwards everything that was acknowledged must be there, and once.
 */
final class Kills {

    private static final int WRITERS = 4;
    private static final long SEED = 20_240_424;

    private final Stage stage;
    private final int times;
    private final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();
    private volatile double longest;

    Kills(Stage stage, boolean quick) {
        this.stage = stage;
        this.times = quick ? 3 : 20;
    }

    int run(PrintStream out) throws IOException, InterruptedException {
        var token = stage.token("hana.lee", "work");
        var tasks = stage.tasks(token, 8);
        var stop = new AtomicBoolean();
        var writers = new ArrayList<Thread>();
        for (int i = 0; i < WRITERS; i++) {
            int first = i;
            writers.add(Thread.ofPlatform().start(() -> write(token, tasks, first, stop)));
        }
        var random = new Random(SEED);
        for (int i = 0; i < times; i++) {
            Thread.sleep(1_000 + random.nextInt(2_000));
            stage.kill();
            stage.start();
        }
        Thread.sleep(1_000);
        stop.set(true);
        for (var writer : writers) {
            writer.join();
        }
        var there = new HashMap<String, Integer>();
        for (long task : tasks) {
            stage.get("/api/v1/tasks/" + task + "/comments", token)
                    .json()
                    .valueStream()
                    .forEach(comment -> there.merge(comment.path("text").asString(), 1, Integer::sum));
        }
        long lost =
                acknowledged.stream().filter(text -> !there.containsKey(text)).count();
        long doubled = acknowledged.stream()
                .filter(text -> there.getOrDefault(text, 0) > 1)
                .count();
        out.printf(
                Locale.ROOT,
                "%d kills amid %d writers: %d acknowledged, %d sent again, %d answered otherwise, %d lost, %d doubled,"
                        + " longest wait %.1f s%n",
                times,
                WRITERS,
                acknowledged.size(),
                unanswered.get(),
                wrong.get(),
                lost,
                doubled,
                longest);
        return lost + doubled + wrong.get() == 0 ? 0 : 1;
    }

    private void write(String token, List<Long> tasks, int first, AtomicBoolean stop) {
        for (int i = first; !stop.get(); i++) {
            var text = "Word " + UUID.randomUUID();
            long began = System.nanoTime();
            try {
                while (!sent(token, tasks.get(i % tasks.size()), text)) {
                    unanswered.incrementAndGet();
                    Thread.sleep(100);
                }
            } catch (InterruptedException ended) {
                return;
            }
            waited((System.nanoTime() - began) / 1e9);
        }
    }

    private synchronized void waited(double seconds) {
        longest = Math.max(longest, seconds);
    }

    /** @return whether there was an answer; none at all and 503 are to be asked again */
    private boolean sent(String token, long task, String text) throws InterruptedException {
        try {
            var answer = stage.post(
                    "/api/v1/tasks/" + task + "/comments",
                    token,
                    Map.of("text", text),
                    Map.of("Idempotency-Key", text.replace(' ', '-')));
            if (answer.status() == 503) {
                return false;
            }
            if (answer.isDone()) {
                acknowledged.add(text);
            } else {
                wrong.incrementAndGet();
            }
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
