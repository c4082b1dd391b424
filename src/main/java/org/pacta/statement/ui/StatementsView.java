package org.pacta.statement.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import java.util.stream.Stream;
import org.pacta.party.Permissions;
import org.pacta.shell.Dates;
import org.pacta.shell.EmptyState;
import org.pacta.shell.PageHeader;
import org.pacta.shell.PageRefresh;
import org.pacta.shell.StatusBadge;
import org.pacta.shell.Tone;
import org.pacta.statement.Statement;
import org.pacta.statement.Statements;

/** The statements that the reader may see, and how far the decisions on each have come. */
@Route("statements")
@PermitAll
@Menu(title = "nav.statements", order = 30, icon = "vaadin:file-text-o")
@StyleSheet("pages/statement.css")
class StatementsView extends Div {

    private static final int NARROW = 800;

    private final Statements statements;
    private final boolean coordinates;
    private final Grid<Statement.Summary> grid = new Grid<>();
    private final Div list = new Div();

    StatementsView(Statements statements, Permissions permissions, PageRefresh pageRefresh) {
        this.statements = statements;
        coordinates = permissions.mayCoordinate();
        addClassName("statements-page");
        var header = new PageHeader(getTranslation("nav.statements")).subtitle(getTranslation("statements.intro"));
        var series = new Anchor("series", getTranslation("series.title"));
        if (coordinates) {
            header.actions(series, registerLink());
        } else {
            header.actions(series);
        }
        add(header, list);
        buildGrid();
        show();
        pageRefresh.refresh(this, Set.of("statement", "finding"), this::show);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var page = event.getUI().getPage();
        fit(page.getExtendedClientDetails().getWindowInnerWidth());
        var resizing = page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
        addDetachListener(detach -> {
            resizing.remove();
            detach.unregisterListener();
        });
    }

    private void show() {
        boolean empty = statements.count() == 0;
        if (empty) {
            list.removeAll();
            list.add(new EmptyState(
                    "statements.empty.title",
                    coordinates ? "statements.empty.coordinator" : "statements.empty.reader",
                    coordinates ? registerLink() : null));
        } else if (grid.isAttached()) {
            grid.getDataProvider().refreshAll();
        } else {
            list.removeAll();
            list.add(grid);
        }
    }

    private void buildGrid() {
        grid.addClassName("statements-grid");
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.setPageSize(50);
        grid.addComponentColumn(StatementsView::reference)
                .setHeader(getTranslation("statement.reference"))
                .setKey(Statement.Sort.REFERENCE.name())
                .setSortProperty(Statement.Sort.REFERENCE.name())
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::title)
                .setHeader(getTranslation("statement.title"))
                .setKey(Statement.Sort.TITLE.name())
                .setSortProperty(Statement.Sort.TITLE.name())
                .setFlexGrow(3);
        var date = grid.addColumn(row -> Dates.of(row.issuedOn(), getLocale()))
                .setHeader(getTranslation("statement.issuedOn"))
                .setKey(Statement.Sort.ISSUED_ON.name())
                .setSortProperty(Statement.Sort.ISSUED_ON.name())
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(row -> row.venue() == null ? "" : row.venue())
                .setHeader(getTranslation("statement.venue"))
                .setKey("VENUE")
                .setWidth("10rem")
                .setFlexGrow(1);
        grid.addComponentColumn(this::decisions)
                .setHeader(getTranslation("statement.findings"))
                .setKey(Statement.Sort.TO_DECIDE.name())
                .setSortProperty(Statement.Sort.TO_DECIDE.name())
                .setWidth("21rem")
                .setFlexGrow(0);
        grid.sort(java.util.List.of(new GridSortOrder<>(date, SortDirection.DESCENDING)));
        grid.setItems(this::fetch, query -> {
            query.getOffset();
            query.getLimit();
            return statements.count();
        });
        grid.addItemClickListener(click -> grid.getUI().ifPresent(ui -> ui.navigate(address(click.getItem()))));
    }

    private Stream<Statement.Summary> fetch(Query<Statement.Summary, Void> query) {
        var order = query.getSortOrders().stream().findFirst();
        return statements
                .list(
                        order.map(by -> Statement.Sort.valueOf(by.getSorted())).orElse(Statement.Sort.ISSUED_ON),
                        order.map(by -> by.getDirection() == SortDirection.DESCENDING)
                                .orElse(true),
                        query.getOffset(),
                        query.getLimit())
                .stream();
    }

    /** On a phone the title's cell says it all. */
    private void fit(int width) {
        boolean narrow = width > 0 && width < NARROW;
        grid.getColumns()
                .forEach(column -> column.setVisible(!narrow || column.getKey().equals("TITLE")));
        grid.setClassName("is-narrow", narrow);
    }

    private static String address(Statement.Summary row) {
        return "statements/" + row.reference();
    }

    private static Component reference(Statement.Summary row) {
        return new Anchor(address(row), row.reference());
    }

    private Component title(Statement.Summary row) {
        var link = new Anchor(address(row), row.reference());
        var place = new Span(Dates.of(row.issuedOn(), getLocale()) + (row.venue() == null ? "" : " · " + row.venue()));
        var whole = new Div(link, new Span(row.title()), place, decisions(row));
        whole.addClassName("statement-in-short");
        var title = new Span(row.title());
        title.addClassName("statement-title-alone");
        return new Div(title, whole);
    }

    private Component decisions(Statement.Summary row) {
        var all = new Div();
        all.addClassName("statement-decisions");
        if (row.withdrawn()) {
            all.add(new StatusBadge(getTranslation("statement.withdrawn.mark"), Tone.BAD));
        }
        if (row.findings() == 0) {
            all.add(new Span(getTranslation("statement.noFindings")));
        }
        badge(all, row.proposed(), "statement.count.proposed", Tone.CAUTION);
        badge(all, row.accepted(), "statement.count.accepted", Tone.GOOD);
        badge(all, row.restated(), "statement.count.restated", Tone.QUIET);
        badge(all, row.rejected(), "statement.count.rejected", Tone.QUIET);
        return all;
    }

    private void badge(Div all, int count, String key, Tone tone) {
        if (count > 0) {
            all.add(new StatusBadge(getTranslation(key, count), tone));
        }
    }

    private Component registerLink() {
        var link = new Anchor("statements/new", getTranslation("statements.register"));
        link.addClassName("button-link");
        return link;
    }
}
