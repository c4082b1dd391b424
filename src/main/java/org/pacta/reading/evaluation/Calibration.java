package org.pacta.reading.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How often a passage said to undertake something does so, by the confidence with which it was said. */
final class Calibration {

    private static final int STEPS = 10;

    private final int[] said = new int[STEPS];
    private final int[] right = new int[STEPS];
    private final double[] confidence = new double[STEPS];

    void add(double stated, boolean isRight) {
        int step = Math.max(0, Math.min(STEPS - 1, (int) (stated * STEPS + 1e-9)));
        said[step]++;
        right[step] += isRight ? 1 : 0;
        confidence[step] += stated;
    }

    void add(Calibration other) {
        for (int step = 0; step < STEPS; step++) {
            said[step] += other.said[step];
            right[step] += other.right[step];
            confidence[step] += other.confidence[step];
        }
    }

    /** One line for each tenth of confidence that was used: how many were said with it, how sure, how many rightly. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int step = STEPS - 1; step >= 0; step--) {
            if (said[step] > 0) {
                lines.add(String.format(
                        Locale.ROOT,
                        "said %.2f on average: %d of %d right (%.2f)",
                        confidence[step] / said[step],
                        right[step],
                        said[step],
                        (double) right[step] / said[step]));
            }
        }
        return lines;
    }

    /** The mean distance of what was said from what was right, each tenth weighing as much as was said in it. */
    double error() {
        double distance = 0;
        int all = 0;
        for (int step = 0; step < STEPS; step++) {
            distance += Math.abs(confidence[step] - right[step]);
            all += said[step];
        }
        return all == 0 ? 0 : distance / all;
    }
}
