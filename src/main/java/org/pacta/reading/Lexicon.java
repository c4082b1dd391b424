package org.pacta.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The verbs of joint statements and their forms, read once from {@code verbs.txt}. */
final class Lexicon {

    private static final Set<String> DOUBLING = words("""
        stop cut get put set begin commit permit submit plan win transfer defer refer occur step embed equip
        transmit ban map patrol refit retrofit enrol geotag expel curb deter compel swap admit run hit sit program
        """);
    private static final Map<String, String> IRREGULAR_PAST = Map.ofEntries(
            Map.entry("held", "hold"),
            Map.entry("met", "meet"),
            Map.entry("made", "make"),
            Map.entry("built", "build"),
            Map.entry("taken", "take"),
            Map.entry("given", "give"),
            Map.entry("set", "set"),
            Map.entry("brought", "bring"),
            Map.entry("undertaken", "undertake"),
            Map.entry("sold", "sell"),
            Map.entry("put", "put"),
            Map.entry("begun", "begin"),
            Map.entry("written", "write"),
            Map.entry("sent", "send"),
            Map.entry("led", "lead"),
            Map.entry("stood", "stand"),
            Map.entry("done", "do"),
            Map.entry("drawn", "draw"),
            Map.entry("driven", "drive"),
            Map.entry("cut", "cut"),
            Map.entry("paid", "pay"),
            Map.entry("found", "find"),
            Map.entry("kept", "keep"),
            Map.entry("run", "run"));
    private static final Set<String> BASE = Set.copyOf(lines("verbs.txt"));
    private static final Map<String, String> ING = forms("ing");
    private static final Map<String, String> PAST = forms("ed");

    private Lexicon() {}

    /** The words of a text set apart by white space. */
    static Set<String> words(String text) {
        return Set.copyOf(List.of(text.strip().split("\\s+")));
    }

    static boolean isBaseVerb(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean prefixed = lower.startsWith("re-") || lower.startsWith("co-");
        return BASE.contains(lower) || prefixed && BASE.contains(lower.substring(3));
    }

    static boolean isIngForm(String word) {
        return ING.containsKey(word.toLowerCase(Locale.ROOT));
    }

    static boolean isParticiple(String word) {
        return participleBase(word) != null;
    }

    /** {@code establish} for {@code establishing}; null if it is no such form of a known verb. */
    static @Nullable String ingBase(String word) {
        return ING.get(word.toLowerCase(Locale.ROOT));
    }

    static @Nullable String participleBase(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String irregular = IRREGULAR_PAST.get(lower);
        return irregular != null ? irregular : PAST.get(lower);
    }

    /** The base form of any form of a known verb, else the word itself in lower case. */
    static String base(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (BASE.contains(lower)) {
            return lower;
        }
        String ing = ingBase(lower);
        if (ing != null) {
            return ing;
        }
        String past = participleBase(lower);
        if (past != null) {
            return past;
        }
        if (lower.endsWith("ies") && BASE.contains(lower.substring(0, lower.length() - 3) + "y")) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        if (lower.endsWith("es") && BASE.contains(lower.substring(0, lower.length() - 2))) {
            return lower.substring(0, lower.length() - 2);
        }
        return lower.endsWith("s") && BASE.contains(lower.substring(0, lower.length() - 1))
                ? lower.substring(0, lower.length() - 1)
                : lower;
    }

    static List<String> lines(String resource) {
        InputStream found =
                Lexicon.class.getResourceAsStream(resource.startsWith("/") ? resource : "/reading/en/" + resource);
        if (found == null) {
            throw new IllegalStateException("missing resource " + resource);
        }
        try (BufferedReader in = new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The words that the file lists under a class: lines of class, word and an example. */
    static Set<String> entries(String resource, String sort) {
        return Set.copyOf(lines(resource).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .filter(cells -> cells[0].equals(sort))
                .map(cells -> cells[1])
                .toList());
    }

    private static Map<String, String> forms(String suffix) {
        Map<String, String> forms = new HashMap<>();
        for (String verb : BASE) {
            forms.put(inflected(verb, suffix), verb);
        }
        return Map.copyOf(forms);
    }

    private static String inflected(String verb, String suffix) {
        char last = verb.charAt(verb.length() - 1);
        if (last == 'e' && suffix.equals("ed")) {
            return verb + "d";
        }
        if (last == 'e' && !verb.endsWith("ee") && !verb.endsWith("oe")) {
            return verb.substring(0, verb.length() - 1) + suffix;
        }
        if (suffix.equals("ed") && last == 'y' && "aeiou".indexOf(verb.charAt(verb.length() - 2)) < 0) {
            return verb.substring(0, verb.length() - 1) + "ied";
        }
        return DOUBLING.contains(verb) ? verb + last + suffix : verb + suffix;
    }
}
