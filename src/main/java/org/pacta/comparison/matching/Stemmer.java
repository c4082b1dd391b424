package org.pacta.comparison.matching;

import java.util.Map;
import java.util.Set;

/** English words brought to a common stem, and verbs of diplomacy that say the same to one of them. */
final class Stemmer {

    private static final int SHORTEST = 4;
    private static final String[] SUFFIXES = {
        "izations",
        "isations",
        "ization",
        "isation",
        "izing",
        "ising",
        "ized",
        "ised",
        "izes",
        "ises",
        "ize",
        "ise",
        "ically",
        "ational",
        "ations",
        "ation",
        "ative",
        "ating",
        "ated",
        "ates",
        "ate",
        "ments",
        "ment",
        "iveness",
        "fulness",
        "ances",
        "ences",
        "ance",
        "ence",
        "ities",
        "ity",
        "ically",
        "ingly",
        "edly",
        "ings",
        "ing",
        "ers",
        "ies",
        "ied",
        "ion",
        "ions",
        "ive",
        "ical",
        "ial",
        "al",
        "ed",
        "es",
        "ly",
        "er",
        "s",
        "y",
        "e"
    };
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("held", "hold"),
            Map.entry("convene", "hold"),
            Map.entry("convened", "hold"),
            Map.entry("convening", "hold"),
            Map.entry("host", "hold"),
            Map.entry("hosted", "hold"),
            Map.entry("hosting", "hold"),
            Map.entry("holding", "hold"),
            Map.entry("met", "meet"),
            Map.entry("meeting", "meet"),
            Map.entry("meetings", "meet"),
            Map.entry("began", "begin"),
            Map.entry("begun", "begin"),
            Map.entry("commence", "begin"),
            Map.entry("commenced", "begin"),
            Map.entry("start", "begin"),
            Map.entry("started", "begin"),
            Map.entry("launch", "found"),
            Map.entry("launched", "found"),
            Map.entry("launching", "found"),
            Map.entry("establish", "found"),
            Map.entry("established", "found"),
            Map.entry("establishing", "found"),
            Map.entry("establishment", "found"),
            Map.entry("create", "found"),
            Map.entry("created", "found"),
            Map.entry("creating", "found"),
            Map.entry("creation", "found"),
            Map.entry("inaugurate", "found"),
            Map.entry("inaugurated", "found"),
            Map.entry("execute", "conduct"),
            Map.entry("executed", "conduct"),
            Map.entry("execution", "conduct"),
            Map.entry("conducted", "conduct"),
            Map.entry("defence", "defens"),
            Map.entry("defense", "defens"),
            Map.entry("programme", "program"),
            Map.entry("programmes", "program"),
            Map.entry("countries", "country"));
    private static final Set<String> WHOLE = Set.of("this", "talks", "series", "news", "united", "quad");

    private Stemmer() {}

    /** @param word in lower case */
    static String stem(String word) {
        var same = SAME.get(word);
        if (same != null) {
            return same;
        }
        if (word.length() <= SHORTEST || WHOLE.contains(word)) {
            return word;
        }
        var stem = cut(word);
        return SAME.getOrDefault(stem, stem);
    }

    private static String cut(String word) {
        for (var suffix : SUFFIXES) {
            if (word.endsWith(suffix) && word.length() - suffix.length() >= SHORTEST) {
                return undoubled(word.substring(0, word.length() - suffix.length()));
            }
        }
        return word;
    }

    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        boolean twice = stem.charAt(last) == stem.charAt(last - 1) && "lsz".indexOf(stem.charAt(last)) < 0;
        return twice ? stem.substring(0, last) : stem;
    }
}
