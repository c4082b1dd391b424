package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A clause becomes a finding, or one for each member of a list that it names. */
class FindingBuilderTest {

    private static final int OFFSET = 50;
    private static final Context CONTEXT =
            new Context(List.of("JPN", "KOR", "USA"), LocalDate.of(2024, 4, 24), true, new Stems());

    private static List<ReadFinding> build(String sentence, String stem) {
        var words = Words.of(sentence);
        var passage = new ReadPassage(4, 2, OFFSET, OFFSET + sentence.length(), sentence, PassageRole.SENTENCE, null);
        var clause = new ClauseFinder(words, CONTEXT).clauses().getFirst();
        return new FindingBuilder(passage, words, CONTEXT).build(clause, 0, stem.isEmpty() ? null : stem);
    }

    private static ReadFinding only(String sentence) {
        assertThat(build(sentence, "")).hasSize(1);
        return build(sentence, "").getFirst();
    }

    @Test
    void itStandsAtOffsetsOfTheTextWithTheWordsThatGaveItAway() {
        var sentence = "By June 2024, Japan will annually host talks in Seoul.";
        var finding = only(sentence);

        assertThat(finding.passage()).isEqualTo(4);
        assertThat(sentence.substring(
                        finding.clause().start() - OFFSET, finding.clause().end() - OFFSET))
                .isEqualTo(finding.clause().text())
                .isEqualTo("By June 2024, Japan will annually host talks in Seoul");
        assertThat(finding.cues())
                .extracting(ReadFinding.Cue::speaksFor)
                .containsExactly("deadline", "undertaking", "recurrence", "kind");
        assertThat(finding.cues())
                .allSatisfy(cue -> assertThat(sentence.substring(cue.start() - OFFSET, cue.end() - OFFSET))
                        .isEqualTo(cue.words()));
    }

    @Test
    void aClauseWithoutADateInFrontBeginsWithItsSubject() {
        assertThat(only("In this spirit, Japan will host talks.").clause().text())
                .isEqualTo("Japan will host talks");
    }

    @Test
    void theHostComesFirstAmongThoseBound() {
        assertThat(only("We will hold a meeting in Seoul.").parties()).containsExactly("KOR", "JPN", "USA");
        assertThat(only("We will hold a meeting in Paris.").parties()).containsExactly("JPN", "KOR", "USA");
        assertThat(only("We will sign a pact in Seoul.").parties()).containsExactly("JPN", "KOR", "USA");
    }

    @Test
    void notToActIsAnActionWithANotInItsTitle() {
        assertThat(only("We will not hold exercises."))
                .extracting(ReadFinding::kind, ReadFinding::title)
                .containsExactly(Kind.ACTION, "Do not hold exercises");
    }

    @Test
    void eachNamedMemberIsAFindingOfItsOwn() {
        assertThat(build(
                        "We will hold dialogues, including the Energy Dialogue (ED) and the Space Dialogue (SD), in 2025.",
                        ""))
                .extracting(it -> it.clause().text(), ReadFinding::strength)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("the Energy Dialogue (ED)", Strength.FIRM),
                        org.assertj.core.groups.Tuple.tuple("the Space Dialogue (SD)", Strength.FIRM));
    }

    @Test
    void theStemsDateCountsWhereTheSentenceHasNone() {
        var stem = "By the end of 2024 we will:";

        assertThat(build("We will hold talks.", stem).getFirst().deadlineIn()).isEqualTo("stem");
        assertThat(build("We will hold talks.", stem).getFirst().deadline())
                .extracting("latest")
                .isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(build("We will hold talks in May 2024.", stem).getFirst().deadlineIn())
                .isEqualTo("sentence");
        assertThat(build("We will hold talks.", "We will:").getFirst().deadlineIn())
                .isNull();
    }
}
