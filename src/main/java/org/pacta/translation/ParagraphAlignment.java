package org.pacta.translation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds which paragraphs of two texts in different languages say the same, from their lengths and the numbers in them.
 *
 * <p>Where both have as many, by order. Otherwise the cheapest path by William A. Gale and Kenneth W. Church, "A Program
 * for Aligning Sentences in Bilingual Corpora", Computational Linguistics 19(1), 1993: lengths in characters, their
 * variance of 6.8 and their odds of one beside one, one beside none and two beside one; two beside two are not
 * considered. How many characters of the one language make one of the other is not taken as 1, as for English and French
 * there, but estimated from the two texts: Korean and Japanese need about half of what English needs. A paragraph beside
 * none costs no more the longer it is, beyond a bound: whole paragraphs are left out, long ones as well as short. Numbers
 * of two digits and more that both sides have speak for them, as dates and counts are written alike in many languages.
 */
final class ParagraphAlignment {

    /**
     * Paragraphs beside each other, as ranges of places from 0; the ends are exclusive, an empty range is none.
     */
    record Pair(int from, int to, int otherFrom, int otherTo) {

        private boolean isOneToOne() {
            return to - from == 1 && otherTo - otherFrom == 1;
        }
    }

    private enum Pairing {
        ONE_ONE(1, 1, 0.89),
        ONE_NONE(1, 0, 0.0099 / 2),
        NONE_ONE(0, 1, 0.0099 / 2),
        TWO_ONE(2, 1, 0.089 / 2),
        ONE_TWO(1, 2, 0.089 / 2);

        private static final Pairing[] ALL = values();

        private final int here;
        private final int there;
        private final double cost;

        Pairing(int here, int there, double odds) {
            this.here = here;
            this.there = there;
            cost = -Math.log(odds);
        }
    }

    private static final double VARIANCE = 6.8;
    private static final double DEAREST_NONE = 5;
    private static final double SHARED_NUMBER = 3;
    private static final int MOST_SHARED = 3;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{2,}");
    private static final int ROUNDS = 4;
    /** Where to begin besides the ratio of the whole texts, which is wrong where one of them is only a part. */
    private static final double[] USUAL_RATIOS = {0.35, 0.5, 0.75, 1, 1.4, 2};
    /** Cells that a search may look at: more than any statement needs, and little enough for the longest text. */
    private static final long CELLS = 400_000;
    /** Texts with more cells are searched from one ratio alone. */
    private static final long FEW_CELLS = 10_000;

    private final int[] here;
    private final int[] there;
    private final List<Set<String>> numbersHere;
    private final List<Set<String>> numbersThere;

    private ParagraphAlignment(List<String> paragraphs, List<String> others) {
        here = lengths(paragraphs);
        there = lengths(others);
        numbersHere = paragraphs.stream().map(ParagraphAlignment::numbers).toList();
        numbersThere = others.stream().map(ParagraphAlignment::numbers).toList();
    }

    /** In order, each paragraph of either text in exactly one pair. */
    static List<Pair> of(List<String> paragraphs, List<String> others) {
        if (paragraphs.size() == others.size()) {
            var pairs = new ArrayList<Pair>();
            for (int i = 0; i < paragraphs.size(); i++) {
                pairs.add(new Pair(i, i + 1, i, i + 1));
            }
            return pairs;
        }
        return new ParagraphAlignment(paragraphs, others).cheapest();
    }

    private record Path(List<Pair> pairs, double cost) {}

    private List<Pair> cheapest() {
        double whole = (double) Math.max(1, Arrays.stream(there).sum())
                / Math.max(1, Arrays.stream(here).sum());
        var best = refined(whole);
        if ((long) here.length * there.length <= FEW_CELLS) {
            for (double ratio : USUAL_RATIOS) {
                var other = refined(ratio);
                best = other.cost() < best.cost() ? other : best;
            }
        }
        return best.pairs();
    }

    /** Estimates the ratio anew from what was found beside each other, until that stays as it is. */
    private Path refined(double begin) {
        double ratio = begin;
        var path = cheapest(ratio);
        for (int round = 1; round < ROUNDS; round++) {
            ratio = typical(path.pairs(), ratio);
            var next = cheapest(ratio);
            if (next.pairs().equals(path.pairs())) {
                return next;
            }
            path = next;
        }
        return path;
    }

    /** The middle of the ratios of paragraphs that stand one beside one, weighed by their length. */
    private double typical(List<Pair> pairs, double otherwise) {
        var ones = pairs.stream()
                .filter(Pair::isOneToOne)
                .sorted((a, b) -> Double.compare(ratio(a), ratio(b)))
                .toList();
        long all = ones.stream().mapToLong(pair -> here[pair.from()]).sum();
        long passed = 0;
        for (var pair : ones) {
            passed += here[pair.from()];
            if (2 * passed >= all) {
                return ratio(pair);
            }
        }
        return otherwise;
    }

