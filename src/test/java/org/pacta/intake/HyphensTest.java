package org.pacta.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A word parted at a line's end is mended; a hyphen that is its own stays. */
class HyphensTest {

    private static String joined(List<String> lines, String... more) {
        var all = new java.util.ArrayList<>(lines);
        all.addAll(List.of(more));
        var hyphens = new Hyphens(all);
        var text = new StringBuilder();
        lines.forEach(line -> hyphens.append(text, line));
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            we strengthen co- | operation now     | we strengthen cooperation now
            the agree-        | ment of all       | the agreement of all
            a multi-          | year plan         | a multi-year plan
            a multi-          | lateral plan      | a multilateral plan
            a long-           | term plan         | a long-term plan
            the U.S.-         | Japan alliance    | the U.S.-Japan alliance
            a U.S.-           | led exercise      | a U.S.-led exercise
            in COVID-         | related matters   | in COVID-related matters
            the 5-            | year plan         | the 5-year plan
            a state-of-the-   | art ship          | a state-of-the-art ship
            we met            | in Tokyo          | we met in Tokyo
            first -           | second            | first - second
            """)
    void theRestOfTheWordTells(String first, String second, String joined) {
        assertThat(joined(List.of(first, second))).isEqualTo(joined);
    }

    @Test
    void theTextElsewhereTellsHowTheWordIsWritten() {
        assertThat(joined(List.of("a pre-", "existing rule"), "the pre-existing one"))
                .isEqualTo("a pre-existing rule");
        assertThat(joined(List.of("a pre-", "existing rule"), "the preexisting one"))
                .isEqualTo("a preexisting rule");
        assertThat(joined(List.of("a long-", "term plan"), "the longterm one")).isEqualTo("a longterm plan");
    }

    @Test
    void twoWordsThatStandAloneElsewhereKeepTheHyphenBetweenThem() {
        assertThat(joined(List.of("a carbon-", "neutral port"), "carbon is neutral"))
                .isEqualTo("a carbon-neutral port");
        assertThat(joined(List.of("a carbon-", "neutral port"))).isEqualTo("a carbonneutral port");
    }

    @Test
    void aNameBehindTheHyphenKeepsIt() {
        assertThat(joined(List.of("the trans-", "Pacific trade"))).isEqualTo("the trans-Pacific trade");
    }

    @Test
    void chineseAndJapaneseJoinWithoutASpace() {
        assertThat(joined(List.of("日本と", "韓国は"))).isEqualTo("日本と韓国は");
        assertThat(joined(List.of("日本、", "韓国"))).isEqualTo("日本、韓国");
        assertThat(joined(List.of("日本", "and"))).isEqualTo("日本 and");
    }
}
