package org.pacta.statement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.deadline.Recurrence;
import org.pacta.id.FindingId;
import org.pacta.reading.Kind;
import org.pacta.reading.Strength;
import org.pacta.statement.Finding;
import org.pacta.statement.Passage;

class FindingChangesTest {

    private static final Finding FIRST = finding(new FindingId(1), 10, 0);
    private static final Finding SECOND = finding(new FindingId(2), 20, 0);
    private static final Finding THIRD = finding(new FindingId(3), 30, 0);

    /** A finding that comes in front gives others new numbers; only its own passage is written anew. */
    @Test
    void aFindingThatComesInFrontGivesOthersNewNumbers() {
        var changes = FindingChanges.between(List.of(SECOND, THIRD), List.of(FIRST, SECOND, THIRD));
        assertThat(changes.passages()).containsExactly(10L);
        assertThat(changes.renumbered()).containsExactlyInAnyOrder(new FindingId(2L), new FindingId(3L));
    }

    @Test
    void whatChangedOrWentHasItsPassageWrittenAnewAndIsNotRenumberedBeside() {
        var changed = finding(new FindingId(2), 20, 1);
        var changes = FindingChanges.between(List.of(FIRST, SECOND, THIRD), List.of(changed, THIRD));
        assertThat(changes.passages()).containsExactlyInAnyOrder(10L, 20L);
        assertThat(changes.renumbered()).containsExactly(new FindingId(3L));
    }

    @Test
    void whereNothingChangedNothingIsWritten() {
        var changes = FindingChanges.between(List.of(FIRST, SECOND), List.of(FIRST, SECOND));
        assertThat(changes.passages()).isEmpty();
        assertThat(changes.renumbered()).isEmpty();
    }

    private static Finding finding(FindingId id, long passage, int version) {
        return new Finding(
                id,
                new Passage.Clause(passage, (int) passage, (int) passage + 5),
                "Title",
                Kind.ACTION,
                Strength.FIRM,
                List.of(),
                new Finding.Due(null, null, null, null, null),
                Recurrence.NONE,
                new Finding.Grounds(1, List.of()),
                null,
                new Finding.Decision(Finding.State.PROPOSED, null, null, null, null),
                version);
    }
}
