package org.pacta.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The named members of a list in a clause: "dialogues, including the TMM, the DTT, and the Tri-CHOD" names three. */
final class NamedList {

    private static final Pattern OPENING = Pattern.compile(
            "\\b(?:dialogues|meetings|talks|mechanisms|groups|exercises|consultations|forums|committees|bodies|channels|series|formats|councils)[\\w ]{0,20},? (?:including|namely|such as|to include)[:,]? ");
    private static final Pattern SEPARATOR = Pattern.compile(
            "(?:, and |; and |, as well as | as well as |, |; | and )(?=(?:the |a |an |its |their |our )?\\p{Lu})");
    private static final Pattern NAME =
            Pattern.compile("^(?:the |a |an |its |their |our )?(?:[\\p{L}\\d.]+[’']s )?\\p{Lu}.*?(?:\\p{Lu}|\\().*");
    private static final Pattern TAIL =
            Pattern.compile("^(?:.*?\\))|^(?:(?:the |a |an )?(?:\\p{Lu}[\\w.’'&-]*|of|on|for|and|the)(?: |$))+");

    private NamedList() {}

    /** Offsets in the clause of each named member; empty unless there are two or more. */
    static List<int[]> in(String clause) {
        Matcher opening = OPENING.matcher(clause);
        if (!opening.find()) {
            return List.of();
        }
        List<int[]> members = new ArrayList<>();
        int from = opening.end();
        Matcher separator = SEPARATOR.matcher(clause);
        while (from < clause.length()) {
            boolean more = separator.find(from);
            int to = more ? separator.start() : clause.length();
            String member = clause.substring(from, to);
            if (!NAME.matcher(member).matches()) {
                break;
            }
            Matcher tail = TAIL.matcher(member);
            int length = tail.find()
                    ? member.substring(0, tail.end()).stripTrailing().length()
                    : member.length();
            members.add(new int[] {from, from + length});
            if (!more || length < member.length()) {
                break;
            }
            from = separator.end();
        }
        return members.size() > 1 ? List.copyOf(members) : List.of();
    }
}
