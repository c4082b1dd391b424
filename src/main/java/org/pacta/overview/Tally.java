package org.pacta.overview;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

/** How many commitments stand how. */
public record Tally(Map<Standing, Integer> counts) {

    public Tally {
        counts = Map.copyOf(counts);
    }

    static Tally none() {
        return new Tally(Map.of());
    }

    Tally plus(Standing standing, int number) {
        var sum = new EnumMap<Standing, Integer>(Standing.class);
        sum.putAll(counts);
        sum.merge(standing, number, Integer::sum);
        return new Tally(sum);
    }

    public int of(Standing standing) {
        return counts.getOrDefault(standing, 0);
    }

    public int active() {
        return numbers(true).sum();
    }

    public int all() {
        return active() + numbers(false).sum();
    }

    private IntStream numbers(boolean active) {
        return counts.entrySet().stream()
                .filter(each -> each.getKey().active() == active)
                .mapToInt(Map.Entry::getValue);
    }
}