    private double ratio(Pair pair) {
        return (double) there[pair.otherFrom()] / here[pair.from()];
    }

    private Path cheapest(double ratio) {
        int rows = here.length;
        int columns = there.length;
        var steps = new byte[rows + 1][];
        var costs = new double[rows + 1][];
        for (int i = 0; i <= rows; i++) {
            int first = firstColumn(i);
            int last = lastColumn(i);
            steps[i] = new byte[last - first + 1];
            costs[i] = new double[last - first + 1];
            for (int j = first; j <= last; j++) {
                reach(i, j, ratio, costs, steps);
            }
            if (i >= 2) {
                costs[i - 2] = new double[0];
            }
        }
        var pairs = new ArrayList<Pair>();
        for (int i = rows, j = columns; i > 0 || j > 0; ) {
            var step = Pairing.ALL[steps[i][j - firstColumn(i)]];
            pairs.add(new Pair(i - step.here, i, j - step.there, j));
            i -= step.here;
            j -= step.there;
        }
        Collections.reverse(pairs);
        return new Path(pairs, costs[rows][columns - firstColumn(rows)]);
    }

    private void reach(int i, int j, double ratio, double[][] costs, byte[][] steps) {
        int at = j - firstColumn(i);
        if (i == 0 && j == 0) {
            return;
        }
        costs[i][at] = Double.POSITIVE_INFINITY;
        for (var step : Pairing.ALL) {
            int fromRow = i - step.here;
            int fromColumn = j - step.there;
            if (fromRow < 0 || fromColumn < firstColumn(fromRow) || fromColumn > lastColumn(fromRow)) {
                continue;
            }
            double cost = costs[fromRow][fromColumn - firstColumn(fromRow)]
                    + step.cost
                    + mismatch(step, sum(here, fromRow, i), sum(there, fromColumn, j) / ratio)
                    - SHARED_NUMBER * shared(fromRow, i, fromColumn, j);
            if (cost < costs[i][at]) {
                costs[i][at] = cost;
                steps[i][at] = (byte) step.ordinal();
            }
        }
    }

    private int shared(int from, int to, int otherFrom, int otherTo) {
        int shared = 0;
        for (int i = from; i < to; i++) {
            for (int j = otherFrom; j < otherTo; j++) {
                for (var number : numbersHere.get(i)) {
                    shared += numbersThere.get(j).contains(number) ? 1 : 0;
                }
            }
        }
        return Math.min(shared, MOST_SHARED);
    }

    /** Only a band about the diagonal is searched where the whole would be too much. */
    private int firstColumn(int row) {
        return (int) Math.max(0, diagonal(row) - halfBand());
    }

    private int lastColumn(int row) {
        return (int) Math.min(there.length, diagonal(row) + halfBand());
    }

    private long diagonal(int row) {
        return here.length == 0 ? there.length : (long) row * there.length / here.length;
    }

    private long halfBand() {
        long rows = here.length + 1L;
        return Math.max(2 * (there.length / rows) + 2, CELLS / 2 / rows);
    }

    /**
     * How unlikely it is that texts of these lengths, in characters of the same language, say the same: the negative
     * logarithm of the chance that a normal variable lies as far from its mean on either side.
     */
    private static double mismatch(Pairing step, double length, double other) {
        double mean = (length + other) / 2;
        double deviation = mean == 0 ? 0 : Math.abs(other - length) / Math.sqrt(mean * VARIANCE);
        double cost = -logOfTails(deviation);
        return step.here == 0 || step.there == 0 ? Math.min(cost, DEAREST_NONE) : cost;
    }

    /** By formula 7.1.26 of Abramowitz and Stegun; far out, where that is all rounding, by the first term of 7.1.23. */
    private static double logOfTails(double deviation) {
        double x = deviation / Math.sqrt(2);
        if (x > 3) {
            return -x * x - Math.log(x * Math.sqrt(Math.PI));
        }
        double t = 1 / (1 + 0.3275911 * x);
        double tail = t
                * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
                * Math.exp(-x * x);
        return Math.log(tail);
    }

    private static double sum(int[] lengths, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += lengths[i];
        }
        return sum;
    }

    /** With digits of full width as those of half. */
    private static Set<String> numbers(String paragraph) {
        return NUMBER.matcher(Normalizer.normalize(paragraph, Normalizer.Form.NFKC))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** In characters, white space folded: a text that is wrapped in the middle of lines is not longer for it. */
    private static int[] lengths(List<String> paragraphs) {
        return paragraphs.stream()
                .mapToInt(paragraph -> {
                    var folded = paragraph.strip().replaceAll("\\s+", " ");
                    return Math.max(1, folded.codePointCount(0, folded.length()));
                })
                .toArray();
    }
}
