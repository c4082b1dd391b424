package org.pacta.statement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.party.Parties;
import org.pacta.party.Permissions;
import org.pacta.shell.Dates;
import org.pacta.shell.EmptyState;
import org.pacta.shell.PageHeader;
import org.pacta.shell.PageRefresh;
import org.pacta.shell.Press;
import org.pacta.statement.KnownSeries;
import org.pacta.statement.Series;

/** The series of meetings that the reader may see. */
@Route("series")
@PermitAll
@PageTitle("series.title")
@StyleSheet("pages/statement.css")
class SeriesListView extends Div {

    private final KnownSeries series;
    private final Grid<Series> grid = new Grid<>();

    SeriesListView(KnownSeries series, Parties parties, Permissions permissions, PageRefresh refresh) {
        this.series = series;
        addClassName("pacta-page");
        var header = new PageHeader(getTranslation("series.title"))
                .under(new PageHeader.Crumb(getTranslation("nav.statements"), "statements"))
                .subtitle(getTranslation("series.about"));
        if (permissions.mayCoordinate()) {
            var add = new Button(getTranslation("series.add"));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Press.once(
                    add,
                    () -> SeriesForm.add(
                            series,
                            parties.all(),
                            added -> getUI().ifPresent(ui -> ui.navigate("series/" + added.code()))));
            header.actions(add);
        }
        prepareGrid();
        add(header, grid);
        show();
        refresh.refresh(this, Set.of("statement", "series"), this::show);
    }

    private void show() {
        grid.setItems(series.all());
    }

    private void prepareGrid() {
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", getTranslation("series.title"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new EmptyState("series.empty.title", "series.empty.body", null));
        grid.addComponentColumn(it -> new Anchor("series/" + it.code(), it.code()))
                .setHeader(getTranslation("statement.series"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(it -> it.name() == null ? "" : it.name())
                .setHeader(getTranslation("series.field.name"))
                .setFlexGrow(2);
        grid.addColumn(it -> String.join(", ", it.parties())).setHeader(getTranslation("series.field.parties"));
        grid.addColumn(Series::statements)
                .setHeader(getTranslation("series.statements"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(it -> day(it.last() == null ? null : it.last().issuedOn()))
                .setHeader(getTranslation("series.last"));
        grid.addColumn(it -> day(it.rhythm().expectedOn())).setHeader(getTranslation("series.expected"));
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : Dates.of(day, getLocale());
    }
}
