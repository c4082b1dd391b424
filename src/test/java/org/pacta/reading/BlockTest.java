package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text is parted into paragraphs and items; a line that only wraps is no block of its own. */
class BlockTest {

    private static List<String> of(String text) {
        return Block.of(text).stream().map(it -> it.in(text)).toList();
    }

    @Test
    void blankLinesPartParagraphs() {
        assertThat(of("One.\n\n  Two.  \n \t \nThree.")).containsExactly("One.", "Two.", "Three.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We met in\nTokyo today",
                "We met the\nMinister",
                "We met,\nAnd we agreed",
                "We met\nand agreed",
                "The two sides met on the margins of a conference that was held\nSeoul",
            })
    void aLineThatWrapsGoesOn(String text) {
        assertThat(of(text)).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"We met.\nThen we left.", "A title\nWe met.", "We agreed:\nto meet", "We met\n1. Talks"})
    void aLineBehindAnEndOrBeforeAMarkerBeginsAnew(String text) {
        assertThat(of(text)).hasSize(2);
    }

    @Test
    void aFullStopInsideALineThatGoesOnSmallDoesNotEndIt() {
        assertThat(of("We met with Sen.\nand others")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - Hold talks       | -   | Hold talks
            • Hold talks       | •   | Hold talks
            1. Hold talks      | 1   | Hold talks
            (12) Hold talks    | 1   | Hold talks
            2.1 Hold talks     | 1.1 | Hold talks
            a) Hold talks      | a   | Hold talks
            (iv) Hold talks    | i   | Hold talks
            ii. Hold talks     | i   | Hold talks
            """)
    void theMarkerIsToldAndLeftOut(String text, String marker, String content) {
        assertThat(Block.of(text)).singleElement().satisfies(it -> {
            assertThat(it.marker()).isEqualTo(marker);
            assertThat(it.marked()).isTrue();
            assertThat(it.in(text)).isEqualTo(content);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2030 targets were met.", "1234. Not counted", "3.5 percent more", "-5 degrees", "A plan"})
    void aNumberThatTheSentenceNeedsIsNoMarker(String text) {
        assertThat(Block.of(text)).singleElement().satisfies(it -> {
            assertThat(it.marked()).isFalse();
            assertThat(it.in(text)).isEqualTo(text);
        });
    }

    @Test
    void linesOfMarksAloneAreNone() {
        assertThat(of("***\n\nWe met.\n\n- \n\n* * *")).containsExactly("We met.");
    }

    @Test
    void rowsOfATableStandAlone() {
        assertThat(of("Action | Lead\nhold talks | Japan\nreport | all")).hasSize(3);
    }

    @Test
    void nonBreakingSpacesAroundABlockAreLeftOut() {
        assertThat(of("\u00a0We met.\u00a0\n\nThen.")).containsExactly("We met.", "Then.");
    }
}
