package org.pacta.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.pacta.overview.OverviewScope;
import org.pacta.overview.OverviewSnapshot;
import org.pacta.overview.OverviewSnapshot.Group;
import org.pacta.overview.OverviewSnapshot.Lateness;
import org.pacta.overview.Standing;
import org.pacta.shell.Section;

/** What is due, what is late and where, and how commitments stand by what they share. */
class ChartSections extends Div {

    /** A chart of more bars than this is no help; the lists have them all. */
    private static final int MOST_BARS = 12;

    private final StandingChart due =
            new StandingChart(getTranslation("overview.due.chart"), getTranslation("overview.due.row"));
    private final Section dueSection = new Section(getTranslation("overview.due"), due);
    private final LatenessChart byOffice =
            new LatenessChart(getTranslation("overview.late.byOffice"), getTranslation("overview.office"));
    private final LatenessChart byParty =
            new LatenessChart(getTranslation("overview.late.byParty"), getTranslation("overview.scope.party"));
    private final Paragraph nothingLate = new Paragraph(getTranslation("overview.late.none"));
    private final Paragraph moreOffices = new Paragraph();
    private final StandingChart parties =
            new StandingChart(getTranslation("overview.by.party"), getTranslation("overview.scope.party"));
    private final StandingChart kinds =
            new StandingChart(getTranslation("overview.by.kind"), getTranslation("overview.kind"));
    private final StandingChart statements =
            new StandingChart(getTranslation("overview.by.statement"), getTranslation("overview.scope.statement"));
    private final Paragraph moreStatements = new Paragraph();
    private final Map<String, String> partyNames;

    /** @param partyNames by code */
    ChartSections(Map<String, String> partyNames) {
        this.partyNames = partyNames;
        List.of(nothingLate, moreOffices, moreStatements).forEach(each -> each.addClassName("overview-none"));
        var late = new Section(
                getTranslation("overview.late"), nothingLate, columns(new Div(byOffice, moreOffices), byParty));
        var by = new Section(
                getTranslation("overview.by"), columns(parties, kinds, new Div(statements, moreStatements)));
        addClassName("overview-stack");
        add(late, by);
    }

    private static Div columns(Component... parts) {
        var columns = new Div(parts);
        columns.addClassName("overview-columns");
        return columns;
    }

    /** To be placed by the page where it fits. */
    Section due() {
        return dueSection;
    }

    void show(OverviewScope scope, OverviewSnapshot picture) {
        showDue(scope, picture);
        showLate(scope, picture);
        parties.show(bars(picture.byParty(), (key, list) -> list.with("party", key), scope, this::party));
        kinds.show(bars(picture.byKind(), (key, list) -> list.with("kind", key), scope, this::kind));
        statements.show(bars(picture.byStatement(), (key, list) -> list.with("statement", key), scope, key -> key));
        more(moreStatements, picture.byStatement().size(), "overview.by.statement.more");
    }

    private void showDue(OverviewScope scope, OverviewSnapshot picture) {
        var number = new int[1];
        due.show(picture.dueSoon().stream()
                .map(span -> new StandingChart.Bar(
                        getTranslation("overview.due.span" + ++number[0]),
                        span.tally(),
                        Lists.commitments(scope).active().due(span.from(), span.until())))
                .toList());
    }

    private void showLate(OverviewScope scope, OverviewSnapshot picture) {
        var late = picture.late();
        nothingLate.setVisible(late.isEmpty());
        byOffice.setVisible(!late.isEmpty());
        byParty.setVisible(!late.isEmpty());
        more(moreOffices, late.size(), "overview.late.more");
        var overdue = Lists.commitments(scope).standing(Standing.OVERDUE);
        var tasks = HeadFigures.lateTasks(scope);
        byOffice.show(late.stream()
                .limit(MOST_BARS)
                .map(each -> new LatenessChart.Bar(
                        each.office(),
                        each.commitments(),
                        overdue.with("office", each.officeId()),
                        each.tasks(),
                        tasks.with("office", each.officeId())))
                .toList());
        byParty.show(partiesOf(late).stream()
                .map(each -> new LatenessChart.Bar(
                        party(each.party()),
                        each.commitments(),
                        overdue.with("party", each.party()),
                        each.tasks(),
                        tasks.with("party", each.party())))
                .toList());
    }

    private void more(Paragraph note, int all, String key) {
        note.setVisible(all > MOST_BARS);
        note.setText(getTranslation(key, MOST_BARS, all));
    }

    private static List<Lateness> partiesOf(List<Lateness> offices) {
        var parties = new LinkedHashMap<String, Lateness>();
        offices.forEach(office -> parties.merge(
                office.party(),
                office,
                (one, other) -> new Lateness(
                        0,
                        one.party(),
                        one.party(),
                        one.commitments() + other.commitments(),
                        one.tasks() + other.tasks())));
        return parties.values().stream()
                .sorted(Comparator.comparingInt((Lateness each) -> each.commitments() + each.tasks())
                        .reversed())
                .toList();
    }

    private static List<StandingChart.Bar> bars(
            List<Group> groups,
            BiFunction<String, Lists, Lists> narrow,
            OverviewScope scope,
            java.util.function.UnaryOperator<String> name) {
        return groups.stream()
                .limit(MOST_BARS)
                .map(group -> new StandingChart.Bar(
                        name.apply(group.key()), group.tally(), narrow.apply(group.key(), Lists.commitments(scope))))
                .toList();
    }

    private String party(String code) {
        return partyNames.getOrDefault(code, code);
    }

    private String kind(String key) {
        return getTranslation("kind." + key);
    }
}
