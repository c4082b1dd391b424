package org.pacta.statement.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pacta.id.FindingId;
import org.pacta.reading.PassageRole;
import org.pacta.reading.Strength;
import org.pacta.statement.Finding;
import org.pacta.statement.Passage;

/**
 * Writes a statement as HTML: its paragraphs, headings and lists with every character that is more than white space, and in
 * it the clauses that findings stand for. One string, since a long statement as components would cost more than it gives.
 */
public final class StatementMarkup {

    private static final int DEEPEST = 4;

    private final String text;
    private final List<Passage> passages;
    private final StringBuilder html = new StringBuilder();
    private List<Clause> clauses = List.of();

    /**
     * A clause that a finding stands for.
     *
     * @param number of the finding in the statement, from 1
     * @param start offset in the statement's text
     * @param end offset after its last character
     * @param sign what the sign behind the clause shows
     * @param label what it says to those who do not see it
     * @param href where the sign leads, null where it selects the finding
     */
    public record Clause(
            FindingId findingId,
            int number,
            int start,
            int end,
            Strength strength,
            Finding.State state,
            String sign,
            String label,
            @Nullable String href) {}

    public StatementMarkup(String text, List<Passage> passages) {
        this.text = text;
        this.passages = passages;
    }

    /** The whole statement. */
    public String of(List<Clause> clauses) {
        this.clauses = clauses;
        html.setLength(0);
        int cursor = 0;
        boolean inList = false;
        for (int i = 0; i < passages.size(); ) {
            int next = i;
            while (next < passages.size()
                    && passages.get(next).paragraph() == passages.get(i).paragraph()) {
                next++;
            }
            var paragraph = passages.subList(i, next);
            boolean item = paragraph.getFirst().role() == PassageRole.LIST_ITEM;
            if (inList && !item) {
                html.append("</ul>");
            }
            var gap = text.substring(cursor, paragraph.getFirst().start());
            int lastLine = gap.lastIndexOf('\n') + 1;
            inList = rest(gap.substring(0, lastLine), inList && item);
            if (item && !inList) {
                html.append("<ul class=\"text-list\">");
            }
            inList = item;
            block(paragraph, gap.substring(lastLine));
            cursor = paragraph.getLast().end();
            i = next;
        }
        if (inList) {
            html.append("</ul>");
        }
        rest(text.substring(cursor), false);
        return html.toString();
    }

    /** What stands in one passage's element. */
    public String inside(Passage passage, List<Clause> clauses) {
        this.clauses = clauses;
        html.setLength(0);
        segments(passage);
        return html.toString();
    }

    /** Lines that no passage holds, such as a rule of asterisks. */
    private boolean rest(String between, boolean inList) {
        if (between.isBlank()) {
            return inList;
        }
        if (inList) {
            html.append("</ul>");
        }
        html.append("<p class=\"text-rest\">").append(escaped(between.strip())).append("</p>");
        return false;
    }

    private void block(List<Passage> paragraph, String lead) {
        var first = paragraph.getFirst();
        var tag = switch (first.role()) {
            case HEADING -> "h3";
            case LIST_ITEM -> "li";
            default -> "p";
        };
        html.append('<').append(tag).append(" class=\"text-").append(css(first.role()));
        int depth = depth(lead);
        if (depth > 0) {
            html.append(" text-depth-").append(depth);
        }
        html.append("\">");
        if (!lead.isBlank()) {
            html.append("<span class=\"text-marker\">")
                    .append(escaped(lead.strip()))
                    .append("</span> ");
        }
        int cursor = first.start();
        for (var passage : paragraph) {
            html.append(escaped(text.substring(cursor, passage.start())));
            html.append("<span class=\"passage\" id=\"passage-")
                    .append(passage.id())
                    .append("\" data-start=\"")
                    .append(passage.start())
                    .append("\">");
            segments(passage);
            html.append("</span>");
            cursor = passage.end();
        }
        html.append("</").append(tag).append('>');
    }

    /** The passage in pieces that the same clauses cover, each clause's sign behind its last piece. */
    private void segments(Passage passage) {
        var here = new ArrayList<Clause>();
        var bounds = new TreeSet<Integer>(List.of(passage.start(), passage.end()));
        for (var clause : clauses) {
            if (clause.start() < passage.end() && clause.end() > passage.start()) {
                here.add(clause);
                bounds.add(Math.max(clause.start(), passage.start()));
                bounds.add(Math.min(clause.end(), passage.end()));
            }
        }
        int from = passage.start();
        for (int to : bounds) {
            if (to > from) {
                segment(from, to, here);
                signs(to, passage.end(), here);
                from = to;
            }
        }
    }

    private void segment(int from, int to, List<Clause> here) {
        var covering = here.stream()
                .filter(clause -> clause.start() <= from && clause.end() >= to)
                .toList();
        var words = escaped(text.substring(from, to));
        if (covering.isEmpty()) {
            html.append(words);
            return;
        }
        var strength = covering.stream()
                .map(Clause::strength)
                .reduce(Strength::orStronger)
                .orElseThrow();
        html.append("<mark class=\"clause strength-")
                .append(css(strength))
                .append(" state-")
                .append(css(state(covering)))
                .append("\" data-findings=\"");
        for (int i = 0; i < covering.size(); i++) {
            html.append(i == 0 ? "" : " ").append(covering.get(i).findingId());
        }
        html.append("\">").append(words).append("</mark>");
    }

    /** What still waits for a decision speaks first; what was rejected, last. */
    private static Finding.State state(List<Clause> covering) {
        for (var state : List.of(Finding.State.PROPOSED, Finding.State.ACCEPTED)) {
            if (covering.stream().anyMatch(clause -> clause.state() == state)) {
                return state;
            }
        }
        return Finding.State.REJECTED;
    }

    private void signs(int at, int passageEnd, List<Clause> here) {
        for (var clause : here) {
            if (Math.min(clause.end(), passageEnd) == at) {
                var tag = clause.href() == null ? "button" : "a";
                html.append('<').append(tag);
                html.append(
                        clause.href() == null
                                ? " type=\"button\""
                                : " href=\"" + escapedInQuotes(clause.href()) + "\"");
                html.append(" class=\"clause-sign state-")
                        .append(css(clause.state()))
                        .append("\" data-findings=\"")
                        .append(clause.findingId())
                        .append("\" aria-label=\"")
                        .append(escapedInQuotes(clause.label()))
                        .append("\">")
                        .append(escaped(clause.sign()))
                        .append("</")
                        .append(tag)
                        .append('>');
            }
        }
    }

    private static int depth(String lead) {
        int width = 0;
        for (int i = 0; i < lead.length() && Character.isWhitespace(lead.charAt(i)); i++) {
            width += lead.charAt(i) == '\t' ? 4 : 1;
        }
        return Math.min(width / 2, DEEPEST);
    }

    private static String css(Enum<?> word) {
        return word.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** As text of HTML: what would be markup is written out. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String escapedInQuotes(String text) {
        return escaped(text).replace("\"", "&quot;").replace("\n", " ");
    }
}
