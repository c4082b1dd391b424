package org.pacta.bench;

import org.jspecify.annotations.Nullable;

/**
 * One thing, done in two ways in the same run.
 *
 * @param ours of what is measured
 * @param other of what it is measured against
 * @param unit in which both are: {@code ms}, or {@code a second}
 * @param goal the ratio that is to be reached at least; null where none is set
 */
record Measurement(
        String name,
        double ours,
        double other,
        String unit,
        @Nullable Double goal) {

    /** Times in milliseconds, without a goal. */
    Measurement(String name, double ours, double other) {
        this(name, ours, other, "ms", null);
    }

    double ratio() {
        return ours / other;
    }

    boolean meetsGoal() {
        return goal == null || ratio() >= goal;
    }
}
