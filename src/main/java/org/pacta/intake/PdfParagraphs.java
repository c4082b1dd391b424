package org.pacta.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts lines together to paragraphs: by the space between them, how far they run, how they begin and end, and the letters
 * that they are set in.
 */
final class PdfParagraphs {

    private static final Pattern BULLET = Pattern.compile("^([-•*–—▪◦·●○■‣])\\s+(?=\\S)");
    private static final Pattern NUMBER = Pattern.compile("^(\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,5})[.)])\\s+(?=\\S)");
    private static final Pattern ENDS_SENTENCE = Pattern.compile("[.!?:;。！？][\"”’'\\])）」』]*$");
    private static final Pattern GOES_ON =
            Pattern.compile("(?i)(?:,|[-–—]|\\b(?:the|a|an|of|on|in|for|and|or|to|with|by|at|from|between|among))$");
    private static final double MORE_SPACE = 1.35;
    private static final double SHORT = 0.75;
    private static final float INDENT = 6;

    private final List<PdfLine> lines;
    private final Hyphens hyphens;
    private final float pitch;
    private final float width;

    PdfParagraphs(List<PdfLine> lines) {
        this.lines = lines;
        this.hyphens = new Hyphens(lines.stream().map(PdfLine::words).toList());
        this.pitch = pitch(lines);
        this.width = right(lines) - left(lines);
    }

    void writeTo(Paragraphs out) {
        var gathered = new ArrayList<PdfLine>();
        for (var line : lines) {
            if (!gathered.isEmpty() && parts(gathered, line)) {
                write(gathered, out);
                gathered.clear();
            }
            gathered.add(line);
        }
        if (!gathered.isEmpty()) {
            write(gathered, out);
        }
    }

    private void write(List<PdfLine> gathered, Paragraphs out) {
        var words = new StringBuilder();
        for (var line : gathered) {
            hyphens.append(words, line.words());
        }
        var text = words.toString();
        var mark = BULLET.matcher(text);
        var number = NUMBER.matcher(text);
        if (mark.find()) {
            out.item(mark.group(1), text.substring(mark.end()));
        } else if (number.find()) {
            out.item(number.group(1), text.substring(number.end()));
        } else {
            out.paragraph(text);
        }
    }

    private boolean parts(List<PdfLine> gathered, PdfLine line) {
        var before = gathered.getLast();
        if (line.page() == before.page() && Math.abs(line.y() - before.y()) < 1) {
            return false;
        }
        if (begins(line, before)) {
            return true;
        }
        if (!line.looksLike(before)) {
            return !goesOnIn(before, line);
        }
        var ended = ENDS_SENTENCE.matcher(before.words()).find();
        var isShort = before.right() - left(gathered) < SHORT * width;
        if (line.page() != before.page() || line.y() < before.y()) {
            return ended || isShort && !GOES_ON.matcher(before.words()).find() && !startsLower(line);
        }
        if (line.y() - before.y() > MORE_SPACE * pitchOf(before)) {
            return true;
        }
        if (ended && isShort) {
            return true;
        }
        if (ended && Math.abs(line.x() - before.x()) > INDENT) {
            var amongItems = before.words().endsWith(":") || before.words().endsWith(";");
            return amongItems || gathered.size() > 1 && !startsLower(line);
        }
        return isShort && !GOES_ON.matcher(before.words()).find() && !startsLower(line) && !isMarked(gathered);
    }

    /** A mark opens an item, unless it only looks like one: a year or a number that was wrapped to the next line. */
    private boolean begins(PdfLine line, PdfLine before) {
        if (BULLET.matcher(line.words()).find()) {
            return true;
        }
        return NUMBER.matcher(line.words()).find()
                && (ENDS_SENTENCE.matcher(before.words()).find()
                        || before.words().endsWith(",")
                        || before.words().endsWith("; and")
                        || before.right() - before.x() < SHORT * width
                        || !line.looksLike(before));
    }

    /** Some words set in bold inside a paragraph can fill a whole line. */
    private boolean goesOnIn(PdfLine before, PdfLine line) {
        var sameSize = Math.abs(line.size() - before.size()) < 0.1 * Math.max(line.size(), before.size());
        return sameSize
                && startsLower(line)
                && !ENDS_SENTENCE.matcher(before.words()).find();
    }

    private static boolean isMarked(List<PdfLine> gathered) {
        var first = gathered.getFirst().words();
        return BULLET.matcher(first).find() || NUMBER.matcher(first).find();
    }

    private static boolean startsLower(PdfLine line) {
        return Character.isLowerCase(line.words().codePointAt(0));
    }

    private float pitchOf(PdfLine line) {
        return Math.max(pitch, line.size() * 1.1f);
    }

    /** The usual distance of two lines: the most frequent one, in half points. */
    private static float pitch(List<PdfLine> lines) {
        var counts = new java.util.TreeMap<Integer, Integer>();
        for (int i = 1; i < lines.size(); i++) {
            float apart = lines.get(i).y() - lines.get(i - 1).y();
            if (lines.get(i).page() == lines.get(i - 1).page()
                    && apart > 2
                    && apart < 4 * lines.get(i).size()) {
                counts.merge(Math.round(apart * 2), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(java.util.Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(java.util.Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
                .map(most -> most.getKey() / 2f)
                .orElse(14f);
    }

    private static float left(List<PdfLine> lines) {
        return (float) lines.stream().mapToDouble(PdfLine::x).min().orElse(0);
    }

    private static float right(List<PdfLine> lines) {
        return (float) lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
    }
}
