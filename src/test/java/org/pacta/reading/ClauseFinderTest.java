package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sentence is parted into the clauses that undertake something, and those into their actions. */
class ClauseFinderTest {

    private static final Context CONTEXT =
            new Context(List.of("JPN", "USA"), LocalDate.of(2024, 4, 24), false, new Stems());

    private static List<String> clauses(String sentence) {
        var words = Words.of(sentence);
        return new ClauseFinder(words, CONTEXT)
                .clauses().stream()
                        .map(it -> words.text(it.start(), it.action()) + " / " + words.text(it.action(), it.end()))
                        .toList();
    }

    private static List<String> actions(String sentence) {
        var words = Words.of(sentence);
        var finder = new ClauseFinder(words, CONTEXT);
        return finder.actionsOf(finder.clauses().getFirst()).stream()
                .map(it -> words.text(it.action(), it.end()))
                .toList();
    }

    @Test
    void eachGoverningVerbThatUndertakesHasItsClause() {
        assertThat(clauses("Japan will host talks, and the United States intends to send experts."))
                .containsExactly("Japan will / host talks", "the United States intends to / send experts");
    }

    @Test
    void whatIsValuedHopedOrToldIsNoClause() {
        assertThat(clauses("We value peace, hope to meet and welcomed the visit."))
                .isEmpty();
        assertThat(clauses("Climate change is a priority and will shape our talks."))
                .isEmpty();
    }

    @Test
    void whatOthersPromiseIsNoClause() {
        assertThat(clauses("The Taliban agreed to release prisoners.")).isEmpty();
        assertThat(clauses("The ministers agreed to release prisoners.")).hasSize(1);
    }

    @Test
    void aThingInFrontOfASharedVerbDoesNotHideTheParties() {
        assertThat(clauses("We recognize that it is a priority and will work to sign a pact."))
                .singleElement()
                .asString()
                .endsWith("/ sign a pact");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We will sign the pact and host the summit.                 | sign the pact; host the summit
            We will hold talks as well as launch a track.              | hold talks; launch a track
            We pledge to train our police, to equip their ships and to deploy new aid. | train our police; equip their ships; deploy new aid
            """)
    void coordinatedActionsAreParted(String sentence, String actions) {
        assertThat(actions(sentence)).containsExactly(actions.split("; "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We will sign the pact and the protocol.",
                "We will form a group that will hold talks and launch a fund.",
                "We will hold talks and exchange of views.",
            })
    void oneActWithTwoObjectsOrADescriptionIsOne(String sentence) {
        assertThat(actions(sentence)).hasSize(1);
    }

    @Test
    void onlyWhatNothingStandsBeforeOpensTheSentence() {
        var words = Words.of("By May, we will sign it, and Japan will host talks.");
        var finder = new ClauseFinder(words, CONTEXT);
        var clauses = finder.clauses();

        assertThat(clauses).hasSize(2);
        assertThat(finder.opensSentence(clauses.getFirst())).isTrue();
        assertThat(finder.opensSentence(clauses.getLast())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"The sides welcomed the pact., true", "hold talks in May, false", "Peace and security, false"})
    void aGovernorMakesASentenceOfAnItem(String text, boolean governed) {
        assertThat(new ClauseFinder(Words.of(text), CONTEXT).hasGovernor()).isEqualTo(governed);
    }
}
