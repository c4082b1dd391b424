package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A title tells an action in active words, however the sentence told it. */
class ActiveWordsTest {

    private static final Context CONTEXT =
            new Context(List.of("JPN", "USA"), LocalDate.of(2024, 4, 24), true, new Stems());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We will hold talks in Seoul.                          | hold talks in Seoul
            The next meeting will take place in Tokyo.            | hold the next meeting in Tokyo
            The talks will begin in May 2024.                     | hold the talks in May 2024
            The talks will explore new fields.                    | hold the talks to explore new fields
            A fund will be established.                           | establish a fund
            The working group will continue its work on trade.    | run the working group on trade
            The working group will report back.                   | report back
            The next meeting is scheduled for May 2024 in Tokyo.  | hold the next meeting for May 2024 in Tokyo
            The report is due in May 2024.                        | submit the report in May 2024
            They agreed that a task force be formed by June.      | form a task force by June
            """)
    void anEventIsHeldAThingIsMade(String sentence, String acted) {
        var words = Words.of(sentence);
        var clause = new ClauseFinder(words, CONTEXT).clauses().getLast();

        assertThat(new ActiveWords(words, CONTEXT).acted(clause, words.text(clause.action(), clause.end())))
                .isEqualTo(acted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We will continue to expand trade.                     | continue to
            We will work together to expand trade.                | work together to
            We will expand trade.                                 | ''
            We will seek to expand trade.                         | ''
            """)
    void whatIsContinuedIsSaidWithTheAct(String sentence, String lead) {
        var words = Words.of(sentence);
        var clause = new ClauseFinder(words, CONTEXT).clauses().getFirst();

        assertThat(new ActiveWords(words, CONTEXT).continued(clause).strip()).isEqualTo(lead);
    }
}
