package org.pacta.overview.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Overdue commitments and late tasks, a bar for each office or party. */
class LatenessChart extends LinkedChart {

    private final String rowHeader;

    LatenessChart(String caption, String rowHeader) {
        super(caption);
        this.rowHeader = rowHeader;
    }

    /** @param overdue the overdue commitments that the bar counts */
    record Bar(String label, int commitments, Lists overdue, int tasks, Lists late) {}

    void show(List<Bar> bars) {
        var commitments = getTranslation("overview.late.commitments");
        var tasks = getTranslation("overview.late.tasks");
        int longest = bars.stream()
                .mapToInt(bar -> bar.commitments() + bar.tasks())
                .max()
                .orElse(0);
        draw(
                bars(
                        bars.stream().map(Bar::label).toList(),
                        List.of(
                                bar(
                                        commitments,
                                        "var(--pacta-chart-4)",
                                        bars.stream()
                                                .map(bar -> mark(
                                                        bar.commitments(),
                                                        longest,
                                                        bar.overdue().href()))
                                                .toList()),
                                bar(
                                        tasks,
                                        "var(--pacta-chart-3)",
                                        bars.stream()
                                                .map(bar -> mark(
                                                        bar.tasks(),
                                                        longest,
                                                        bar.late().href()))
                                                .toList()))),
                new Table(
                        List.of(rowHeader, commitments, tasks),
                        bars.stream().map(this::row).toList()));
        fitRows(bars.size());
    }

    private TableRow row(Bar bar) {
        var hrefs = new ArrayList<@Nullable String>();
        hrefs.add(null);
        hrefs.add(bar.commitments() == 0 ? null : bar.overdue().href());
        hrefs.add(bar.tasks() == 0 ? null : bar.late().href());
        return new TableRow(List.of(bar.label(), count(bar.commitments()), count(bar.tasks())), hrefs);
    }
}
