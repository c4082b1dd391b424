package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A verb that no list knows is told by its form and its place. */
class FormsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Defray the costs",
                "Overhaul our rules",
                "spearhead joint work",
                "Recapitalizing banks",
                "Disburse all funds",
            })
    void aWordBeforeADeterminerOrAnIngFormOpensLikeAVerb(String words) {
        assertThat(Forms.opensLikeVerb(Words.of(words), 0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Of the costs",
                "Jointly the parties",
                "Training officers",
                "Including banks",
                "Costs of banks",
                "string banks",
                "Recapitalizing",
                "Recapitalizing 12 banks",
                "5G the networks",
                "A the",
            })
    void prepositionsAdverbsAndNounsDoNot(String words) {
        assertThat(Forms.opensLikeVerb(Words.of(words), 0)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "defray, true",
        "stand-up, true",
        "the, false",
        "will, false",
        "further, false",
        "2030, false",
        "x, false",
        "'', false"
    })
    void behindToAnyWordMayBeAVerbThatIsNotKnownForSomethingElse(String word, boolean verb) {
        assertThat(Forms.mayBeVerb(word)).isEqualTo(verb);
    }
}
