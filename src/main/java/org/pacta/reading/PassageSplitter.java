package org.pacta.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parts a text into passages: title, date line, headings, sentences, list items with the stem that they hang on. */
final class PassageSplitter {

    private static final Pattern DATE_LINE = Pattern.compile(
            "(?i)(?:\\w+day,? )?(?:\\d{4}-\\d{2}(?:-\\d{2})?|[a-z]{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2} [a-z]{3,9},? \\d{4}|\\d{4}[./年] ?\\d{1,2}[./月] ?\\d{1,2}[.日]?)");
    private static final Pattern FRAME = Pattern.compile(
            "(?i)^\\W*(?:begin|end) (?:of )?(?:text|statement)\\b.*|.*\\b(?:text of|following (?:is|are|statement)|statement (?:was|is)).*");
    private static final int LONGEST_HEADING = 160;

    private record Open(String marker, String stem) {}

    private final String text;
    private final List<ReadPassage> passages = new ArrayList<>();
    private final Deque<Open> lists = new ArrayDeque<>();
    private @Nullable String pendingStem;

    private PassageSplitter(String text) {
        this.text = text;
    }

    static List<ReadPassage> split(String text) {
        PassageSplitter splitter = new PassageSplitter(text);
        List<Block> blocks = Block.of(text);
        for (int i = 0; i < blocks.size(); i++) {
            splitter.read(blocks.get(i), i, i + 1 < blocks.size() ? blocks.get(i + 1) : null);
        }
        return List.copyOf(splitter.passages);
    }

    private void read(Block block, int paragraph, @Nullable Block next) {
        String content = block.in(text);
        if (paragraph == 0 && !ends(content) && !block.marked()) {
            add(paragraph, block.start(), block.end(), PassageRole.TITLE, null);
            return;
        }
        if (content.length() < 40 && DATE_LINE.matcher(content).matches()) {
            add(paragraph, block.start(), block.end(), PassageRole.DATE_LINE, null);
            return;
        }
        String stem = stemFor(block, content);
        if (stem == null && isHeading(content)) {
            add(paragraph, block.start(), block.end(), PassageRole.HEADING, null);
            pendingStem = null;
            return;
        }
        boolean item = block.marked() || stem != null;
        List<int[]> sentences = SentenceSplitter.split(text, block.start(), block.end());
        for (int i = 0; i < sentences.size(); i++) {
            int[] at = sentences.get(i);
            boolean leadsIn = i == sentences.size() - 1 && leadsIn(text.substring(at[0], at[1]), next);
            PassageRole role = leadsIn ? PassageRole.LEAD_IN : item ? PassageRole.LIST_ITEM : PassageRole.SENTENCE;
            add(paragraph, at[0], at[1], role, stem);
            pendingStem = leadsIn ? text.substring(at[0], at[1]) : null;
        }
    }

    /** The stem that the block hangs on, opening and closing lists as markers come and go. */
    private @Nullable String stemFor(Block block, String content) {
        if (pendingStem != null) {
            if (block.marked() || looksLikeItem(content)) {
                lists.push(new Open(block.marker(), pendingStem));
                return pendingStem;
            }
        }
        while (!lists.isEmpty()) {
            Open open = lists.peek();
            if (open.marker().equals(block.marker()) && (block.marked() || looksLikeItem(content))) {
                return open.stem();
            }
            lists.pop();
        }
        return null;
    }

    private static boolean looksLikeItem(String content) {
        String first = content.split("\\W+", 2)[0];
        boolean opensWithVerb = Lexicon.isBaseVerb(first) || Lexicon.isIngForm(first);
        return content.endsWith(";")
                || content.endsWith("; and")
                || content.endsWith(",")
                || (opensWithVerb && content.length() < 700)
                || Character.isLowerCase(content.charAt(0));
    }

    private static boolean leadsIn(String sentence, @Nullable Block next) {
        return sentence.endsWith(":")
                && next != null
                && !FRAME.matcher(sentence).matches();
    }

    private static boolean isHeading(String content) {
        return FRAME.matcher(content).matches() && content.length() < 30
                || content.length() <= LONGEST_HEADING
                        && !ends(content)
                        && !content.endsWith(":")
                        && !content.endsWith(";");
    }

    private static boolean ends(String content) {
        String bare = content.replaceAll("[\"”’'\\])]+$", "");
        return bare.endsWith(".") || bare.endsWith("!") || bare.endsWith("?");
    }

    private void add(int paragraph, int start, int end, PassageRole role, @Nullable String stem) {
        passages.add(new ReadPassage(passages.size(), paragraph, start, end, text.substring(start, end), role, stem));
    }
}
