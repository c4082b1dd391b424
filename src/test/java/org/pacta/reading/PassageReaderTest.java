package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A passage is read as what it is: a sentence, an item of a list, a row, a line of minutes, a stem. */
class PassageReaderTest {

    private static PassageReader reader(String text, @Nullable String stem) {
        var context = new Context(List.of("JPN", "KOR", "USA"), LocalDate.of(2024, 4, 24), true, new Stems());
        var role = stem == null ? PassageRole.SENTENCE : PassageRole.LIST_ITEM;
        return new PassageReader(new ReadPassage(0, 0, 0, text.length(), text, role, stem), context);
    }

    private static List<String> clauses(String text, @Nullable String stem) {
        return reader(text, stem).findings().stream()
                .map(it -> it.clause().text())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        hold talks;                               | We will:                           | hold talks
        to hold talks;                            | We agreed:                         | hold talks
        Energy: exploring joint ventures.         | We will cooperate in the following areas: | exploring joint ventures
        the launch of a fund                      | They agreed on the following:      | the launch of a fund
        Overhaul our rules.                       | We will:                           | Overhaul our rules
        """)
    void anItemIsDoneWhereItsStemUndertakes(String item, String stem, String clause) {
        assertThat(clauses(item, stem)).containsExactly(clause);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        hold talks;                               | The ministers discussed:
        energy and climate                        | We will cooperate in the following areas:
        welcome the visit;                        | We:
        all states of the region                  | We will:
        reaffirm our ties;                        | We will:
        """)
    void anItemOfAnotherStemOrThatOnlyNamesOrHoldsAViewIsNone(String item, String stem) {
        assertThat(clauses(item, stem)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The meeting decided the following.",
                "The three sides agreed on the following points.",
                "The Ministers decided as follows.",
                "They agreed to the following:",
                "The Leaders adopted the following joint decisions."
            })
    void whatOnlyAnnouncesWhatComesAfterItPromisesNothing(String sentence) {
        assertThat(clauses(sentence, null)).isEmpty();
    }

    @Test
    void aGreetedItemIsExpectedOnlyIfItCanBeChecked() {
        assertThat(reader("establishing a working group;", "We welcome:").findings())
                .extracting(ReadFinding::strength)
                .containsExactly(Strength.EXPECTATION);
        assertThat(clauses("deepening ties;", "We welcome:")).isEmpty();
    }

    @Test
    void aRowIsReadByTheHeadOfItsTable() {
        assertThat(clauses("hold talks | Japan", "Action | Lead")).containsExactly("hold talks");
        assertThat(clauses(" | Japan", "Action | Lead")).isEmpty();
    }

    @Test
    void actsOfDifferentKindsInOneSentenceAreParted() {
        assertThat(reader("We will host a summit and sign a treaty.", null).findings())
                .extracting(ReadFinding::kind)
                .containsExactly(Kind.MEETING, Kind.AGREEMENT);
        assertThat(clauses("We will train our police and equip our ships.", null))
                .hasSize(1);
    }

    @Test
    void aTaskOfMinutesIsFirmButForWhatIsToGoOn() {
        assertThat(reader("Japan to consider the draft", null).findings())
                .extracting(ReadFinding::strength)
                .containsExactly(Strength.FIRM);
        assertThat(reader("Japan to continue the work", null).findings())
                .extracting(ReadFinding::strength)
                .containsExactly(Strength.GENERAL);
    }

    @Test
    void aStemThatUndertakesMoreThanItsListIsFoundToo() {
        assertThat(reader("We will hold a dialogue, led by our councils, in areas of concern:", null)
                        .stemFindings())
                .extracting(ReadFinding::kind)
                .containsExactly(Kind.DIALOGUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We will hold a dialogue on:",
                "We will hold the following talks:",
                "We will:",
                "We will expand trade with others, among them friends:",
            })
    void aStemThatOnlyLeadsInIsNone(String stem) {
        assertThat(reader(stem, null).stemFindings()).isEmpty();
    }
}
