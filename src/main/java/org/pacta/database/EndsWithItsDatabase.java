package org.pacta.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done when the embedded PostgreSQL ends by itself: this process ends too, within seconds, with a sentence and a code
 * that says that the next start may well succeed. Whoever supervises it starts it again, and that finds the data as they were
 * committed; a process without its database would only refuse everybody.
 *
 * @see <a href="https://man.freebsd.org/cgi/man.cgi?query=sysexits">EX_TEMPFAIL</a>
 */
final class EndsWithItsDatabase implements Runnable {

    /** EX_TEMPFAIL. */
    static final int EXIT_CODE = 75;

    /** For what can be ended in order; what still waits for the database then waits in vain. */
    private static final int SECONDS = 3;

    private static final Logger log = LoggerFactory.getLogger(EndsWithItsDatabase.class);

    @Override
    public void run() {
        var sentence =
                "The embedded PostgreSQL ended by itself (killed, or its disk is full): Pacta ends too, with code "
                        + EXIT_CODE + ". Start it again; what was committed is there.";
        log.error("{}", sentence);
        System.err.println("pacta: " + sentence);
        CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS)
                .execute(() -> Runtime.getRuntime().halt(EXIT_CODE));
        Thread.ofPlatform().name("pacta-ends").start(() -> System.exit(EXIT_CODE));
    }
}
