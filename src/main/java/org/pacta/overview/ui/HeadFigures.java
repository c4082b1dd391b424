package org.pacta.overview.ui;

import com.vaadin.flow.component.Composite;
import org.pacta.overview.OverviewScope;
import org.pacta.overview.OverviewSnapshot;
import org.pacta.overview.Standing;
import org.pacta.shell.Figure;
import org.pacta.shell.FigureRow;
import org.pacta.shell.Tone;

/** The numbers at the top. They change in place. */
class HeadFigures extends Composite<FigureRow> {

    private final Figure active = figure("overview.figure.active");
    private final Figure kept = figure("overview.figure.kept");
    private final Figure onTrack = figure("overview.figure.onTrack");
    private final Figure atRisk = figure("overview.figure.atRisk");
    private final Figure blocked = figure("overview.figure.blocked");
    private final Figure overdue = figure("overview.figure.overdue");
    private final Figure lateTasks = figure("overview.figure.lateTasks");

    @Override
    protected FigureRow initContent() {
        var row = new FigureRow(active, overdue, blocked, atRisk, onTrack, kept, lateTasks);
        row.addClassName("overview-figures");
        return row;
    }

    void show(OverviewScope scope, OverviewSnapshot picture) {
        var total = picture.total();
        var all = Lists.commitments(scope);
        set(active, total.active(), Tone.NEUTRAL, all.active());
        set(overdue, total.of(Standing.OVERDUE), Tone.BAD, all.standing(Standing.OVERDUE));
        set(blocked, total.of(Standing.BLOCKED), Tone.BAD, all.standing(Standing.BLOCKED));
        set(atRisk, total.of(Standing.AT_RISK), Tone.CAUTION, all.standing(Standing.AT_RISK));
        set(onTrack, total.of(Standing.ON_TRACK), Tone.GOOD, all.standing(Standing.ON_TRACK));
        set(kept, total.of(Standing.FULFILLED), Tone.ACTIVE, all.standing(Standing.FULFILLED));
        set(lateTasks, picture.lateTasks(), Tone.BAD, lateTasks(scope));
    }

    static Lists lateTasks(OverviewScope scope) {
        return Lists.openTasks(scope).late();
    }

    private Figure figure(String key) {
        return new Figure(getTranslation(key), "", Tone.QUIET, "");
    }

    private void set(Figure figure, int number, Tone tone, Lists list) {
        figure.setValue(getTranslation("overview.count", number));
        figure.setTone(number == 0 ? Tone.QUIET : tone);
        figure.setHref(list.href());
    }
}
