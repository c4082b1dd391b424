package org.pacta.comparison.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pacta.comparison.matching.CompletedActions.Deed;

/** A passage of the newer statement with its words and what it reports as done. */
record Place(NewerStatement.Passage passage, List<Terms.Term> terms, Set<String> keys, List<Report> reports) {

    /** A deed with the keys of the words around it. */
    record Report(Deed deed, Set<String> keys, Set<Integer> numbers) {}

    private static final int WINDOW = 34;
    private static final int BEFORE_DEED = 11;
    private static final int AFTER_DEED = 20;

    static Place of(NewerStatement.Passage passage, Vocabulary vocabulary) {
        var terms = new ArrayList<>(vocabulary.terms(passage.text()));
        terms.sort(Comparator.comparingInt(Terms.Term::word));
        var reports = CompletedActions.in(passage.text()).stream()
                .map(it -> {
                    var keys = around(it, passage.text(), terms);
                    return new Report(it, keys, Terms.numbers(keys));
                })
                .toList();
        return new Place(passage, List.copyOf(terms), keys(terms), reports);
    }

    long id() {
        return passage.id();
    }

    static Set<String> keys(List<Terms.Term> terms) {
        var keys = new HashSet<>(Terms.pairs(terms));
        terms.forEach(it -> keys.add(it.key()));
        return keys;
    }

    /** The keys of that stretch of the passage which has most of the subject: a long passage is not like everything. */
    Set<String> nearest(Subject subject) {
        Set<String> best = Set.of();
        double most = -1;
        for (int from = 0; from < terms.size(); from++) {
            if (subject.weights().containsKey(terms.get(from).key())) {
                int until = terms.get(from).word() + WINDOW;
                var keys = keys(terms.stream()
                        .skip(from)
                        .filter(it -> it.word() <= until)
                        .toList());
                double weight = subject.weight(keys);
                if (weight > most) {
                    most = weight;
                    best = keys;
                }
            }
        }
        return best;
    }

    /** The keys around a deed, as far as no semicolon parts them from it. */
    private static Set<String> around(Deed deed, String text, List<Terms.Term> terms) {
        int word = terms.stream()
                .filter(it -> it.start() <= deed.start())
                .mapToInt(Terms.Term::word)
                .max()
                .orElse(0);
        int from = text.lastIndexOf(';', deed.start()) + 1;
        int semicolon = text.indexOf(';', deed.end());
        int to = semicolon < 0 ? text.length() : semicolon;
        return keys(terms.stream()
                .filter(it -> it.start() >= from && it.end() <= to)
                .filter(it -> it.word() >= word - BEFORE_DEED && it.word() <= word + AFTER_DEED)
                .toList());
    }

    /** The words that subject and passage share, verbatim, those next to each other as one; the deed among them. */
    List<String> cues(Subject subject, Set<String> keys, @Nullable Deed deed) {
        var spans = new TreeMap<Integer, Integer>();
        terms.stream()
                .filter(it -> keys.contains(it.key()) && subject.weights().containsKey(it.key()))
                .forEach(it -> spans.merge(it.start(), it.end(), Math::max));
        if (deed != null) {
            spans.merge(deed.start(), deed.end(), Math::max);
        }
        return Spans.joined(passage.text(), spans).stream()
                .map(it -> passage.text().substring(it.start(), it.end()))
                .distinct()
                .toList();
    }
}
