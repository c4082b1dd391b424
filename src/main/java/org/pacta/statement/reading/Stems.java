package org.pacta.statement.reading;

import java.util.regex.Pattern;

/** Whether the stem of a list gives its items the force of an undertaking. */
final class Stems {

    private static final Pattern ACTIONS = Pattern.compile(
            "(?i)\\b(?:following (?:\\w+ ){0,2}(?:actions?|steps|measures|commitments|outcomes|deliverables|next steps|activities)|by taking|hereby)\\b[^.]{0,60}:$");
    private static final Pattern UNDERTAKES = Pattern.compile(
            "(?i)(?:\\b(?:agree|agreed|decide|decided|pledge|pledged|commit|committed|resolve|resolved|intend|intends|intended|plan|plans|will|undertake|concur|concurred|intention)\\b)");
    private static final Pattern ASKS = Pattern.compile(
            "(?i)\\b(?:call(?:ed|s)? (?:on|upon|for)|urge[ds]?|encourage[ds]?|ask(?:ed|s)?|invite[ds]?|request\\w*|themes?|topics?|principles|affirm(?:ed)? that|believe|recogni[sz]e[ds]?|welcome[ds]?"
                    + "|discussed|include[ds]?:$|areas?|participants|attended|seek)\\b");

    private Stems() {}

    static boolean undertakes(String stem, Context context) {
        if (ACTIONS.matcher(stem).find()) {
            return !stem.matches("(?i).*\\b(?:call(?:ed)? on|urge[ds]?|taken|welcome[ds]?)\\b.*");
        }
        return UNDERTAKES.matcher(stem).find()
                && !ASKS.matcher(stem).find()
                && !context.parties().contains("-");
    }
}
