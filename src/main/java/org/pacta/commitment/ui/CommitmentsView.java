package org.pacta.commitment.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import org.pacta.command.Together;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentFilter;
import org.pacta.commitment.CommitmentImport;
import org.pacta.commitment.CommitmentRow;
import org.pacta.commitment.Commitments;
import org.pacta.commitment.SeveralMoves;
import org.pacta.database.ListQueries;
import org.pacta.database.Reading;
import org.pacta.party.Parties;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.pacta.shell.EmptyState;
import org.pacta.shell.PageHeader;
import org.pacta.shell.PageRefresh;
import org.pacta.shell.SeveralBar;
import org.pacta.shell.ShownRows;

/** Every commitment that the reader may see, filtered and sorted as the address says. */
@Route("commitments")
@Menu(title = "nav.commitments", order = 40, icon = "vaadin:handshake")
@PermitAll
@StyleSheet("pages/commitment.css")
@Uses(Dialog.class)
@Uses(TextArea.class)
class CommitmentsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final int NARROW = 800;

    private final Commitments commitments;
    private final Reading reading;
    private final FilterBar filters;
    private final FilterChips chips;
    private final CommitmentGrid grid;
    private final Div nothing = new Div();
    private ListAddress address = ListAddress.PLAIN;
    private final ShownRows<CommitmentRow> rows;
    private final SeveralBar<CommitmentRow> several;
    private final boolean decides;
    private int found;

    CommitmentsView(
            Commitments commitments,
            SeveralMoves severalMoves,
            CommitmentImport imports,
            Parties parties,
            Permissions permissions,
            Reading reading,
            PageRefresh pageRefresh) {
        decides = permissions.mayCoordinate() || permissions.me().has(Role.MANAGER);
        this.commitments = commitments;
        this.reading = reading;
        addClassName("pacta-page");
        var offices = parties.offices();
        filters = new FilterBar(
                reading.all(() ->
                        new FilterBar.Choices(commitments.statements(), parties.all(), offices, commitments.kinds())),
                this::go);
        chips = new FilterChips(offices, this::go);
        grid = new CommitmentGrid((sort, down) -> go(address.sortedBy(sort, down)));
        grid.getElement().setAttribute("aria-label", getTranslation("nav.commitments"));
        rows = new ShownRows<>(
                grid,
                CommitmentRow::id,
                query -> commitments
                        .search(
                                address.filter(),
                                address.sort(),
                                address.descending(),
                                query.getOffset(),
                                query.getLimit())
                        .stream());
        var header = new PageHeader(getTranslation("nav.commitments"));
        if (imports.offered()) {
            header.actions(new Anchor("import", getTranslation("import.title")));
        }
        several = new SeveralBar<>(grid, getTranslation("commitments.several.all", Together.MOST), this::first);
        var moving = new SeveralMovesForm(severalMoves, this);
        several.with(
                getTranslation("commitments.several.move"),
                chosen -> moving.move(
                        chosen.stream()
                                .map(row -> new SeveralMoves.Chosen(row.id(), row.reference(), row.dueOn()))
                                .toList(),
                        this::done));
        add(header, filters, chips, several, grid, nothing);
        pageRefresh.refresh(this, Set.of("commitment", "task"), this::refreshShown);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.commitments");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = ListAddress.of(event.getLocation().getQueryParameters());
        filters.show(address.filter());
        grid.showSort(address.sort(), address.descending());
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var page = event.getUI().getPage();
        grid.setNarrow(page.getExtendedClientDetails().getWindowInnerWidth() < NARROW);
        var resized = page.addBrowserWindowResizeListener(size -> grid.setNarrow(size.getWidth() < NARROW));
        addDetachListener(detached -> {
            resized.remove();
            detached.unregisterListener();
        });
    }

    private void go(CommitmentFilter filter) {
        go(address.with(filter));
    }

    private void go(ListAddress wanted) {
        getUI().ifPresent(ui -> ui.navigate(CommitmentsView.class, wanted.parameters()));
    }

    private void refresh() {
        read();
        rows.anew(reached());
    }

    private void refreshShown() {
        read();
        rows.refresh(reached());
    }

    /** As many of those found as can be chosen at once. */
    private List<CommitmentRow> first() {
        return commitments.search(address.filter(), address.sort(), address.descending(), 0, Together.MOST).stream()
                .filter(row -> row.status() == Commitment.Status.ACTIVE)
                .toList();
    }

    private void done() {
        several.clear();
        refresh();
    }

    /** How many rows one can go to. */
    private int reached() {
        return Math.min(found, ListQueries.MOST);
    }

    private void read() {
        found = reading.all(() -> commitments.count(address.filter()));
        chips.show(address.filter(), found);
        grid.setVisible(found > 0);
        several.setVisible(found > 0 && decides);
        grid.fitTo(found);
        nothing.removeAll();
        if (found == 0) {
            nothing.add(address.filter().equals(CommitmentFilter.ALL) ? noneYet() : noneMatches());
        }
    }

    private EmptyState noneYet() {
        return new EmptyState(
                "commitments.empty.title",
                "commitments.empty.body",
                new Anchor("statements", getTranslation("commitments.empty.action")));
    }

    private EmptyState noneMatches() {
        return new EmptyState(
                "commitments.noMatch.title",
                "commitments.noMatch.body",
                new Button(getTranslation("commitments.filter.clear"), event -> go(CommitmentFilter.ALL)));
    }
}
