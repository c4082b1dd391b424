package org.pacta.reading.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The figures follow from what was found, missed and mistaken. */
class ScoresTest {

    private static Scores document() {
        var scores = new Scores();
        scores.sentence(true);
        scores.sentence(true);
        scores.sentence(true);
        scores.sentence(false);
        scores.passage(true, false);
        scores.passage(true, false);
        scores.passage(true, false);
        scores.passage(false, true);
        scores.passage(false, false);
        return scores;
    }

    private static @Nullable Double figure(Scores scores, String name) {
        return scores.figures().get(name);
    }

    @Test
    void precisionCountsPassagesAndRecallSentences() {
        assertThat(figure(document(), "precision")).isEqualTo(3.0 / 5);
        assertThat(figure(document(), "recall")).isEqualTo(3.0 / 4);
        assertThat(figure(document(), "f1")).isEqualTo(2 * 0.6 * 0.75 / (0.6 + 0.75));
    }

    @Test
    void aMistakeOnTheBorderlineMayBeLeftOut() {
        assertThat(figure(document(), "f1WithoutBorderline")).isEqualTo(0.75);
    }

    @Test
    void nothingToFindAndNothingClaimedIsPerfect() {
        assertThat(new Scores().figures())
                .containsEntry("precision", 1.0)
                .containsEntry("recall", 1.0)
                .containsEntry("f1", 1.0)
                .containsEntry("firmRecall", null)
                .containsEntry("kindAccuracy", null)
                .containsEntry("partiesExact", null);
    }

    @Test
    void nothingClaimedWhereThereWasSomethingIsWorthNothing() {
        var scores = new Scores();
        scores.sentence(false);

        assertThat(scores.figures())
                .containsEntry("precision", 0.0)
                .containsEntry("recall", 0.0)
                .containsEntry("f1", 0.0);
    }

    @Test
    void eachStrengthHasItsOwnRecall() {
        var scores = new Scores();
        scores.strength("firm", true);
        scores.strength("firm", false);
        scores.strength("general", true);

        assertThat(scores.figures())
                .containsEntry("firmRecall", 0.5)
                .containsEntry("generalRecall", 1.0)
                .containsEntry("expectationRecall", null);
    }

    @Test
    void whatWasReadOfAnEntryIsCountedPartByPart() {
        var scores = new Scores();
        scores.entry(true, false, true);
        scores.entry(true, true, false);
        scores.entry(false, false, false);
        scores.entry(true, false, false);
        scores.strengthRead(true);
        scores.parties(true);
        scores.parties(false);

        Map<String, @Nullable Double> figures = scores.figures();
        assertThat(figures)
                .containsEntry("kindAccuracy", 0.75)
                .containsEntry("deadlineExact", 0.25)
                .containsEntry("recurrenceExact", 0.25)
                .containsEntry("strengthAccuracy", 0.25)
                .containsEntry("partiesExact", 0.5);
    }

    @Test
    void twoDocumentsAddUpByWhatTheyCount() {
        var all = document();
        var other = new Scores();
        other.sentence(true);
        other.passage(true, false);
        other.strength("firm", true);
        other.entry(true, true, true);
        other.said(0.9, true);
        all.strength("firm", false);
        all.add(other);

        assertThat(all.figures())
                .containsEntry("precision", 4.0 / 6)
                .containsEntry("recall", 4.0 / 5)
                .containsEntry("firmRecall", 0.5)
                .containsEntry("kindAccuracy", 1.0);
        assertThat(all.calibration().lines()).containsExactly("said 0.90 on average: 1 of 1 right (1.00)");
    }
}
