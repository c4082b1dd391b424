package org.pacta.reading.text;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as the eye reads it: with plain spaces, without characters that nobody sees, ligatures and full-width forms
 * written out, words parted at a line's end joined, marks of notes and of emphasis left out. Offsets in it lead back to
 * the text as it was given.
 */
public final class ReadableText {

    private static final Pattern TAG_OR_EMPHASIS = Pattern.compile("<sup>[^<\\n"
            + "]{0,12}</sup>|</?(?:b|i|em|strong|u|br|p|sup|sub)\\s?/?>|\\*\\*|(?<![\\w_])__(?=\\w)|(?<=[\\w.,;:])__(?![\\w_])|(?m:^["
            + " \\t]{0,3}(?:>[ \\t]?)+)|(?m:^#{1,6} )");
    private static final Pattern BRACKETED_NOTE = Pattern.compile("(?<=[\\p{L}\\p{N}.,;:!?”\"’)])\\[\\d{1,3}\\]");
    private static final Pattern GLUED_NOTE = Pattern.compile(
            "(?<=\\p{L}{4}[.,;!?”\"]|[0-9]{4}[.;]|\\p{Ll}{3}\\))(\\d{1,2})(?=\\s+[\"“(]?\\p{Lu}|\\s*$|\\s*\\n)");
    private static final Pattern NUMBERED_BEFORE =
            Pattern.compile("(?i)(?:\\b(?:para|paras|arts?|secs?|figs?|vols?|ch|no|nos|version|item|annex)\\.)$");
    private static final Pattern PARTED_WORD = Pattern.compile("(?<=(\\p{Ll}{2}))-[ \\t]*\\n[ \\t]*(?=\\p{Ll}{2})");
    private static final Pattern WORD_BEFORE = Pattern.compile("(\\p{L}+)$");
    /** What mostly keeps its hyphen before a whole word: "long-term", "multi-year". */
    private static final Set<String> KEPT = Set.of(
            ("multi non self well cross long short high low real post mid anti counter cyber state people near medium"
                            + " large full open follow end land sea air year day time ground one two three four five six seven"
                            + " eight nine ten first second third so table co pre semi all ever then vice extra inter sub ultra"
                            + " over under war arms")
                    .split(" "));

    private final String given;
    private final String text;
    private final int[] at;

    private ReadableText(String given, String text, int[] at) {
        this.given = given;
        this.text = text;
        this.at = at;
    }

    /** The whole of it, as a statement is read. */
    public static ReadableText of(String given) {
        ReadableText plain = characters(given);
        if (!marked(plain.text)) {
            return plain;
        }
        return plain.without(TAG_OR_EMPHASIS, false)
                .without(BRACKETED_NOTE, false)
                .without(GLUED_NOTE, true)
                .joined();
    }

