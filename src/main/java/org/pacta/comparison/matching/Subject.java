package org.pacta.comparison.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an undertaking is about: its words, those that name it first weighing most.
 *
 * @param weights of each key, greater than 0
 * @param total of all weights
 */
record Subject(
        Undertaking undertaking,
        Map<String, Double> weights,
        double total,
        List<String> core,
        Set<String> pairs,
        Set<Integer> ordinals) {

    private static final int HEAD = 7;
    private static final int BODY = 13;
    private static final double PURPOSE = 0.45;
    private static final double PAIR = 0.045;
    private static final int PAIRS = 5;
    private static final int SAME_WORDS = 3;
    private static final int MANY_WORDS = 6;
    private static final double RARE = 8;
    private static final int CORE = 4;
    private static final double ENOUGH_OF_CORE = 0.42;
    /** Where the thing itself has been named and its purpose, means or parts follow. */
    private static final Pattern ASIDE = Pattern.compile(
            "[;—]|, (?:which|including)|\\b(?:in order to|to|so that|by \\w+ing|through|including|as well as|in accordance with|consistent with|building on|following|in light of|in line with|complementing)\\b",
            Pattern.CASE_INSENSITIVE);

    static Subject of(Undertaking undertaking, Vocabulary vocabulary) {
        var clause = vocabulary.terms(undertaking.clause());
        var title = vocabulary.terms(undertaking.title());
        Map<String, Double> weights = new HashMap<>();
        add(title, undertaking.title(), false, weights, vocabulary);
        add(clause, undertaking.clause(), shortened(title, clause), weights, vocabulary);
        return new Subject(
                undertaking,
                weights,
                weights.values().stream().mapToDouble(Double::doubleValue).sum(),
                weights.entrySet().stream()
                        .sorted(Map.Entry.<String, Double>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(CORE)
                        .map(Map.Entry::getKey)
                        .toList(),
                Terms.pairs(clause),
                Terms.numbers(weights.keySet()));
    }

    /** Whether the title says the clause in short, so that what only the clause has is of less account. */
    private static boolean shortened(List<Terms.Term> title, List<Terms.Term> clause) {
        var keys = new HashSet<String>();
        clause.forEach(it -> keys.add(it.key()));
        long shared = title.stream().filter(it -> keys.contains(it.key())).count();
        return !title.isEmpty() && 2 * shared >= title.size();
    }

    private static void add(
            List<Terms.Term> terms, String text, boolean said, Map<String, Double> weights, Vocabulary vocabulary) {
        int place = 0;
        int thing = endOfThing(terms, text);
        for (var term : terms) {
            if (!weights.containsKey(term.key())) {
                double fade = said ? 0.2 : place < HEAD ? 1 : place < BODY ? 0.6 : 0.25;
                double aside = term.start() >= thing ? PURPOSE : 1;
                weights.put(term.key(), fade * aside * vocabulary.weight(term));
                place++;
            }
        }
    }

    /** Offset at which purpose, means or parts begin; at least three words name the thing. */
    private static int endOfThing(List<Terms.Term> terms, String text) {
        if (terms.size() < 4) {
            return text.length();
        }
        var aside = ASIDE.matcher(text);
        return aside.find(terms.get(2).end()) ? aside.start() : text.length();
    }

    /** How much of it the keys cover, between 0 and 1; words that also stand next to each other count for more. */
    double covered(Set<String> keys) {
        if (total == 0) {
            return 0;
        }
        long together = pairs.stream().filter(keys::contains).limit(PAIRS).count();
        return Math.min(1, weight(keys) / total + PAIR * together);
    }

    /** Whether what is shared is rare enough, or nearly all that there is, to say anything, and the thing itself is in it. */
    boolean tells(Set<String> keys, double enough) {
        long shared = weights.keySet().stream().filter(keys::contains).count();
        return shared >= Math.clamp(weights.size(), 1, 2)
                && weight(keys) >= Math.min(enough, 0.75 * total)
                && (named(keys) || inTheSameWords(keys));
    }

    /** Whether the words that weigh most are among the keys, or enough of them. */
    boolean named(Set<String> keys) {
        double all = core.stream().mapToDouble(weights::get).sum();
        double found =
                core.stream().filter(keys::contains).mapToDouble(weights::get).sum();
        return found >= ENOUGH_OF_CORE * all;
    }

    private boolean inTheSameWords(Set<String> keys) {
        long together = pairs.stream().filter(keys::contains).count();
        return together >= SAME_WORDS && 2.2 * together >= pairs.size()
                || together >= MANY_WORDS
                || weight(keys) >= RARE;
    }

    /** All its keys and pairs. */
    Set<String> keys() {
        var keys = new HashSet<>(pairs);
        keys.addAll(weights.keySet());
        return keys;
    }

    /** How much the keys have of it, as a sum of weights: one common word is little, a rare name is much. */
    double weight(Set<String> keys) {
        return keys.stream().mapToDouble(it -> weights.getOrDefault(it, 0.0)).sum();
    }

    /** Another number of the same series: "the 15th" is not "the 16th". */
    boolean otherNumber(Set<Integer> others) {
        var mine = new HashSet<>(ordinals);
        mine.remove(1);
        var theirs = new HashSet<>(others);
        theirs.remove(1);
        return !mine.isEmpty() && !theirs.isEmpty() && mine.stream().noneMatch(theirs::contains);
    }
}
