package org.pacta.concurrence.ui;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What changed from one version of a text to the next: paragraph beside paragraph, with the words that are other. */
final class Differences {

    /** Longer paragraphs are shown as changed in whole: comparing their words would keep the reader waiting. */
    private static final int LONGEST_COMPARED = 20_000;

    /** A run of text, and whether the other side has it not. */
    record Piece(String text, boolean changed) {}

    /**
     * Two paragraphs side by side; empty on the side that has none.
     *
     * @param same whether both sides are alike
     */
    record Row(List<Piece> before, List<Piece> after, boolean same) {}

    /** A stretch where both sides differ: from where to where on each. */
    private record Stretch(int left, int leftEnd, int right, int rightEnd) {}

    static List<Row> between(String before, String after) {
        var old = before.lines().toList();
        var now = after.lines().toList();
        var rows = new ArrayList<Row>();
        int next = 0;
        for (var stretch : stretches(old, now)) {
            same(rows, old.subList(next, stretch.left()));
            changed(
                    rows,
                    old.subList(stretch.left(), stretch.leftEnd()),
                    now.subList(stretch.right(), stretch.rightEnd()));
            next = stretch.leftEnd();
        }
        same(rows, old.subList(next, old.size()));
        return rows;
    }

    /** What was taken out and what was put in at the same place are one stretch, though the library tells them apart. */
    private static List<Stretch> stretches(List<String> old, List<String> now) {
        var stretches = new ArrayList<Stretch>();
        for (var delta :
                DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>(), null).getDeltas()) {
            int left = delta.getSource().getPosition();
            int right = delta.getTarget().getPosition();
            if (!stretches.isEmpty()
                    && stretches.getLast().leftEnd() == left
                    && stretches.getLast().rightEnd() == right) {
                var one = stretches.removeLast();
                left = one.left();
                right = one.right();
            }
            stretches.add(new Stretch(
                    left,
                    delta.getSource().getPosition() + delta.getSource().size(),
                    right,
                    delta.getTarget().getPosition() + delta.getTarget().size()));
        }
        return stretches;
    }

    private static void same(List<Row> rows, List<String> lines) {
        for (var line : lines) {
            if (!line.isBlank()) {
                var whole = List.of(new Piece(line, false));
                rows.add(new Row(whole, whole, true));
            }
        }
    }

    private static void changed(List<Row> rows, List<String> before, List<String> after) {
        var old = before.stream().filter(line -> !line.isBlank()).toList();
        var now = after.stream().filter(line -> !line.isBlank()).toList();
        for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
            if (i >= now.size()) {
                rows.add(new Row(List.of(new Piece(old.get(i), true)), List.of(), false));
            } else if (i >= old.size()) {
                rows.add(new Row(List.of(), List.of(new Piece(now.get(i), true)), false));
            } else {
                rows.add(paragraph(old.get(i), now.get(i)));
            }
        }
    }

    private static Row paragraph(String old, String now) {
        if (old.length() > LONGEST_COMPARED || now.length() > LONGEST_COMPARED) {
            return new Row(List.of(new Piece(old, true)), List.of(new Piece(now, true)), old.equals(now));
        }
        var before = words(old);
        var after = words(now);
        var stretches = stretches(before, after);
        var left = new ArrayList<Piece>();
        var right = new ArrayList<Piece>();
        int nextLeft = 0;
        int nextRight = 0;
        for (var stretch : stretches) {
            add(left, before.subList(nextLeft, stretch.left()), false);
            add(right, after.subList(nextRight, stretch.right()), false);
            add(left, before.subList(stretch.left(), stretch.leftEnd()), true);
            add(right, after.subList(stretch.right(), stretch.rightEnd()), true);
            nextLeft = stretch.leftEnd();
            nextRight = stretch.rightEnd();
        }
        add(left, before.subList(nextLeft, before.size()), false);
        add(right, after.subList(nextRight, after.size()), false);
        return new Row(left, right, stretches.isEmpty());
    }

    /** The blank after a word that changed is not marked. */
    private static void add(List<Piece> pieces, List<String> words, boolean changed) {
        var text = String.join("", words);
        var marked = changed && !text.isBlank() ? text.stripTrailing() : text;
        append(pieces, new Piece(marked, changed));
        append(pieces, new Piece(text.substring(marked.length()), false));
    }

    private static void append(List<Piece> pieces, Piece piece) {
        if (piece.text().isEmpty()) {
            return;
        }
        if (!pieces.isEmpty() && pieces.getLast().changed() == piece.changed()) {
            pieces.add(new Piece(pieces.removeLast().text() + piece.text(), piece.changed()));
        } else {
            pieces.add(piece);
        }
    }

    /** Each with the blanks after it; also where words are not parted by blanks, as in Japanese. */
    private static List<String> words(String line) {
        var breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(line);
        var words = new ArrayList<String>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            var word = line.substring(start, end);
            if (word.isBlank() && !words.isEmpty()) {
                words.add(words.removeLast() + word);
            } else {
                words.add(word);
            }
            start = end;
        }
        return words;
    }

    private Differences() {}
}
