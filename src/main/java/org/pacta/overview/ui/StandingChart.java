package org.pacta.overview.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.overview.Standing;
import org.pacta.overview.Tally;

/** How commitments stand, a bar for each of what they share. */
class StandingChart extends LinkedChart {

    private final String rowHeader;

    /** @param rowHeader what a bar stands for */
    StandingChart(String caption, String rowHeader) {
        super(caption);
        this.rowHeader = rowHeader;
    }

    /** @param list all commitments that the bar counts */
    record Bar(String label, Tally tally, Lists list) {}

    void show(List<Bar> bars) {
        var standings = Arrays.stream(Standing.values())
                .filter(standing -> bars.stream().anyMatch(bar -> bar.tally().of(standing) > 0))
                .toList();
        draw(bars(labels(bars), series(bars, standings)), table(bars, standings));
        fitRows(bars.size());
    }

    private static List<String> labels(List<Bar> bars) {
        return bars.stream().map(Bar::label).toList();
    }

    private List<Map<String, Object>> series(List<Bar> bars, List<Standing> standings) {
        int longest = bars.stream().mapToInt(bar -> bar.tally().all()).max().orElse(0);
        return standings.stream()
                .map(standing -> bar(
                        name(standing),
                        colour(standing),
                        bars.stream()
                                .map(bar -> mark(bar.tally().of(standing), longest, href(bar, standing)))
                                .toList()))
                .toList();
    }

    private Table table(List<Bar> bars, List<Standing> standings) {
        var headers = new ArrayList<String>();
        headers.add(rowHeader);
        standings.forEach(standing -> headers.add(name(standing)));
        headers.add(getTranslation("overview.all"));
        var rows = bars.stream()
                .map(bar -> {
                    var cells = new ArrayList<String>();
                    var hrefs = new ArrayList<@Nullable String>();
                    cells.add(bar.label());
                    hrefs.add(bar.list().href());
                    for (var standing : standings) {
                        var number = bar.tally().of(standing);
                        cells.add(count(number));
                        hrefs.add(number == 0 ? null : href(bar, standing));
                    }
                    cells.add(count(bar.tally().all()));
                    hrefs.add(bar.list().href());
                    return new TableRow(cells, hrefs);
                })
                .toList();
        return new Table(headers, rows);
    }

    private static String href(Bar bar, Standing standing) {
        return bar.list().standing(standing).href();
    }

    private static String colour(Standing standing) {
        return switch (standing) {
            case FULFILLED -> "var(--pacta-chart-1)";
            case ON_TRACK -> "var(--pacta-chart-2)";
            case AT_RISK -> "var(--pacta-chart-3)";
            case BLOCKED -> "var(--pacta-chart-5)";
            case OVERDUE -> "var(--pacta-chart-4)";
            case LAPSED -> "var(--pacta-bad)";
            case WITHDRAWN, SUPERSEDED -> "var(--pacta-chart-6)";
        };
    }
}
