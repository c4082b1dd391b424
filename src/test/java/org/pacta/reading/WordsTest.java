package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sentence is parted into words and marks, each with its place. */
class WordsTest {

    private static List<String> of(String sentence) {
        var words = Words.of(sentence);
        return IntStream.range(0, words.size())
                .mapToObj(i -> words.token(i).text())
                .toList();
    }

    @Test
    void marksStandByThemselves() {
        assertThat(of("We will, “by 2030”, meet (again); yes."))
                .containsExactly(
                        "We", "will", ",", "“", "by", "2030", "”", ",", "meet", "(", "again", ")", ";", "yes", ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"U.S.-Japan", "don't", "people’s", "$1.5", "and/or", "R&D", "co-host", "2024/25", "G7"})
    void whatBelongsTogetherIsOneWord(String word) {
        assertThat(of("the " + word + " of")).containsExactly("the", word, "of");
    }

    @Test
    void aFullStopBelongsToAnAbbreviationButNotToTheLastWord() {
        assertThat(of("The U.S. and Gen. Lee met.")).containsExactly("The", "U.S.", "and", "Gen.", "Lee", "met", ".");
        assertThat(of("with the U.S.")).containsExactly("with", "the", "U.S", ".");
    }

    @Test
    void anApostropheOrDashAtTheEndIsNoPartOfTheWord() {
        assertThat(of("the parties' and mid- or")).containsExactly("the", "parties", "'", "and", "mid", "-", "or");
    }

    @ParameterizedTest
    @CsvSource({"toensure, to, ensure", "toestablish, to, establish", "inadvancing, in, advancing"})
    void twoWordsThatLostTheirSpaceArePartedAgain(String written, String first, String second) {
        assertThat(of("we met " + written + " peace")).containsExactly("we", "met", first, second, "peace");
    }

    @Test
    void twoSentencesThatLostTheirSpaceArePartedAgain() {
        assertThat(of("for development.They met")).containsExactly("for", "development", ".", "They", "met");
    }

    @ParameterizedTest
    @ValueSource(strings = {"increase", "tomorrow", "towards", "including", "total", "initiate"})
    void aWordThatOnlyBeginsLikeTwoStaysWhole(String word) {
        assertThat(of("a " + word + " b")).containsExactly("a", word, "b");
    }

    @Test
    void smallLettersHaveStraightApostrophesAndPlainDashes() {
        assertThat(Words.of("Japan’s Co‑Host").lower(0)).isEqualTo("japan's");
        assertThat(Words.of("Japan’s Co‑Host").lower(1)).isEqualTo("co-host");
    }

    @Test
    void outsideTheSentenceIsNothing() {
        var words = Words.of("We met");

        assertThat(words.lower(-1)).isEmpty();
        assertThat(words.lower(2)).isEmpty();
        assertThat(words.capital(-1)).isFalse();
        assertThat(words.capital(2)).isFalse();
        assertThat(words.isMark(2)).isFalse();
        assertThat(words.is(0, Set.of("we"))).isTrue();
        assertThat(words.is(2, Set.of("we"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jointly", "also", "today", "hereby", "closely", "in-person"})
    void adverbsAreSkipped(String adverb) {
        var words = Words.of("will " + adverb + " meet");

        assertThat(words.isAdverb(1)).isTrue();
        assertThat(words.skipAdverbs(1)).isEqualTo(2);
        assertThat(words.skipBack(1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"family", "supply", "apply", "July", "only", "monthly", "Emily", "fly"})
    void notEveryWordInLyIsAnAdverb(String word) {
        assertThat(Words.of("will " + word + " meet").isAdverb(1)).isFalse();
    }

    @Test
    void anAdverbBetweenCommasIsSkippedWithThem() {
        assertThat(Words.of("will , accordingly , meet").skipAdverbs(1)).isEqualTo(4);
        assertThat(Words.of("will , meet").skipAdverbs(1)).isEqualTo(1);
    }

    @Test
    void moneyIsNoMark() {
        var words = Words.of("$5 – (x");

        assertThat(words.isMark(0)).isFalse();
        assertThat(words.isMark(1)).isTrue();
        assertThat(words.isMark(2)).isTrue();
        assertThat(words.isMark(3)).isFalse();
    }

    @Test
    void aStretchOfWordsIsTakenAsItStands() {
        var words = Words.of("We will  meet, Japan’s way.");

        assertThat(words.text(1, 4)).isEqualTo("will  meet,");
        assertThat(words.lowerText(4, 99)).isEqualTo("japan's way.");
        assertThat(words.text(3, 3)).isEmpty();
        assertThat(words.indexAtOrAfter(9)).isEqualTo(2);
        assertThat(words.indexAtOrAfter(8)).isEqualTo(2);
        assertThat(words.indexAtOrAfter(10)).isEqualTo(3);
        assertThat(words.indexAtOrAfter(99)).isEqualTo(words.size());
    }
}
