package org.pacta.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The paragraphs of a rendering, in any language. */
final class RenderingText {

    private static final Pattern MARKER = Pattern.compile("[-•*–—▪◦·●○■□◆◇‣※・①-⑳]"
            + "|\\(?[0-9]{1,3}(?:[.)](?=\\s)|[．）])"
            + "|[（(][0-9a-z가-힣一-龠ア-ン]{1,3}[)）]"
            + "|[가-하][.)](?=\\s)");
    private static final String SENTENCE_ENDS = ".!?:;。．！？：；";
    private static final String CLOSING = "\"”’'」』)）】〉》";
    private static final int SHORT_LINE = 25;

    /**
     * Parted by blank lines, by list markers, and at the ends of lines that end a sentence or are too short to have been
     * wrapped. Lines without a letter or digit, such as a rule of asterisks, are left out, as they are in passages.
     */
    static List<String> paragraphs(String text) {
        var paragraphs = new ArrayList<String>();
        var open = new StringBuilder();
        String above = "";
        for (var raw : text.lines().toList()) {
            var line = raw.strip();
            if (line.isEmpty() || MARKER.matcher(line).lookingAt() || endsParagraph(above)) {
                close(open, paragraphs);
            }
            if (!line.isEmpty()) {
                open.append(open.isEmpty() ? "" : "\n").append(line);
            }
            above = line;
        }
        close(open, paragraphs);
        return List.copyOf(paragraphs);
    }

    private static boolean endsParagraph(String line) {
        int end = line.length();
        while (end > 0 && CLOSING.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.length() < SHORT_LINE || (end > 0 && SENTENCE_ENDS.indexOf(line.charAt(end - 1)) >= 0);
    }

    private static void close(StringBuilder open, List<String> paragraphs) {
        if (open.chars().anyMatch(Character::isLetterOrDigit)) {
            paragraphs.add(open.toString());
        }
        open.setLength(0);
    }

    private RenderingText() {}
}
