package org.pacta.comparison.matching;

import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;

/**
 * The words that two texts share, in either spelling, for a page that shows them side by side.
 *
 * @param left stretches of the one text, in their order and apart from each other
 * @param right stretches of the other
 */
public record SharedWords(List<Span> left, List<Span> right) {

    /** A stretch of a text, in UTF-16 units. */
    public record Span(int start, int end) {}

    public static SharedWords of(String left, String right) {
        var abbreviations = new Abbreviations(List.of(left, right));
        var ours = abbreviations.spelledOut(left, Terms.of(left));
        var theirs = abbreviations.spelledOut(right, Terms.of(right));
        var shared = new HashSet<>(Place.keys(ours));
        shared.retainAll(Place.keys(theirs));
        return new SharedWords(marked(left, ours, shared), marked(right, theirs, shared));
    }

    private static List<Span> marked(String text, List<Terms.Term> terms, java.util.Set<String> shared) {
        var spans = new TreeMap<Integer, Integer>();
        terms.stream()
                .filter(it -> shared.contains(it.key()))
                .forEach(it -> spans.merge(it.start(), it.end(), Math::max));
        return Spans.joined(text, spans);
    }
}
