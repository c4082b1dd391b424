package org.pacta.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** What somebody looks for: words that must all be there, those between quotation marks as they stand. */
record SearchWords(String phrase, List<String> words) {

    private static final int LONGEST = 200;
    private static final int MOST = 8;
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Pattern WORD = Pattern.compile("[\"\u201c\u201d]([^\"\u201c\u201d]+)[\"\u201c\u201d]|(\\S+)");

    private static final Pattern LONG_END = Pattern.compile("(?<=[\\p{IsKatakana}ー]{2}\\p{IsKatakana})ー+$");

    /** A piece of text is cut to this many characters around the first match, a whole text shown up to twice as long. */
    private static final int AROUND = 120;

    static SearchWords of(String query) {
        var plain = Normalizer.normalize(query.replaceAll("\\p{Cntrl}|\\p{Cs}", " "), Normalizer.Form.NFKC)
                .replaceAll("\\s+", " ")
                .strip();
        var looked = plain.substring(
                0, plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length()))));
        var words = WORD.matcher(looked)
                .results()
                .map(word -> word.group(1) == null
                        ? shortened(word.group(2))
                        : word.group(1).strip())
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
        return new SearchWords(words.size() == 1 ? words.getFirst() : looked, words);
    }

    /** A Japanese word that is written with or without a long vowel at its end, as サーバー, is looked for without. */
    private static String shortened(String word) {
        return LONG_END.matcher(word).replaceFirst("");
    }

    /** Whether one of them can be looked up: two characters, or one that is a word by itself in its script. */
    boolean searchable() {
        return words.stream()
                .anyMatch(word -> word.codePoints().anyMatch(c -> c > '~')
                        || SPACE.splitAsStream(word).anyMatch(part -> part.length() > 1));
    }

    boolean isReference(String reference) {
        return Folded.fold(reference).equals(Folded.fold(phrase));
    }

    /** The whole text with the words marked. */
    Hit.Marked mark(String text) {
        return new Hit.Marked(text, marks(text), false, false);
    }

    /** The text with the words marked, where it is long only what stands around the first of them. */
    Hit.Marked snippet(String text) {
        var marks = marks(text);
        if (text.length() <= 2 * AROUND) {
            return new Hit.Marked(text, marks, false, false);
        }
        var first = marks.isEmpty() ? 0 : marks.getFirst().start();
        var start = first <= AROUND ? 0 : atSpace(text, first - AROUND, first);
        var end = Math.min(text.length(), start + 2 * AROUND);
        if (end < text.length()) {
            var space = text.lastIndexOf(' ', end);
            end = space > end - 20 ? space : end;
            end = Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
        }
        var to = end;
        var inside = marks.stream()
                .filter(mark -> mark.start() >= start && mark.end() <= to)
                .map(mark -> new Hit.Marked.Mark(mark.start() - start, mark.end() - start))
                .toList();
        return new Hit.Marked(text.substring(start, to), inside, start > 0, to < text.length());
    }

    private static int atSpace(String text, int from, int limit) {
        var space = text.indexOf(' ', from);
        if (space >= 0 && space < Math.min(from + 20, limit)) {
            return space + 1;
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    }

    private List<Hit.Marked.Mark> marks(String text) {
        var folded = new Folded(text);
        var found = new ArrayList<Hit.Marked.Mark>();
        for (var word : words) {
            var wanted = Folded.fold(word);
            for (int at = folded.next(wanted, 0); at >= 0; at = folded.next(wanted, at + wanted.length())) {
                found.add(new Hit.Marked.Mark(folded.start(at), folded.end(at + wanted.length() - 1)));
            }
        }
        found.sort(Comparator.comparingInt(Hit.Marked.Mark::start).thenComparingInt(mark -> -mark.end()));
        var marks = new ArrayList<Hit.Marked.Mark>();
        for (var mark : found) {
            if (marks.isEmpty() || mark.start() >= marks.getLast().end()) {
                marks.add(mark);
            } else if (mark.end() > marks.getLast().end()) {
                marks.set(marks.size() - 1, new Hit.Marked.Mark(marks.getLast().start(), mark.end()));
            }
        }
        return marks;
    }
}