    /** Only its characters made plain, for a piece of a sentence. */
    public static ReadableText characters(String given) {
        int first = 0;
        while (first < given.length() && plain(given.charAt(first))) {
            first++;
        }
        if (first == given.length()) {
            return new ReadableText(given, given, new int[0]);
        }
        StringBuilder out = new StringBuilder(given.length() + 16);
        int[] at = new int[given.length() + 16];
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            String shown = plain(c) ? null : shown(given, i);
            int length = shown == null ? 1 : shown.length();
            if (out.length() + length >= at.length) {
                at = Arrays.copyOf(at, at.length * 2);
            }
            Arrays.fill(at, out.length(), out.length() + length, i);
            if (shown == null) {
                out.append(c);
            } else {
                out.append(shown);
            }
        }
        return new ReadableText(given, out.toString(), ended(at, out.length(), given.length()));
    }

    /** The text as it reads. */
    public String text() {
        return text;
    }

    /** Whether it was given as it reads. */
    public boolean asGiven() {
        return at.length == 0;
    }

    /** The offset in the given text of the character at an offset of this one. */
    public int start(int offset) {
        return asGiven() ? offset : at[Math.max(0, Math.min(offset, text.length()))];
    }

    /** The offset in the given text behind the character that ends before an offset of this one. */
    public int end(int offset) {
        if (asGiven()) {
            return offset;
        }
        return offset <= 0 ? 0 : Math.min(given.length(), at[Math.min(offset, text.length()) - 1] + 1);
    }

    /** The words of the given text between two offsets of this one. */
    public String given(int start, int end) {
        return given.substring(start(start), Math.max(start(start), end(end)));
    }

    private static boolean plain(char c) {
        return c >= ' ' && c < 0x7F
                || c == '\n'
                || c == '\t'
                || c > 0xA0 && c < 0x2000 && !odd(c)
                || c > 0x3000 && c < 0xFB00;
    }

    private static boolean odd(char c) {
        return c == 0xAD
                || c == 0xB2
                || c == 0xB3
                || c == 0xB9
                || c == 0x1680
                || c == 0x180E
                || c == 0x61C
                || c == 0x34F;
    }

    /** How a character that is not plain reads; null if it reads as it is. */
    private static String shown(String given, int i) {
        char c = given.charAt(i);
        if (c == '\r') {
            return i + 1 < given.length() && given.charAt(i + 1) == '\n' ? "" : "\n";
        }
        if (c == 0x0B || c == '\f' || c == 0x85 || c == 0x2028) {
            return "\n";
        }
        if (c == 0x2029) {
            return "\n\n";
        }
        if (c == 0xA0 || c == 0x1680 || c >= 0x2000 && c <= 0x200A || c == 0x202F || c == 0x205F || c == 0x3000) {
            return " ";
        }
        if (Character.getType(c) == Character.FORMAT || c == 0x34F || c < ' ') {
            return "";
        }
        if (c == 0x2010 || c == 0x2011) {
            return "-";
        }
        if (c == 0xB9 || c == 0xB2 || c == 0xB3 || c == 0x2070 || c >= 0x2074 && c <= 0x2079) {
            return measured(given, i) ? String.valueOf(c) : "";
        }
        return switch (c) {
            case 0xFB00 -> "ff";
            case 0xFB01 -> "fi";
            case 0xFB02 -> "fl";
            case 0xFB03 -> "ffi";
            case 0xFB04 -> "ffl";
            case 0xFB05, 0xFB06 -> "st";
            default -> String.valueOf(c >= 0xFF01 && c <= 0xFF5E && !punctuates(c) ? (char) (c - 0xFEE0) : c);
        };
    }

    /** Full-width commas and colons are punctuation of Chinese, Japanese and Korean texts, not forms of the narrow ones. */
    private static boolean punctuates(char c) {
        return c == 0xFF0C || c == 0xFF1A || c == 0xFF1B || c == 0xFF01 || c == 0xFF1F || c == 0xFF0E || c == 0xFF5E;
    }

    /** "km²": part of a measure, no mark of a note. */
    private static boolean measured(String given, int i) {
        return i > 0
                && given.charAt(i - 1) == 'm'
                && (i == 1
                        || !Character.isLetter(given.charAt(i - 2))
                        || i > 1
                                && "kcmd".indexOf(given.charAt(i - 2)) >= 0
                                && (i == 2 || !Character.isLetter(given.charAt(i - 3))));
    }

    /** Whether anything is in the text that more than a look at single characters tells. */
    private static boolean marked(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' || c == '[' || c == '*' || c == '>' || c == '#' || c == '_') {
                return true;
            }
            if (c == '\n' && i > 1 && (text.charAt(i - 1) == '-' || text.charAt(i - 2) == '-')) {
                return true;
            }
            if (c >= '0' && c <= '9' && i > 4 && ".,;!?”\")".indexOf(text.charAt(i - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private ReadableText without(Pattern pattern, boolean unlessNumbered) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            return this;
        }
        StringBuilder out = new StringBuilder(text.length());
        int[] kept = new int[text.length() + 1];
        int from = 0;
        do {
            boolean numbered = unlessNumbered
                    && NUMBERED_BEFORE
                            .matcher(text.substring(Math.max(0, found.start() - 12), found.start()))
                            .find();
            if (!numbered) {
                from = keep(out, kept, from, found.start());
                from = found.end();
            }
        } while (found.find());
        keep(out, kept, from, text.length());
        return new ReadableText(given, out.toString(), ended(kept, out.length(), given.length()));
    }

    /** Words parted by a hyphen at a line's end, whole again. */
    private ReadableText joined() {
        Matcher found = PARTED_WORD.matcher(text);
        StringBuilder out = new StringBuilder(text.length());
        int[] kept = new int[text.length() + 1];
        int from = 0;
        while (found.find()) {
            Matcher before = WORD_BEFORE.matcher(text.substring(Math.max(0, found.start() - 24), found.start()));
            boolean hyphen = before.find() && KEPT.contains(before.group(1).toLowerCase(java.util.Locale.ROOT));
            from = keep(out, kept, from, found.start() + (hyphen ? 1 : 0));
            from = found.end();
        }
        if (from == 0) {
            return this;
        }
        keep(out, kept, from, text.length());
        return new ReadableText(given, out.toString(), ended(kept, out.length(), given.length()));
    }

    private int keep(StringBuilder out, int[] kept, int from, int to) {
        for (int i = from; i < to; i++) {
            kept[out.length()] = asGiven() ? i : at[i];
            out.append(text.charAt(i));
        }
        return to;
    }

    private static int[] ended(int[] at, int length, int end) {
        int[] all = Arrays.copyOf(at, length + 1);
        all[length] = end;
        return all;
    }
}
