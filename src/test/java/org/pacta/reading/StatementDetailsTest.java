package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementDetailsTest {

    @Test
    void theHeadOfThe14thDttStatementSaysTitleSeriesNumberDateAndVenue() {
        var details = StatementDetails.proposedFrom("""
            Joint Statement of the 14th Defense Trilateral Talks (DTT)

            April 24, 2024

            Cho Changrae, Ely Ratner and Kano Koji convened the 14th Defense Trilateral Talks virtually on April 24, 2024.
            """);
        assertThat(details)
                .isEqualTo(new StatementDetails(
                        "Joint Statement of the 14th Defense Trilateral Talks (DTT)",
                        "DTT",
                        14,
                        LocalDate.of(2024, 4, 24),
                        "Virtual"));
    }

    /** The abbreviation of a body that the title names is proposed as the series; the inaugural meeting is the first. */
    @Test
    void theAbbreviationOfABodyThatTheTitleNamesIsProposedAsTheSeries() {
        var details = StatementDetails.proposedFrom("""
            Joint Readout of the Inaugural U.S.-ROK Nuclear Consultative Group Meeting

            2023-07-18

            In line with the decision to establish the bilateral Nuclear Consultative Group (NCG), the authorities of the
            United States (U.S.) and the Republic of Korea (ROK) launched the inaugural meeting of the NCG on July 18, 2023, in Seoul.
            """);
        assertThat(details.series()).isEqualTo("NCG");
        assertThat(details.number()).isEqualTo(1);
        assertThat(details.venue()).isEqualTo("Seoul");
    }

    @Test
    void aCountrysAbbreviationIsNoSeries() {
        var details = StatementDetails.proposedFrom("""
            Phnom Penh Statement on US – Japan – Republic of Korea Trilateral Partnership

            President Yoon of the Republic of Korea (ROK) and the others reaffirmed their partnership.
            """);
        assertThat(details.series()).isNull();
        assertThat(details.number()).isNull();
        assertThat(details.issuedOn()).isNull();
    }

    /** Of what stands in brackets in a title, only what the bracket is the short name of tells. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Joint Statement on the Democratic People's Republic of Korea (DPRK)        |
        Statement on the Treaty on the Non-Proliferation of Nuclear Weapons (NPT)  |
        Joint Press Statement of the 14th Defense Trilateral Talks (DTT)           | DTT
        Statement of the Multilateral Sanctions Monitoring Team (MSMT) on (DPRK)   | MSMT
        제14차 한미일 안보회의(DTT) 공동언론보도문                                    | DTT
        """)
    void aSeriesIsProposedOnlyFromABodyThatTheTitleNames(String title, String expected) {
        assertThat(StatementDetails.proposedFrom(title + "\n\nText.").series()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Statement of 24 April 2024   | 2024-04-24
        Statement of April 24, 2024  | 2024-04-24
        Statement of April 24th 2024 | 2024-04-24
        Issued 2024-04-24            | 2024-04-24
        8 May 2024, not May 9, 2024  | 2024-05-08
        Statement of 31 April 2024   |
        Statement of 2024-13-01      |
        Statement of April 2024      |
        """)
    void theFirstDateIsProposedAndADayThatIsNoneIsNot(String head, LocalDate expected) {
        assertThat(StatementDetails.proposedFrom(head).issuedOn()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        The Eighth U.S.-Tajikistan Annual Bilateral Consultations | 8
        Joint Statement of the Second Strategic Dialogue          | 2
        Joint Statement of the 2nd Energy Policy Dialogue         | 2
        Statement on the 21st Century                             |
        Statement on the 70th Anniversary of the Treaty           |
        Joint Statement                                           |
        """)
    void anOrdinalInTheTitleIsProposedAsTheNumber(String title, Integer expected) {
        assertThat(StatementDetails.proposedFrom(title).number()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        The ministers met today in Honolulu, Hawaii, to reaffirm.         | Honolulu, Hawaii
        The ministers met in Melbourne, Australia on 11 February 2022.    | Melbourne, Australia
        The Nordic ministers met in Oslo today to discuss.                | Oslo
        The leaders convened at Camp David to begin.                      | Camp David
        They held talks, established in September 2021.                   |
        They spoke of peace in Ukraine.                                   |
        """)
    void whereTheyMetIsProposedAsTheVenue(String sentence, String expected) {
        assertThat(StatementDetails.proposedFrom("Joint Statement\n\n" + sentence)
                        .venue())
                .isEqualTo(expected);
    }

    /** A text without a title line, and one that begins with a byte order mark, are read all the same. */
    @Test
    void aTextWithoutATitleLineOrWithAByteOrderMarkIsReadAllTheSame() {
        assertThat(StatementDetails.proposedFrom("x".repeat(301)).title()).isNull();
        assertThat(StatementDetails.proposedFrom("").title()).isNull();
        assertThat(StatementDetails.proposedFrom("\uFEFF\n\n Joint Statement \nMore")
                        .title())
                .isEqualTo("Joint Statement");
    }
}
