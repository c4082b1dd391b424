package org.pacta.comparison.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much a word tells in these texts: the fewer passages have it, the more. */
final class Vocabulary {

    private static final double NAME = 2.5;

    private final Abbreviations abbreviations;
    private final Map<String, Integer> passagesWith = new HashMap<>();
    private final Map<String, List<Terms.Term>> read = new HashMap<>();
    private final Set<String> everywhere = new HashSet<>();
    private final int passages;

    /** @param everywhere what the whole series is about: its name tells nothing within it */
    Vocabulary(List<String> passages, List<String> everywhere) {
        this.abbreviations = new Abbreviations(passages);
        everywhere.forEach(it -> terms(it).stream()
                .filter(term -> term.key().charAt(0) != '#')
                .forEach(term -> this.everywhere.add(term.key())));
        this.passages = passages.size();
        for (var passage : passages) {
            var keys = new HashSet<String>();
            terms(passage).forEach(it -> keys.add(it.key()));
            keys.forEach(it -> passagesWith.merge(it, 1, Integer::sum));
        }
    }

    List<Terms.Term> terms(String text) {
        return read.computeIfAbsent(text, it -> abbreviations.spelledOut(it, Terms.of(it)));
    }

    /** A name tells something however often it stands there: what a whole statement is about is named in every line. */
    double weight(Terms.Term term) {
        double rarity = Math.log1p((passages + 1.0) / passagesWith.getOrDefault(term.key(), 1));
        if (everywhere.contains(term.key())) {
            return 0.5 * rarity;
        }
        return term.boost() * (term.boost() > 1 ? Math.max(rarity, NAME) : rarity);
    }
}
