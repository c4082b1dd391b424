package org.pacta.reading.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.reading.ReadFinding;
import org.pacta.reading.ReadPassage;
import org.pacta.reading.Reading;
import org.pacta.reading.evaluation.LabelledStatement.Entry;

/**
 * Compares a reading with the labels of its statement by overlap: a labelled sentence is found if a finding's passage
 * covers more than half of its characters, white space folded; a passage with findings is right if it so covers a
 * labelled commitment.
 */
final class LabelComparison {

    private final LabelledStatement labelled;
    private final Reading reading;
    private final FoldedText text;
    private final Map<String, int @Nullable []> places = new HashMap<>();
    private final Set<Integer> claimed = new LinkedHashSet<>();
    private final List<String> missed = new ArrayList<>();
    private final List<String> mistaken = new ArrayList<>();
    private final List<String> differing = new ArrayList<>();

    LabelComparison(LabelledStatement labelled, Reading reading) {
        this.labelled = labelled;
        this.reading = reading;
        this.text = new FoldedText(labelled.text());
        reading.findings().forEach(it -> claimed.add(it.passage()));
    }

    List<String> missed() {
        return missed;
    }

    List<String> mistaken() {
        return mistaken;
    }

    List<String> differing() {
        return differing;
    }

    Scores scores() {
        Scores scores = new Scores();
        Set<String> sentences = new LinkedHashSet<>();
        labelled.commitments().forEach(it -> sentences.add(it.sentence()));
        for (String sentence : sentences) {
            boolean found = claimed.stream().anyMatch(it -> covers(it, sentence));
            scores.sentence(found);
            if (!found) {
                missed.add(sentence);
            }
        }
        for (int passage : claimed) {
            double said = reading.findings().stream()
                    .filter(it -> it.passage() == passage)
                    .mapToDouble(ReadFinding::confidence)
                    .max()
                    .orElse(0);
            if (sentences.stream().anyMatch(it -> covers(passage, it))) {
                scores.passage(true, false);
                scores.said(said, true);
            } else if (labelled.leadIns().stream().noneMatch(it -> covers(passage, it))) {
                boolean borderline = labelled.borderline().stream().anyMatch(it -> covers(passage, it));
                scores.passage(false, borderline);
                scores.said(said, false);
                mistaken.add((borderline ? "(borderline) " : "")
                        + reading.passages().get(passage).text());
            }
        }
        compareEntries(scores);
        return scores;
    }

    private void compareEntries(Scores scores) {
        Set<ReadFinding> taken = new HashSet<>();
        for (Entry entry : labelled.commitments()) {
            List<ReadFinding> candidates = reading.findings().stream()
                    .filter(it -> covers(it.passage(), entry.sentence()))
                    .toList();
            scores.strength(entry.strength(), !candidates.isEmpty());
            ReadFinding best = candidates.stream()
                    .max(Comparator.comparingInt((ReadFinding it) -> taken.contains(it) ? 0 : 1)
                            .thenComparingInt(it -> overlap(it, entry)))
                    .orElse(null);
            if (best != null) {
                taken.add(best);
                compare(entry, best, scores);
            }
        }
    }

    private void compare(Entry entry, ReadFinding finding, Scores scores) {
        boolean kind = entry.kind().equals(finding.kind().key());
        LocalDate latest =
                finding.deadline() == null ? null : finding.deadline().latest();
        boolean deadline = Objects.equals(entry.deadline(), latest);
        String rhythm = finding.recurrence().name().toLowerCase(Locale.ROOT);
        boolean recurrence = entry.recurrence().equals(rhythm);
        boolean strength = entry.strength().equals(finding.strength().name().toLowerCase(Locale.ROOT));
        scores.entry(kind, deadline, recurrence);
        scores.strengthRead(strength);
        if (!entry.parties().isEmpty()) {
            scores.parties(entry.parties().equals(Set.copyOf(finding.parties())));
        }
        boolean parties = entry.parties().isEmpty() || entry.parties().equals(Set.copyOf(finding.parties()));
        if (!kind || !deadline || !recurrence || !strength || !parties) {
            differing.add("%s/%s/%s/%s/%s read as %s/%s/%s/%s/%s: %s"
                    .formatted(
                            entry.kind(),
                            entry.deadline(),
                            entry.recurrence(),
                            entry.strength(),
                            parties ? "=" : entry.parties(),
                            finding.kind(),
                            latest,
                            rhythm,
                            finding.strength().name().toLowerCase(Locale.ROOT),
                            parties ? "=" : finding.parties(),
                            finding.clause().text()));
        }
    }

    private int overlap(ReadFinding finding, Entry entry) {
        int[] place = place(entry.clause() == null ? entry.sentence() : entry.clause());
        return place == null
                ? 0
                : overlap(
                        place,
                        text.at(finding.clause().start()),
                        text.at(finding.clause().end()));
    }

    private boolean covers(int passage, String sentence) {
        int[] place = place(sentence);
        ReadPassage read = reading.passages().get(passage);
        return place != null && 2 * overlap(place, text.at(read.start()), text.at(read.end())) > place[1] - place[0];
    }

    private static int overlap(int[] place, int start, int end) {
        return Math.max(0, Math.min(place[1], end) - Math.max(place[0], start));
    }

    private int @Nullable [] place(String words) {
        return places.computeIfAbsent(words, it -> text.find(it, 0));
    }
}
