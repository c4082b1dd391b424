package org.pacta.reading.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What was said with a confidence is held against how often it was right. */
class CalibrationTest {

    @Test
    void nothingSaidIsNoErrorAndNoLine() {
        assertThat(new Calibration().error()).isZero();
        assertThat(new Calibration().lines()).isEmpty();
    }

    @Test
    void eachTenthHasItsLineTheSurestFirst() {
        var calibration = new Calibration();
        calibration.add(0.65, true);
        calibration.add(0.92, true);
        calibration.add(0.94, false);

        assertThat(calibration.lines())
                .containsExactly(
                        "said 0.93 on average: 1 of 2 right (0.50)", "said 0.65 on average: 1 of 1 right (1.00)");
    }

    @Test
    void aFullTenthBelongsToTheStepThatItOpens() {
        var calibration = new Calibration();
        calibration.add(0.7, true);
        calibration.add(0.79, true);
        calibration.add(1.0, true);
        calibration.add(0.95, true);

        assertThat(calibration.lines())
                .containsExactly(
                        "said 0.98 on average: 2 of 2 right (1.00)", "said 0.75 on average: 2 of 2 right (1.00)");
    }

    @Test
    void theErrorIsTheMeanDistanceWeighedByHowMuchWasSaid() {
        var calibration = new Calibration();
        calibration.add(0.9, false);
        calibration.add(0.5, true);
        calibration.add(0.5, false);
        calibration.add(0.5, true);

        assertThat(calibration.error()).isCloseTo((0.9 + 0.5) / 4, within(1e-9));
    }

    @Test
    void twoAddUp() {
        var one = new Calibration();
        one.add(0.8, true);
        var other = new Calibration();
        other.add(0.8, false);
        one.add(other);

        assertThat(one.lines()).containsExactly("said 0.80 on average: 1 of 2 right (0.50)");
        assertThat(one.error()).isCloseTo(0.3, within(1e-9));
    }
}
