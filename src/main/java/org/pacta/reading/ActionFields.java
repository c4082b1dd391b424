package org.pacta.reading;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, by whom and until when, each behind a label: "Action: circulate the draft. Owner: Japan. Due: 15 April",
 * on one line or on several.
 */
final class ActionFields {

    private enum Field {
        ACTION,
        LEAD,
        DUE
    }

    private static final int LONGEST = 1200;
    private static final Pattern LABEL = Pattern.compile(
            "(?i)(?:^|(?<=[.;,|\\n–—(\\[-])\\s*)(?:\\*\\*)?(?:(action(?: items?| points?)?|task|to-?do|deliverable|activity|commitment|follow-?up|decision|what)"
                    + "|(owners?|leads?|lead (?:party|country|agency)|responsible(?: (?:party|parties|for action))?|responsibility|who|assigned to|assignee|poc|action by|by whom)"
                    + "|(due(?: date| by)?|deadline|when|by when|target(?: date)?|timeline|timeframe|completion(?: date)?|date))"
                    + " ?#?\\d{0,3}(?:\\*\\*)? ?:(?:\\*\\*)?\\s*");

    private final int[] action;
    private final int @Nullable [] lead;
    private final int @Nullable [] due;

    private ActionFields(int[] action, int @Nullable [] lead, int @Nullable [] due) {
        this.action = action;
        this.lead = lead;
        this.due = due;
    }

    /** The fields of the paragraph; null if it does not tell an action and with it an owner or a date. */
    static @Nullable ActionFields of(String text) {
        if (text.length() > LONGEST || text.indexOf(':') < 0) {
            return null;
        }
        Matcher label = LABEL.matcher(text);
        if (!label.lookingAt()) {
            return null;
        }
        Map<Field, int[]> places = new EnumMap<>(Field.class);
        do {
            Field field = field(label);
            int from = label.end();
            boolean more = label.find();
            if (places.put(field, stripped(text, from, more ? label.start() : text.length())) != null) {
                return null;
            }
            if (!more) {
                break;
            }
        } while (true);
        int[] action = places.get(Field.ACTION);
        int[] lead = places.get(Field.LEAD);
        if (action == null || action[0] >= action[1] || places.size() < 2) {
            return null;
        }
        boolean owned = lead == null
                && Minutes.says(text.substring(action[0], action[1])); // "Action: Japan to send it (due: May)".
        return owned ? null : new ActionFields(action, lead, places.get(Field.DUE));
    }

    /** Whether the line goes on with the fields of the lines above it. */
    static boolean goesOn(String above, String line) {
        if (above.length() > LONGEST) {
            return false;
        }
        Matcher next = LABEL.matcher(line);
        Matcher first = LABEL.matcher(above);
        if (!next.lookingAt() || !first.lookingAt()) {
            return false;
        }
        Field field = field(next);
        do {
            if (field(first) == field) {
                return false;
            }
        } while (first.find());
        return true;
    }

    /** What the passage gives somebody to do. */
    ReadFinding finding(ReadPassage passage, Context context) {
        return ActionTable.entry(passage, action, lead, due, context);
    }

    private static Field field(Matcher label) {
        return label.group(1) != null ? Field.ACTION : label.group(2) != null ? Field.LEAD : Field.DUE;
    }

    private static int[] stripped(String text, int start, int end) {
        int from = start;
        int to = Math.max(start, end);
        while (to > from
                && (Character.isWhitespace(text.charAt(to - 1)) || ".;,|–—-([)]*".indexOf(text.charAt(to - 1)) >= 0)) {
            to--;
        }
        return new int[] {from, to};
    }
}
