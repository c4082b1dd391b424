package org.pacta.overview.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.pacta.overview.Overview;
import org.pacta.overview.OverviewScope;
import org.pacta.overview.OverviewSnapshot;
import org.pacta.shell.DueLabel;
import org.pacta.shell.Section;

/** How it came to be so, and which commitments a point of the past counts. */
class TrendSection extends Composite<Section> {

    private final TrendChart chart = new TrendChart(getTranslation("overview.trend.chart"));
    private final H3 heading = new H3();
    private final Lines<Overview.Past> past = new Lines<>("overview.past.none", this::line);
    private final Div box = new Div(heading, past);

    @Override
    protected Section initContent() {
        box.addClassName("overview-past");
        box.setVisible(false);
        heading.getElement().setAttribute("tabindex", "-1");
        return new Section(getTranslation("overview.trend"), chart, box);
    }

    void show(OverviewScope scope, OverviewSnapshot picture) {
        chart.show(scope, picture.weeks());
    }

    /** Lists the commitments that a point of the past counts. */
    void showPast(
            OverviewScope scope,
            LocalDate on,
            Overview.Past.Measure measure,
            OverviewSnapshot.Some<Overview.Past> counted) {
        box.setVisible(true);
        heading.setText(getTranslation(
                "overview.past." + measure.name(),
                counted.all(),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(getLocale())
                        .format(on)));
        past.show(
                counted.first(),
                on,
                List.of(new Lines.Link(
                        getTranslation("overview.past.close"),
                        Lists.overview(scope).href())));
    }

    void hidePast() {
        box.setVisible(false);
    }

    /** Brings the list to the eye of whoever has just asked for it. */
    void lookAtPast() {
        box.getElement().executeJs("this.scrollIntoView({block: 'nearest'}); this.firstElementChild.focus()");
    }

    private com.vaadin.flow.component.html.ListItem line(Overview.Past each) {
        return Lines.line(
                "commitments/" + each.reference(),
                getTranslation("overview.commitment", each.reference(), each.title()),
                List.of(Lines.soft(each.office())),
                DueLabel.settled(each.dueOn()));
    }
}
