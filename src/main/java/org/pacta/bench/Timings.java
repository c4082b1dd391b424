package org.pacta.bench;

import java.util.ArrayList;
import java.util.List;

/** How long each of many calls took; filled by several threads. */
final class Timings {

    private final List<Long> nanos = new ArrayList<>();

    synchronized void add(long took) {
        nanos.add(took);
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
