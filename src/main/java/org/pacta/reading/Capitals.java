package org.pacta.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes lines that stand in capitals as a sentence is written, so that they are read like any other. */
final class Capitals {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.'’&-]*");
    private static final List<String> TIMES = List.of(
            "January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
                    .split(" "));
    private static final int FEWEST_LETTERS = 24;
    private static final int FEWEST_WORDS = 5;
    private static final Map<String, String> KNOWN = new HashMap<>();

    static {
        TIMES.forEach(it -> KNOWN.put(it.toLowerCase(Locale.ROOT), it));
        for (String name : PartyNames.names()) {
            KNOWN.put(name.toLowerCase(Locale.ROOT), name);
        }
        KNOWN.remove("us");
        KNOWN.remove("america");
    }

    private Capitals() {}

    /** The text, of the same length, with its lines in capitals written in small letters but for names. */
    static String lowered(String text) {
        StringBuilder out = null;
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            if (shouts(text, from, end) && !text.substring(from, end).contains("REL TO")) {
                out = out == null ? new StringBuilder(text) : out;
                lower(out, text, from, end);
            }
            from = end + 1;
        }
        return out == null ? text : out.toString();
    }

    private static boolean shouts(String text, int from, int end) {
        int upper = 0;
        int lower = 0;
        int spaces = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            upper += Character.isUpperCase(c) ? 1 : 0;
            lower += Character.isLowerCase(c) ? 1 : 0;
            spaces += c == ' ' ? 1 : 0;
        }
        return upper >= FEWEST_LETTERS && spaces + 1 >= FEWEST_WORDS && lower * 12 < upper;
    }

    private static void lower(StringBuilder out, String text, int from, int end) {
        for (int i = from; i < end; i++) {
            out.setCharAt(i, Character.toLowerCase(text.charAt(i)));
        }
        Matcher words = WORD.matcher(out).region(from, end);
        boolean opens = true;
        while (words.find()) {
            String known = known(out, words.start(), end);
            if (known != null) {
                out.replace(words.start(), words.start() + known.length(), known);
                words.region(Math.min(end, words.start() + known.length()), end);
            } else if (opens) {
                out.setCharAt(words.start(), Character.toUpperCase(out.charAt(words.start())));
            }
            String word = known == null ? words.group() : known;
            boolean stops = known != null && words.regionStart() < end && out.charAt(words.regionStart()) == '.';
            opens = known == null ? word.endsWith(".") : stops;
        }
    }

    /** The longest known name that begins there, as it is written; null if none does. */
    private static @org.jspecify.annotations.Nullable String known(StringBuilder out, int from, int end) {
        int limit = Math.min(end, from + 48);
        for (int to = limit; to > from + 1; to--) {
            boolean whole = to == end || !Character.isLetterOrDigit(out.charAt(to));
            String name = whole ? KNOWN.get(out.substring(from, to).replace('’', '\'')) : null;
            if (name != null && name.length() == to - from) {
                return name;
            }
        }
        return null;
    }
}
