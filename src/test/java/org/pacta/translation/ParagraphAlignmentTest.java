package org.pacta.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pacta.translation.ParagraphAlignment.Pair;

class ParagraphAlignmentTest {

    @Test
    void textsWithAsManyParagraphsAreAlignedByOrderHoweverLongTheseAre() {
        assertThat(ParagraphAlignment.of(texts(500, 20, 300), texts(10, 400, 90)))
                .containsExactly(one(0, 0), one(1, 1), one(2, 2));
    }

    @Test
    void aParagraphThatTheRenderingPartsInTwoStandsBesideBoth() {
        assertThat(ParagraphAlignment.of(texts(60, 400, 900, 300), texts(30, 205, 240, 215, 150)))
                .containsExactly(one(0, 0), one(1, 1), new Pair(2, 3, 2, 4), one(3, 4));
    }

    @Test
    void twoParagraphsThatTheRenderingJoinsStandBesideTheOne() {
        assertThat(ParagraphAlignment.of(texts(60, 400, 500, 420, 300), texts(31, 196, 465, 148)))
                .containsExactly(one(0, 0), one(1, 1), new Pair(2, 4, 2, 3), one(4, 3));
    }

    @Test
    void aParagraphThatTheRenderingLacksStandsAloneAndSoDoesOneThatOnlyItHas() {
        assertThat(ParagraphAlignment.of(texts(60, 700, 900, 800, 640, 320), texts(30, 350, 400, 322, 158)))
                .containsExactly(one(0, 0), one(1, 1), new Pair(2, 3, 2, 2), one(3, 2), one(4, 3), one(5, 4));
        assertThat(ParagraphAlignment.of(texts(700, 150, 800, 90, 600), texts(350, 75, 400, 500, 44, 301)))
                .containsExactly(one(0, 0), one(1, 1), one(2, 2), new Pair(3, 3, 3, 4), one(3, 4), one(4, 5));
    }

    @Test
    void aRenderingOfTheFirstParagraphsAloneIsToldByTheNumbersThatBothTextsHave() {
        var here = List.of(
                "Joint Statement of the 14th Test Talks",
                "April 24, 2024",
                "The three sides convened the 14th Test Talks on April 24, 2024. " + "x".repeat(360),
                "They affirmed what was agreed in August 2023. " + "x".repeat(300),
                "x".repeat(700),
                "x".repeat(650));
        var there = List.of("第１４回試験協議 共同声明", "２０２４年４月２４日", "三者は、2024年4月24日、第14回試験協議を開催した。" + "あ".repeat(170));
        assertThat(ParagraphAlignment.of(here, there).subList(0, 2)).containsExactly(one(0, 0), one(1, 1));
    }

    /** How long the other language is comes from the two texts, at half of the length as at twice. */
    @Test
    void howLongTheOtherLanguageIsComesFromTheTwoTexts() {
        for (double ratio : new double[] {0.35, 0.5, 1, 1.3, 2}) {
            var here = texts(80, 640, 410, 150, 980, 300);
            var there = texts(
                    (int) (80 * ratio),
                    (int) (650 * ratio),
                    (int) (400 * ratio),
                    (int) (155 * ratio),
                    (int) (490 * ratio),
                    (int) (480 * ratio),
                    (int) (305 * ratio));
            assertThat(ParagraphAlignment.of(here, there))
                    .as("ratio %s", ratio)
                    .containsExactly(one(0, 0), one(1, 1), one(2, 2), one(3, 3), new Pair(4, 5, 4, 6), one(5, 6));
        }
    }

    @Test
    void whiteSpaceThatOnlyWrapsLinesDoesNotCount() {
        var here = texts(200, 600, 300);
        var wrapped = List.of("x".repeat(100), "xxxx\n      ".repeat(60), "x".repeat(70), "x".repeat(75));
        assertThat(ParagraphAlignment.of(here, wrapped)).containsExactly(one(0, 0), one(1, 1), new Pair(2, 3, 2, 4));
    }

    /** Every paragraph of either text stands in exactly one pair, in order, whatever the texts. */
    @Test
    void everyParagraphOfEitherTextStandsInExactlyOnePairInOrder() {
        var random = new Random(14);
        for (int round = 0; round < 300; round++) {
            var here = texts(random.ints(random.nextInt(12), 1, 1000).toArray());
            var there = texts(random.ints(random.nextInt(12), 1, 1000).toArray());
            assertComplete(here.size(), there.size(), ParagraphAlignment.of(here, there));
        }
    }

    /** A text of very many paragraphs is aligned with one of few without looking at every pair. */
    @Test
    void aTextOfVeryManyParagraphsIsAlignedWithoutLookingAtEveryPair() {
        var many = texts(IntStream.range(0, 20_000).map(i -> 20 + i % 7).toArray());
        var some = texts(IntStream.range(0, 19_000).map(i -> 20 + i % 7).toArray());
        assertComplete(20_000, 19_000, ParagraphAlignment.of(many, some));
        assertComplete(20_000, 2, ParagraphAlignment.of(many, texts(5, 6)));
        assertComplete(2, 20_000, ParagraphAlignment.of(texts(5, 6), many));
    }

    private static void assertComplete(int here, int there, List<Pair> pairs) {
        int i = 0;
        int j = 0;
        for (var pair : pairs) {
            assertThat(pair.from()).isEqualTo(i);
            assertThat(pair.otherFrom()).isEqualTo(j);
            assertThat(pair.to() - i + pair.otherTo() - j).isBetween(1, 3);
            i = pair.to();
            j = pair.otherTo();
        }
        assertThat(i).isEqualTo(here);
        assertThat(j).isEqualTo(there);
    }

    private static Pair one(int here, int there) {
        return new Pair(here, here + 1, there, there + 1);
    }

    private static List<String> texts(int... lengths) {
        var texts = new ArrayList<String>();
        for (int length : lengths) {
            texts.add("x".repeat(length));
        }
        return texts;
    }
}
