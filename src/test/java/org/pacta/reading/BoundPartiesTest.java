package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clause binds those whom its subject names, and else all. */
class BoundPartiesTest {

    private static final Context THREE =
            new Context(List.of("JPN", "KOR", "USA"), LocalDate.of(2024, 4, 24), false, new Stems());
    private static final Context NOBODY = new Context(List.of(), LocalDate.of(2024, 4, 24), false, new Stems());

    private static List<String> of(String subject, Context context) {
        var words = Words.of(subject + " will act");
        int will = words.size() - 2;
        var predicate = new Predicate(Predicate.Sort.MODAL, 0, will, will, will + 1, false, false, false);
        return BoundParties.of(
                new Clause(Verdict.firm(predicate, will + 1, 0.9), 0, words.size(), will + 1), words, context);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The United States and Japan | USA,JPN
            We                          | JPN,KOR,USA
            Seoul                       | KOR
            France                      | JPN,KOR,USA
            Japan and France            | JPN
            Paris                       | JPN,KOR,USA
            """)
    void thoseNamedAmongTheStatementsParties(String subject, String bound) {
        assertThat(of(subject, THREE)).containsExactly(bound.split(","));
    }

    @Test
    void whereNobodyIsKnownWhoeverIsNamed() {
        assertThat(of("France", NOBODY)).containsExactly("FRA");
        assertThat(of("The World Bank", NOBODY)).isEmpty();
        assertThat(of("We", NOBODY)).isEmpty();
    }

    @Test
    void whatIsExpectedBindsWhoIsExpectedToDoIt() {
        var words = Words.of("We look forward to Japan hosting talks");
        var predicate = new Predicate(Predicate.Sort.FORWARD, 0, 1, 1, 3, false, false, false);

        assertThat(BoundParties.of(new Clause(Verdict.expected(predicate, 5, 0.5), 0, 7, 5), words, THREE))
                .containsExactly("JPN");
    }
}
