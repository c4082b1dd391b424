package org.pacta.statement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacta.deadline.WorkingDays;
import org.pacta.party.Parties;
import org.pacta.party.Party;
import org.pacta.party.Permissions;
import org.pacta.shell.Dates;
import org.pacta.shell.PageHeader;
import org.pacta.shell.PageRefresh;
import org.pacta.shell.Press;
import org.pacta.shell.Section;
import org.pacta.shell.StatusBadge;
import org.pacta.shell.Tone;
import org.pacta.statement.KnownSeries;
import org.pacta.statement.Series;
import org.pacta.statement.Statement;

/** A series: who meets, how often, who hosts next, who keeps it, and the statements that stand in it. */
@Route("series/:code")
@PermitAll
@StyleSheet("pages/statement.css")
class SeriesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final KnownSeries series;
    private final Parties parties;
    private final Permissions permissions;
    private final WorkingDays workingDays;
    private String code = "";

    SeriesView(
            KnownSeries series,
            Parties parties,
            Permissions permissions,
            WorkingDays workingDays,
            PageRefresh pageRefresh) {
        this.series = series;
        this.parties = parties;
        this.permissions = permissions;
        this.workingDays = workingDays;
        addClassName("pacta-page");
        pageRefresh.refresh(this, Set.of("statement", "series"), () -> show(series.byCode(code)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get("code").orElse("").toUpperCase(Locale.ROOT);
        try {
            show(series.byCode(code));
        } catch (NoSuchElementException none) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return code.isEmpty() ? getTranslation("series.title") : code;
    }

    private void show(Series shown) {
        removeAll();
        var header = new PageHeader(shown.called())
                .under(new PageHeader.Crumb(getTranslation("series.title"), "series"))
                .subtitle(getTranslation("series.code", shown.code()));
        if (permissions.mayCoordinate()) {
            var change = new Button(getTranslation("series.change.verb"));
            Press.once(change, () -> SeriesForm.change(series, shown, parties.all(), () -> show(series.byCode(code))));
            var register = new Anchor("statements/new?series=" + shown.code(), getTranslation("statements.register"));
            register.addClassName("button-link");
            header.actions(change, register);
        }
        add(
                header,
                new Section(getTranslation("series.facts"), facts(shown)),
                new Section(getTranslation("nav.statements"), statements(series.statements(code))));
    }

    private DescriptionList facts(Series shown) {
        var list = new DescriptionList();
        list.addClassName("facts");
        var rhythm = shown.rhythm();
        FindingFacts.fact(list, getTranslation("series.field.parties"), named(shown.parties()));
        FindingFacts.fact(
                list,
                getTranslation("series.rhythm"),
                rhythm.everyMonths() == null
                        ? getTranslation("series.asUsual")
                        : getTranslation("series.every", rhythm.everyMonths()));
        FindingFacts.fact(
                list, getTranslation("series.hosts"), rhythm.hosts().isEmpty() ? null : named(rhythm.hosts()));
        FindingFacts.fact(
                list,
                getTranslation("series.field.nextHost"),
                rhythm.nextHost() == null ? null : named(List.of(rhythm.nextHost())));
        FindingFacts.fact(
                list,
                getTranslation("series.field.coordinators.all"),
                shown.coordinators().isEmpty()
                        ? getTranslation("series.coordinators.all")
                        : shown.coordinators().stream()
                                .map(it -> getTranslation("series.coordinator", it.name(), it.partyCode()))
                                .collect(Collectors.joining(", ")));
        list.add(
                new DescriptionList.Term(getTranslation("series.expected")),
                new DescriptionList.Description(next(shown)));
        return list;
    }

    private Component next(Series shown) {
        var next = shown.next();
        if (next != null) {
            return new Anchor(
                    "commitments/" + next.commitment(),
                    getTranslation("series.prepared", Dates.of(next.dueOn(), getLocale()), next.party()));
        }
        var expected = shown.rhythm().expectedOn();
        if (expected == null) {
            return new Span(getTranslation("series.expected.none"));
        }
        return shown.silent(workingDays.today(permissions.me().partyCode()))
                ? new StatusBadge(getTranslation("series.silent", Dates.of(expected, getLocale())), Tone.CAUTION)
                : new Span(Dates.of(expected, getLocale()));
    }

    private Component statements(List<Statement.Summary> rows) {
        if (rows.isEmpty()) {
            return new Paragraph(getTranslation("series.noStatements"));
        }
        var list = new UnorderedList();
        list.addClassName("series-statements");
        for (var row : rows) {
            var place =
                    new Span(Dates.of(row.issuedOn(), getLocale()) + (row.venue() == null ? "" : " · " + row.venue()));
            list.add(new ListItem(
                    new Anchor("statements/" + row.reference(), row.reference()),
                    new Span(" " + row.title() + " "),
                    place));
        }
        return list;
    }

    private String named(List<String> codes) {
        return codes.stream()
                .map(it -> parties.all().stream()
                        .filter(party -> party.code().equals(it))
                        .map(Party::name)
                        .findFirst()
                        .orElse(it))
                .collect(Collectors.joining(", "));
    }
}
