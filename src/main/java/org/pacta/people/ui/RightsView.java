package org.pacta.people.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.party.Permissions;
import org.pacta.people.Rights;
import org.pacta.shell.Dates;
import org.pacta.shell.DayPicker;
import org.pacta.shell.EmptyState;
import org.pacta.shell.PageHeader;
import org.pacta.shell.PageRefresh;

/** For a party's auditors and administrators: who of it had which right when. */
@Route("rights")
@Menu(title = "nav.rights", order = 86, icon = "vaadin:key")
@RolesAllowed({"AUDITOR", "ADMINISTRATOR"})
class RightsView extends Div {

    private final transient Rights rights;
    private final transient ZoneId zone;
    private final TextField search = new TextField();
    private final DayPicker on;
    private final Grid<Rights.Held> grid = new Grid<>();

    RightsView(Rights rights, Permissions permissions, PageRefresh refresh) {
        this.rights = rights;
        zone = permissions.me().zone();
        on = new DayPicker();
        addClassName("pacta-page");
        var filters = new Div(search, on);
        filters.getStyle()
                .set("display", "flex")
                .set("flex-wrap", "wrap")
                .set("gap", "1rem")
                .set("margin-bottom", "1rem");
        prepareFilters();
        prepareGrid();
        add(new PageHeader(getTranslation("nav.rights")).subtitle(getTranslation("rights.about")), filters, grid);
        refresh.refresh(this, Set.of("member"), () -> grid.getDataProvider().refreshAll());
    }

    private void prepareFilters() {
        search.setLabel(getTranslation("rights.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        on.setLabel(getTranslation("rights.on"));
        on.setClearButtonVisible(true);
        on.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
    }

    private void prepareGrid() {
        grid.addColumn(Rights.Held::person)
                .setHeader(getTranslation("rights.person"))
                .setTooltipGenerator(Rights.Held::username)
                .setFlexGrow(2);
        grid.addColumn(Rights.Held::office)
                .setHeader(getTranslation("rights.office"))
                .setFlexGrow(2);
        grid.addColumn(held -> getTranslation("role." + held.role())).setHeader(getTranslation("rights.role"));
        grid.addColumn(held -> time(held.since(), "rights.since.before")).setHeader(getTranslation("rights.since"));
        grid.addColumn(held -> time(held.until(), "rights.until.now")).setHeader(getTranslation("rights.until"));
        grid.addColumn(held -> by(held.givenBy(), held.since())).setHeader(getTranslation("rights.givenBy"));
        grid.addColumn(held -> by(held.takenBy(), held.until())).setHeader(getTranslation("rights.takenBy"));
        grid.getElement().setAttribute("aria-label", getTranslation("nav.rights"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new EmptyState("rights.empty.title", "rights.empty.body", null));
        grid.setItems(
                query -> rights.page(filter(), query.getOffset(), query.getLimit()).stream(),
                query -> rights.count(filter()));
        grid.setHeight("min(70vh, 48rem)");
    }

    private Rights.Filter filter() {
        return new Rights.Filter(search.getValue(), on.getValue());
    }

    private String time(@Nullable Instant at, String none) {
        return at == null ? getTranslation(none) : Dates.of(at, getLocale(), zone);
    }

    /** Whoever did it; where it was done, and by nobody, the installation did. */
    private String by(@Nullable String name, @Nullable Instant at) {
        return name != null ? name : at == null ? "" : getTranslation("history.system");
    }
}
