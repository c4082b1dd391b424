package org.pacta.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Writes the elements of a page as paragraphs, items of lists and rows of tables. */
final class HtmlLines implements NodeVisitor {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "tr",
            "figure",
            "figcaption",
            "address",
            "hr",
            "header",
            "footer",
            "body",
            "form",
            "fieldset",
            "legend",
            "details",
            "summary",
            "center");

    private static final class ListOfItems {
        private final Element element;
        private int number;

        private ListOfItems(Element element) {
            this.element = element;
            this.number = WordLists.number(element.attr("start"), 1);
        }
    }

    private final Paragraphs out;
    private final Budget budget;
    private final StringBuilder words = new StringBuilder();
    private final Deque<ListOfItems> lists = new ArrayDeque<>();
    private @Nullable String marker;
    private int preformatted;

    HtmlLines(Paragraphs out, Budget budget) {
        this.out = out;
        this.budget = budget;
    }

    @Override
    public void head(Node node, int depth) {
        budget.check();
        if (node instanceof TextNode text) {
            words.append(
                    preformatted > 0 ? text.getWholeText() : text.getWholeText().replaceAll("[ \\t\\n\\f\\r]+", " "));
        } else if (node instanceof Element element) {
            enter(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            leave(element);
        }
        if (depth == 0) {
            flush();
        }
    }

    private void enter(Element element) {
        var name = element.normalName();
        if (BLOCKS.contains(name)) {
            flush();
        }
        switch (name) {
            case "ul", "ol" -> lists.push(new ListOfItems(element));
            case "li" -> marker = marker();
            case "pre" -> preformatted++;
            case "br" -> lineEnd();
            case "td", "th" -> {
                if (!words.toString().isBlank()) {
                    words.append(" | ");
                }
            }
            case "q" -> words.append('“');
            default -> {}
        }
    }

    private void leave(Element element) {
        var name = element.normalName();
        if (BLOCKS.contains(name)) {
            flush();
        }
        switch (name) {
            case "ul", "ol" -> lists.pop();
            case "li" -> marker = null;
            case "pre" -> preformatted--;
            case "q" -> words.append('”');
            default -> {}
        }
    }

    /** Two line ends in a row part paragraphs. */
    private void lineEnd() {
        int at = words.length();
        while (at > 0 && (words.charAt(at - 1) == ' ' || words.charAt(at - 1) == '\u00A0')) {
            at--;
        }
        if (at > 0 && words.charAt(at - 1) == '\n') {
            flush();
        } else {
            words.append('\n');
        }
    }

    private String marker() {
        var list = lists.peek();
        if (list == null || list.element.normalName().equals("ul")) {
            return Paragraphs.bullet(lists.size() - 1);
        }
        var format = switch (list.element.attr("type")) {
            case "a" -> "lowerLetter";
            case "A" -> "upperLetter";
            case "i" -> "lowerRoman";
            case "I" -> "upperRoman";
            default -> "decimal";
        };
        return Numerals.of(format, list.number++) + ".";
    }

    private void flush() {
        var written = words.toString();
        words.setLength(0);
        if (written.isBlank()) {
            return;
        }
        if (marker == null) {
            out.paragraph(written);
        } else {
            out.item(marker, written);
            marker = null;
        }
    }
}
