package org.pacta.statement;

import java.time.Duration;
import org.pacta.command.Refused;

/** The time that the reading of one text may take: what takes longer is given up with a word, and others go on. */
final class ReadingTime implements Runnable {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Runnable also;
    private final Duration longest;
    private final long begun = System.nanoTime();

    /** @param also asked each time as well: what it throws ends the reading */
    ReadingTime(Runnable also) {
        this(also, LONGEST);
    }

    ReadingTime(Runnable also, Duration longest) {
        this.also = also;
        this.longest = longest;
    }

    @Override
    public void run() {
        also.run();
        if (System.nanoTime() - begun > longest.toNanos()) {
            throw new Refused(Refused.Category.TOO_LARGE, "statement.tooSlow", "text", longest.toSeconds());
        }
    }
}
