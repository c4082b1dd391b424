package org.pacta.translation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RenderingTextTest {

    @Test
    void blankLinesPartParagraphsALineThatIsOnlyWrappedDoesNot() {
        assertThat(RenderingText.paragraphs("""
                시험 성명

                세 나라는 시험 회담에서 여러 차례에 걸쳐 서로의 의견을 주고받았으며 앞으로도
                계속하기로 하였다.

                끝으로 감사를 표하였다.
                """))
                .containsExactly("시험 성명", "세 나라는 시험 회담에서 여러 차례에 걸쳐 서로의 의견을 주고받았으며 앞으로도\n계속하기로 하였다.", "끝으로 감사를 표하였다.");
    }

    @Test
    void withoutBlankLinesEndsOfSentencesShortLinesAndListMarkersPartThem() {
        assertThat(RenderingText.paragraphs("""
                試験声明
                2026年2月20日
                三か国は、次の事項について一致した。
                ・試験協議を毎年開催すること
                （2）試験計画を策定すること
                ③ 報告すること
                ***
                「以上。」
                """))
                .containsExactly(
                        "試験声明",
                        "2026年2月20日",
                        "三か国は、次の事項について一致した。",
                        "・試験協議を毎年開催すること",
                        "（2）試験計画を策定すること",
                        "③ 報告すること",
                        "「以上。」");
    }
}
