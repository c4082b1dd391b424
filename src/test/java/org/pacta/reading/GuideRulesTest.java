package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.deadline.Recurrence;
import org.pacta.reading.due.DeadlinePhrase;

/** What is agreed is found, what is only said is not. */
class GuideRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They agreed to open a joint office in Busan.",
                "The ministers decided to resume the patrols.",
                "Both sides pledged to continue their support for the mission.",
                "We will build a shared data platform.",
                "We intend to expand our training programme.",
                "Our countries are committed to deepening cooperation on cyber defense.",
                "The officials affirmed they will redouble their efforts.",
                "We announce the establishment of a trilateral working group on drones.",
                "We are pleased to launch a dialogue on economic security.",
                "The leaders are scheduled to meet in Riga in December.",
                "The Republic of Korea and the United States will align their export controls.",
                "Through the Partnership and the Forum, the United States and Japan will share satellite data.",
                "We commit, as members of the Group of Friends, to lead the reform.",
                "They recognized the importance of a region that is free and open, and agreed to strengthen"
                        + " coordination.",
                "We task our ministers to draft a work plan.",
                "This support will continue.",
                "A joint secretariat will be established in Tokyo.",
                "They concur inworking together to finalize the text.",
                "In doing so, we will update our procedures.",
                "The bank will, subject to final approvals, provide a loan to the project.",
                "We will stand together, and continue their close consultations on deterrence.",
                "We are improving our defences through a trial in the North, where we will test new sensors.",
                "They reaffirmed their commitment to deepening ties by launching a new dialogue on technology.",
                "Japan supports the Republic of Korea's intention to host the talks.",
                "They looked forward to making progress at a workshop Japan will soon host.",
                "Such activities will include a new table-top exercise.",
                "The ministers stated their intent to redouble their efforts.",
                "We commit not to conduct such tests.",
                "The Prime Minister accepted an invitation from the President for an official visit.",
                "The ministers agreed on the further development of the initiative.",
                "Our citizens can be confident that our nations will continue to share what they learn.",
                "Today we embark on a joint effort to map the seabed.",
                "Today we are launching the Northern Rail Corridor.",
                "We reaffirm our commitment to meet annually at the cabinet level.",
                "Japan expressed its commitment to swiftly pass necessary reforms.",
                "The Bridge Fellowship will bring 40 students to Seoul each year.",
                "The first class of fellows will begin their studies in the third quarter of 2025.",
                "The task force will facilitate the exchange of staff.",
                "The working group intends to conduct a joint outreach event.",
                "The working group is tasked to develop recommendations.",
                "The working group will be hosting a public event in June.",
                "The doctrine will be amended by the end of 2025.",
                "There will be no combat troops at the base by the end of 2025.",
                "Task force priorities for 2025 will include deliveries of 50 generators.",
                "Today, we are announcing that the United States will host a third summit.",
                "We affirm our commitment to take urgent action this decade to cut emissions."
            })
    void anUndertakingIsFound(String sentence) {
        assertThat(Texts.findingsOf(sentence)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They exchanged views on regional security.",
                "They condemned the launches and urged the DPRK to return to talks.",
                "We call on all states to implement the resolutions.",
                "We reaffirm our commitment to a free and open Indo-Pacific.",
                "They reiterated that a nuclear test would be met with a resolute response.",
                "We remain committed to the rule of law.",
                "We are determined to align our efforts.",
                "We stand ready to impose further costs.",
                "We are working to support water security in the basin.",
                "The group will be an enduring mechanism for the alliance.",
                "The new vision will guide our cooperation.",
                "The plan we announce today delivers on this promise.",
                "We will not let threats deter our support.",
                "When the partnership was first announced, we pledged to pursue deeper integration.",
                "We call on all parties to stop the fighting and agree to talks.",
                "We are proud of the athletes who have trained here and will compete in Tokyo.",
                "These topics align with our policies and will support our efforts.",
                "They welcomed Boeing's announcement to open a plant.",
                "Our partnerships will allow us to build a better region.",
                "We will stand together with Ukraine.",
                "The parties signed a memorandum of understanding last year.",
                "When we announced the partnership in 2021, we committed to the highest standard.",
                "They agreed on the importance of close ties.",
                "We look forward to working closely together.",
                "They looked forward to the next dialogue.",
                "We hope to expand our exchanges.",
                "Russia will bear the consequences of its actions.",
                "They welcomed the launch of the fellowship.",
                "This is a moment we intend to meet, together.",
                "Two years ago our nations pledged to foster deeper integration.",
                "The leaders accepted the finding that more needs to be done.",
                "The ministers agreed on the imperative for full implementation of the resolutions.",
                "The Quad is a force for good, committed to bringing benefits to the region.",
                "We are and will continue to be transparent in what we do.",
                "The fellowship will deepen the ties of our peoples.",
                "In late December, the United States announced its donation of a battery."
            })
    void whatIsOnlySaidIsNot(String sentence) {
        assertThat(Texts.findingsOf(sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They welcomed Japan’s decision to join the maritime task group.",
                "We welcome the United States’ plan to deploy a cutter.",
                "They welcomed progress on establishing an annual trilateral exercise.",
                "We look forward to Japan hosting the next meeting in November 2024.",
                "They looked forward to the second Cyber Dialogue in Tokyo in 2025.",
                "Our ministries are expanding to annual meetings.",
                "We welcome the policy dialogue planned in October.",
                "We welcome the new government's commitment to stronger action on the climate by 2030.",
                "We welcome the third summit of the islands, to be held in Papua New Guinea in coming days.",
                "This year, we look forward to holding the first dialogue on space.",
                "The President welcomes the visit as well as the continued U.S. commitment to mobilizing investment."
            })
    void whatIsWelcomedOrLookedForwardToIsAnExpectation(String sentence) {
        assertThat(Texts.findingsOf(sentence))
                .singleElement()
                .extracting(ReadFinding::strength)
                .isEqualTo(Strength.EXPECTATION);
    }

    @Test
    void anOldPromiseCountsOnlyWithSomethingToHoldItTo() {
        assertThat(Texts.findingsOf("We reaffirm our commitment to reduce emissions."))
                .isEmpty();
        assertThat(Texts.findingsOf("We reaffirm our commitment to reduce emissions by 40 percent by 2030."))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        We will sign a memorandum of understanding on cyber defense.      | agreement
        We will update the work plan.                                     | agreement
        We will conduct a joint maritime exercise.                        | exercise
        They agreed to hold the third Space Talks in Tokyo.               | meeting
        The next principal-level meeting will take place in Seoul.        | meeting
        We will establish a working group on supply chains.               | standing
        The ROK decided to join the coordination mechanism.               | standing
        They pledged to continue regular ministerial consultations.       | dialogue
        We will consult each other on regional threats.                   | dialogue
        The United States will deliver two patrol vessels.                | capability
        We will operationalize our sharing of missile warning data.       | capability
        We will provide $50 million in funding.                           | capability
        We will strengthen our coordination on human rights.              | action
        """)
    void theKindFollowsFromVerbAndObject(String sentence, String kind) {
        assertThat(Texts.findingsOf(sentence))
                .singleElement()
                .extracting(ReadFinding::kind)
                .isEqualTo(new Kind(kind));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        We will establish a joint office in Guam.                         | FIRM
        We will cooperate on clean energy by 2030.                        | FIRM
        We will hold annual consultations.                                | FIRM
        We will continue to cooperate on clean energy.                    | GENERAL
        They pledged to strengthen security cooperation.                  | GENERAL
        We will explore possibilities of joint production.                | GENERAL
        """)
    void strengthAsksWhetherOneCanCheck(String sentence, Strength strength) {
        assertThat(Texts.findingsOf(sentence))
                .singleElement()
                .extracting(ReadFinding::strength)
                .isEqualTo(strength);
    }

    @Test
    void twoVerbsOfOneSentenceAreTwoFindings() {
        List<ReadFinding> findings = Texts.findingsOf(
                "The United States plans to increase port visits beginning in 2025, with sailors joining; Japan will"
                        + " increase visits beginning in 2026.");

        assertThat(findings).extracting(ReadFinding::parties).containsExactly(List.of("USA"), List.of("JPN"));
        assertThat(findings)
                .extracting(it -> it.deadline() == null ? null : it.deadline().latest())
                .containsExactly(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 12, 31));
    }

    @Test
    void twoObjectsOfOneVerbArePartedIfTheirKindsDiffer() {
        List<ReadFinding> findings = Texts.findingsOf(
                "We will hold the first meeting of our finance ministers as well as launch a new commerce ministers"
                        + " track that will meet annually.");

        assertThat(findings).extracting(ReadFinding::kind).containsExactly(Kind.MEETING, Kind.DIALOGUE);
        assertThat(findings).extracting(ReadFinding::recurrence).containsExactly(Recurrence.NONE, Recurrence.ANNUAL);
    }

    @Test
    void aDateBeforeTheSubjectBoundsTheAction() {
        assertThat(Texts.findingsOf("By the end of 2024, we intend to share warning data in real time."))
                .singleElement()
                .satisfies(it -> {
                    DeadlinePhrase deadline = Objects.requireNonNull(it.deadline());
                    assertThat(deadline.latest()).isEqualTo(LocalDate.of(2024, 12, 31));
                    assertThat(it.clause().text()).startsWith("By the end of 2024");
                });
    }

    @Test
    void aDateOfTheMeetingItselfIsNoDeadline() {
        assertThat(Texts.findingsOf("In their second meeting this year, the leaders resolved to forge closer links."))
                .singleElement()
                .extracting(ReadFinding::deadline)
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The United States – host of the conference in 2025 – will invest in the parks.",
                "We commit to working with the islands as they take the chair this year."
            })
    void aDateToldInPassingIsNoDeadline(String sentence) {
        assertThat(Texts.findingsOf(sentence))
                .singleElement()
                .extracting(ReadFinding::deadline)
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        We will regularly consult on maritime affairs.                    | REGULAR
        We will annually convene our ministers.                           | ANNUAL
        We will consult on maritime affairs.                              | NONE
        """)
    void howOftenIsReadInFrontOfTheVerbToo(String sentence, Recurrence recurrence) {
        assertThat(Texts.findingsOf(sentence))
                .singleElement()
                .extracting(ReadFinding::recurrence)
                .isEqualTo(recurrence);
    }

    @Test
    void theItemsOfAListBehindAColonArePartedIfTheirKindsDiffer() {
        assertThat(Texts.findingsOf(
                        "The officials committed to: improving public trust; creating a working group on software; and"
                                + " signing a memorandum of understanding."))
                .extracting(ReadFinding::kind)
                .containsExactly(Kind.ACTION, Kind.STANDING, Kind.AGREEMENT);
    }

    @Test
    void notToActIsNoWorkOfAnyKind() {
        assertThat(Texts.findingsOf("We will not acquire nuclear weapons."))
                .singleElement()
                .extracting(ReadFinding::kind)
                .isEqualTo(Kind.ACTION);
    }

    @Test
    void onlyWhoActsIsBound() {
        assertThat(Texts.findingsOf("The United States will sell three submarines to its partners."))
                .singleElement()
                .extracting(ReadFinding::parties)
                .isEqualTo(List.of("USA"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        They agreed to hold the third Space Talks in Tokyo next year.        | Hold the third Space Talks in Tokyo
        We are committed to launching a pilot scheme.                        | Launch a pilot scheme
        We announce the establishment of a working group on drones.          | Establish a working group on drones
        The next ministerial meeting will take place later this year in Seoul. | Hold the next ministerial meeting in Seoul
        We look forward to Japan hosting the next summit in 2025.            | Host the next summit
        """)
    void theTitleIsAShortImperative(String sentence, String title) {
        assertThat(Texts.findingsOf(sentence))
                .singleElement()
                .extracting(ReadFinding::title)
                .isEqualTo(title);
    }
}
