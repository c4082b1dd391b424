package org.pacta.history.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import org.pacta.database.ListQueries;
import org.pacta.history.History;
import org.pacta.history.History.Line;
import org.pacta.text.ModelWords;

/** The lines, newest first: columns on a wide page, one card a line on a narrow one. */
class HistoryGrid extends Grid<Line> {

    private static final int DIGEST_SHOWN = 10;

    private final HistoryWords words;
    private final List<Column<Line>> wide;
    private final Column<Line> card;

    HistoryGrid(HistoryWords words) {
        this.words = words;
        addClassName("history-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        wide = List.of(
                addColumn(words::time).setKey("when").setWidth("11.5rem").setFlexGrow(0),
                addColumn(words::who).setKey("who").setWidth("8rem").setFlexGrow(1),
                addColumn(line -> words.action(line.action()))
                        .setKey("action")
                        .setWidth("8rem")
                        .setFlexGrow(1),
                addColumn(new ComponentRenderer<>(this::subject))
                        .setKey("subject")
                        .setWidth("10rem")
                        .setFlexGrow(2),
                addColumn(new ComponentRenderer<>(this::changes))
                        .setKey("changes")
                        .setWidth("14rem")
                        .setFlexGrow(4),
                addColumn(Line::origin).setKey("origin").setWidth("7.5rem").setFlexGrow(0),
                addColumn(new ComponentRenderer<>(HistoryGrid::digest))
                        .setKey("digest")
                        .setWidth("7.5rem")
                        .setFlexGrow(0)
                        .setTextAlign(ColumnTextAlign.END));
        wide.forEach(column -> column.setHeader(getTranslation("history.column." + column.getKey())));
        card = addColumn(new ComponentRenderer<>(this::card)).setHeader(getTranslation("history.lines"));
        setNarrow(false);
    }

    void setNarrow(boolean narrow) {
        wide.forEach(column -> column.setVisible(!narrow));
        card.setVisible(narrow);
    }

    private Div card(Line line) {
        var head = new Div(new Span(words.action(line.action())), new Span(words.time(line)));
        head.addClassName("history-card-head");
        var who = new Span(words.who(line));
        who.addClassName("history-soft");
        var card = new Div(head, subject(line), who, changes(line));
        card.addClassName("history-card");
        return card;
    }

    /** The way to what the line is about, where there is a page of it. */
    private Component subject(Line line) {
        if (line.taskId() != null) {
            return new Anchor("tasks/" + line.taskId(), ModelWords.subject(line.subject(), getLocale()));
        }
        if (line.chain().startsWith("commitment:")) {
            return new Anchor("commitments/" + line.subject(), line.subject());
        }
        if (line.chain().startsWith("statement:") || line.chain().startsWith("finding:")) {
            return new Anchor("statements/" + line.subject(), line.subject());
        }
        return new Span(line.subject());
    }

    private Div changes(Line line) {
        var list = new Div();
        list.addClassName("history-changes");
        words.changes(line).forEach(change -> list.add(change(change)));
        return list;
    }

    private Div change(HistoryWords.Change change) {
        var field = new Span(change.field());
        field.addClassName("history-soft");
        var row = new Div(field);
        if (change.was() != null) {
            row.add(value(change.was(), "history-was"));
            var arrow = new Span("→");
            arrow.getElement().setAttribute("role", "img");
            arrow.getElement().setAttribute("aria-label", getTranslation("history.becomes"));
            row.add(arrow);
        }
        row.add(value(change.is() == null ? getTranslation("history.nothing") : change.is(), "history-is"));
        return row;
    }

    private static Span value(String text, String className) {
        var value = new Span(HistoryWords.shortened(text));
        value.addClassName(className);
        if (!value.getText().equals(text)) {
            value.setTitle(text);
        }
        return value;
    }

    private static Span digest(Line line) {
        var digest = new Span(line.digest().substring(0, DIGEST_SHOWN));
        digest.addClassName("history-digest");
        digest.setTitle(line.chain() + " " + line.position() + ": " + line.digest());
        return digest;
    }

    /** Reads from the history as far as it is scrolled. */
    void read(History history, java.util.function.Supplier<History.Filter> filter) {
        setItems(
                query -> history.search(filter.get(), query.getOffset(), query.getLimit()).stream(),
                query -> Math.min(history.count(filter.get()), ListQueries.MOST));
    }
}
