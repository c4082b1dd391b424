package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Countries and bodies are found by the names that statements use. */
class PartyNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the U.S. and Japan met                       | USA,JPN
            Japan’s and Australia's ministers            | JPN,AUS
            the Republic of Korea, the ROK               | KOR
            JAPAN AND GERMANY                            | JPN,DEU
            the United States, Japan and the U.S.        | USA,JPN
            Canada. Mexico.                              | CAN,MEX
            """)
    void eachIsNamedOnceInTheOrderOfItsFirstMention(String text, String codes) {
        assertThat(PartyNames.codes(text)).containsExactly(codes.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"we met us all", "a japan-like thing", "turkey for dinner", "the chad of ballots", ""})
    void ordinaryWordsNameNobody(String text) {
        assertThat(PartyNames.codes(text)).isEmpty();
    }

    @Test
    void theTwoKoreasShareTheirName() {
        assertThat(PartyNames.in("North and South Korea"))
                .containsExactly(new PartyNames.Named("PRK", 0, 5), new PartyNames.Named("KOR", 10, 21));
    }

    @Test
    void theLongestNameIsTaken() {
        assertThat(PartyNames.codes("the Democratic People's Republic of Korea"))
                .containsExactly("PRK");
        assertThat(PartyNames.codes("Papua New Guinea")).containsExactly("PNG");
    }

    @Test
    void aPlaceIsSaidWithItsBounds() {
        assertThat(PartyNames.in("In the United Kingdom, now")).containsExactly(new PartyNames.Named("GBR", 7, 21));
    }

    @ParameterizedTest
    @CsvSource({"Seoul, KOR", "the ROK, KOR", "Tokyo next week, JPN", "Washington, USA"})
    void aPlaceHasTheHostThatItBelongsTo(String place, String code) {
        assertThat(PartyNames.hosts(place)).containsExactly(code);
    }

    @Test
    void aPlaceOfNobodyHasNoHost() {
        assertThat(PartyNames.hosts("Atlantis")).isEmpty();
        assertThat(PartyNames.isCity("Atlantis")).isFalse();
        assertThat(PartyNames.isCity("Tokyo")).isTrue();
    }

    @Test
    void theGroupNamedFirstStandsForItsMembers() {
        assertThat(PartyNames.groupIn("Statement of AUKUS and the Quad"))
                .containsExactlyInAnyOrder("AUS", "GBR", "USA");
        assertThat(PartyNames.groupIn("Statement of the Quad and AUKUS"))
                .containsExactlyInAnyOrder("AUS", "IND", "JPN", "USA");
    }

    @Test
    void aGroupIsNotFoundInsideAnotherWord() {
        assertThat(PartyNames.groupIn("a Quadrilateral, non-AUKUS talk")).isEmpty();
        assertThat(PartyNames.isGroup("AUKUS")).isTrue();
        assertThat(PartyNames.isGroup("aukus")).isFalse();
    }
}
