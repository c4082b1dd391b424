package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No text takes longer to read than its length makes it. */
class LinearReadingTest {

    /** Generous for a busy machine; what grows with the square of the length takes minutes. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final Map<String, IntFunction<String>> TEXTS = Map.ofEntries(
            Map.entry("initials", n -> "U.S. ".repeat(n)),
            Map.entry("initials without a space", n -> "U.S.".repeat(n)),
            Map.entry("one sentence of many clauses", n -> "they will hold a drill and ".repeat(n / 3)),
            Map.entry("full stops", n -> "Title\n\nThe Ministers agreed to meet" + ".".repeat(n)),
            Map.entry("full stops apart", n -> "Title\n\nThe Ministers agreed to meet" + " .".repeat(n)),
            Map.entry("items", n -> "Title\n\nThey agreed to the following:\n" + "- Hold a drill.\n".repeat(n)),
            Map.entry("wrapped lines", n -> "the lines go on and will hold\n".repeat(n)),
            Map.entry("deep lists", LinearReadingTest::deep),
            Map.entry("commas", n -> "Title\n\nWe will " + "a, ".repeat(n)),
            Map.entry("brackets", n -> "Title\n\nWe will " + "(".repeat(n)),
            Map.entry("capitals", n -> "WE WILL HOLD A MEETING IN JAPAN AND ".repeat(n / 5)),
            Map.entry("parted words", n -> "ab-\n".repeat(n)),
            Map.entry("compounds", n -> "A-".repeat(n)),
            Map.entry("names", n -> "Title\n\n" + "Japan, and the ".repeat(n) + " will meet."),
            Map.entry("dates", n -> "Title\n\nWe will meet in May 2026 and " + "by 3 May 2026 ".repeat(n)),
            Map.entry("what was agreed", n -> "The Ministers agreed that the ".repeat(n / 3)),
            Map.entry("labelled fields", n -> "Title\n\n" + "Action: go\nOwner: Japan\n".repeat(n / 3)),
            Map.entry("plans", n -> "Title\n\nWe welcomed Japan's plan " + "to plan ".repeat(n)));

    private static String deep(int n) {
        StringBuilder text = new StringBuilder("Title\n\nThey agreed to the following:\n");
        for (int i = 0; i < n; i++) {
            text.append("abcdefgh".charAt(i % 8)).append(") the following:\n").append("- hold the following:\n");
        }
        return text.toString();
    }

    @TestFactory
    Stream<DynamicTest> of() {
        return TEXTS.entrySet().stream()
                .map(it -> DynamicTest.dynamicTest(
                        it.getKey(),
                        () -> assertTimeoutPreemptively(
                                LIMIT, () -> Texts.read(it.getValue().apply(10_000)))));
    }

    @TestFactory
    Stream<DynamicTest> everyPassageIsOfASizeThatCanBeRead() {
        return TEXTS.entrySet().stream()
                .map(it -> DynamicTest.dynamicTest(
                        it.getKey(),
                        () -> assertThat(Texts.read(it.getValue().apply(2_500)).passages())
                                .allMatch(passage -> passage.text().length() <= 9_600)));
    }
}
