package org.pacta.history.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.Set;
import org.pacta.history.History;
import org.pacta.party.Permissions;
import org.pacta.shell.EmptyState;
import org.pacta.shell.PageHeader;
import org.pacta.shell.PageRefresh;
import org.pacta.text.Messages;

/** Who did what and when, for those who have to prove it. */
@Route("history")
@Menu(title = "nav.history", order = 85, icon = "vaadin:time-backward")
@StyleSheet("pages/history.css")
@RolesAllowed({"AUDITOR", "ADMINISTRATOR"})
class HistoryView extends Div implements BeforeEnterObserver {

    private static final int NARROW = 800;

    private final History history;
    private final ZoneId zone;
    private final HistoryFilterBar filters;
    private final HistoryGrid grid;
    private final Paragraph found = new Paragraph();
    private final Div nothing = new Div();

    private HistoryAddress address = HistoryAddress.ALL;

    HistoryView(History history, Permissions permissions, Messages texts, PageRefresh pageRefresh) {
        this.history = history;
        addClassName("history");
        zone = permissions.me().zone();
        var words = new HistoryWords(texts, getLocale(), zone);
        filters = new HistoryFilterBar(history.actions(), words, this::go);
        grid = new HistoryGrid(words);
        grid.setAriaLabel(getTranslation("nav.history"));
        grid.read(history, () -> address.filter(zone));
        found.addClassName("history-soft");
        found.getElement().setAttribute("role", "status");
        add(
                new PageHeader(getTranslation("nav.history"))
                        .subtitle(getTranslation("history.about"))
                        .actions(new Anchor("history/check", getTranslation("history.check"))),
                filters,
                found,
                grid,
                nothing);
        pageRefresh.refresh(this, Set.of("history"), this::reload);
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

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = HistoryAddress.of(event.getLocation().getQueryParameters());
        filters.show(address);
        reload();
    }

    private void go(HistoryAddress wanted) {
        getUI().ifPresent(ui -> ui.navigate(HistoryView.class, wanted.parameters()));
    }

    private void reload() {
        int lines = history.count(address.filter(zone));
        found.setText(getTranslation("history.found", lines));
        grid.setVisible(lines > 0);
        grid.getDataProvider().refreshAll();
        nothing.removeAll();
        if (lines == 0) {
            nothing.add(
                    address.equals(HistoryAddress.ALL)
                            ? new EmptyState("history.empty.title", "history.empty.body", null)
                            : new EmptyState(
                                    "history.noMatch.title",
                                    "history.noMatch.body",
                                    new Anchor("history", getTranslation("history.noMatch.action"))));
        }
    }
}
