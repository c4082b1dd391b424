package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.pacta.deadline.Recurrence;
import org.pacta.reading.due.DeadlinePhrase;

/** The 14th Defense Trilateral Talks agreed on eight things. */
class DefenseTrilateralTalksTest {

    private final Reading reading = Texts.read(Texts.labelled("dtt-14.txt"));

    @Test
    void eachAgreedActionIsAFinding() {
        assertThat(reading.findings())
                .extracting(ReadFinding::kind, ReadFinding::strength, ReadFinding::recurrence)
                .containsExactly(
                        tuple(Kind.ACTION, Strength.GENERAL, Recurrence.NONE),
                        tuple(Kind.ACTION, Strength.GENERAL, Recurrence.NONE),
                        tuple(Kind.DIALOGUE, Strength.FIRM, Recurrence.NONE),
                        tuple(Kind.DIALOGUE, Strength.FIRM, Recurrence.NONE),
                        tuple(Kind.DIALOGUE, Strength.FIRM, Recurrence.NONE),
                        tuple(Kind.EXERCISE, Strength.EXPECTATION, Recurrence.ANNUAL),
                        tuple(Kind.ACTION, Strength.GENERAL, Recurrence.NONE),
                        tuple(Kind.MEETING, Strength.FIRM, Recurrence.NONE));
    }

    @Test
    void oneListOfDialoguesIsThreeCommitmentsOfOnePassage() {
        List<ReadFinding> dialogues = reading.findings().stream()
                .filter(it -> it.kind().equals(Kind.DIALOGUE))
                .toList();

        assertThat(dialogues)
                .extracting(ReadFinding::title)
                .containsExactly(
                        "Institutionalize the Trilateral Ministerial Meeting (TMM)",
                        "Institutionalize the Defense Trilateral Talks (DTT)",
                        "Institutionalize the Trilateral Chiefs of Defense (Tri-CHOD)");
        assertThat(dialogues)
                .extracting(ReadFinding::passage)
                .containsOnly(dialogues.getFirst().passage());
    }

    @Test
    void theNextTalksAreDueThisYearAndHostedByKorea() {
        ReadFinding talks = reading.findings().getLast();

        assertThat(talks.title()).isEqualTo("Hold the 15th Defense Trilateral Talks in the ROK");
        DeadlinePhrase deadline = Objects.requireNonNull(talks.deadline());
        assertThat(deadline.phrase()).isEqualTo("later this year");
        assertThat(deadline.latest()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(talks.deadlineIn()).isEqualTo("sentence");
        assertThat(talks.parties()).containsExactly("KOR", "USA", "JPN");
    }

    @Test
    void twoActionsOfOneSentenceKeepTheirOwnClauses() {
        List<ReadFinding> last = reading.findings().subList(6, 8);

        assertThat(last.get(0).passage()).isEqualTo(last.get(1).passage());
        assertThat(last.get(0).clause().text())
                .isEqualTo("The officials pledged to continue working closely together to strengthen security"
                        + " cooperation among their three countries");
        assertThat(last.get(1).clause().text())
                .isEqualTo("they agreed to hold the 15th Defense Trilateral Talks later this year in the ROK");
    }

    @Test
    void everyFindingShowsTheWordsThatGaveItAway() {
        String text = Texts.labelled("dtt-14.txt");

        for (ReadFinding finding : reading.findings()) {
            assertThat(text.substring(finding.clause().start(), finding.clause().end()))
                    .isEqualTo(finding.clause().text());
            assertThat(finding.cues()).isNotEmpty();
            for (ReadFinding.Cue cue : finding.cues()) {
                assertThat(text.substring(cue.start(), cue.end())).isEqualTo(cue.words());
            }
            assertThat(finding.confidence()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void itsPartiesAreTheThreeStates() {
        assertThat(reading.parties()).containsExactlyInAnyOrder("KOR", "USA", "JPN");
    }
}
