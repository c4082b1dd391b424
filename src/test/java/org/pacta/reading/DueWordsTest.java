package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.deadline.Recurrence;
import org.pacta.reading.due.DeadlinePhrase;

/** Of a sentence's time words those bound a clause that say when it is to be done. */
class DueWordsTest {

    private static final Context CONTEXT =
            new Context(List.of("JPN", "USA"), LocalDate.of(2024, 4, 24), true, new Stems());

    private record Read(Words words, DueWords due, Clause clause) {}

    private static Read read(String sentence) {
        var words = Words.of(sentence);
        var passage = new ReadPassage(0, 0, 0, sentence.length(), sentence, PassageRole.SENTENCE, null);
        var clause = new ClauseFinder(words, CONTEXT).clauses().getFirst();
        return new Read(words, new DueWords(passage, words, CONTEXT), clause);
    }

    private static @Nullable DeadlinePhrase deadline(String sentence) {
        var read = read(sentence);
        return read.due()
                .deadline(read.clause(), 0, read.words().end(read.clause().end() - 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We will sign it by June 2024.                                      | by June 2024      | 2024-06-30
            By June 2024, we will sign it.                                     | By June 2024      | 2024-06-30
            At the meeting in June, we will sign it.                           | in June           | 2024-06-30
            We will meet in February.                                          | in February       | 2025-02-28
            We will meet today.                                                | -                 | -
            The work plan for 2027 will be approved by May 2025.               | by May 2025       | 2025-05-31
            We will soon sign it before the end of 2024.                       | before the end of 2024 | 2024-12-31
            Japan will sign it in FY2025.                                      | in FY2025         | 2026-03-31
            We will sign it in FY2025.                                         | in FY2025         | -
            """)
    void theDayMeantIsTheOneToCome(String sentence, String phrase, String latest) {
        var deadline = deadline(sentence);

        if (phrase.equals("-")) {
            assertThat(deadline).isNull();
        } else {
            assertThat(deadline).isNotNull().satisfies(it -> {
                assertThat(it.phrase()).isEqualTo(phrase);
                assertThat(sentence.substring(it.start(), it.end())).isEqualTo(phrase);
                assertThat(it.latest()).isEqualTo(latest.equals("-") ? null : LocalDate.parse(latest));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "As Spain takes the chair in 2024, we will support it.",
                "The United States – host of the talks in 2025 – will build a park.",
                "We will assist the islands as they take the chair this year.",
                "We will renew the pact, which expires on 30 June 2024.",
                "We will extend the pact for three years.",
                "We will support the Conference of the Parties to be held in November 2024.",
                "We will sign the pact of March 2023.",
                "In their second meeting this year, the leaders resolved to forge links.",
            })
    void aDateOfSomethingElseBoundsNothing(String sentence) {
        assertThat(deadline(sentence)).isNull();
    }

    @Test
    void whatIsFoundedOnTheDayItselfIsNoLongerToBeDone() {
        assertThat(deadline("We announce the launch of talks on 24 April 2024."))
                .isNull();
        assertThat(deadline("We will launch talks on 24 April 2024.")).isNotNull();
    }

    @Test
    void theStemsDayIsTheFirstThatLiesAhead() {
        var due = read("We will meet.").due();

        assertThat(due.datedIn("Since 2020 we plan by the end of 2024 and in 2026 to:"))
                .extracting(DeadlinePhrase::latest)
                .isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(due.datedIn("We plan soon to:")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We will annually hold talks.                              | ANNUAL
            We will hold annual talks.                                | ANNUAL
            We will hold talks to review our ties every year.         | ANNUAL
            We will hold regular talks.                               | REGULAR
            We will sign a pact to ease regular travel.               | NONE
            We will sign a pact.                                      | NONE
            """)
    void theRhythmIsThatOfTheAct(String sentence, Recurrence rhythm) {
        var read = read(sentence);
        var found = read.due().rhythm(read.clause(), read.clause().objectEnd(read.words()));

        assertThat(found == null ? Recurrence.NONE : found.recurrence()).isEqualTo(rhythm);
    }
}
