package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of minutes give somebody something to do, without a sentence around it. */
class MinutesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Japan to circulate the draft by 15 April              | Japan      | circulate
            Japan and the ROK to jointly host the talks           | Japan and the ROK | host
            The secretariat to report back                        | The secretariat | report
            Tokyo to prepare an agenda                            | Tokyo      | prepare
            Co-chairs to submit the plan                          | Co-chairs  | submit
            """)
    void somebodyIsToDoSomething(String line, String owner, String verb) {
        var words = Words.of(line);

        assertThat(Minutes.action(words)).isNotNull().satisfies(it -> {
            assertThat(words.text(
                            it.verdict().predicate().subjectStart(),
                            it.verdict().predicate().subjectEnd()))
                    .isEqualTo(owner);
            assertThat(words.lower(it.action())).isEqualTo(verb);
            assertThat(it.verdict().confidence()).isEqualTo(0.8);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ACTION: Revisit the question next week                | revisit
            Action item 3: Circulate the minutes.                 | circulate
            Decision – Overhaul the rules                         | overhaul
            AP 2: share the list                                  | share
            Follow-up: again review the list                      | review
            """)
    void aLabelGivesItToAll(String line, String verb) {
        var words = Words.of(line);

        assertThat(Minutes.action(words)).isNotNull().satisfies(it -> {
            assertThat(words.lower(it.action())).isEqualTo(verb);
            assertThat(it.verdict().confidence()).isEqualTo(0.75);
            assertThat(words.isMark(it.end() - 1)).isFalse();
        });
    }

    @Test
    void aNextMeetingWithANumberInItIsSet() {
        var words = Words.of("Next plenary meeting: Tokyo, 12 March 2027.");

        assertThat(Minutes.action(words)).isNotNull().satisfies(it -> {
            assertThat(it.verdict().predicate().sort()).isEqualTo(Predicate.Sort.SCHEDULED);
            assertThat(words.text(it.action(), it.end())).isEqualTo("Next plenary meeting: Tokyo, 12 March 2027");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Statement to follow",
                "Approach to China",
                "Japan to be confirmed",
                "Maria to circulate the draft",
                "Next meeting: to be confirmed",
                "ACTION: none",
                "ACTION: the list",
                "Response to Japan",
                "Japan",
                "",
            })
    void namesOfPapersPlaceholdersAndStrangersGiveNothingToDo(String line) {
        assertThat(Minutes.action(Words.of(line))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ACTION: the list",
                "Next meeting: 12 March",
                "Japan to circulate the draft",
                "The ministers will meet again soon",
                "They agreed to work on this",
            })
    void suchALineSaysSomething(String line) {
        assertThat(Minutes.says(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Peace and Security",
                "Commitment to Consult",
                "What Japan Will Do Next Year",
                "Approach to trade",
                "we will meet",
                "energy and climate of the region",
            })
    void aHeadingSaysNothing(String line) {
        assertThat(Minutes.says(line)).isFalse();
    }
}
