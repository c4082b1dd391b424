package org.pacta.reading;

import java.util.regex.Pattern;

/** Whether the stem of a list gives its items the force of an undertaking. */
final class Stems {

    private static final Pattern ACTIONS = Pattern.compile(
            "(?i)\\b(?:following (?:[\\w-]+ ){0,3}(?:actions?|steps|measures|commitments|deliverables|activities)|hereby)\\b[^.]{0,160}:$");
    private static final Pattern ENDING = Pattern.compile(
            "\\b(?:agree|agreed|decide|decided|pledge|pledged|commit|committed|resolve|resolved|intend|intends|intended|plan|plans|will|undertake|concur|concurred)"
                    + "(?: [\\w-]+){0,4}?(?: to| by| on)?(?: the following)?:$");
    private static final Pattern OTHERWISE = Pattern.compile(
            "(?i)\\b(?:following (?:[\\w-]+ ){0,3}(?:areas?|principles|themes|topics|pillars|issues|elements|documents|countries|deals|priorities|objectives)"
                    + "|call(?:ed|s)? (?:on|upon|for)|urge[ds]?|encourage[ds]?|ask(?:ed|s)?|invite[ds]?|requested|have taken|has taken|already|determined to|priorities|pillars|focus on|discussed"
                    + "|terms of)\\b");

    private Stems() {}

    static boolean undertakes(String stem, Context context) {
        if (OTHERWISE.matcher(stem).find()) {
            return false;
        }
        if (ACTIONS.matcher(stem).find() || ENDING.matcher(stem).find()) {
            return true;
        }
        return !new ClauseFinder(Words.of(stem), context).clauses().isEmpty();
    }
}
