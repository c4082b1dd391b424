package org.pacta.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.search.Hit.Marked.Mark;

/** What is looked for, and where it is marked. */
class SearchWordsTest {

    @Test
    void wordsBetweenQuotationMarksStayTogether() {
        assertThat(SearchWords.of(" missile  “in real time” ｗａｒｎｉｎｇ ").words())
                .containsExactly("missile", "in real time", "warning");
        assertThat(SearchWords.of("5\" gun").words()).containsExactly("5\"", "gun");
    }

    @Test
    void aJapaneseWordIsFoundWithAndWithoutTheLongVowelAtItsEnd() {
        assertThat(SearchWords.of("サーバー コンピューター ﾃﾞｰﾀｰ").words()).containsExactly("サーバ", "コンピュータ", "データ");
        assertThat(SearchWords.of("サーバー").mark("新しいサーバと古いサーバー").marks())
                .isEqualTo(SearchWords.of("サーバ").mark("新しいサーバと古いサーバー").marks())
                .hasSize(2);
        assertThat(SearchWords.of("カー ー \"サーバー\"").words()).containsExactly("カー", "ー", "サーバー");
    }

    @Test
    void overlappingMatchesAreMarkedAsOne() {
        assertThat(SearchWords.of("miss issi warn").mark("Missile Warning").marks())
                .isEqualTo(List.of(new Mark(0, 5), new Mark(8, 12)));
    }

    @Test
    void marksStandInTheTextAsItWasWritten() {
        var text = "㍿のｶﾞｲﾄﾞ, İstanbul, ﬁne";
        assertThat(SearchWords.of("株式").mark(text).marks()).isEqualTo(List.of(new Mark(0, 1)));
        assertThat(SearchWords.of("ガイド").mark(text).marks()).isEqualTo(List.of(new Mark(2, 7)));
        assertThat(SearchWords.of("fine").mark(text).marks()).isEqualTo(List.of(new Mark(19, 22)));
    }

    @Test
    void aLongTextIsCutAroundTheFirstMatch() {
        var text = "word ".repeat(200) + "needle" + " word".repeat(200);
        var snippet = SearchWords.of("needle").snippet(text);
        var mark = snippet.marks().getFirst();
        assertThat(snippet.text().substring(mark.start(), mark.end())).isEqualTo("needle");
        assertThat(snippet.text()).hasSizeLessThan(260).startsWith("word").endsWith("word");
        assertThat(snippet.cutBefore()).isTrue();
        assertThat(snippet.cutAfter()).isTrue();
    }

    @Test
    void noCharacterIsCutInTwo() {
        var snippet = SearchWords.of("訓練").snippet("𠮷".repeat(301) + "訓練" + "𠮷".repeat(300));
        assertThat(Character.isLowSurrogate(snippet.text().charAt(0))).isFalse();
        assertThat(Character.isHighSurrogate(
                        snippet.text().charAt(snippet.text().length() - 1)))
                .isFalse();
    }
}
