package org.pacta.reading;

import java.util.regex.Pattern;

/** Whether the stem of a list gives its items the force of an undertaking. */
final class Stems {

    private static final Pattern AREAS = Pattern.compile("(?i)\\bfollowing (?:[\\w-]+"
            + " ){0,3}(?:areas?|fields?|domains?|sectors?|components|technologies|products|minerals|materials|goods|items|industries|ministers|members|institutions|themes|topics|pillars|issues|elements|priorities|objectives|lines"
            + " of effort|workstreams)\\b");
    private static final Pattern ASKING = Pattern.compile(
            "(?i)\\b(?:call(?:ed|s)? (?:on|upon|for)|urge[ds]?|encourage[ds]?|ask(?:ed|s)?|invite[ds]?|requested|have"
                    + " taken|has taken|already|determined to|discussed|reviewed|noted|terms of)\\b");
    private static final Pattern UNDER_WAY = Pattern.compile(
            "(?i)\\b(?:will|would|agree[ds]?|decided?|committed|pledged?|intends?) (?:to )?(?:\\w+ly )?(?:further"
                    + " |continue to"
                    + " )?(?:cooperate|work|collaborate|act|focus|advance|deepen|strengthen|expand|enhance|proceed|take)\\b");
    private static final Pattern WELCOMING =
            Pattern.compile("(?i)\\b(?:welcome[ds]?|welcoming|applauded|commended)\\b[^:]*:$");

    private static final Pattern ACTIONS = Pattern.compile(
            "(?i)\\b(?:following (?:[\\w-]+"
                    + " ){0,3}(?:actions?|steps|measures|commitments|deliverables|activities|initiatives|projects|programmes?|programs?|outcomes|decisions|undertakings|results)|hereby)\\b[^.]{0,160}:$");
    private static final Pattern ENDING = Pattern.compile(
            "\\b(?:agree|agreed|decide|decided|pledge|pledged|commit|committed|committing|commitments?|commits|agreeing|pledging|resolve|resolved|intend|intends|intended|plan|plans|will|undertake|concur|concurred)(?:"
                    + " [\\w-]+){0,4}?(?: to| by| on)?(?: the following| as follows)?:$|(?i)\\b(?:agree[ds]?|decide[ds]?|resolve[ds]?) (?:\\w+ ){0,3}?as follows:$|(?i)\\bagreement (?:was (?:reached|found) )?(?:on|to)(?: the following(?: \\w+)?)?:$");
    /** "Priority actions for 2026:", "Next steps:": a head under which there is only what is to be done. */
    static final Pattern ACTION_HEAD = Pattern.compile(
            "(?i)(?:(?:the|our|agreed|key|priority|joint|main|proposed|immediate|further|list of|summary of|planned|specific|concrete|new) ){0,3}(?:actions?|action items?|action points?|next steps|follow-?up|follow-?up actions?|commitments|deliverables|to-?dos?|tasks|decisions(?: taken)?|actions (?:agreed|arising)|way forward|undertakings)(?: (?:for|in|by|from|agreed|until|arising) [^.:]{2,40})?:?");
    /** "Action Plan 2026-2028", "Key Deliverables": the title of a paper that lists what is to be done. */
    private static final Pattern PLAN_TITLE = Pattern.compile(
            "(?i)(?=.{6,200}$)(?!.*\\b(?:on the|statement on|remarks|regarding|report on|progress)\\b).*\\b(?:road ?map|action plan|plan of action|work ?plan|work programme|deliverables|list of (?:actions|outcomes)|summary of conclusions|action items|agreed actions)\\b.*");

    /** "Instructed officials to:": the parties' own people are given something to do. */
    private static final Pattern TASKING = Pattern.compile(
            "(?i)\\b(?:instruct|task|direct|charg|mandat|entrust|request|ask|invit|call)\\w* (?:on )?(?:(?:our|their|the|its|relevant|respective|senior|all) ){0,3}(?:[\\w-]+ ){0,2}?(?:officials?|ministers|secretaries|experts|officers|teams?|groups?|committees?|secretariat|staffs?|delegations|sherpas|agencies|ministries|representatives|negotiators|advis[eo]rs|council)\\b[^.:]{0,60} (?:to|with)(?: the following)?:$");
    /** "Will work together on:": each item names a work of its own, be it a noun. */
    private static final Pattern NAMING = Pattern.compile(
            "(?i)(?:\\b(?:work|cooperate|collaborate|cooperation|collaboration|agree[ds]?|decide[ds]?|agreement|focus|act) (?:[\\w-]+ ){0,3}?on(?: the following)?|as follows|\\bfollowing (?:[\\w-]+ ){0,3}(?:actions?|steps|measures|commitments|deliverables|activities|initiatives|projects|programmes?|programs?|outcomes|decisions))[^.:]{0,30}:$");

