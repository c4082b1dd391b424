package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A chain of verbs is followed to the one that says what is done. */
class VerbChainTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            continue to expand trade                         | expand
            work together to deepen ties                     | deepen
            work closely with our partners to counter abuse  | counter
            continue to work together to expand trade        | expand
            strive to jointly finalize the text              | finalize
            coordinate to establish a hotline                | establish
            continue expanding trade                         | expanding
            begin to work to sign the pact                   | sign
            """)
    void theLastVerbOfTheChainIsTheAct(String words, String act) {
        var clause = Words.of(words);

        assertThat(clause.lower(VerbChain.end(clause, 0))).isEqualTo(act);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            expand to cover trade                             | expand
            continue our work                                 | continue
            work with industry to expand trade                | work
            cooperate on trade                                | cooperate
            work to the benefit of all                        | work
            begin expanding trade                             | begin
            work on many things of some other kind and to expand | work
            """)
    void aVerbThatActsItselfEndsTheChain(String words, String act) {
        var clause = Words.of(words);

        assertThat(clause.lower(VerbChain.end(clause, 0))).isEqualTo(act);
    }

    @ParameterizedTest
    @CsvSource({"3, work", "2, sign"})
    void atMostThreeLinksAreFollowed(int links, String act) {
        var clause = Words.of("continue to ".repeat(links) + (links == 3 ? "work to sign it" : "sign it"));

        assertThat(clause.lower(VerbChain.end(clause, 0))).isEqualTo(act);
    }
}
