package org.pacta.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentFilter;
import org.pacta.commitment.CommitmentRow;
import org.pacta.shell.DueLabel;
import org.pacta.shell.StatusBadge;

/** The table of commitments; where there is no room for columns, each row is a card. */
class CommitmentGrid extends Grid<CommitmentRow> {

    /** Below this many rows the page grows with the table; above it the table scrolls by itself and stays lazy. */
    private static final int ROWS_ON_THE_PAGE = 25;

    private final List<Column<CommitmentRow>> columns = new ArrayList<>();
    private final Column<CommitmentRow> cards;
    private boolean narrow;
    private boolean sortingByPage;

    CommitmentGrid(BiConsumer<CommitmentFilter.Sort, Boolean> sorted) {
        addClassName("pacta-commitments");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setMultiSort(false);
        column("reference", CommitmentFilter.Sort.REFERENCE, this::reference)
                .setFlexGrow(0)
                .setWidth("7rem");
        column("title", CommitmentFilter.Sort.TITLE, row -> new Span(row.title()))
                .setFlexGrow(5);
        column("kind", CommitmentFilter.Sort.KIND, row -> new Span(getTranslation("kind." + row.kind())))
                .setFlexGrow(0)
                .setWidth("7rem");
        column("lead", CommitmentFilter.Sort.LEAD, this::lead).setFlexGrow(2);
        column("due", CommitmentFilter.Sort.DUE, this::due).setFlexGrow(0).setWidth("12.5rem");
        column("health", CommitmentFilter.Sort.HEALTH, this::standing)
                .setFlexGrow(0)
                .setWidth("8rem");
        column("tasks", null, this::tasks).setFlexGrow(0).setWidth("6.5rem");
        cards = addComponentColumn(row -> narrow ? card(row) : new Span())
                .setHeader(getTranslation("commitments.column.card"));
        cards.setVisible(false);
        addSortListener(event -> {
            if (!sortingByPage && !event.getSortOrder().isEmpty()) {
                var order = event.getSortOrder().getFirst();
                sorted.accept(
                        CommitmentFilter.Sort.valueOf(order.getSorted().getKey()),
                        order.getDirection() == SortDirection.DESCENDING);
            }
        });
        addItemClickListener(event -> getUI().ifPresent(ui -> ui.navigate(address(event.getItem()))));
    }

    /** Columns, or cards where the window is narrow; rows are built for the one that is shown. */
    void setNarrow(boolean isNarrow) {
        columns.forEach(column -> column.setVisible(!isNarrow));
        cards.setVisible(isNarrow);
        setClassName("pacta-cards", isNarrow);
        if (narrow != isNarrow) {
            narrow = isNarrow;
            getDataProvider().refreshAll();
        }
    }

    void showSort(CommitmentFilter.Sort sort, boolean descending) {
        sortingByPage = true;
        try {
            columns.stream()
                    .filter(column -> sort.name().equals(column.getKey()))
                    .findFirst()
                    .ifPresent(column -> sort(List.of(new GridSortOrder<>(
                            column, descending ? SortDirection.DESCENDING : SortDirection.ASCENDING))));
        } finally {
            sortingByPage = false;
        }
    }

    void fitTo(int rows) {
        setAllRowsVisible(rows <= ROWS_ON_THE_PAGE);
    }

    static String address(CommitmentRow row) {
        return "commitments/" + row.reference();
    }

    private Column<CommitmentRow> column(
            String name,
            CommitmentFilter.@org.jspecify.annotations.Nullable Sort sort,
            SerializableFunction<CommitmentRow, Component> content) {
        var column = addComponentColumn(row -> narrow ? new Span() : content.apply(row))
                .setHeader(getTranslation("commitments.column." + name))
                .setResizable(true);
        if (sort != null) {
            column.setKey(sort.name()).setSortable(true).setComparator((one, other) -> 0);
        }
        columns.add(column);
        return column;
    }

    private Component reference(CommitmentRow row) {
        return new Anchor(address(row), row.reference());
    }

    private Component lead(CommitmentRow row) {
        return new Span(getTranslation("commitment.office", row.leadParty(), row.leadOffice()));
    }

    private Component due(CommitmentRow row) {
        var box = new Div(label(row));
        if (!row.dueOn().equals(row.originalDueOn())) {
            var original = new Span(
                    getTranslation("commitments.originally", new Written(getLocale()).day(row.originalDueOn())));
            original.addClassName("pacta-aside");
            box.add(original);
        }
        return box;
    }

    private DueLabel label(CommitmentRow row) {
        return row.health() == Commitment.Health.OVERDUE
                        || row.health() != null && !row.dueOn().isBefore(row.today())
                ? new DueLabel(row.dueOn(), row.today())
                : DueLabel.settled(row.dueOn());
    }

    private Component standing(CommitmentRow row) {
        var health = row.health();
        if (health == null) {
            return StatusBadge.of("status", row.status(), row.status().tone());
        }
        var badge = StatusBadge.of("health", health, health.tone());
        var since = row.progress().silentSince();
        if (since == null) {
            return badge;
        }
        var silent = new Div(getTranslation("commitments.silent", new Written(getLocale()).day(since)));
        silent.addClassName("pacta-aside");
        return new Div(badge, silent);
    }

    private Component tasks(CommitmentRow row) {
        return new DoneOfAll(
                row.progress().doneTasks(),
                row.progress().allTasks() + row.progress().toCome());
    }

    private Component card(CommitmentRow row) {
        var head = new Div(reference(row), standing(row));
        head.addClassName("pacta-card-head");
        var title = new Div(row.title());
        title.addClassName("pacta-card-title");
        var foot = new Div(
                due(row),
                new DoneOfAll(
                        row.progress().doneTasks(),
                        row.progress().allTasks() + row.progress().toCome()));
        foot.addClassName("pacta-card-head");
        var lead = new Div(lead(row));
        lead.addClassName("pacta-aside");
        var card = new Div(head, title, lead, foot);
        card.addClassName("pacta-card");
        return card;
    }
}
