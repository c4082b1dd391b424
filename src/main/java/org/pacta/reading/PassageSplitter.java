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
            "(?i)(?:\\w+day,? )?(?:\\d{4}-\\d{2}(?:-\\d{2})?|[a-z]{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}"
                    + " [a-z]{3,9},? \\d{4}|\\d{4}[./年] ?\\d{1,2}[./月] ?\\d{1,2}[.日]?)");
    private static final Pattern FRAME =
            Pattern.compile("(?i)^\\W*(?:begin|end) (?:of )?(?:text|statement)\\b.*|.*\\b(?:text of|following"
                    + " (?:is|are|statement)|statement (?:was|is))\\b.*");
    /** How widely a text may be seen ("REL TO USA, JPN"), which names no party of it. */
    private static final Pattern MARKING = Pattern.compile(
            "^\\W*(?:TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|RESTRICTED|CUI|FOUO|OFFICIAL(?:-SENSITIVE)?|FOR"
                    + " OFFICIAL USE ONLY|EMBARGOED|DRAFT|NOT FOR RELEASE|REL(?:EASABLE)? TO)\\b[\\p{Lu}\\d,/"
                    + " ()&:;.-]*$|^[\\p{Lu}/ ]{3,40}\\bREL TO\\b[\\p{Lu}, /]*$");
    /** "Maritime security:", "A. Cyber": a line that only says what the items under it are about. */
    private static final Pattern SUB_HEAD = Pattern.compile("(?!(?:(?i:the|we|they|both|all) ))\\p{Lu}[^.;:!?]{1,70}:");

    /** "Trade:", "Research:": a word that heads items, though it may be a verb as well. */
    private static final Pattern ONE_WORD = Pattern.compile("\\p{Lu}\\p{L}+:");

    private static final Pattern TOPIC = Pattern.compile("\\p{Lu}\\p{L}+(?: (?:and|&) \\p{L}+)?");

    /** A sentence that only its list ends: "To this end, the parties will". */
    private static final Pattern HANGING =
            Pattern.compile("(?i).*\\b(?:will|shall|to|by|agreed|decided|committed to|the following|as follows)");

    private static final Pattern GOVERNS = Pattern.compile(
            "(?i)\\b(?:agree|agreed|decide|decided|will|would|shall|commit|commits|committed|pledge|pledged|intend|intends|plan|plans|resolve|resolved|following|welcome[ds]?|announce[ds]?|include[sd]?|including|by|to)\\b[^:]{0,60}:$");
    private static final Pattern UNDERTAKES = Pattern.compile(
            "(?i)\\b(?:agree|agreed|decide|decided|will|would|shall|commit|commits|committed|pledge|pledged|intend|intends|resolve|resolved|welcome[ds]?|discussed|reviewed|noted|urged|called)\\b");
    private static final int LONGEST_HEADING = 160;
    /** No sentence is longer; what runs on beyond it is read piece by piece. */
    private static final int LONGEST = 2400;

    private static final int DEEPEST = 12;

    /** @param headed whether headings stand between its items */
    private record Open(String marker, String stem, boolean headed) {}

    private final String text;
    private final List<ReadPassage> passages = new ArrayList<>();
    private final Deque<Open> lists = new ArrayDeque<>();
    private @Nullable String pendingStem;
    private boolean pendingHeaded;
    private boolean titled;
    private @Nullable String header;
    private @Nullable String plan;

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
        if (content.length() < LONGEST_HEADING && MARKING.matcher(content).matches()) {
            add(paragraph, block.start(), block.end(), PassageRole.HEADING, null);
            return;
        }
        if (ActionFields.of(content) != null) {
            add(paragraph, block.start(), block.end(), PassageRole.LIST_ITEM, null);
            titled = true;
            return;
        }
        if (content.indexOf('|') >= 0 || content.indexOf('\t') >= 0) {
            if (table(block, paragraph, content)) {
                titled = true;
                return;
            }
        } else {
            header = null;
        }
        boolean first = !titled;
        titled = true;
        if (first && content.length() <= LONGEST && !ends(content) && !block.marked()) {
            add(paragraph, block.start(), block.end(), PassageRole.TITLE, null);
            plan = Stems.isPlanTitle(content) ? content : null;
            return;
        }
        if (content.length() < 40 && DATE_LINE.matcher(content).matches()) {
            add(paragraph, block.start(), block.end(), PassageRole.DATE_LINE, null);
            return;
        }
        if (listed() && next != null && isSubHead(block, content, next)) {
            add(paragraph, block.start(), block.end(), PassageRole.HEADING, null);
            pendingHeaded |= pendingStem != null;
            return;
        }
        String stem = stemFor(block, content);
        boolean hangs = next != null
                && next.marked()
                && !block.marked()
                && content.length() <= LONGEST_HEADING
                && (HANGING.matcher(content).matches()
                        || Stems.ACTION_HEAD.matcher(content).matches());
        if (stem == null && hangs) {
            add(paragraph, block.start(), block.end(), PassageRole.LEAD_IN, null);
            pendingStem = content.endsWith(":") ? content : content + ":";
            pendingHeaded = false;
            return;
        }
        if (stem == null && plan != null && block.marked() && Lexicon.isBaseVerb(firstWord(content))) {
            stem = plan; // "1.2 Open a joint desk" in a roadmap.
        }
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
            String own = text.substring(at[0], at[1]);
            pendingStem =
                    !leadsIn ? null : stem != null && !UNDERTAKES.matcher(own).find() ? stem : own;
            pendingHeaded = false;
        }
    }

    /** The stem that the block hangs on, opening and closing lists as markers come and go. */
    private @Nullable String stemFor(Block block, String content) {
        if (pendingStem != null) {
            if (block.marked() || looksLikeItem(content)) {
                open(new Open(block.marker(), pendingStem, pendingHeaded));
                return pendingStem;
            }
        }
        boolean item = block.marked() || looksLikeItem(content);
        Open last = lists.peek();
        if (item
                && last != null
                && block.marked()
                && lists.stream().noneMatch(it -> it.marker().equals(block.marker()))) {
            open(new Open(block.marker(), last.stem(), last.headed()));
            return last.stem();
        }
        while (!lists.isEmpty()) {
            Open open = lists.element();
            if (open.marker().equals(block.marker()) && item) {
                return open.stem();
            }
            lists.pop();
        }
        return null;
    }

    private void open(Open list) {
        if (lists.size() >= DEEPEST) {
            lists.removeLast();
        }
        lists.push(list);
    }

    /** Whether a list is about to begin, or goes on in parts that have headings. */
    private boolean listed() {
        return pendingStem != null || !lists.isEmpty() && lists.element().headed();
    }

    /** A line that heads some of a list's items: it says no more than what they are about. */
    private static boolean isSubHead(Block block, String content, Block next) {
        if (!block.marked() && next.marked() && TOPIC.matcher(content).matches()) {
            return true; // "Trade", a topic, though it may be a verb as well.
        }
        boolean words = content.length() <= 80 && (ONE_WORD.matcher(content).matches() || !looksLikeItem(content));
        boolean heads = SUB_HEAD.matcher(content).matches()
                        && !GOVERNS.matcher(content).find()
                || !block.marked() && isHeading(content)
                || block.marked() && isHeading(content) && !next.marker().equals(block.marker()) && next.marked();
        return words && heads;
    }

    private static boolean looksLikeItem(String content) {
        String first = firstWord(content);
        boolean opensWithVerb = Lexicon.isBaseVerb(first) || Lexicon.isIngForm(first);
        return content.endsWith(";")
                || content.endsWith("; and")
                || content.endsWith(",")
                || (opensWithVerb && content.length() < 700)
                || Character.isLowerCase(content.charAt(0));
    }

    /** Whether the block is the head or a row of a table of actions. */
    private boolean table(Block block, int paragraph, String content) {
        if (ActionTable.headed(content) != null) {
            header = content;
            add(paragraph, block.start(), block.end(), PassageRole.HEADING, null);
            return true;
        }
        if (header == null || !ActionTable.isRow(content)) {
            header = null;
            return false;
        }
        add(paragraph, block.start(), block.end(), PassageRole.LIST_ITEM, header);
        return true;
    }

    private static String firstWord(String content) {
        int end = 0;
        while (end < content.length()
                && end < 40
                && (Character.isLetter(content.charAt(end)) || content.charAt(end) == '-')) {
            end++;
        }
        return content.substring(0, end);
    }

    private static boolean leadsIn(String sentence, @Nullable Block next) {
        return sentence.endsWith(":")
                && next != null
                && sentence.length() <= LONGEST
                && !FRAME.matcher(sentence).matches();
    }

    private static boolean isHeading(String content) {
        return content.length() < 30 && FRAME.matcher(content).matches()
                || content.length() <= LONGEST_HEADING
                        && !Minutes.says(content)
                        && !ends(content)
                        && !content.endsWith(":")
                        && !content.endsWith(";");
    }

    private static boolean ends(String content) {
        int last = content.length() - 1;
        while (last > 0 && "\"”’'])".indexOf(content.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && ".!?。！？".indexOf(content.charAt(last)) >= 0;
    }

    private void add(int paragraph, int start, int end, PassageRole role, @Nullable String stem) {
        int from = start;
        while (end - from > LONGEST) {
            int to = seam(from);
            put(paragraph, from, to, role, stem);
            from = to;
            while (from < end && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
        }
        if (from < end) {
            put(paragraph, from, end, role, stem);
        }
    }

    /** Where a sentence without end is cut: behind its last mark within bounds, else its last word. */
    private int seam(int from) {
        int limit = from + LONGEST;
        for (String mark : new String[] {"; ", ", ", " and ", " "}) {
            int at = text.lastIndexOf(mark, limit - mark.length());
            if (at > from + LONGEST / 2) {
                return at + 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }

    private void put(int paragraph, int start, int end, PassageRole role, @Nullable String stem) {
        passages.add(new ReadPassage(passages.size(), paragraph, start, end, text.substring(start, end), role, stem));
    }
}
