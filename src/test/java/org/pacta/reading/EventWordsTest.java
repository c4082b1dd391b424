package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventWordsTest {

    /** A title fits the event that a deadline names by its words, its abbreviation or its number. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the next DTT              | Hold the 15th Defense Trilateral Talks later this year in the ROK | 3
            the next DTT              | Hold the 14th Defense Trilateral Talks in Seoul                   | 0
            the next DTT              | Hold the 15th DTT                                                 | 3
            the next Defense Trilateral Talks | Hold the 15th DTT                                         | 3
            the 15th DTT              | Hold the 15th Defense Trilateral Talks                            | 3
            the 16th DTT              | Hold the 15th Defense Trilateral Talks                            | 0
            our next meeting          | Convene the next meeting in Tokyo                                 | 2
            our next meeting          | Hold the 15th Defense Trilateral Talks                            | 3
            the next meeting          | Hold a ministerial meeting                                        | 1
            the next Leaders' Summit  | Hold the 15th Defense Trilateral Talks                            | 0
            the second summit         | Host the 2nd summit in Seoul                                      | 3
            the next exercise         | Establish a working group                                         | 0
            the next Freedom Edge exercise | Conduct the exercise Freedom Edge                            | 2
            """)
    void aTitleFitsTheEventThatADeadlineNamesByItsWords(String anchor, String title, int fit) {
        assertThat(EventWords.fit(anchor, title, "DTT", 14)).isEqualTo(fit);
    }
}
