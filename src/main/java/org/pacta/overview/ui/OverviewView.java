package org.pacta.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.absence.Absences;
import org.pacta.overview.Overview;
import org.pacta.overview.OverviewScope;
import org.pacta.overview.OverviewSnapshot;
import org.pacta.overview.Standing;
import org.pacta.party.Parties;
import org.pacta.party.Party;
import org.pacta.party.Permissions;
import org.pacta.shell.EmptyState;
import org.pacta.shell.PageHeader;
import org.pacta.shell.PageRefresh;
import org.pacta.statement.SeriesRhythms;
import org.pacta.statement.Statement;
import org.pacta.statement.Statements;

/** For a manager with one minute: how things stand, what is late, who is stuck, what waits on me. */
@Route("overview")
@Menu(title = "nav.overview", order = 20, icon = "vaadin:dashboard")
@StyleSheet("pages/overview.css")
@PermitAll
class OverviewView extends Div implements BeforeEnterObserver {

    private static final int STATEMENTS_TO_CHOOSE_FROM = 500;

    private final Overview overview;
    private final Paragraph brief = new Paragraph();
    private final ScopeFilter filter;
    private final Div body = new Div();
    private final Div nothing = new Div();
    private final HeadFigures figures = new HeadFigures();
    private final PeopleSections people;
    private final ChartSections charts;
    private final SeriesSection series;
    private final transient Absences absences;
    private final AwaySection away = new AwaySection();
    private final TrendSection trend = new TrendSection();

    private OverviewScope scope = OverviewScope.ALL;
    private @Nullable LocalDate on;
    private Overview.Past.@Nullable Measure was;

    OverviewView(
            Overview overview,
            Statements statements,
            Parties parties,
            Permissions permissions,
            SeriesRhythms rhythms,
            Absences absences,
            PageRefresh pageRefresh) {
        this.overview = overview;
        this.absences = absences;
        addClassName("overview");
        var all = parties.all();
        charts = new ChartSections(all.stream().collect(Collectors.toMap(Party::code, Party::name)));
        series = new SeriesSection(
                all,
                permissions.mayCoordinate()
                        ? (statement, months, host, version) -> {
                            rhythms.set(statement, months, host, version);
                            reload();
                        }
                        : null);
        people = new PeopleSections(permissions.me().zone(), charts.due());
        filter = new ScopeFilter(
                statements.list(Statement.Sort.ISSUED_ON, true, 0, STATEMENTS_TO_CHOOSE_FROM), all, this::narrow);
        brief.addClassName("overview-brief");
        brief.getElement().setAttribute("aria-live", "polite");
        body.addClassName("overview-stack");
        body.add(figures, people, away, series, charts, trend);
        add(new PageHeader(getTranslation("nav.overview")).subtitle(brief).actions(filter), nothing, body);
        pageRefresh.refresh(this, Set.of("commitment", "task", "statement", "absence"), this::reload);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        scope = new OverviewScope(one(parameters, "statement"), one(parameters, "party"));
        on = one(parameters, "on") == null ? null : date(one(parameters, "on"));
        was = Arrays.stream(Overview.Past.Measure.values())
                .filter(measure -> measure.name().equalsIgnoreCase(one(parameters, "was")))
                .findFirst()
                .orElse(null);
        filter.show(scope);
        reload();
        if (on != null && was != null) {
            trend.lookAtPast();
        }
    }

    private void reload() {
        var picture = overview.picture(scope);
        var empty = picture.total().all() == 0;
        body.setVisible(!empty);
        brief.setVisible(!empty);
        nothing.removeAll();
        if (empty) {
            nothing.add(emptyState());
            return;
        }
        brief.setText(brief(picture));
        figures.show(scope, picture);
        people.show(scope, picture);
        away.show(absences.dueMeanwhile(AwaySection.SHOWN));
        series.show(picture);
        charts.show(scope, picture);
        trend.show(scope, picture);
        if (on != null && was != null) {
            trend.showPast(scope, on, was, overview.past(scope, on, was));
        } else {
            trend.hidePast();
        }
    }

    private String brief(OverviewSnapshot picture) {
        var total = picture.total();
        var overdue = total.of(Standing.OVERDUE);
        var blocked = total.of(Standing.BLOCKED);
        var atRisk = total.of(Standing.AT_RISK);
        return getTranslation(
                total.active() == 0 ? "overview.brief.over" : "overview.brief",
                overdue + blocked + atRisk,
                total.active(),
                overdue,
                blocked,
                atRisk,
                picture.decisions().all());
    }

    private Component emptyState() {
        return scope.equals(OverviewScope.ALL)
                ? new EmptyState(
                        "overview.empty.title",
                        "overview.empty.body",
                        new Anchor("statements", getTranslation("overview.empty.action")))
                : new EmptyState(
                        "overview.emptyScope.title",
                        "overview.emptyScope.body",
                        new Anchor("overview", getTranslation("overview.emptyScope.action")));
    }

    private void narrow(OverviewScope chosen) {
        var parameters = new LinkedHashMap<String, List<String>>();
        put(parameters, "statement", chosen.statement());
        put(parameters, "party", chosen.party());
        getUI().ifPresent(ui -> ui.navigate(OverviewView.class, new QueryParameters(parameters)));
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, List.of(value));
        }
    }

    private static @Nullable String one(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(value -> !value.isBlank())
                .orElse(null);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse).orElse(null);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
