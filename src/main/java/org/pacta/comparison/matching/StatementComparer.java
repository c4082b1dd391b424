package org.pacta.comparison.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.deadline.Recurrence;

/**
 * Holds a newer statement against what the earlier ones of its series undertook, and proposes what became of each.
 *
 * <p>Works on words: what two passages share counts the more, the rarer it is in these texts; names, abbreviations and
 * numbers of a series count most. The same input always gives the same proposals. Thread-safe.
 */
public final class StatementComparer {

    private static final double LIKE = 0.4;
    private static final double WEIGHT = 4.5;
    private static final double SHARED_LIKE = 0.52;
    private static final double KNOWN = 0.5;
    private static final double MOST_SURE_OF_NEW = 0.9;

    /** How like an earlier undertaking a finding is. */
    private record Pair(int subject, int finding, double score) {}

    /**
     * @param earlier open undertakings of the earlier statements
     * @return one alignment for each of them in their order, then one for each finding that none of them is like
     */
    public List<Alignment> compare(List<Undertaking> earlier, NewerStatement newer) {
        var vocabulary = new Vocabulary(
                passages(earlier, newer),
                newer.series().isEmpty() ? List.of(newer.title()) : List.of(newer.title(), newer.series()));
        var subjects = earlier.stream().map(it -> Subject.of(it, vocabulary)).toList();
        var findings =
                newer.findings().stream().map(it -> Subject.of(it, vocabulary)).toList();
        var places =
                newer.passages().stream().map(it -> Place.of(it, vocabulary)).toList();
        var pairs = pairs(subjects, findings);
        var matched = assigned(pairs, subjects.size());
        var fulfilment = new Fulfilment(newer, places, vocabulary);
        var mention = new Mention(places);
        List<Alignment> alignments = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            var pair = matched.get(i);
            var again = pair == null
                    ? null
                    : undertakenAgain(subjects.get(i), findings.get(pair.finding()), pair.score(), places);
            alignments.add(proposal(subjects.get(i), again, fulfilment, mention));
        }
        alignments.addAll(unseen(findings, pairs, alignments));
        return alignments;
    }

    private static List<String> passages(List<Undertaking> earlier, NewerStatement newer) {
        var texts = new ArrayList<String>();
        newer.passages().forEach(it -> texts.add(it.text()));
        earlier.stream().map(Undertaking::clause).distinct().forEach(texts::add);
        return texts;
    }

    private static List<Pair> pairs(List<Subject> subjects, List<Subject> findings) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < subjects.size(); i++) {
            for (int j = 0; j < findings.size(); j++) {
                double score = likeness(subjects.get(i), findings.get(j));
                if (score > 0) {
                    pairs.add(new Pair(i, j, score));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::score)
                .reversed()
                .thenComparingInt(Pair::subject)
                .thenComparingInt(Pair::finding));
        return pairs;
    }

    /** 0 where they have too little in common to say anything. */
    private static double likeness(Subject earlier, Subject finding) {
        if (earlier.otherNumber(finding.ordinals())) {
            return 0;
        }
        var keys = finding.keys();
        if (!earlier.tells(keys, WEIGHT)) {
            return 0;
        }
        double score = 0.6 * earlier.covered(keys) + 0.4 * finding.covered(earlier.keys());
        var one = earlier.undertaking();
        var other = finding.undertaking();
        boolean sameKind = one.kind().equals(other.kind());
        boolean sameRhythm = one.recurrence() == other.recurrence() && one.recurrence() != Recurrence.NONE;
        return Math.min(1, score + (sameKind ? 0.03 : 0) + (sameRhythm ? 0.05 : 0));
    }

    /** The best finding for each subject; one finding serves two subjects only where it is very like both. */
    private static Map<Integer, Pair> assigned(List<Pair> pairs, int subjects) {
        Map<Integer, Pair> assigned = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (var pair : pairs) {
            double needed = taken.contains(pair.finding()) ? SHARED_LIKE : LIKE;
            if (assigned.size() < subjects && !assigned.containsKey(pair.subject()) && pair.score() >= needed) {
                assigned.put(pair.subject(), pair);
                taken.add(pair.finding());
            }
        }
        return assigned;
    }

    private static Evidence undertakenAgain(Subject earlier, Subject finding, double score, List<Place> places) {
        var place = places.stream()
                .filter(it -> it.id() == finding.undertaking().passage())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Finding " + finding.undertaking().id() + " stands in no passage of the statement."));
        var change = Change.between(earlier.undertaking(), finding.undertaking());
        return new Evidence(
                change.outcome(),
                place,
                finding.undertaking(),
                score,
                change.reasons(),
                place.cues(earlier, finding.weights().keySet(), null));
    }

    private static Alignment proposal(
            Subject subject, @Nullable Evidence again, Fulfilment fulfilment, Mention mention) {
        long id = subject.undertaking().id();
        var done = fulfilment.of(subject);
        if (done.isPresent() && (again == null || done.get().score() >= again.score())) {
            return done.get().alignment(id);
        }
        if (again != null) {
            return again.alignment(id);
        }
        return mention.of(subject)
                .map(it -> it.alignment(id))
                .orElseGet(() -> new Alignment(
                        id, Outcome.DROPPED, null, null, 0.6, List.of(Alignment.Reason.NOT_MENTIONED), List.of()));
    }

    private static List<Alignment> unseen(List<Subject> findings, List<Pair> pairs, List<Alignment> proposed) {
        Set<Long> used = new HashSet<>();
        proposed.stream().filter(it -> it.finding() != null).forEach(it -> used.add(it.finding()));
        List<Alignment> unseen = new ArrayList<>();
        for (int j = 0; j < findings.size(); j++) {
            int finding = j;
            var undertaking = findings.get(j).undertaking();
            double nearest = pairs.stream()
                    .filter(it -> it.finding() == finding)
                    .mapToDouble(Pair::score)
                    .max()
                    .orElse(0);
            if (!used.contains(undertaking.id()) && nearest < KNOWN) {
                unseen.add(new Alignment(
                        null,
                        Outcome.NEW,
                        undertaking.passage(),
                        undertaking.id(),
                        Math.min(MOST_SURE_OF_NEW, 1 - nearest),
                        List.of(Alignment.Reason.NOT_SEEN_BEFORE),
                        List.of()));
            }
        }
        return unseen;
    }
}
