package org.pacta.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits a paragraph into sentences. A full stop ends one only if white space and a capital, digit or quotation mark
 * follow and the word before it is no abbreviation; initialisms that often end sentences (U.S., D.C.) do so before a
 * word that usually opens one.
 */
final class SentenceSplitter {

    private static final Set<String> ABBREVIATIONS = Lexicon.words("""
            h.e gen adm lt col maj capt cmdr cdr brig sgt mr mrs ms dr prof sen rep gov amb hon st no nos art arts
            sec secs para paras vs cf e.g i.e viz approx res fig vol ed eds jan feb mar apr aug sept sep oct nov
            dec messrs mt ft pp ph.d al dept min mil bn mn ca rev pres
            """);
    private static final Set<String> MAY_END = Lexicon.words("""
            u.s u.k u.n e.u d.c u.s.a r.o.k p.r.c jr sr inc co corp ltd etc a.m p.m u.a.e
            """);
    private static final Set<String> OPENERS = Lexicon.words("""
            the we they this these those both in on at it as to for with our their he she during following
            recognizing building all each such through under additionally furthermore moreover finally also
            today together since while when after before by if there its no an a and but noting reaffirming
            """);

    private SentenceSplitter() {}

    /** Offsets of the sentences in {@code text} between {@code from} and {@code to}: start and end of each. */
    static List<int[]> split(String text, int from, int to) {
        List<int[]> sentences = new ArrayList<>();
        int start = skipSpace(text, from, to);
        int at = start;
        while (at < to) {
            char c = text.charAt(at);
            if (c == '。' || c == '！' || c == '？') {
                int after = closing(text, at + 1, to);
                sentences.add(new int[] {start, after});
                start = skipSpace(text, after, to);
                at = start;
                continue;
            }
            if (c == '.' || c == '!' || c == '?' || c == '…') {
                int after = closing(text, at + 1, to);
                int next = skipSpace(text, after, to);
                if (next >= to) {
                    break;
                }
                if (next > after && opens(text.charAt(next)) && !(c == '.' && abbreviated(text, start, at, next, to))) {
                    sentences.add(new int[] {start, after});
                    start = next;
                    at = next;
                    continue;
                }
            }
            at++;
        }
        int end = to;
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            sentences.add(new int[] {start, end});
        }
        return sentences;
    }

    private static boolean abbreviated(String text, int sentenceStart, int stop, int next, int to) {
        int wordStart = stop;
        while (wordStart > sentenceStart && isWordPart(text.charAt(wordStart - 1))) {
            wordStart--;
        }
        String word = text.substring(wordStart, stop).toLowerCase(Locale.ROOT);
        if (word.startsWith("(")) {
            word = word.substring(1);
        }
        if (MAY_END.contains(word)) {
            return !OPENERS.contains(wordAt(text, next, to));
        }
        if (word.equals("no") || word.equals("nos") || word.equals("art") || word.equals("sec")) {
            return Character.isDigit(text.charAt(next));
        }
        boolean initial = word.length() == 1 && Character.isUpperCase(text.charAt(wordStart));
        return initial || ABBREVIATIONS.contains(word);
    }

    private static String wordAt(String text, int from, int to) {
        int end = from;
        while (end < to && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '(';
    }

    private static boolean opens(char c) {
        return Character.isUpperCase(c)
                || Character.isDigit(c)
                || c >= 0x1100 && Character.isLetter(c)
                || "\"“‘'([$€£•".indexOf(c) >= 0;
    }

    private static int closing(String text, int from, int to) {
        int at = from;
        while (at < to && "\"”’')].!?」』）".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static int skipSpace(String text, int from, int to) {
        int at = from;
        while (at < to && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ' ')) {
            at++;
        }
        return at;
    }
}
