package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines in capitals are read as if they were written like any other. */
class CapitalsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JAPAN AND THE UNITED STATES WILL MEET IN MARCH. THEY WILL SIGN. | Japan and the United States will meet in March. They will sign.
            THE REPUBLIC OF KOREA WILL HOST US IN SEOUL NEXT TUESDAY.       | The Republic of Korea will host us in Seoul next Tuesday.
            """)
    void aSentenceBeginsLargeAndNamesStayNames(String shouted, String spoken) {
        assertThat(Capitals.lowered(shouted)).isEqualTo(spoken).hasSameSizeAs(shouted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JOINT STATEMENT OF THE TWO",
                "MEMORANDUMOFUNDERSTANDINGANDMORE TEXT",
                "SECRET REL TO USA, JPN, KOR AND NOBODY ELSE",
                "The Governments of the USA, the UK and the ROK met with ASEAN.",
                "",
            })
    void shortLinesMarkingsAndOrdinaryTextStay(String text) {
        assertThat(Capitals.lowered(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Title here\nWE WILL MEET AGAIN BEFORE THE END OF THE YEAR.\nThe end of the UN."})
    void onlyTheLinesThatShoutAreChanged(String text) {
        assertThat(Capitals.lowered(text))
                .isEqualTo("Title here\nWe will meet again before the end of the year.\nThe end of the UN.");
    }
}
