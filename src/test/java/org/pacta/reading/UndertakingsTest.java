package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An action that is agreed, decided or pledged is told apart from a view and a value. */
class UndertakingsTest {

    private static final Context CONTEXT =
            new Context(List.of("JPN", "KOR", "USA"), LocalDate.of(2024, 4, 24), true, new Stems());
    private final Undertakings undertakings = new Undertakings(CONTEXT);

    private @Nullable Verdict judged(String sentence) {
        var words = Words.of(sentence);
        var predicate = PredicateFinder.in(words).getFirst();
        return switch (predicate.sort()) {
            case COMMITTED -> undertakings.committed(words, predicate, words.size());
            case INTEND -> undertakings.intended(words, predicate);
            case TASK -> undertakings.tasked(words, predicate, words.size());
            case UNDERTAKE -> undertakings.undertaken(words, predicate, words.size());
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
            The ministers agreed to hold talks.                              | hold talks
            The two sides decided to work together to expand trade.          | expand trade
            They agreed on launching a fund.                                 | launching a fund
            They agreed in May 2025 to host a forum.                         | host a forum
            The leaders pledged $5 million for relief.                       | $5 million for relief
            The leaders committed their governments to consult.              | consult
            They agreed on the establishment of an office.                   | on the establishment of an office
            Japan accepted an invitation to visit Seoul.                     | visit Seoul
            They decided that the two countries must expand trade.           | expand trade
            They agreed that a group be formed by June.                      | formed by June
            We are committed to deepening cooperation.                       | deepening cooperation
            We are committed to closer cooperation on energy.                | closer cooperation on energy
            Japan intends to host the summit.                                | host the summit
            We plan on hosting a summit.                                     | hosting a summit
            We task our ministers to report back.                            | report back
            They agreed not to test arms.                                    | test arms
            """)
    void anActionIsUndertakenFromItsFirstWord(String sentence, String action) {
        assertThat(action(sentence)).isEqualTo(action);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They agreed that peace is important.",
                "They agreed with this view.",
                "They agreed on the importance of trade.",
                "They agreed to disagree.",
                "They agreed to remain friends.",
                "We are committed to democracy and the rule of law.",
                "This statement agreed to hold talks.",
                "Russia agreed to hold talks.",
                "In 2021, the leaders agreed to hold talks.",
                "Japan accepted the report.",
                "The leaders resolved their dispute.",
                "The plan is committed to peace.",
                "Japan intends to remain a friend.",
                "Russia intends to host the summit.",
                "We task our partners to report back.",
                "Russia tasked its ministers to report back.",
                "We task our ministers with trade.",
            })
    void viewsValuesPapersStrangersAndThePastUndertakeNothing(String sentence) {
        assertThat(judged(sentence)).isNull();
    }

    @Test
    void whatIsPlainIsSurerThanWhatIsDecidedForOthers() {
        assertThat(judged("They agreed to hold talks."))
                .extracting("confidence")
                .isEqualTo(0.92);
        assertThat(judged("They decided that the two countries must expand trade."))
                .extracting("confidence")
                .isEqualTo(0.55);
        assertThat(judged("We are committed to deepening cooperation."))
                .extracting("confidence")
                .isEqualTo(0.8);
    }

    @Test
    void anOldPledgeCountsOnlyWithSomethingNew() {
        assertThat(judged("We have pledged to cut emissions by 30 percent."))
                .extracting("restated")
                .isEqualTo(true);
        assertThat(judged("We have pledged to cut emissions.")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They reaffirmed that they will comply with the treaty.              | true
            They reiterated that they will meet their obligations.              | true
            They reaffirmed that they will hold talks.                          | false
            They said that they will comply with the treaty.                    | false
            """)
    void aDutyThatIsSaidAgainIsNothingNew(String sentence, boolean again) {
        var words = Words.of(sentence);
        var will = PredicateFinder.in(words).getLast();

        assertThat(Undertakings.restatedDuty(words, will, will.verb(), words.size()))
                .isEqualTo(again);
    }
}
