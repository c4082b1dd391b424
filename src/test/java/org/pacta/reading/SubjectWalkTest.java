package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The subject of a verb is found by walking back from it. */
class SubjectWalkTest {

    private static int will(Words words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.lower(i).equals("will")) {
                return i;
            }
        }
        throw new AssertionError("no will");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            we will                                                       | we
            In May, Japan will                                            | Japan
            Japan, the ROK, and the United States will                    | Japan, the ROK, and the United States
            The Foreign Minister (MOFA) will                              | The Foreign Minister (MOFA)
            We agreed that the two sides will                             | the two sides
            Through the Partnership, the two countries will               | the two countries
            The ministers and officials of both sides will                | The ministers and officials of both sides
            They met and Japan will                                       | Japan
            We met; Japan will                                            | Japan
            While Japan leads, Korea will                                 | Korea
            And the United States will                                    | the United States
            which will                                                    | ''
            """)
    void itEndsAtAMarkAPronounOrAnotherClause(String sentence, String subject) {
        var words = Words.of(sentence);
        int will = will(words);

        assertThat(words.text(SubjectWalk.start(words, will), will)).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Japan, guided by the plan, will            | Japan
            Japan, including its navy, will            | Japan
            Japan, subject to approval, will           | Japan
            In May, Japan will                         | In May, Japan
            Japan, the host, will                      | Japan, the host,
            """)
    void anInsertionBetweenSubjectAndVerbIsPassedOver(String sentence, String before) {
        var words = Words.of(sentence);

        assertThat(words.text(0, SubjectWalk.beforeParenthesis(words, will(words))))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the group which meets    | 2 | true
            when we meet             | 0 | true
            we agreed so it works    | 2 | true
            in doing so we meet      | 2 | false
            we do so today           | 2 | false
            we meet                  | 0 | false
            """)
    void aDependentClauseIsToldByTheWordThatOpensIt(String sentence, int at, boolean opens) {
        assertThat(SubjectWalk.opensAside(Words.of(sentence), at)).isEqualTo(opens);
    }
}
