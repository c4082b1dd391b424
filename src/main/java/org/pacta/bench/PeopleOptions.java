package org.pacta.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@code bench people} is told.
 *
 * @param steps how many people, from few to many
 * @param length of each step
 */
record PeopleOptions(List<Integer> steps, Duration length, boolean json) {

    private static final List<Integer> STEPS = List.of(25, 50, 100, 200);

    /** @throws IllegalArgumentException in one line, where it is told what it does not know */
    static PeopleOptions of(List<String> given) {
        var steps = STEPS;
        var length = Duration.ofSeconds(60);
        var json = false;
        for (int i = 0; i < given.size(); i++) {
            switch (given.get(i)) {
                case "--json" -> json = true;
                case "--quick" -> length = Duration.ofSeconds(20);
                case "--people" -> steps = numbers(i + 1 < given.size() ? given.get(++i) : "");
                default ->
                    throw new IllegalArgumentException("bench people does not know " + given.get(i)
                            + "; it takes --people N[,N...], --quick and --json.");
            }
        }
        return new PeopleOptions(steps, length, json);
    }

    private static List<Integer> numbers(String list) {
        if (!list.matches("[1-9][0-9]{0,3}(,[1-9][0-9]{0,3})*")) {
            throw new IllegalArgumentException("--people takes numbers of people, such as 50 or 25,50,100.");
        }
        return Stream.of(list.split(",")).map(Integer::valueOf).sorted().toList();
    }
}
