package org.pacta.endure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link Endure} is asked, and how {@link Hostile} and {@link Kills} count; what they do takes a {@link Stage}. */
class EndureTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "storm", "hostile kills", "kills --fast", "--quick"})
    void anythingElseThanItsPartsIsToldInALineAndStartsNothing(String given) {
        var said = new ByteArrayOutputStream();
        var arguments = given.isEmpty() ? new String[0] : given.split(" ");

        int code = Endure.main(
                EndureTest.class, arguments, System.out, new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(code).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("endure takes hostile or kills")
                .hasLineCount(1);
    }

    @Test
    void waitsAreCountedFromTheQuickestToTheLongest() {
        var waits = new OrdinaryUser.Waits(
                IntStream.rangeClosed(1, 100).mapToObj(Double::valueOf).toList(), 3);

        assertThat(List.of(waits.percentile(50), waits.percentile(95), waits.longest()))
                .containsExactly(51.0, 96.0, 100.0);
        assertThat(waits.refused()).isEqualTo(3);
    }
}
