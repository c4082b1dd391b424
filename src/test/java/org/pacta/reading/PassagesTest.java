package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.reading.due.DeadlinePhrase;

/** A text is parted into passages that are verbatim parts of it. */
class PassagesTest {

    private static List<String> sentences(String paragraph) {
        return SentenceSplitter.split(paragraph, 0, paragraph.length()).stream()
                .map(at -> paragraph.substring(at[0], at[1]))
                .toList();
    }

    private static List<String> texts(Reading reading, PassageRole role) {
        return reading.passages().stream()
                .filter(it -> it.role() == role)
                .map(ReadPassage::text)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The U.S. Secretary of Defense met the ministers.",
                "They thanked Gen. Smith and Adm. Lee for their service.",
                "Under Resolution No. 2397 the parties act.",
                "They named several fields, e.g. Cyber and space.",
                "President Joseph R. Biden, Jr. of the United States spoke.",
                "Deputies met in Washington, D.C. on Monday.",
                "It costs 1.7 billion euros in total."
            })
    void abbreviationsDoNotEndASentence(String sentence) {
        assertThat(sentences(sentence)).containsExactly(sentence);
    }

    @Test
    void anInitialismMayEndASentence() {
        assertThat(sentences("They met in the U.S. The talks went well."))
                .containsExactly("They met in the U.S.", "The talks went well.");
    }

    @Test
    void closingQuotesStayWithTheirSentence() {
        assertThat(sentences("They welcomed a “Free and Open Indo-Pacific.” They agreed."))
                .containsExactly("They welcomed a “Free and Open Indo-Pacific.”", "They agreed.");
    }

    @Test
    void titleDateHeadingsAndSentencesAreToldApart() {
        Reading reading =
                Texts.read("Joint Statement on X\n\nApril 24, 2024\n\nDefense\n\nWe met today. We will meet again.\n");

        assertThat(reading.passages())
                .extracting(ReadPassage::role)
                .containsExactly(
                        PassageRole.TITLE,
                        PassageRole.DATE_LINE,
                        PassageRole.HEADING,
                        PassageRole.SENTENCE,
                        PassageRole.SENTENCE);
        assertThat(reading.passages()).extracting(ReadPassage::ordinal).containsExactly(0, 1, 2, 3, 4);
        assertThat(reading.passages().get(3).paragraph())
                .isEqualTo(reading.passages().get(4).paragraph());
    }

    @Test
    void itemsCarryTheStemOfTheirList() {
        Reading reading = Texts.read("Title\n\n"
                + "The leaders commit to the following:\n\n"
                + "- Establish a hotline.\n\n"
                + "- Hold annual talks.\n\n"
                + "They parted.");

        assertThat(texts(reading, PassageRole.LEAD_IN)).containsExactly("The leaders commit to the following:");
        assertThat(texts(reading, PassageRole.LIST_ITEM)).containsExactly("Establish a hotline.", "Hold annual talks.");
        assertThat(reading.passages().get(2).stem()).isEqualTo("The leaders commit to the following:");
        assertThat(reading.passages().getLast().stem()).isNull();
    }

    @Test
    void itemsTakeVerbAndDeadlineFromTheirStem() {
        Reading reading = Texts.read("Title\n\n"
                + "Over the next year, we must act through the following actions:\n\n"
                + "1. Sign a memorandum of understanding.");

        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.AGREEMENT);
            assertThat(finding.deadlineIn()).isEqualTo("stem");
            DeadlinePhrase deadline = Objects.requireNonNull(finding.deadline());
            assertThat(deadline.latest()).isEqualTo(Texts.STATED_ON.plusYears(1));
        });
    }

    @Test
    void itemsOfAStemThatPromisesNothingAreNoFindings() {
        Reading reading =
                Texts.read("Title\n\nWe call on all states to:\n\n- Implement the resolution.\n\n- Sign the treaty.");

        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void linesThatOnlyWrapAParagraphAreOnePassage() {
        Reading reading = Texts.read("Title\n\n"
                + "The ministers of the three countries met in Seoul on Monday and agreed to\n"
                + "hold a summit next year. They parted.");

        assertThat(texts(reading, PassageRole.SENTENCE)).hasSize(2);
        assertThat(reading.findings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dtt-14.txt",
                "wh-2022-10-14-joint-statement-2022-u-s-mexico-high-level-security-dialogue.txt",
                "wh-2023-08-18-the-spirit-of-camp-david-joint-statement-of-japan-the-republic-of-korea-and-the.txt"
            })
    void offsetsAreVerbatimAndStable(String file) {
        String text = Texts.labelled(file);
        Reading reading = Texts.read(text);

        int last = 0;
        for (ReadPassage passage : reading.passages()) {
            assertThat(text.substring(passage.start(), passage.end())).isEqualTo(passage.text());
            assertThat(passage.start()).isGreaterThanOrEqualTo(last);
            last = passage.end();
        }
        assertThat(Texts.read(text)).isEqualTo(reading);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "...", "—", ":", "- ", "will", "We will", "We agreed to", "1.", "(((("})
    void anythingCanBeRead(String text) {
        assertThat(Texts.read(text).findings()).isEmpty();
    }
}
