package org.pacta.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import java.time.LocalDate;
import java.util.List;
import org.pacta.overview.OverviewSnapshot;
import org.pacta.overview.OverviewSnapshot.Cadence;
import org.pacta.shell.Dates;
import org.pacta.shell.Section;
import org.pacta.shell.StatusBadge;
import org.pacta.shell.Tone;

/** When each series met last and when it meets next; one that has fallen silent says so. */
class SeriesSection extends Composite<Section> {

    private final Lines<Cadence> lines = new Lines<>("overview.series.none", this::line);
    private LocalDate today = LocalDate.EPOCH;

    SeriesSection() {
        getContent().add(lines);
    }

    @Override
    protected Section initContent() {
        return new Section(getTranslation("overview.series"));
    }

    void show(OverviewSnapshot picture) {
        today = picture.today();
        setVisible(!picture.series().isEmpty());
        lines.show(picture.series(), today, List.of());
    }

    private ListItem line(Cadence series) {
        var next = series.next();
        return Lines.line(
                next == null ? "statements/" + series.last() : "commitments/" + next,
                series.series(),
                List.of(Lines.soft(getTranslation("overview.series.last", series.last(), day(series.lastOn())))),
                badge(series));
    }

    private Component badge(Cadence series) {
        if (series.silent(today)) {
            return new StatusBadge(getTranslation("overview.series.silent", day(series.expectedOn())), Tone.CAUTION);
        }
        var nextOn = series.nextOn();
        return Lines.soft(
                nextOn == null
                        ? getTranslation("overview.series.expected", day(series.expectedOn()))
                        : getTranslation("overview.series.next", series.host(), day(nextOn)));
    }

    private String day(LocalDate day) {
        return Dates.of(day, getLocale());
    }
}
