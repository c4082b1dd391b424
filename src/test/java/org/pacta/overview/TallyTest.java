package org.pacta.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How many commitments stand how. */
class TallyTest {

    @Test
    void whatIsUnderWayIsCountedApartFromWhatIsOver() {
        var tally = Tally.none()
                .plus(Standing.OVERDUE, 2)
                .plus(Standing.ON_TRACK, 3)
                .plus(Standing.FULFILLED, 4);

        assertThat(tally.active()).isEqualTo(5);
        assertThat(tally.all()).isEqualTo(9);
        assertThat(tally.of(Standing.OVERDUE)).isEqualTo(2);
        assertThat(tally.of(Standing.BLOCKED)).isZero();
    }

    @Test
    void addingLeavesWhatWasThereAsItWas() {
        var one = Tally.none().plus(Standing.OVERDUE, 1);

        assertThat(one.plus(Standing.OVERDUE, 1).of(Standing.OVERDUE)).isEqualTo(2);
        assertThat(one.of(Standing.OVERDUE)).isEqualTo(1);
        assertThat(Tally.none().all()).isZero();
    }
}
