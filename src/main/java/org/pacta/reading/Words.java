package org.pacta.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence as words and punctuation marks with their offsets in it. */
final class Words {

    private static final Pattern TOKEN =
            Pattern.compile("[$€£¥]?[\\p{L}\\p{N}][\\p{L}\\p{N}'’&/.\\-‑]*|[,;:()\\[\\]—–\"“”]|[^\\s]");
    private static final Set<String> ADVERBS = Lexicon.words("""
            also further furthermore additionally today hereby jointly together therefore thus now both all each
            again respectively too moreover still likewise accordingly then once first more even always soon
            wholeheartedly in-person collectively next ourselves themselves better well just long hence
            """);
    private static final Set<String> NOT_ADVERBS = Lexicon.words("""
            family supply italy apply reply assembly july rely comply ally multiply early friendly timely
            monthly quarterly weekly daily only costly
            """);

    /** One word or mark. */
    record Token(String text, String lower, int start, int end) {
        boolean capital() {
            return Character.isUpperCase(text.charAt(0));
        }
    }

    private final String sentence;
    private final List<Token> tokens;

    private Words(String sentence, List<Token> tokens) {
        this.sentence = sentence;
        this.tokens = tokens;
    }

    static Words of(String sentence) {
        List<Token> tokens = new ArrayList<>();
        Matcher found = TOKEN.matcher(sentence);
        while (found.find()) {
            int end = found.end();
            while (end - 1 > found.start() && trailing(sentence, found.start(), end)) {
                end--;
            }
            int seam = seam(sentence.substring(found.start(), end));
            if (seam > 0) {
                end = found.start() + seam;
            }
            String text = sentence.substring(found.start(), end);
            tokens.add(new Token(
                    text, text.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‑', '-'), found.start(), end));
            if (end < found.end()) {
                found.region(end, sentence.length());
            }
        }
        return new Words(sentence, tokens);
    }

    /** Where a lost space ran two words into one ("toensure", "development.They"); 0 if the word is whole. */
    private static int seam(String word) {
        int stop = word.indexOf('.');
        if (stop > 2
                && stop + 3 < word.length()
                && Character.isLowerCase(word.charAt(stop - 1))
                && Character.isUpperCase(word.charAt(stop + 1))
                && Character.isLowerCase(word.charAt(stop + 2))) {
            return stop;
        }
        if (word.length() < 7 || Lexicon.isBaseVerb(word) || Lexicon.isIngForm(word) || Lexicon.isParticiple(word)) {
            return 0;
        }
        boolean to = word.startsWith("to") && Lexicon.isBaseVerb(word.substring(2));
        return to || word.startsWith("in") && Lexicon.isIngForm(word.substring(2)) ? 2 : 0;
    }

    private static boolean trailing(String sentence, int start, int end) {
        char last = sentence.charAt(end - 1);
        if (last == '.') {
            String word = sentence.substring(start, end - 1);
            return end == sentence.length()
                    || !(word.contains(".") || word.length() <= 4 && Character.isUpperCase(word.charAt(0)));
        }
        return last == '-' || last == '\'' || last == '’' || last == '/' || last == '&';
    }

    String sentence() {
        return sentence;
    }

    int size() {
        return tokens.size();
    }

    Token token(int index) {
        return tokens.get(index);
    }

    /** The word in lower case; empty outside the sentence. */
    String lower(int index) {
        return index < 0 || index >= tokens.size() ? "" : tokens.get(index).lower();
    }

    boolean capital(int index) {
        return index >= 0 && index < tokens.size() && tokens.get(index).capital();
    }

    boolean is(int index, Set<String> words) {
        return words.contains(lower(index));
    }

    boolean isMark(int index) {
        String word = lower(index);
        return !word.isEmpty() && !Character.isLetterOrDigit(word.charAt(0)) && "$€£¥".indexOf(word.charAt(0)) < 0;
    }

    boolean isAdverb(int index) {
        String word = lower(index);
        return ADVERBS.contains(word)
                || word.length() > 4 && word.endsWith("ly") && !NOT_ADVERBS.contains(word) && !capitalInside(index);
    }

    private boolean capitalInside(int index) {
        return index > 0 && capital(index);
    }

    /** The first index at or after {@code from} that is no adverb. */
    int skipAdverbs(int from) {
        int at = from;
        while (at < size()
                && (isAdverb(at)
                        || (lower(at).equals(",")
                                && isAdverb(at + 1)
                                && lower(at + 2).equals(",")))) {
            at += lower(at).equals(",") ? 3 : 1;
        }
        return at;
    }

    /** The last index at or before {@code from} that is no adverb. */
    int skipBack(int from) {
        int at = from;
        while (at > 0 && isAdverb(at)) {
            at--;
        }
        return at;
    }

    int start(int index) {
        return index >= size() ? sentence.length() : tokens.get(index).start();
    }

    int end(int index) {
        return tokens.get(index).end();
    }

    /** The text from word {@code from} up to, not including, word {@code to}. */
    String text(int from, int to) {
        int last = Math.min(to, size()) - 1;
        return from > last ? "" : sentence.substring(start(from), end(last));
    }

    /** The same in lower case, with straight apostrophes. */
    String lowerText(int from, int to) {
        return text(from, to).toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    int indexAtOrAfter(int offset) {
        for (int i = 0; i < size(); i++) {
            if (token(i).start() >= offset) {
                return i;
            }
        }
        return size();
    }
}
