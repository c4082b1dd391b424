package org.pacta.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items of lists are numbered as Word numbers them. */
class NumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "lowerLetter, 1, a",
        "lowerLetter, 26, z",
        "lowerLetter, 27, aa",
        "lowerLetter, 53, aaa",
        "lowerLetter, 79, aaa",
        "upperLetter, 28, BB",
        "lowerLetter, 0, 0",
        "lowerRoman, 4, iv",
        "lowerRoman, 9, ix",
        "lowerRoman, 1994, mcmxciv",
        "upperRoman, 48, XLVIII",
        "upperRoman, 3999, MMMCMXCIX",
        "upperRoman, 4000, 4000",
        "lowerRoman, 0, 0",
        "decimalZero, 9, 09",
        "decimalZero, 10, 10",
        "decimal, 12, 12",
        "chineseCounting, 3, 3",
    })
    void aNumberIsWrittenInTheFormatOfItsList(String format, int number, String written) {
        assertThat(Numerals.of(format, number)).isEqualTo(written);
    }
}
