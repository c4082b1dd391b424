package org.pacta.search.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.pacta.party.Permissions;
import org.pacta.search.Found;
import org.pacta.search.Search;
import org.pacta.shell.EmptyState;
import org.pacta.shell.PageHeader;

/** One field, and what its words are found in; they stand in the address as {@code ?q=…}. */
@Route("search")
@Menu(title = "nav.search", order = 45, icon = "vaadin:search")
@PermitAll
@StyleSheet("pages/search.css")
class SearchView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int AT_FIRST = 10;

    private final Search search;
    private final HitLines lines;
    private final SearchField field = new SearchField(this::typed);
    private final Paragraph count = new Paragraph();
    private final Div results = new Div();
    private String query = "";

    SearchView(Search search, Permissions permissions, Clock clock) {
        this.search = search;
        lines = new HitLines(getLocale(), permissions.me().zone(), clock);
        addClassName("search-page");
        count.addClassName("search-count");
        count.getElement().setAttribute("role", "status");
        add(new PageHeader(getTranslation("nav.search")), field, count, results);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("q")
                .orElse("")
                .strip();
        field.show(query);
        look();
    }

    @Override
    public String getPageTitle() {
        return query.isEmpty() ? getTranslation("nav.search") : getTranslation("search.title", query);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        field.listenForSlash();
        if (query.isEmpty()) {
            field.focus();
        }
    }

    /** Keeps the address in step without a step in the browser's history for every pause in typing. */
    private void typed(String words) {
        query = words;
        var address = query.isEmpty() ? QueryParameters.empty() : QueryParameters.of("q", query);
        getUI().ifPresent(ui -> {
            ui.getPage().getHistory().replaceState(null, new Location("search", address));
            ui.getPage().setTitle(getTranslation("page.title", getPageTitle()));
        });
        look();
    }

    private void look() {
        results.removeAll();
        count.setText("");
        if (query.isEmpty()) {
            results.add(new EmptyState("search.empty.title", "search.empty.body", null));
            return;
        }
        var found = search.find(query, AT_FIRST);
        if (found.tooShort()) {
            results.add(new EmptyState("search.tooShort.title", "search.tooShort.body", null));
        } else if (found.groups().isEmpty()) {
            count.setText(getTranslation("search.none"));
            results.add(new EmptyState("search.noMatch.title", "search.noMatch.body", null));
        } else {
            show(found);
        }
    }

    private void show(Found found) {
        var asked = query;
        int all = found.groups().stream().mapToInt(Found.Group::count).sum();
        var more = found.groups().stream().anyMatch(Found.Group::more);
        count.setText(getTranslation(more ? "search.countMore" : "search.count", all));
        for (var group : found.groups()) {
            results.add(
                    new HitSection(group, lines, (offset, limit) -> search.more(asked, group.kind(), offset, limit)));
        }
    }
}
