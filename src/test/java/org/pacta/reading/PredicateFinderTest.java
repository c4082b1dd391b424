package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The governing verbs of a sentence are found with their subjects. */
class PredicateFinderTest {

    private static List<String> in(String sentence) {
        var words = Words.of(sentence);
        return PredicateFinder.in(words).stream()
                .map(it -> it.sort() + ": " + words.text(it.subjectStart(), it.subjectEnd()) + " / "
                        + words.lower(it.verb()))
                .toList();
    }

    private static Predicate only(String sentence) {
        var found = PredicateFinder.in(Words.of(sentence));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We will jointly hold talks.                            | MODAL: We / hold
            Japan and the ROK will meet.                           | MODAL: Japan and the ROK / meet
            The two sides would convene talks.                     | WOULD: The two sides / convene
            Both sides should report back.                         | DUTY: Both sides / report
            The ministers agreed to meet.                          | UNDERTAKE: The ministers / to
            Japan intends to host the summit.                      | INTEND: Japan / to
            We are committed to peace.                             | COMMITTED: We / to
            The leaders remain committed to peace.                 | RESTATE: The leaders / to
            The talks are scheduled to open in May.                | SCHEDULED: The talks / open
            The talks are set for May.                             | SCHEDULED: The talks / for
            We look forward to meeting again.                      | FORWARD: We / meeting
            We are pleased to announce a fund.                     | ANNOUNCE: We / a
            We are pleased to launch a fund.                       | ANNOUNCE: We / launch
            The ministers took note of the report.                 | VIEW: The ministers / the
            We are working on a pact.                              | PROGRESSIVE: We / working
            They tasked their staffs to report.                    | TASK: They / their
            The leaders welcomed the visit.                        | WELCOME: The leaders / the
            Japan, subject to approval, will host talks.           | MODAL: Japan / host
            We will, subject to approval, sign the pact.           | MODAL: We / sign
            """)
    void eachHasASortASubjectAndAnAct(String sentence, String predicate) {
        assertThat(in(sentence)).containsExactly(predicate);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The political will is strong",
                "free will",
                "a pledge of peace",
                "the agreed plan for talks",
                "newly established offices",
                "our plan for the region",
                "Peace and Security",
            })
    void nounsAndDescriptionsGovernNothingThatIsToBeDone(String words) {
        assertThat(PredicateFinder.in(Words.of(words)))
                .extracting(Predicate::sort)
                .doesNotContain(
                        Predicate.Sort.MODAL,
                        Predicate.Sort.UNDERTAKE,
                        Predicate.Sort.INTEND,
                        Predicate.Sort.ESTABLISH,
                        Predicate.Sort.ANNOUNCE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We will not test arms.         | true
            We will never test arms.       | true
            They must not test arms.       | true
            We will test no arms.          | false
            """)
    void notAndNeverNegate(String sentence, boolean negated) {
        assertThat(only(sentence).negated()).isEqualTo(negated);
    }

    @Test
    void aVerbBehindAndSharesItsSubject() {
        assertThat(in("We agreed to meet and will report.")).containsExactly("UNDERTAKE: We / to", "MODAL:  / report");
    }

    @Test
    void aDependentClauseStandsAside() {
        var found = PredicateFinder.in(Words.of("We welcome the group, which will meet in May."));

        assertThat(found).extracting(Predicate::sort).containsExactly(Predicate.Sort.WELCOME, Predicate.Sort.MODAL);
        assertThat(found).extracting(Predicate::aside).containsExactly(false, true);
    }

    @Test
    void aParticipleBehindACommaUndertakesToo() {
        var found = PredicateFinder.in(Words.of("They met, committing to cut emissions."));

        assertThat(found.getLast())
                .extracting(Predicate::sort, Predicate::participle)
                .containsExactly(Predicate.Sort.UNDERTAKE, true);
    }
}
