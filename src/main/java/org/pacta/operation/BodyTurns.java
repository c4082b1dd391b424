package org.pacta.operation;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How many threads may wait for what clients send: so many in all and so many for one sender, so that threads are left for
 * everybody else. Who comes when all are taken waits for a moment, if not too many do.
 */
final class BodyTurns {

    private final int atOnce;
    private final int ofOne;
    private final int waiting;
    private final Duration patience;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;
    private int wait;

    /**
     * @param atOnce the most turns at once
     * @param ofOne the most of one sender
     * @param waiting the most that wait for a turn, and as many threads
     * @param patience how long they wait
     */
    BodyTurns(int atOnce, int ofOne, int waiting, Duration patience) {
        this.atOnce = atOnce;
        this.ofOne = ofOne;
        this.waiting = waiting;
        this.patience = patience;
    }

    /** Takes a turn, which is to be given back; false where none came free in time. */
    synchronized boolean take(String sender) throws InterruptedException {
        if (isFree(sender)) {
            return count(sender);
        }
        if (wait >= waiting || taken.getOrDefault(sender, 0) >= ofOne && wait >= waiting / 2) {
            return false;
        }
        wait++;
        try {
            long end = System.nanoTime() + patience.toNanos();
            for (long left = patience.toNanos(); left > 0 && !isFree(sender); left = end - System.nanoTime()) {
                wait(Math.max(1, left / 1_000_000));
            }
        } finally {
            wait--;
        }
        return isFree(sender) && count(sender);
    }

    private boolean isFree(String sender) {
        return all < atOnce && taken.getOrDefault(sender, 0) < ofOne;
    }

    private boolean count(String sender) {
        all++;
        taken.merge(sender, 1, Integer::sum);
        return true;
    }

    synchronized void giveBack(String sender) {
        all--;
        taken.computeIfPresent(sender, (key, number) -> number == 1 ? null : number - 1);
        notifyAll();
    }
}