    /** "Announced new steps, by:", "took the initiative through:": what is done is told by what follows. */
    private static final Pattern BY_DOING = Pattern.compile(
            "(?i)\\b(?:announc\\w+|unveil\\w*|agreed?|agrees|decided?|will|would|intends?|plans?|commit\\w*|pledg\\w+)\\b[^.:]*,? (?:by|through|via)(?: the following)?:$");
    /** "They agreed to:", "we will:": whatever word an item opens with is a verb. */
    private static final Pattern INFINITIVE =
            Pattern.compile("(?i)\\b(?:to|will|shall|would)(?: jointly| also| further| continue to)?\\s*:$");
    /** "Pledged the following:": an item may name what is given. */
    private static final Pattern GIVING = Pattern.compile(
            "(?i)\\b(?:pledg\\w+|committ?\\w*|announc\\w+|contribut\\w+|donat\\w+|offer\\w*|provid\\w+)\\b[^.]*:$");

    private static final Pattern OTHERWISE = Pattern.compile("(?i)\\b(?:following (?:[\\w-]+"
            + " ){0,3}(?:areas?|principles|themes|topics|pillars|issues|elements|documents|countries|deals|priorities|objectives)|call(?:ed|s)?"
            + " (?:on|upon|for)|urge[ds]?|encourage[ds]?|ask(?:ed|s)?|invite[ds]?|requested|have taken|has"
            + " taken|already|determined to|priorities|pillars|focus on|discussed|terms of)\\b");

    /** How a stem's items are meant. */
    enum Force {
        /** They tell what is spoken of. */
        NONE,
        /** Each is something to be done. */
        ACTS,
        /** Those that open with a verb are to be done; the others only name what it is about. */
        VERBS,
        /** They are hoped for or greeted. */
        WELCOMED
    }

    private String last = "";
    private Force force = Force.NONE;

    /** What the stem makes of its items; that of the same stem is told from memory. */
    Force of(String stem, Context context) {
        if (!stem.equals(last)) {
            force = judged(stem, context);
            last = stem;
        }
        return force;
    }

    private static Force judged(String stem, Context context) {
        if (isPlanTitle(stem)) {
            return Force.VERBS;
        }
        if (WELCOMING.matcher(stem).find()) {
            return Force.WELCOMED;
        }
        if (AREAS.matcher(stem).find() && !ASKING.matcher(stem).find()) {
            return ENDING.matcher(stem).find()
                            || UNDER_WAY.matcher(stem).find()
                            || undertakes(AREAS.matcher(stem).replaceAll("following ways"), context)
                    ? Force.VERBS
                    : Force.NONE;
        }
        return undertakes(stem, context) ? Force.ACTS : Force.NONE;
    }

    /** Whether the words are the title of a paper that lists what is to be done; they undertake no more than its items. */
    static boolean isPlanTitle(String title) {
        return !title.endsWith(":") && PLAN_TITLE.matcher(title).matches();
    }

    /** Whether every item of the stem opens with a verb, whatever the word. */
    static boolean infinitive(String stem) {
        return INFINITIVE.matcher(stem).find();
    }

    /** Whether an item of the stem may name its work by a noun. */
    static boolean names(String stem) {
        return NAMING.matcher(stem).find();
    }

    /** Whether an item of the stem may name a thing that is given. */
    static boolean gives(String stem) {
        return GIVING.matcher(stem).find();
    }

    private static boolean undertakes(String stem, Context context) {
        if (TASKING.matcher(stem).find() || ACTION_HEAD.matcher(stem).matches()) {
            return true;
        }
        if (OTHERWISE.matcher(stem).find()) {
            return false;
        }
        if (ACTIONS.matcher(stem).find()
                || ENDING.matcher(stem).find()
                || BY_DOING.matcher(stem).find()) {
            return true;
        }
        return !new ClauseFinder(Words.of(stem), context).clauses().isEmpty();
    }
}
