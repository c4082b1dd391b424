package org.pacta.endure;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The database dies and comes back, freezes, and has its table of tasks locked, while people work and others only look. */
final class DatabaseAway {

    /**
     * Seconds within which everything is answered, if only that the database is away: two, and what the machine adds. In a
     * quick run, beside whatever else, it is told alone, as is an answer of the proxy's own.
     */
    private static final double SOON = 3;

    private DatabaseAway() {}

    static Outcome run(Stage stage, Work work, boolean quick) throws IOException, InterruptedException, SQLException {
        int seconds = quick ? 4 : 15;
        var reader = stage.token("sam.carter", "read");
        try (var looking = new Looking(stage.caller(), reader)) {
            work.begin();
            Thread.sleep(1_000);
            stage.database().freeze();
            Thread.sleep(seconds * 1_000L);
            stage.database().thaw();
            double afterFreeze = looking.secondsUntilWell();
            stage.database().die();
            Thread.sleep(seconds * 1_000L);
            stage.database().comeBack();
            double afterDeath = looking.secondsUntilWell();
            try (var connection = stage.database().connection();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("LOCK TABLE task IN ACCESS EXCLUSIVE MODE");
                Thread.sleep(seconds * 1_000L);
                connection.rollback();
            }
            double afterLock = looking.secondsUntilWell();
            Thread.sleep(500);
            work.end();
            var also = String.format(
                    Locale.ROOT,
                    "frozen, dead, locked %d s each: answers to lookers after %.1f s at most, well again after %.1f, %.1f, %.1f s,"
                            + " %d other than 200 or 503",
                    seconds,
                    looking.longest(),
                    afterFreeze,
                    afterDeath,
                    afterLock,
                    looking.odd());
            return work.ledger()
                    .judge("database away", stage, also, quick || looking.longest() <= SOON && looking.odd() == 0);
        }
    }

    /** Asks for a list, the sign-in page and health, one after the other. */
    private static final class Looking implements AutoCloseable {

        private static final java.util.List<String> PATHS =
                java.util.List.of("/api/v1/tasks?limit=5", "/login", "/actuator/health");

        private final Caller caller;
        private final String token;
        private final AtomicBoolean ended = new AtomicBoolean();
        private final AtomicLong longest = new AtomicLong();
        private final AtomicInteger odd = new AtomicInteger();
        private final Thread thread;

        Looking(Caller caller, String token) {
            this.caller = caller;
            this.token = token;
            thread = Thread.ofPlatform().start(this::look);
        }

        double longest() {
            return longest.get() / 1e9;
        }

        int odd() {
            return odd.get();
        }

        private void look() {
            for (int i = 0; !ended.get(); i++) {
                var path = PATHS.get(i % PATHS.size());
                long began = System.nanoTime();
                try {
                    int status = caller.get(path, path.startsWith("/api") ? token : null)
                            .status();
                    if (status != 200 && status != 503) {
                        odd.incrementAndGet();
                    }
                } catch (IOException none) {
                    odd.incrementAndGet();
                } catch (InterruptedException stopped) {
                    return;
                }
                longest.accumulateAndGet(System.nanoTime() - began, Math::max);
            }
        }

        /** Until a list is answered again. */
        double secondsUntilWell() throws IOException, InterruptedException {
            long began = System.nanoTime();
            while (caller.get("/api/v1/tasks?limit=5", token).status() != 200) {
                if (System.nanoTime() - began > 60e9) {
                    break;
                }
                Thread.sleep(50);
            }
            return (System.nanoTime() - began) / 1e9;
        }

        @Override
        public void close() throws InterruptedException {
            ended.set(true);
            thread.join();
        }
    }
}
