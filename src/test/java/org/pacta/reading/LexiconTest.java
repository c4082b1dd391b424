package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form of a known verb leads to it. */
class LexiconTest {

    @ParameterizedTest
    @CsvSource({
        "establish, establish",
        "Establishing, establish",
        "established, establish",
        "establishes, establish",
        "agrees, agree",
        "agreed, agree",
        "agreeing, agree",
        "committed, commit",
        "committing, commit",
        "supplied, supply",
        "supplies, supply",
        "deployed, deploy",
        "finalizing, finalize",
        "held, hold",
        "met, meet",
        "undertaken, undertake",
        "cut, cut",
        "driven, drive",
    })
    void aFormIsLedToItsVerb(String form, String verb) {
        assertThat(Lexicon.base(form)).isEqualTo(verb);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tokyo", "thing", "peace", "us", "red"})
    void whatIsNoVerbStaysAsItIsInSmallLetters(String word) {
        assertThat(Lexicon.base(word)).isEqualTo(word.toLowerCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource({
        "meet, true",
        "Meet, true",
        "re-open, true",
        "co-host, true",
        "un-open, false",
        "met, false",
        "co-, false"
    })
    void aVerbInItsBaseFormMayHaveAPrefix(String word, boolean verb) {
        assertThat(Lexicon.isBaseVerb(word)).isEqualTo(verb);
    }

    @ParameterizedTest
    @CsvSource({"meeting, meet", "begining, -", "beginning, begin", "making, make", "thing, -", "meet, -"})
    void theIngFormDoublesAndDropsLettersAsWritten(String word, String base) {
        @Nullable String expected = base.equals("-") ? null : base;

        assertThat(Lexicon.ingBase(word)).isEqualTo(expected);
        assertThat(Lexicon.isIngForm(word)).isEqualTo(expected != null);
    }

    @ParameterizedTest
    @CsvSource({"Signed, sign", "planned, plan", "built, build", "signing, -", "need, -", "sign, -"})
    void aParticipleIsRegularOrOneOfTheKnown(String word, String base) {
        @Nullable String expected = base.equals("-") ? null : base;

        assertThat(Lexicon.participleBase(word)).isEqualTo(expected);
        assertThat(Lexicon.isParticiple(word)).isEqualTo(expected != null);
    }

    @Test
    void wordsAreSetApartByAnyWhiteSpace() {
        assertThat(Lexicon.words("  one two\n   three\t four "))
                .containsExactlyInAnyOrder("one", "two", "three", "four");
    }
}
