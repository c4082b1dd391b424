package org.pacta.concurrence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.pacta.concurrence.AgreedText;
import org.pacta.shell.Section;

/** One version: what changed since the one before, side by side, and the whole text. */
final class VersionSection extends Section {

    /** How many paragraphs that stayed as they were are shown beside one that did not. */
    private static final int AROUND = 1;

    private final Div body = new Div();

    VersionSection() {
        super("");
        add(body);
    }

    void show(TextDesk.Dossier dossier, AgreedText.Version version) {
        setHeading(getTranslation("text.version", version.number()));
        body.removeAll();
        var whole = new Div(version.body());
        whole.addClassName("text-body");
        dossier.version(version.number() - 1)
                .ifPresentOrElse(
                        before -> body.add(compared(before, version), new Details(getTranslation("text.whole"), whole)),
                        () -> body.add(whole));
    }

    private Component compared(AgreedText.Version before, AgreedText.Version after) {
        var rows = Differences.between(before.body(), after.body());
        if (rows.stream().allMatch(Differences.Row::same)) {
            return new Paragraph(getTranslation("text.unchanged", before.number()));
        }
        var table = new Div();
        table.addClassName("text-differences");
        table.getElement()
                .setAttribute("role", "table")
                .setAttribute("aria-label", getTranslation("text.changes", before.number(), after.number()));
        table.add(row(
                cell("columnheader", new Span(getTranslation("text.version", before.number()))),
                cell("columnheader", new Span(getTranslation("text.version", after.number())))));
        int left = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (near(rows, i)) {
                left(table, left);
                left = 0;
                table.add(
                        row(cell(rows.get(i).before(), "del"), cell(rows.get(i).after(), "ins")));
            } else {
                left++;
            }
        }
        left(table, left);
        return table;
    }

    /** Whether the paragraph changed, or stands next to one that did. */
    private static boolean near(List<Differences.Row> rows, int place) {
        return rows.subList(Math.max(0, place - AROUND), Math.min(rows.size(), place + AROUND + 1)).stream()
                .anyMatch(row -> !row.same());
    }

    private void left(Div table, int count) {
        if (count > 0) {
            var words = cell("cell", new Span(getTranslation("text.same", count)));
            words.getElement().setAttribute("aria-colspan", "2");
            words.addClassName("text-same");
            table.add(row(words));
        }
    }

    private static Div row(Div... cells) {
        var row = new Div(cells);
        row.addClassName("text-row");
        row.getElement().setAttribute("role", "row");
        return row;
    }

    private static Div cell(List<Differences.Piece> pieces, String mark) {
        var cell = cell("cell");
        for (var piece : pieces) {
            var words = new Element(piece.changed() ? mark : "span");
            words.setText(piece.text());
            cell.getElement().appendChild(words);
        }
        return cell;
    }

    private static Div cell(String role, Component... content) {
        var cell = new Div(content);
        cell.getElement().setAttribute("role", role);
        return cell;
    }
}
