package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An action is a verb and what it acts on. */
class ObjectPhraseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deepen cooperation on early warning systems  | deepen    | cooperation           | on early warning systems
            hold the third Space Talks in Tokyo          | hold      | the third space talks | in tokyo
            holding talks                                | hold      | talks                 | ''
            jointly launch a fund                        | launch    | a fund                | ''
            cooperate on trade                           | cooperate | trade                 | ''
            launching of the talks                       | launch    | the talks             | ''
            train and equip soldiers                     | train     | soldiers              | ''
            hold a series of workshops                   | hold      | workshops             | ''
            stand up a new cell to share data            | stand     | a new cell            | ''
            establish a group, which will meet           | establish | a group               | ''
            training program for officers                | ''        | training program      | for officers
            the extension of the pact                    | ''        | the extension         | of the pact
            defray the costs                             | defray    | the costs             | ''
            """)
    void itIsPartedIntoVerbObjectAndComplement(String action, String verb, String object, String complement) {
        var phrase = ObjectPhrase.of(action);

        assertThat(phrase.verb()).isEqualTo(verb);
        assertThat(phrase.object()).isEqualTo(object);
        assertThat(phrase.complement()).isEqualTo(complement);
    }

    @Test
    void theHeadsAreTheLastNounsOfEachPart() {
        var phrase = ObjectPhrase.of("expand joint exercises and regular talks on cyber defense and energy");

        assertThat(phrase.heads()).containsExactly("exercises", "talks");
        assertThat(phrase.complementHeads()).containsExactly("defense", "energy");
    }

    @Test
    void timeAndAdverbsAreNoHeads() {
        assertThat(ObjectPhrase.of("hold consultations annually").heads()).containsExactly("consultations");
        assertThat(ObjectPhrase.of("hold a summit next year").heads()).containsExactly("summit");
        assertThat(ObjectPhrase.of("support measures taken").heads()).containsExactly("measures");
    }

    @Test
    void anActOfItsOwnBehindAndIsNoPartOfTheObject() {
        assertThat(ObjectPhrase.of("sign the pact and establish a fund").object())
                .isEqualTo("the pact");
        assertThat(ObjectPhrase.of("sign the pact and the protocol").heads()).containsExactly("pact", "protocol");
    }

    @Test
    void aHeadIsSoughtInTheObjectAloneOrInItsComplementToo() {
        var phrase = ObjectPhrase.of("deepen cooperation on exercises");

        assertThat(phrase.hasHead(Set.of("cooperation"))).isTrue();
        assertThat(phrase.hasHead(Set.of("exercises"))).isFalse();
        assertThat(phrase.hasAnyHead(Set.of("exercises"))).isTrue();
        assertThat(phrase.hasAnyHead(Set.of("deepen"))).isFalse();
    }

    @Test
    void nothingIsNothing() {
        assertThat(ObjectPhrase.of("")).isEqualTo(new ObjectPhrase("", "", List.of(), "", List.of()));
    }
}
