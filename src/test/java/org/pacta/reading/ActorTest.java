package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who the subject of a verb is, in a statement of Japan, the Republic of Korea and the United States. */
class ActorTest {

    private static final Context THREE = of("JPN", "KOR", "USA");
    private static final Context NOBODY = of();

    private static Context of(String... parties) {
        return new Context(List.of(parties), LocalDate.of(2024, 4, 24), false, new Stems());
    }

    private static Actor actor(String subject, Context context) {
        var words = Words.of(subject);
        return Actor.of(words, 0, words.size(), context);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            we                                       | PARTY
            both sides                               | PARTY
            the three NSAs                           | PARTY
            Japan and the United States              | PARTY
            the Foreign Minister                     | PARTY
            Tokyo                                    | PARTY
            our technicians and planners             | PARTY
            the ministries of defense                | PARTY
            the Joint Working Group                  | BODY
            the TMM                                  | BODY
            a secretariat in Seoul                   | BODY
            the next meeting                         | EVENT
            the annual exercise of our navies        | EVENT
            our cooperation on energy                | EFFORT
            Japan's assistance                       | EFFORT
            the Taliban                              | OUTSIDER
            the Kremlin                              | OUTSIDER
            the Taliban regime                       | THING
            Australia                                | OUTSIDER
            Canberra                                 | OUTSIDER
            the United Nations                       | OUTSIDER
            the private sector                       | OUTSIDER
            climate change                           | THING
            semiconductors                           | THING
            Australia's coastline                    | THING
            new sensors                              | THING
            """)
    void aSubjectIsWhoItNames(String subject, Actor actor) {
        assertThat(actor(subject, THREE)).isEqualTo(actor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Australia", "Canberra", "Australia and New Zealand"})
    void whereNobodyIsKnownAnyStateMayBeAParty(String subject) {
        assertThat(actor(subject, NOBODY)).isEqualTo(Actor.PARTY);
    }

    @Test
    void aGroupOfStatesIsItsMembersButItsWorkingGroupIsABody() {
        assertThat(actor("The I2U2 Group", NOBODY)).isEqualTo(Actor.PARTY);
        assertThat(actor("The Quad working group", NOBODY)).isEqualTo(Actor.BODY);
    }

    @Test
    void theKremlinIsNobodyElseWhereRussiaIsAParty() {
        assertThat(actor("the Kremlin", of("RUS", "CHN"))).isNotEqualTo(Actor.OUTSIDER);
    }

    @Test
    void noWordsAreTheSubjectOfTheVerbBefore() {
        var words = Words.of("we agree and will meet");

        assertThat(Actor.of(words, 3, 3, THREE)).isEqualTo(Actor.SELF);
        assertThat(Actor.subject(words, new Predicate(Predicate.Sort.MODAL, 3, 3, 3, 4, false, false, false), THREE))
                .isEqualTo(Actor.PARTY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            this joint statement      | true
            The Treaty of 1960        | true
            our ministers             | false
            stated principle          | false
            """)
    void aPaperIsToldFromPeople(String subject, boolean document) {
        var words = Words.of(subject);

        assertThat(Actor.document(words, 0, words.size())).isEqualTo(document);
    }
}
