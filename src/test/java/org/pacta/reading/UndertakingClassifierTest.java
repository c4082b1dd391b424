package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A predicate undertakes, is expected, or is neither. */
class UndertakingClassifierTest {

    private static Context context(boolean reported) {
        return new Context(List.of("JPN", "KOR", "USA"), LocalDate.of(2024, 4, 24), reported, new Stems());
    }

    private static @Nullable String judged(String sentence, boolean reported) {
        var words = Words.of(sentence);
        var predicates = PredicateFinder.in(words);
        var governing = predicates.reversed().stream()
                .filter(it -> it.sort() != Predicate.Sort.VIEW)
                .findFirst()
                .orElseThrow();
        var verdict = new UndertakingClassifier(context(reported)).judge(words, governing, words.size() - 1);
        return verdict == null
                ? null
                : (verdict.expectation() ? "expected: " : "") + words.text(verdict.action(), words.size() - 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We will hold talks.                                            | hold talks
            We will continue to work together to expand trade.             | expand trade
            We will seek to expand trade.                                  | seek to expand trade
            We will remain in close contact.                               | remain in close contact
            We will not test arms.                                         | test arms
            We will be sending experts.                                    | sending experts
            A fund will be established.                                    | established
            The report will be referred to the committee by May.           | be referred to the committee by May
            The working group will meet twice.                             | meet twice
            The next meeting will take place in Seoul.                     | take place in Seoul
            Our cooperation will expand next year.                         | expand next year
            The first class will begin in the third quarter.               | begin in the third quarter
            The fellowship will bring 100 students each year.              | bring 100 students each year
            Our exercises will include three visits in 2025.               | three visits in 2025
            We will stand together, and continue their consultations.      | continue their consultations
            The talks are scheduled to begin in May.                       | begin in May
            The talks are set for May 2024.                                | for May 2024
            The report should be submitted by 1 December.                  | expected: submitted by 1 December
            The ministers should meet before June 2024.                    | expected: meet before June 2024
            We are launching a working group.                              | launching a working group
            We are expanding to annual meetings.                           | expected: expanding to annual meetings
            """)
    void whoWillDoWhatCanBeHeldToIt(String sentence, String action) {
        assertThat(judged(sentence, true)).isEqualTo(action);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Russia will hold talks.",
                "We will not hesitate.",
                "We will not accept threats.",
                "We will remain friends.",
                "We will believe it.",
                "This cooperation will strengthen peace.",
                "The fellowship will strengthen ties.",
                "Climate change will shape trade.",
                "The next meeting will be important.",
                "The working group will support peace.",
                "The first class will begin soon.",
                "We speak so that the vision will be shared.",
                "If Russia launches an attack, we will respond.",
                "We will allow our people to prosper.",
                "All states should respect the law.",
                "The report should be submitted.",
                "Russia is scheduled to meet in May.",
                "The plan is set to work.",
                "We are working on a pact.",
                "We will",
            })
    void strangersEffectsAttitudesAndWishesUndertakeNothing(String sentence) {
        assertThat(judged(sentence + (sentence.endsWith(".") ? "" : "."), true)).isNull();
    }

    @Test
    void wouldIsAPromiseOnlyWhereItIsTold() {
        assertThat(judged("The two sides would hold talks.", true)).isEqualTo("hold talks");
        assertThat(judged("The two sides would hold talks.", false)).isNull();
        assertThat(judged("They agreed the offices would hold talks.", false)).isEqualTo("hold talks");
    }

    @ParameterizedTest
    @CsvSource({
        "BODY, meet, true",
        "BODY, recalibrate, true",
        "BODY, strengthen, false",
        "BODY, be, false",
        "EVENT, convene, true",
        "EVENT, report, false",
        "EFFORT, continue, true",
        "EFFORT, build, false",
        "PARTY, be, true",
    })
    void aBodyActsAnEventHappensAnEffortGoesOn(Actor actor, String verb, boolean does) {
        assertThat(UndertakingClassifier.does(actor, verb)).isEqualTo(does);
    }
}
