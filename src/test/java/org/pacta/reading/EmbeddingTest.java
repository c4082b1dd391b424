package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A verb behind "and" may go on what is asked of others, or what is told about somebody. */
class EmbeddingTest {

    private static int and(Words words) {
        for (int i = words.size() - 1; i > 0; i--) {
            if (words.lower(i).equals("and")) {
                return i;
            }
        }
        throw new AssertionError("no and");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We call on all to stop and commit to talks              | true
            They urged Moscow to withdraw and agree to terms        | true
            We call on all to stop and committed to talks           | false
            We call on all to stop and will meet                    | false
            We call on all to stop, and commit to talks             | false
            We hope to meet and commit to talks                     | false
            We asked about the road to peace and commit to talks    | false
            """)
    void anInfinitiveGoesOnWhatOthersAreAsked(String sentence, boolean asked) {
        var words = Words.of(sentence);
        int and = and(words);

        assertThat(Embedding.asked(words, and, and + 1)).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Athletes who have trained and will compete             | true
            Partners whose ships sail and will dock                | true
            Athletes who have trained, met and will compete        | false
            Athletes trained and will compete                      | false
            """)
    void aRelativeClauseGoesOnUntilAMark(String sentence, boolean describes) {
        var words = Words.of(sentence);

        assertThat(Embedding.describes(words, and(words), List.of())).isEqualTo(describes);
    }

    @Test
    void aVerbOfTheSentenceItselfEndsTheDescription() {
        var words = Words.of("Those who trained agreed and will compete");
        var agreed = new Predicate(Predicate.Sort.UNDERTAKE, 0, 3, 3, 4, false, false, false);

        assertThat(Embedding.describes(words, 4, List.of(agreed))).isFalse();
        assertThat(Embedding.describes(words, 4, List.of())).isTrue();
    }
}
