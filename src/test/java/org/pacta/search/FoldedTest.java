package org.pacta.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A text as it is searched, and where in the text as it was written a place of it is. */
class FoldedTest {

    @Test
    void caseAndWidthDoNotCount() {
        assertThat(Folded.fold("ＤＴＴ Ｔａｌｋｓ")).isEqualTo("dtt talks");
        assertThat(Folded.fold("ｶﾀｶﾅ")).isEqualTo("カタカナ");
    }

    @Test
    void aPlaceLeadsBackToTheTextAsItWasWritten() {
        var original = "The ﬁrst ㈱ DTT";
        var folded = new Folded(original);

        int first = folded.next("first", 0);
        assertThat(original.substring(folded.start(first), folded.end(first + 4)))
                .isEqualTo("ﬁrst");
        int dtt = folded.next("dtt", 0);
        assertThat(original.substring(folded.start(dtt), folded.end(dtt + 2))).isEqualTo("DTT");
    }

    @Test
    void whatIsNotThereIsNotFoundNorBehindThePlaceFromWhichOneLooks() {
        var folded = new Folded("missile missile");

        assertThat(folded.next("ship", 0)).isNegative();
        assertThat(folded.next("missile", 1)).isEqualTo(8);
    }
}
