package org.pacta.concurrence.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What stands side by side where a version is compared with the one before. */
class DifferencesTest {

    @Test
    void whatStayedStandsOnBothSidesUnmarked() {
        assertThat(shown("One.\n\nTwo.", "One.\nTwo.")).containsExactly("One. | One.", "Two. | Two.");
    }

    @Test
    void onlyTheWordsThatChangedAreMarked() {
        assertThat(shown("They meet each year.", "They meet twice a year."))
                .containsExactly("They meet [each] year. | They meet [twice a] year.");
        assertThat(shown("三か国は毎年会合する。", "三か国は隔年会合する。"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("[", "三か国は"));
    }

    @Test
    void whatWasAddedOrTakenOutHasNothingBesideIt() {
        assertThat(shown("One.\nThree.", "One.\nTwo.\nThree."))
                .containsExactly("One. | One.", " | [Two.]", "Three. | Three.");
        assertThat(shown("One.\nTwo.\nThree.", "One.\nThree."))
                .containsExactly("One. | One.", "[Two.] | ", "Three. | Three.");
        assertThat(shown("", "New.")).containsExactly(" | [New.]");
    }

    @Test
    void longTextsThatHaveNothingInCommonAreComparedSoon() {
        var one = IntStream.range(0, 4_000).mapToObj(i -> "a" + i + " b" + i).collect(Collectors.joining("\n"));
        var other = IntStream.range(0, 4_000).mapToObj(i -> "c" + i + " d" + i).collect(Collectors.joining("\n"));
        var words = IntStream.range(0, 3_000).mapToObj(i -> "e" + i).collect(Collectors.joining(" "));
        var others = IntStream.range(0, 3_000).mapToObj(i -> "f" + i).collect(Collectors.joining(" "));

        Assertions.assertTimeout(Duration.ofSeconds(10), () -> Differences.between(one, other));
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> Differences.between(words, others));
        assertThatNoException().isThrownBy(() -> Differences.between("x".repeat(100_000), "y".repeat(100_000)));
    }

    private static List<String> shown(String before, String after) {
        return Differences.between(before, after).stream()
                .map(row -> side(row.before()) + " | " + side(row.after()))
                .toList();
    }

    private static String side(List<Differences.Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.changed() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
