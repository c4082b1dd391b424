package org.pacta.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.command.Refused;

class StatementTextTest {

    /** Line ends become one sort and a byte order mark goes; nothing else changes. */
    @Test
    void lineEndsBecomeOneSortAndAByteOrderMarkGoes() {
        assertThat(StatementText.checked("\uFEFFOne.\r\nTwo.\rThree.\n\n\tFour,  five — 여섯 𠮷.\n"))
                .isEqualTo("One.\nTwo.\nThree.\n\n\tFour,  five — 여섯 𠮷.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t \r\n", "\u2003"})
    void nothingIsRefusedAsEmpty(String text) {
        refused(text, "statement.empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\uFFFDb", "a\uFFFEb", "a\uD800b", "a\uDC00b", "a\uD800"})
    void whatNoTextHoldsIsRefusedAsBinary(String text) {
        refused(text, "statement.binary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 / 34", "…", "* * *"})
    void aTextWithoutALetterIsRefused(String text) {
        refused(text, "statement.noWords");
    }

    /** Five megabytes in UTF-8 are taken and one byte more is not, however many characters that is. */
    @Test
    void fiveMegabytesInUtf8AreTakenAndOneByteMoreIsNot() {
        assertThat(StatementText.checked("a".repeat(StatementText.LARGEST))).hasSize(StatementText.LARGEST);
        refused("a".repeat(StatementText.LARGEST + 1), "statement.tooLarge");
        refused("한".repeat(StatementText.LARGEST / 3 + 1), "statement.tooLarge");
    }

    @Test
    void aSeriesIsLettersDigitsAndHyphensInCapitals() {
        assertThat(StatementText.series(" dtt ")).isEqualTo("DTT");
        assertThat(StatementText.series("2plus2-KOR")).isEqualTo("2PLUS2-KOR");
        for (var wrong : new String[] {"", "-DTT", "D T T", "DTT/1", "ＤＴＴ", "D".repeat(32)}) {
            assertThatThrownBy(() -> StatementText.series(wrong))
                    .isInstanceOfSatisfying(
                            Refused.class, e -> assertThat(e.field()).isEqualTo("series"));
        }
    }

    private static void refused(String text, String reason) {
        assertThatThrownBy(() -> StatementText.checked(text)).isInstanceOfSatisfying(Refused.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.field()).isEqualTo("text");
        });
    }
}
