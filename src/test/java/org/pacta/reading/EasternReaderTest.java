package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.reading.due.EasternDates;

/** Sentences made after the forms of treaties, memoranda and minutes; none is a real one. */
@DisplayName("Korean and Japanese are read by their own words")
class EasternReaderTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 10);

    private static Reading read(String text) {
        return new StatementReader().read("대한민국, 미합중국 및 일본국 간의 공동성명\n\n" + text, ISSUED);
    }

    @TestFactory
    Stream<DynamicTest> eachEndingIsFoundInItsExample() {
        return EasternReader.ENDINGS.stream()
                .map(ending -> DynamicTest.dynamicTest(ending.pattern().pattern(), () -> {
                    assertThat(ending.pattern().matcher(ending.example()).find())
                            .isTrue();
                    assertThat(read(ending.example()).findings()).hasSize(1);
                }));
    }

    @Test
    void whatIsOnlySpokenOfIsNoPromise() {
        assertThat(read("양측은 감사를 표하고 의견을 교환하였다.\n\n三か国は協議を歓迎し、懸念を表明した。").findings())
                .isEmpty();
    }

    @Test
    void datePartyAndKind() {
        List<ReadFinding> findings = read("세 나라는 2026년 10월에 합동훈련을 실시하기로 하였다. 일본은 2026년 6월까지 초안을 회람할 것이다.")
                .findings();

        assertThat(findings).extracting(ReadFinding::kind).containsExactly(Kind.EXERCISE, Kind.ACTION);
        assertThat(findings)
                .extracting(ReadFinding::parties)
                .containsExactly(List.of("KOR", "USA", "JPN"), List.of("JPN"));
        assertThat(findings)
                .extracting(it -> it.deadline() == null ? null : it.deadline().latest())
                .containsExactly(LocalDate.of(2026, 10, 31), LocalDate.of(2026, 6, 30));
    }

    @ParameterizedTest
    @CsvSource({
        "2026년 3월 20일까지, 2026-03-20",
        "令和8年3月20日まで, 2026-03-20",
        "2026年3月20日, 2026-03-20",
        "금년 내, 2026-12-31",
        "年内, 2026-12-31",
        "내년 상반기, 2027-06-30",
        "来年, 2027-12-31",
        "2026년 하반기, 2026-12-31",
        "5월 말까지, 2026-05-31",
        "今年度末, 2026-03-31",
        "2026年度, 2027-03-31",
        "다음 달, 2026-04-30",
    })
    void aDayInItsOwnWordsIsRead(String words, LocalDate last) {
        assertThat(EasternDates.find(words + " 훈련을 실시한다", ISSUED))
                .singleElement()
                .satisfies(it -> assertThat(it.latest()).isEqualTo(last));
    }

    @ParameterizedTest
    @CsvSource({"한미일, KOR USA JPN", "日米韓, JPN USA KOR", "한·미, KOR USA", "미합중국과 필리핀, USA PHL", "フランスと日本, FRA JPN"})
    void countriesAreReadFromTheirSignsAndNames(String words, String codes) {
        assertThat(EasternNames.codes(words)).containsExactly(codes.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENGLISH|The Ministers agreed to hold a drill.",
                "KOREAN|세 나라는 훈련을 실시하기로 하였다.",
                "JAPANESE|三か国は訓練を実施することで一致した。",
                "CHINESE|双方同意加强合作，并于二〇二六年举行联合演习。",
                "RUSSIAN|Стороны договорились провести учения.",
            })
    void theLanguageIsNamed(TextLanguage language, String text) {
        assertThat(TextLanguage.of(text)).isEqualTo(language);
    }

    @Test
    void aTextInAnotherLanguageIsNotReadAsEnglish() {
        String dutch =
                "De partijen zullen een plan voor de samenwerking op het terrein van de crisisbeheersing opstellen en met elkaar delen. "
                        .repeat(4);

        assertThat(TextLanguage.of(dutch)).isEqualTo(TextLanguage.DUTCH);
        assertThat(new StatementReader().read("Verdrag\n\n" + dutch, ISSUED).findings())
                .isEmpty();
    }
}
