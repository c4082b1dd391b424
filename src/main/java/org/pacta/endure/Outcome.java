package org.pacta.endure;

import java.util.Locale;

/**
 * What a part found.
 *
 * @param tries what was acknowledged
 * @param lost of these, what is not there
 * @param doubled what is there twice, and not marked as in doubt
 * @param doubtful mails whose fate was unknown for a while, and are marked so
 * @param wrong answers that were neither what was asked nor a word to come again
 * @param longest seconds that somebody waited until it was done
 * @param also what else is to be known, and whether it is as it should be
 */
record Outcome(
        String part,
        int tries,
        int lost,
        int doubled,
        int doubtful,
        int wrong,
        double longest,
        String also,
        boolean held) {

    static String heading() {
        return "%-34s %7s %6s %8s %9s %6s %10s  %s"
                .formatted("part", "tries", "lost", "doubled", "in doubt", "wrong", "longest s", "and");
    }

    boolean good() {
        return lost == 0 && doubled == 0 && wrong == 0 && held;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-34s %7d %6d %8d %9d %6d %10.1f  %s%s",
                part,
                tries,
                lost,
                doubled,
                doubtful,
                wrong,
                longest,
                also,
                good() ? "" : "  MISSED");
    }
}
