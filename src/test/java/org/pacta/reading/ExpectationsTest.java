package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is welcomed, looked forward to or said again is recorded where it lies ahead and can be told. */
class ExpectationsTest {

    private final Expectations expectations =
            new Expectations(new Context(List.of("JPN", "KOR", "USA"), LocalDate.of(2024, 4, 24), false, new Stems()));

    private @Nullable Verdict judged(String sentence) {
        var words = Words.of(sentence);
        int end = words.size() - 1;
        var predicate = PredicateFinder.in(words).getFirst();
        return switch (predicate.sort()) {
            case WELCOME -> expectations.welcomed(words, predicate, end);
            case FORWARD -> expectations.lookedForwardTo(words, predicate, end);
            case RESTATE -> expectations.restated(words, predicate, end);
            case VIEW ->
                words.is(predicate.at(), java.util.Set.of("support", "supports", "supported"))
                        ? expectations.supported(words, predicate, end)
                        : expectations.highlighted(words, predicate, end);
            default -> throw new AssertionError(predicate);
        };
    }

    private @Nullable String action(String sentence) {
        var verdict = judged(sentence);
        var words = Words.of(sentence);
        return verdict == null ? null : words.text(verdict.action(), words.size() - 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We welcome Japan's plans to host a summit.                       | host a summit
            We welcome the decision to establish a fund.                     | establish a fund
            We welcome progress on concluding a treaty.                      | concluding a treaty
            We welcome the next meeting in Seoul in June 2024.               | the next meeting in Seoul in June 2024
            We look forward to meeting again in 2025.                        | meeting again in 2025
            We look forward to Japan hosting the summit.                     | Japan hosting the summit
            We look forward to the summit next year.                         | the summit next year
            We look forward to exchanging views at our next summit in 2025.  | our next summit in 2025
            They highlighted the upcoming dialogue in October.               | the upcoming dialogue in October
            The ministers took note of Japan's intention to host talks.      | host talks
            We support Japan's intention to host talks.                      | host talks
            """)
    void whatLiesAheadIsExpected(String sentence, String action) {
        assertThat(action(sentence)).isEqualTo(action);
        assertThat(judged(sentence)).extracting("expectation").isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We welcome the visit of the minister.",
                "We welcome Boeing's plans to build a plant.",
                "We welcome Russia's plans to host a summit.",
                "We welcome the Coral Sea Agreement to protect reefs.",
                "We welcome the meeting in March 2023.",
                "We welcome France's meeting in June 2024.",
                "We look forward to peace.",
                "We look forward to working together.",
                "We look forward to COP 29 in 2024.",
                "We look forward to the summit.",
                "They highlighted the dialogue in October.",
                "They highlighted the upcoming dialogue.",
                "They highlighted the upcoming UN conference in October.",
                "We support Russia's intention to host talks.",
                "We support peace.",
                "We reaffirm our commitment to peace.",
                "We reaffirm our commitment to hold talks.",
                "We reaffirm our willingness and our intention to hold talks.",
            })
    void praiseStrangersAndThePastAreNot(String sentence) {
        assertThat(judged(sentence)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We reaffirm our commitment to cut emissions by 30 percent.     | cut emissions by 30 percent
            We reaffirm our commitment to hold talks in 2025.              | hold talks in 2025
            We reaffirm our commitment to hold talks every year.           | hold talks every year
            """)
    void anOldPromiseIsSaidAgainWithSomethingToHoldItTo(String sentence, String action) {
        assertThat(action(sentence)).isEqualTo(action);
        assertThat(judged(sentence)).extracting("restated").isEqualTo(true);
    }

    @Test
    void anIntentionThatIsSaidAgainIsFirm() {
        assertThat(judged("We reaffirm our intention to host a summit."))
                .extracting("expectation", "restated")
                .containsExactly(false, false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            established in January 2023                 | true
            established in January 2023, open in 2025   | false
            established on 20 April 2024                | true
            established on 22 April 2024                | false
            established                                 | false
            """)
    void onlyDatesOfThePastTellOfIt(String text, boolean past) {
        assertThat(expectations.tellsOfPast(text)).isEqualTo(past);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            In 2021, we agreed to meet.                    | true
            When we met in Seoul, we agreed to meet.       | true
            Two years ago we agreed to meet.               | true
            In June 2024, we agreed to meet.               | false
            We agreed to meet.                             | false
            """)
    void anActToldWithAnEarlierDateIsPast(String sentence, boolean past) {
        var words = Words.of(sentence);
        var agreed = PredicateFinder.in(words).getLast();

        assertThat(expectations.hasPastDate(words, agreed, words.size())).isEqualTo(past);
    }

    @Test
    void theDayOfTheStatementItselfStillLiesAhead() {
        assertThat(expectations.futureDate("on 24 April 2024")).isNotNull();
        assertThat(expectations.futureDate("on 23 April 2024")).isNull();
        assertThat(expectations.futureDate("soon")).isNull();
    }
}
