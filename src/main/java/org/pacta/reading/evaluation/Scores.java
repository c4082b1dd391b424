package org.pacta.reading.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts of one document, or of several added up, and the figures that follow from them. */
final class Scores {

    private int sentences;
    private int sentencesFound;
    private int right;
    private int wrong;
    private int wrongOnBorderline;
    private final Map<String, int[]> byStrength = new LinkedHashMap<>();
    private int entriesFound;
    private int kindRight;
    private int deadlineRight;
    private int recurrenceRight;
    private int strengthRight;
    private int partiesRight;
    private int partiesNamed;
    private final Calibration calibration = new Calibration();

    void sentence(boolean found) {
        sentences++;
        sentencesFound += found ? 1 : 0;
    }

    void passage(boolean isRight, boolean onBorderline) {
        right += isRight ? 1 : 0;
        wrong += isRight ? 0 : 1;
        wrongOnBorderline += !isRight && onBorderline ? 1 : 0;
    }

    void strength(String strength, boolean found) {
        int[] counts = byStrength.computeIfAbsent(strength, any -> new int[2]);
        counts[0] += found ? 1 : 0;
        counts[1]++;
    }

    void entry(boolean kind, boolean deadline, boolean recurrence) {
        entriesFound++;
        kindRight += kind ? 1 : 0;
        deadlineRight += deadline ? 1 : 0;
        recurrenceRight += recurrence ? 1 : 0;
    }

    void strengthRead(boolean right) {
        strengthRight += right ? 1 : 0;
    }

    void parties(boolean right) {
        partiesNamed++;
        partiesRight += right ? 1 : 0;
    }

    /** A passage was said with this confidence to undertake something, rightly or not. */
    void said(double confidence, boolean right) {
        calibration.add(confidence, right);
    }

    Calibration calibration() {
        return calibration;
    }

    void add(Scores other) {
        sentences += other.sentences;
        sentencesFound += other.sentencesFound;
        right += other.right;
        wrong += other.wrong;
        wrongOnBorderline += other.wrongOnBorderline;
        other.byStrength.forEach((strength, counts) -> {
            int[] mine = byStrength.computeIfAbsent(strength, any -> new int[2]);
            mine[0] += counts[0];
            mine[1] += counts[1];
        });
        entriesFound += other.entriesFound;
        kindRight += other.kindRight;
        deadlineRight += other.deadlineRight;
        recurrenceRight += other.recurrenceRight;
        strengthRight += other.strengthRight;
        partiesRight += other.partiesRight;
        partiesNamed += other.partiesNamed;
        calibration.add(other.calibration);
    }

    /**
     * The figures by the names that the JSON form gives them, each between 0 and 1. Precision, recall and F1 of a document
     * with nothing to find are 1 if nothing was claimed; the others are null where there is nothing to count.
     */
    Map<String, @Nullable Double> figures() {
        Map<String, @Nullable Double> figures = new LinkedHashMap<>();
        double recall = sentences == 0 ? 1 : (double) sentencesFound / sentences;
        figures.put("precision", precision(wrong));
        figures.put("recall", recall);
        figures.put("f1", f1(precision(wrong), recall));
        figures.put("f1WithoutBorderline", f1(precision(wrong - wrongOnBorderline), recall));
        figures.put("firmRecall", recallOf("firm"));
        figures.put("generalRecall", recallOf("general"));
        figures.put("expectationRecall", recallOf("expectation"));
        figures.put("kindAccuracy", share(kindRight, entriesFound));
        figures.put("strengthAccuracy", share(strengthRight, entriesFound));
        figures.put("partiesExact", share(partiesRight, partiesNamed));
        figures.put("deadlineExact", share(deadlineRight, entriesFound));
        figures.put("recurrenceExact", share(recurrenceRight, entriesFound));
        return figures;
    }

    private double precision(int mistakes) {
        if (right + mistakes == 0) {
            return sentences == 0 ? 1 : 0;
        }
        return (double) right / (right + mistakes);
    }

    private static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private @Nullable Double recallOf(String strength) {
        int[] counts = byStrength.get(strength);
        return counts == null ? null : share(counts[0], counts[1]);
    }

    private static @Nullable Double share(int part, int whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
