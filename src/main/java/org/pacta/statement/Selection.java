package org.pacta.statement;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;

/** Words of one passage that a person selected. Offsets count in the statement's text. */
record Selection(Passage passage, int start, int end) {

    private static final String MARKS = ".,;:";
    private static final Pattern JOINING = Pattern.compile("(?i)(?:and|or|as well as)(?=\\s)");

    /**
     * @throws Refused where no words are selected, or words of several passages
     */
    static Selection in(String text, List<Passage> passages, int start, int end) {
        if (start < 0 || end > text.length() || start >= end) {
            throw new Refused("finding.selection.empty", "selection");
        }
        Selection found = null;
        for (var passage : passages) {
            var part = cut(text, passage, start, end);
            if (part != null && found != null) {
                throw new Refused("finding.selection.several", "selection");
            }
            found = part == null ? found : part;
        }
        if (found == null) {
            throw new Refused("finding.selection.empty", "selection");
        }
        return found;
    }

    private static @Nullable Selection cut(String text, Passage passage, int start, int end) {
        int from = Math.max(start, passage.start());
        int to = Math.min(end, passage.end());
        var trimmed = from < to ? trimmed(text, from, to) : null;
        return trimmed == null ? null : new Selection(passage, trimmed[0], trimmed[1]);
    }

    /** The offsets without white space, punctuation and a joining word around them; null where no word remains. */
    static int @Nullable [] trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isAround(text.charAt(from))) {
            from++;
        }
        var joining = JOINING.matcher(text).region(from, to);
        if (joining.lookingAt()) {
            from = joining.end();
            while (from < to && isAround(text.charAt(from))) {
                from++;
            }
        }
        while (to > from && isAround(text.charAt(to - 1))) {
            to--;
        }
        if (to - from > 4 && text.substring(from, to).matches("(?is).*\\sand")) {
            to -= 4;
            while (to > from && isAround(text.charAt(to - 1))) {
                to--;
            }
        }
        return text.substring(from, to).chars().anyMatch(Character::isLetter) ? new int[] {from, to} : null;
    }

    private static boolean isAround(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || MARKS.indexOf(c) >= 0;
    }
}
