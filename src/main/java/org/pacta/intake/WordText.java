package org.pacta.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;

/**
 * The text of a Word document as it reads with all changes accepted: headings, paragraphs, items of lists with their marks,
 * rows of tables. Left out are comments, headers, footers, notes, hidden text, what was deleted, and tables of contents.
 */
final class WordText {

    /** What lies in these is not text of the document as it stands, or is there twice. */
    private static final Set<String> LEFT_OUT = Set.of(
            "del", "moveFrom", "pPrChange", "rPrChange", "sectPr", "Fallback", "rt", "object", "tblPr", "trPr", "tcPr");

    private record Line(@Nullable String marker, String words) {}

    private static final class Paragraph {
        private final StringBuilder words = new StringBuilder();
        private @Nullable String style;
        private @Nullable String list;
        private int level;
        private boolean hidden;
        /** Whether the mark at its end is deleted, so that it goes on in the next one (ECMA-376-1, 17.13.5.15). */
        private boolean runsOn;
    }

    /** A table's row: cells, each with its lines. */
    private record TableRow(List<List<Line>> cells) {}

    private final XMLStreamReader xml;
    private final WordLists lists;
    private final Budget budget;
    private final Paragraphs out;
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private final Deque<TableRow> rows = new ArrayDeque<>();
    private boolean inProperties;
    private boolean inText;
    /** Whether the content control just opened shows only the words that ask for its content. */
    private boolean placeholder;

    private final StringBuilder carried = new StringBuilder();

    private WordText(WordPackage word, Budget budget) throws XMLStreamException {
        this.xml = Xml.reader(word.document());
        this.lists = new WordLists(word.numbering(), word.styles());
        this.budget = budget;
        this.out = new Paragraphs(word.name());
    }

    static String read(WordPackage word, Budget budget) {
        try {
            var text = new WordText(word, budget);
            text.read();
            text.out.paragraph(text.carried.toString());
            return text.out.text();
        } catch (XMLStreamException broken) {
            throw new Refused("intake.broken", Intake.FIELD, word.name());
        }
    }

    private void read() throws XMLStreamException {
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            depth = Xml.deeper(depth, event);
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var paragraph = open.peek();
                    if (inProperties && paragraph != null && xml.getLocalName().equals("del")) {
                        paragraph.runsOn = true;
                    }
                    if (LEFT_OUT.contains(xml.getLocalName())
                            || placeholder && xml.getLocalName().equals("sdtContent")) {
                        placeholder = false;
                        Xml.skip(xml);
                        depth--;
                    } else {
                        start(xml.getLocalName());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    var within = open.peek();
                    if (inText && within != null) {
                        write(within, xml.getText());
                    }
                }
                default -> {}
            }
        }
    }

    private void start(String element) {
        switch (element) {
            case "p" -> {
                budget.check();
                if (isWord()) {
                    var paragraph = new Paragraph();
                    if (open.isEmpty()) {
                        paragraph.words.append(carried);
                        carried.setLength(0);
                    }
                    open.push(paragraph);
                }
            }
            case "tr" -> rows.push(new TableRow(new ArrayList<>()));
            case "tc" -> {
                if (!rows.isEmpty()) {
                    rows.element().cells().add(new ArrayList<>());
                }
            }
            case "showingPlcHdr" -> placeholder = isOn();
            case "sdt" -> placeholder = false;
            default -> {
                var paragraph = open.peek();
                if (paragraph != null && isWord()) {
                    within(paragraph, element);
                }
            }
        }
    }

    private void within(Paragraph paragraph, String element) {
        switch (element) {
            case "pPr" -> inProperties = true;
            case "r" -> paragraph.hidden = false;
            case "color" -> paragraph.hidden |= !inProperties && rows.isEmpty() && isWhite();
            case "shd", "highlight" -> paragraph.hidden &= inProperties || !isColoured();
            case "vanish" -> paragraph.hidden = !inProperties && isOn();
            case "pStyle" -> paragraph.style = WordLists.value(xml, "val");
            case "numId" -> paragraph.list = WordLists.value(xml, "val");
            case "ilvl" -> paragraph.level = WordLists.level(WordLists.value(xml, "val"));
            case "t" -> inText = true;
            case "tab" -> {
                if (!inProperties) {
                    write(paragraph, " ");
                }
            }
            case "br", "cr" -> write(paragraph, "\n");
            case "noBreakHyphen" -> write(paragraph, "-");
            default -> {}
        }
    }

    private void end(String element) {
        switch (element) {
            case "pPr" -> inProperties = false;
            case "t" -> inText = false;
            case "p" -> {
                if (isWord() && !open.isEmpty()) {
                    var paragraph = open.pop();
                    if (paragraph.runsOn && open.isEmpty() && !isOfContents(paragraph)) {
                        carried.append(paragraph.words);
                    } else if (!isOfContents(paragraph)) {
                        write(new Line(marker(paragraph), paragraph.words.toString()));
                    }
                }
            }
            case "tr" -> {
                if (!rows.isEmpty()) {
                    write(rows.pop());
                }
            }
            default -> {}
        }
    }

    private void write(Paragraph paragraph, String words) {
        if (!paragraph.hidden) {
            paragraph.words.append(words);
        }
    }

    private void write(Line line) {
        var row = rows.peek();
        if (row != null && !row.cells().isEmpty()) {
            if (!line.words().isBlank()) {
                row.cells().getLast().add(line);
            }
        } else if (line.marker() == null) {
            out.paragraph(line.words());
        } else {
            out.item(line.marker(), line.words());
        }
    }

    /** A row of short cells is one line; where cells hold paragraphs, the table only lays them out. */
    private void write(TableRow row) {
        var filled = row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        var isLine = filled.stream()
                .allMatch(cell -> cell.size() == 1 && cell.getFirst().marker() == null);
        if (isLine && filled.size() > 1) {
            write(new Line(
                    null,
                    String.join(
                            " | ",
                            filled.stream()
                                    .map(cell -> Paragraphs.folded(
                                                    cell.getFirst().words())
                                            .replace('\n', ' '))
                                    .toList())));
        } else {
            filled.forEach(cell -> cell.forEach(this::write));
        }
    }

    private @Nullable String marker(Paragraph paragraph) {
        if (paragraph.words.toString().isBlank()) {
            return null;
        }
        var place = paragraph.list == null
                ? lists.ofStyle(paragraph.style)
                : new WordLists.Place(paragraph.list, paragraph.level);
        return place == null ? null : lists.next(place);
    }

    private static boolean isOfContents(Paragraph paragraph) {
        return paragraph.style != null && paragraph.style.matches("(?i)TOC\\d");
    }

    /** Letters that nobody sees on a white page. */
    private boolean isWhite() {
        return "FFFFFF".equalsIgnoreCase(WordLists.value(xml, "val"));
    }

    private boolean isColoured() {
        var fill = WordLists.value(xml, "fill");
        return fill != null && !Set.of("auto", "FFFFFF").contains(fill) || WordLists.value(xml, "fill") == null;
    }

    private boolean isOn() {
        return !Set.of("0", "false", "off").contains(WordLists.value(xml, "val"));
    }

    private boolean isWord() {
        var namespace = xml.getNamespaceURI();
        return namespace != null && namespace.contains("wordprocessingml");
    }
}
