package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A statement's parties are those who speak, not those spoken about. */
class StatementPartiesTest {

    @Test
    void theTitleNamesThem() {
        assertThat(Texts.read("U.S.-Croatia Joint Statement\n\nThe two sides met.")
                        .parties())
                .containsExactly("USA", "HRV");
    }

    @Test
    void aTopicIsNoParty() {
        assertThat(Texts.read(
                                "Joint Statement on Belarus\n\n"
                                        + "The text of the following statement was released by the Governments of Canada and the United Kingdom.")
                        .parties())
                .containsExactly("CAN", "GBR");
    }

    @Test
    void aGroupStandsForItsMembers() {
        assertThat(Texts.read("Joint Leaders Statement on AUKUS\n\nWe met today.")
                        .parties())
                .containsExactlyInAnyOrder("AUS", "GBR", "USA");
    }

    @Test
    void theOpeningSentenceNamesThemWhereTheTitleDoesNot() {
        assertThat(Texts.read(
                                "Commitment to Consult\n\nWe, the leaders of Japan, the Republic of Korea, and the United States,"
                                        + " commit our governments to consult with each other.")
                        .parties())
                .containsExactly("JPN", "KOR", "USA");
    }

    @Test
    void thePlaceOfTheMeetingIsNoParty() {
        assertThat(Texts.read(
                                "Statement on Partnership\n\nThe leaders of Japan, the Republic of Korea, and the United States"
                                        + " convened in Phnom Penh, Cambodia, on the margins of a summit.")
                        .parties())
                .containsExactly("JPN", "KOR", "USA");
    }

    @Test
    void aRowOfNamesSpeaksWhereverTheTextBegins() {
        assertThat(Texts.read(
                                "Joint Statement on Supply Chains\n\nShocks have shown an urgent need.\n\nAustralia, Brazil,"
                                        + " and the United States (the Participants), following their talks, intend to work together.")
                        .parties())
                .containsExactly("AUS", "BRA", "USA");
    }

    @Test
    void whoSpeaksMayStandBehindTheTopic() {
        assertThat(Texts.read(
                                "Joint Statement on Strengthening Ukraine’s Air Defenses by U.S. President Biden, Dutch Prime"
                                        + " Minister Schoof, and Ukrainian President Zelenskyy\n\nWe are providing systems.")
                        .parties())
                .containsExactly("USA", "NLD", "UKR");
    }

    @Test
    void aStatementMayNameNobody() {
        assertThat(Texts.read("Chair's Summary\n\nWe will meet again.").parties())
                .isEmpty();
    }

    private static List<String> of(String text) {
        return StatementParties.of(PassageSplitter.split(text));
    }

    @Test
    void observersAndOrganisationsAreNone() {
        assertThat(of("Chair's Summary\n\nObservers: France, Germany.\n\nJapan and Korea met today."))
                .containsExactly("JPN", "KOR");
        assertThat(of("Statement of Japan, Korea and the World Bank\n\nThey met today."))
                .containsExactly("JPN", "KOR");
    }

    @Test
    void whoeverTheStatementWasMadeByIsNamedBehindBy() {
        assertThat(of("Joint Statement\n\nThe text was issued by the Governments of Japan and Canada on France."))
                .startsWith("JPN", "CAN");
    }

    @Test
    void aDashJoinsTwoParties() {
        assertThat(of("Fact Sheet\n\nToday marks ten years of the U.S.-UAE partnership."))
                .containsExactly("USA", "ARE");
    }

    @Test
    void theThirdPartyThatOpensWithThoseOfTheTitleIsOneToo() {
        assertThat(of("Statement of Japan and Korea\n\nJapan, Korea and Canada met today."))
                .containsExactly("JPN", "KOR", "CAN");
        assertThat(of("Statement of Japan and Korea\n\nFrance and Canada met today."))
                .containsExactly("JPN", "KOR");
    }
}
