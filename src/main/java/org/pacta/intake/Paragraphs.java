package org.pacta.intake;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.pacta.command.Refused;

/** Puts together a text: a blank line between paragraphs, items of a list below each other. */
final class Paragraphs {

    /** UTF-16 units; a communiqué of 100,000 words has about 650,000. */
    static final int LONGEST = 4_000_000;

    private static final String[] BULLETS = {"-", "•", "◦", "▪"};
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}&&[^\\n]]|[\\u00AD\\uFEFF\\p{Cf}&&[^\\u200C\\u200D]]");
    private static final Pattern SPACES = Pattern.compile("[\\u0020\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F]+");
    private static final Pattern AROUND_LINE_END = Pattern.compile("[ \\u3000]*+\\n[ \\u3000\\n]*+");

    private final StringBuilder text = new StringBuilder();
    private final String name;
    private boolean afterItem;

    /** @param name of the file, for people */
    Paragraphs(String name) {
        this.name = name;
    }

    void paragraph(String words) {
        add("", words);
    }

    /** @param marker bullet or number as the reader of the document sees it */
    void item(String marker, String words) {
        add(marker, words);
    }

    /** @param level of the list, from 0 */
    static String bullet(int level) {
        return BULLETS[Math.clamp(level, 0, BULLETS.length - 1)];
    }

    String text() {
        return text.toString();
    }

    private void add(String marker, String words) {
        var folded = folded(words);
        if (folded.isEmpty()) {
            return;
        }
        var item = !marker.isEmpty();
        if (!text.isEmpty()) {
            text.append(item && afterItem ? "\n" : "\n\n");
        }
        afterItem = item;
        if (item) {
            text.append(marker).append(' ');
        }
        text.append(folded);
        if (text.length() > LONGEST) {
            throw new Refused("intake.tooMuchText", Intake.FIELD, name, LONGEST);
        }
    }

    /** Without what cannot be seen; runs of spaces as one, line ends kept. */
    static String folded(String words) {
        var plain = Normalizer.normalize(words, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u000B', '\n')
                .replace('\f', '\n')
                .replace('\u0085', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n')
                .replace('\t', ' ');
        plain = UNSEEN.matcher(plain).replaceAll("");
        plain = SPACES.matcher(plain).replaceAll(" ");
        return AROUND_LINE_END.matcher(plain).replaceAll("\n").strip();
    }
}
