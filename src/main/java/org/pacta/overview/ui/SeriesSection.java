package org.pacta.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.overview.OverviewSnapshot;
import org.pacta.overview.OverviewSnapshot.Cadence;
import org.pacta.party.Party;
import org.pacta.shell.Dates;
import org.pacta.shell.Section;
import org.pacta.shell.StatusBadge;
import org.pacta.shell.Tone;

/** When each series met last and when it meets next; one that has fallen silent says so. */
class SeriesSection extends Composite<Section> {

    private final Lines<Cadence> lines = new Lines<>("overview.series.none", this::line);
    private LocalDate today = LocalDate.EPOCH;

    private final List<Party> parties;
    private final RhythmDialog.@Nullable Setting setting;

    /** @param setting what sets the rhythm of a series; null where the reader may not */
    SeriesSection(List<Party> parties, RhythmDialog.@Nullable Setting setting) {
        this.parties = parties;
        this.setting = setting;
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
                where(series),
                aside(series));
    }

    private List<Component> where(Cadence series) {
        var where = new ArrayList<Component>();
        where.add(Lines.soft(getTranslation("overview.series.last", series.last(), day(series.lastOn()))));
        var months = series.everyMonths();
        if (months != null) {
            where.add(Lines.soft(getTranslation("overview.series.every", months)));
        }
        var host = series.nextHost();
        if (host != null && series.next() == null) {
            where.add(Lines.soft(getTranslation("overview.series.host", host)));
        }
        return where;
    }

    private Component[] aside(Cadence series) {
        if (setting == null) {
            return new Component[] {badge(series)};
        }
        var title = getTranslation("overview.rhythm", series.series());
        var set = new Button(
                getTranslation("overview.rhythm.set"),
                click -> new RhythmDialog(title, series, parties, setting).open());
        set.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        set.setAriaLabel(title);
        return new Component[] {badge(series), set};
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
