package org.pacta.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.reading.Predicate.Sort;

/** The verbs that govern statements, each form with its sort. */
final class VerbClasses {

    private static final Set<String> ATTITUDES = Lexicon.entries("governing.tsv", "attitude");
    private static final Map<String, Sort> FORMS = new HashMap<>();

    static {
        for (Sort sort : Sort.values()) {
            String name = sort.name().toLowerCase(Locale.ROOT);
            Lexicon.entries("governing.tsv", name).forEach(verb -> put(sort, verb));
        }
        for (Sort sort : Sort.values()) {
            String name = sort.name().toLowerCase(Locale.ROOT);
            Lexicon.entries("governing-forms.tsv", name).forEach(form -> FORMS.put(form, sort));
        }
    }

    private VerbClasses() {}

    static @Nullable Sort sort(String lower) {
        return FORMS.get(lower);
    }

    /** Whether the verb tells what one is, feels or holds, not what one does. */
    static boolean isAttitude(String base) {
        return ATTITUDES.contains(base);
    }

    private static void put(Sort sort, String verb) {
        FORMS.put(verb, sort);
        if (verb.endsWith("e")) {
            FORMS.put(verb + "s", sort);
            FORMS.put(verb + "d", sort);
            FORMS.put(verb.substring(0, verb.length() - 1) + "ing", sort);
        } else {
            boolean hiss = verb.endsWith("s") || verb.endsWith("ch") || verb.endsWith("sh");
            FORMS.put(verb + (hiss ? "es" : "s"), sort);
            FORMS.put(verb.endsWith("y") ? verb.substring(0, verb.length() - 1) + "ied" : verb + "ed", sort);
            FORMS.put(verb + "ing", sort);
        }
    }
}
