package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text is parted into passages that know what they are and on which stem they hang. */
class PassageSplitterTest {

    private static List<String> roles(String text) {
        return PassageSplitter.split(text).stream()
                .map(it -> it.role() + " " + it.text())
                .toList();
    }

    private static List<@Nullable String> stems(String text) {
        return PassageSplitter.split(text).stream().map(ReadPassage::stem).toList();
    }

    @Test
    void titleDateAndHeadingAreToldFromSentences() {
        assertThat(roles("Joint Statement\n\nTokyo\n\n24 April 2024\n\nSecurity\n\nWe met. We will meet again."))
                .containsExactly(
                        "TITLE Joint Statement",
                        "HEADING Tokyo",
                        "DATE_LINE 24 April 2024",
                        "HEADING Security",
                        "SENTENCE We met.",
                        "SENTENCE We will meet again.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-04-24", "Wednesday, April 24, 2024", "24 April 2024", "April 24th, 2024", "2024.4.24"})
    void aDateLineMayBeWrittenInManyWays(String date) {
        assertThat(roles("Statement\n\n" + date).getLast()).isEqualTo("DATE_LINE " + date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRET//REL TO USA, JPN", "UNCLASSIFIED", "REL TO USA, KOR", "EMBARGOED UNTIL 12:00"})
    void aMarkingIsNeitherTitleNorSentence(String marking) {
        assertThat(roles(marking + "\n\nJoint Statement\n\nWe met."))
                .containsExactly("HEADING " + marking, "TITLE Joint Statement", "SENTENCE We met.");
    }

    @Test
    void aSentenceThatOpensTheTextIsNoTitle() {
        assertThat(roles("We met today.\n\nWe agreed."))
                .containsExactly("SENTENCE We met today.", "SENTENCE We agreed.");
    }

    @Test
    void itemsHangOnTheStemThatLeadsIn() {
        var text = "Statement\n\nWe met. We will:\n\n- hold talks;\n\n- sign a pact.\n\nThe talks were good.";

        assertThat(roles(text))
                .containsExactly(
                        "TITLE Statement",
                        "SENTENCE We met.",
                        "LEAD_IN We will:",
                        "LIST_ITEM hold talks;",
                        "LIST_ITEM sign a pact.",
                        "SENTENCE The talks were good.");
        assertThat(stems(text)).containsExactly(null, null, null, "We will:", "We will:", null);
    }

    @Test
    void itemsOfItemsHangOnTheirOwnStemIfItUndertakesAndElseOnTheOuterOne() {
        var text = "Statement\n\nWe will:\n\n1. hold talks on:\n\na) energy,\n\nb) trade;\n\n2. sign a pact.";

        assertThat(stems(text)).containsExactly(null, null, "We will:", "We will:", "We will:", "We will:");

        var own = "Statement\n\nThe sides reviewed:\n\n1. the pact, and agreed to:\n\na) renew it,\n\n2. the rules.";
        assertThat(stems(own).get(3)).isEqualTo("the pact, and agreed to:");
        assertThat(stems(own).get(4)).isEqualTo("The sides reviewed:");
    }

    @Test
    void aColonAtTheEndOfTheTextLeadsIntoNothing() {
        assertThat(roles("Statement\n\nWe will:")).containsExactly("TITLE Statement", "SENTENCE We will:");
    }

    @Test
    void aFrameAroundTheTextLeadsIntoNothing() {
        assertThat(roles("Statement\n\nThe following is the text of the statement:\n\n- hold talks."))
                .contains("SENTENCE The following is the text of the statement:");
    }

    @Test
    void rowsHangOnTheHeadOfTheirTable() {
        var text = "Minutes\n\nAction | Lead\nhold talks | Japan\n\nWe left.";

        assertThat(roles(text))
                .containsExactly(
                        "TITLE Minutes", "HEADING Action | Lead", "LIST_ITEM hold talks | Japan", "SENTENCE We left.");
        assertThat(stems(text)).containsExactly(null, null, "Action | Lead", null);
    }

    @Test
    void aHeadingBetweenItemsKeepsThemOnTheirStem() {
        var text = "Statement\n\nWe will:\n\nMaritime security:\n\n- hold talks.\n\nTrade:\n\n- sign a pact.";

        assertThat(roles(text)).contains("HEADING Maritime security:", "HEADING Trade:");
        assertThat(stems(text).getLast()).isEqualTo("We will:");
    }

    @Test
    void aSentenceWithoutEndIsCutAtItsMarks() {
        var long1 = "We note one thing, ".repeat(200) + "and end.";
        var passages = PassageSplitter.split("Title\n\n" + long1);

        assertThat(passages)
                .hasSizeGreaterThan(2)
                .allSatisfy(it -> assertThat(it.text()).hasSizeLessThanOrEqualTo(2400));
        assertThat(passages.get(1).text()).endsWith(",");
        assertThat(String.join(
                        " ",
                        passages.subList(1, passages.size()).stream()
                                .map(ReadPassage::text)
                                .toList()))
                .isEqualTo(long1);
    }

    @Test
    void eachPassageStandsWhereItSays() {
        var text = "Title\n\n  • We met.  We left.\n\nEnd of talks.";

        assertThat(PassageSplitter.split(text))
                .allSatisfy(
                        it -> assertThat(text.substring(it.start(), it.end())).isEqualTo(it.text()))
                .extracting(ReadPassage::ordinal)
                .containsExactly(0, 1, 2, 3);
        assertThat(PassageSplitter.split(text))
                .extracting(ReadPassage::paragraph)
                .containsExactly(0, 1, 1, 2);
    }

    @Test
    void nothingIsNoPassage() {
        assertThat(PassageSplitter.split(" \n\n ")).isEmpty();
    }
}
