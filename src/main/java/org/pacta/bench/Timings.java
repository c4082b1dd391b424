package org.pacta.bench;

import java.util.ArrayList;
import java.util.List;

/** How long each of many calls took; filled by several threads. */
final class Timings {

    private final List<Long> nanos = new ArrayList<>();

    synchronized void add(long took) {
        nanos.add(took);
    }

    /** Does it, and counts how long that took. */
    void time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        add(System.nanoTime() - start);
    }

    /** How many a second, one after another. */
    synchronized double rate() {
        return nanos.size() / (nanos.stream().mapToLong(Long::longValue).sum() / 1e9);
    }

    /** @param percent 50 for the median
     * @return milliseconds
     */
    synchronized double percentile(int percent) {
        var sorted = nanos.stream().sorted().toList();
        int place = (int) Math.ceil(percent / 100.0 * sorted.size()) - 1;
        return sorted.get(Math.max(0, place)) / 1e6;
    }

    synchronized int count() {
        return nanos.size();
    }
}
