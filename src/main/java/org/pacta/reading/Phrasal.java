package org.pacta.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Verbs of several words, and the one word that says the same: "draw up a plan", "bring the treaty into force". */
final class Phrasal {

    private static final String GAP = " ((?:[^\\s,;:.]+ ){0,7}?[^\\s,;:.]+) ";
    private static final Pattern FIRST = Pattern.compile("^([\\p{L}-]+) ");

    /** The patterns behind the first word, and the verb; by the first word's base form. */
    private static final Map<String, List<Entry>> BY_FIRST = new HashMap<>();

    private record Entry(Pattern rest, boolean gap, String verb) {}

    static {
        for (String line : Lexicon.lines("phrasal.tsv")) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t");
                String[] words = cells[0].split(" ", 2);
                boolean gap = words[1].startsWith("~");
                String rest = gap ? GAP + Pattern.quote(words[1].substring(2)) : " " + Pattern.quote(words[1]);
                BY_FIRST.computeIfAbsent(words[0], it -> new ArrayList<>())
                        .add(new Entry(Pattern.compile(rest + "(?![\\p{L}-])"), gap, cells[1]));
            }
        }
        BY_FIRST.values()
                .forEach(it -> it.sort((one, other) ->
                        other.rest().pattern().length() - one.rest().pattern().length()));
    }

    private Phrasal() {}

    /** The action with one word for a verb of several with which it opens; the action itself if it opens with none. */
    static String plain(String action) {
        Matcher first = FIRST.matcher(action);
        if (!first.find()) {
            return action;
        }
        String word = first.group(1).toLowerCase(Locale.ROOT);
        String known = Lexicon.base(word);
        String formed = Forms.base(word);
        String base = known.equals(word) && formed != null ? formed : known;
        for (Entry entry : BY_FIRST.getOrDefault(base, List.of())) {
            Matcher rest = entry.rest().matcher(action).region(first.end(1), action.length());
            if (rest.lookingAt()) {
                String object = entry.gap() ? " " + rest.group(1) : "";
                return entry.verb() + object + action.substring(rest.end());
            }
        }
        return action;
    }
}
