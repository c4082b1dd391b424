package org.pacta.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Acts that are told by a noun: "the establishment of a fund" is to establish a fund. */
final class Nominals {

    private static final Map<String, String> VERBS = new HashMap<>();
    private static final Pattern NOUN_OF = Pattern.compile(
            "^(?:(?i:on|upon) )?(?:(?i:the|a|an|their|our|its) )?(?:(?i:early|full|formal|joint|swift|rapid|prompt|successful|timely|official|immediate|further) )?([\\p{L}-]+) (?i:of|for) (.+)$",
            Pattern.DOTALL);

    static {
        for (String line : Lexicon.lines("nominals.tsv")) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t");
                VERBS.put(cells[0], cells[1]);
            }
        }
    }

    private Nominals() {}

    /** The action with the verb that its noun stands for; the action itself if it opens with no such noun. */
    static String asVerb(String action) {
        Matcher noun = NOUN_OF.matcher(action);
        if (!noun.matches()) {
            return action;
        }
        String verb = VERBS.get(noun.group(1).toLowerCase(Locale.ROOT));
        return verb == null ? action : verb + " " + noun.group(2);
    }
}
