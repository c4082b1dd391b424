package org.pacta.bench;

/**
 * One thing, done in two ways in the same run.
 *
 * @param ours milliseconds, of what is measured
 * @param other milliseconds, of what it is measured against
 */
record Measurement(String name, double ours, double other) {

    double ratio() {
        return ours / other;
    }
}
