package org.pacta.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paragraph, heading or list item of the text: its offsets without the marker, and the sort of marker in front
 * ({@code -}, {@code 1}, {@code a}, or nothing).
 */
record Block(int start, int end, String marker) {

    private static final Pattern MARKER = Pattern.compile("^[\\s"
            + " ]*(?:([-•*–—▪◦·●○■‣➢✓])|(?:\\(?(\\d{1,3})[.)]|(\\d{1,2}(?:\\.\\d{1,2}){1,3})[.)]?(?=\\s+(?!(?:million|billion|trillion|per|percent|degrees?|times|km|tons?|tonnes?|metric|of|and|to|in|or)\\b)[\\p{L}(]))|(?:\\(?([a-hj-u])[.)])|(?:\\(?([ivx]{1,5})\\))|([ivx]{1,4})\\.)[\\s"
            + " ]+");

    /** A line this long was filled up and wraps into the next one. */
    private static final int LONG_LINE = 60;
    /** A line that ends so goes on in the next one, however short it is. */
    private static final Pattern HANGING = Pattern.compile(
            "(?i)(?:^|[^\\p{L}])(?:the|a|an|of|in|on|by|to|and|or|for|with|from|at|will|would|that|no|between|their|our|its|republic|before|until)$");

    boolean marked() {
        return !marker.isEmpty();
    }

    String in(String text) {
        return text.substring(start, end);
    }

    /** The blocks of the text. Lines that only wrap a paragraph are joined; blank lines and markers part blocks. */
    static List<Block> of(String text) {
        List<Block> blocks = new ArrayList<>();
        int start = -1;
        int end = -1;
        int lineStart = 0;
        while (lineStart <= text.length()) {
            int lineEnd = text.indexOf('\n', lineStart);
            lineEnd = lineEnd < 0 ? text.length() : lineEnd;
            String line = text.substring(lineStart, lineEnd);
            boolean blank = line.isBlank();
            if (start >= 0 && (blank || !continues(text, start, end, line))) {
                add(blocks, text, start, end);
                start = -1;
            }
            if (!blank) {
                start = start < 0 ? lineStart : start;
                end = lineEnd;
            }
            lineStart = lineEnd + 1;
        }
        if (start >= 0) {
            add(blocks, text, start, end);
        }
        return blocks;
    }

    /** Whether the line only wraps the paragraph that stands above it, from {@code start} to {@code end}. */
    private static boolean continues(String text, int start, int end, String line) {
        if (MARKER.matcher(line).find() || ActionTable.isRow(line) || line.indexOf('|') >= 0) {
            return false;
        }
        if (ActionFields.goesOn(text.substring(start, end).strip(), line.strip())) {
            return true;
        }
        int last = end;
        while (last > start + 1 && isSpace(text.charAt(last - 1))) {
            last--;
        }
        int lastLine = last - Math.max(start - 1, text.lastIndexOf('\n', last - 1));
        char closing = text.charAt(last - 1);
        char first = line.strip().charAt(0);
        if (".!?:;”\"".indexOf(closing) >= 0) {
            return Character.isLowerCase(first) && ":;".indexOf(closing) < 0;
        }
        return Character.isLowerCase(first)
                || lastLine >= LONG_LINE
                || closing == ','
                || HANGING.matcher(text.substring(Math.max(start, last - 12), last))
                        .find();
    }

    private static void add(List<Block> blocks, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        Matcher marker = MARKER.matcher(text.substring(start, end));
        String sort = "";
        if (marker.find()) {
            sort = marker.group(1) != null
                    ? marker.group(1)
                    : marker.group(2) != null
                            ? "1"
                            : marker.group(3) != null ? "1.1" : marker.group(4) != null ? "a" : "i";
            start += marker.end();
        }
        if (hasContent(text, start, end)) {
            blocks.add(new Block(start, end, sort));
        }
    }

    private static boolean hasContent(String text, int start, int end) {
        return text.substring(start, end).chars().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '﻿';
    }
}
