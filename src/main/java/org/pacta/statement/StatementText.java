package org.pacta.statement;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.pacta.command.Refused;

/** What can be a statement's text. */
public final class StatementText {

    /** Letters of a series' short name. */
    public static final int LONGEST_SERIES = 31;

    /** Bytes in UTF-8. */
    public static final int LARGEST = 5 * 1024 * 1024;

    /** Line ends as {@code \n}, nothing else changed.
     *
     * @throws Refused where the text is empty, larger than {@link #LARGEST}, or holds what no text holds
     */
    public static String checked(String text) {
        if (text.isBlank()) {
            throw new Refused("statement.empty", "text");
        }
        if (text.length() > LARGEST || text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new Refused(Refused.Category.TOO_LARGE, "statement.tooLarge", "text", LARGEST / 1024 / 1024);
        }
        var normal = text.replace("\r\n", "\n").replace('\r', '\n');
        if (normal.startsWith("\uFEFF")) {
            normal = normal.substring(1);
        }
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            var control = c < ' ' && c != '\n' && c != '\t' && c != '\f' && c != 0x0B;
            if (control || c == '\uFFFD' || c == '\uFFFE' || loneSurrogate(normal, i)) {
                throw new Refused("statement.binary", "text");
            }
        }
        if (!hasWords(normal)) {
            throw new Refused("statement.noWords", "text");
        }
        return normal;
    }

    /** Whether there is anything in it to read. */
    static boolean hasWords(String text) {
        return text.chars().anyMatch(Character::isLetter);
    }

    /** @throws Refused where it is not letters, digits and hyphens */
    static String series(String series) {
        var normal = series.strip().toUpperCase(Locale.ROOT);
        if (!mayBeSeries(normal)) {
            throw new Refused("statement.series", "series");
        }
        return normal;
    }

    /** Whether it is the short name of a series, in capital letters. */
    public static boolean mayBeSeries(String code) {
        return code.matches("[A-Z0-9][A-Z0-9-]{0," + (LONGEST_SERIES - 1) + "}");
    }

    private static boolean loneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private StatementText() {}
}
