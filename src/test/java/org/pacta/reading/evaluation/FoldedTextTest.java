package org.pacta.reading.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Labels are found in a text however its lines are broken. */
class FoldedTextTest {

    @Test
    void anyWhiteSpaceIsOneSpace() {
        assertThat(FoldedText.fold("  We\n\t will\u00a0\u00a0meet \n")).isEqualTo("We will meet");
    }

    @Test
    void wordsAreFoundAcrossBrokenLines() {
        var text = new FoldedText("Joint\n\nStatement. We  will\nmeet. We will meet.");

        assertThat(text.find("We will meet.", 0)).containsExactly(17, 30);
        assertThat(text.find(" We\nwill meet. ", 18)).containsExactly(31, 44);
    }

    @Test
    void wordsBeforeThePlaceAreFoundToo() {
        assertThat(new FoldedText("We will meet. They left.").find("We will", 10))
                .containsExactly(0, 7);
    }

    @Test
    void wordsThatDoNotStandThereAreNotFound() {
        assertThat(new FoldedText("We will meet.").find("They will", 0)).isNull();
    }

    @Test
    void offsetsOfTheTextAreLedToTheFoldedOne() {
        var text = new FoldedText("  a \n b");

        assertThat(text.at(2)).isZero();
        assertThat(text.at(6)).isEqualTo(2);
        assertThat(text.at(7)).isEqualTo(3);
    }
}
