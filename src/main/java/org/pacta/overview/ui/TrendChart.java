package org.pacta.overview.ui;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.overview.Overview.Past.Measure;
import org.pacta.overview.OverviewScope;
import org.pacta.overview.OverviewSnapshot.Week;
import org.pacta.overview.Standing;

/** How many commitments were active, kept and overdue, week by week; the last point is today. */
class TrendChart extends LinkedChart {

    TrendChart(String caption) {
        super(caption);
        withHeight("18rem");
    }

    void show(OverviewScope scope, List<Week> weeks) {
        var axis = DateTimeFormatter.ofPattern(getTranslation("overview.trend.day"), getLocale());
        var series = new ArrayList<Map<String, Object>>();
        for (var measure : Measure.values()) {
            series.add(Map.of(
                    "name", name(measure),
                    "type", "line",
                    "symbol", "circle",
                    "symbolSize", 7,
                    "lineStyle", Map.of("width", 2, "type", measure == Measure.KEPT ? "dashed" : "solid"),
                    "itemStyle", Map.of("color", colour(measure)),
                    "data",
                            weeks.stream()
                                    .map(week -> Map.of(
                                            "value",
                                            (Object) number(week, measure),
                                            "href",
                                            href(scope, weeks, week, measure)))
                                    .toList()));
        }
        draw(
                Map.of(
                        "grid", Map.of("left", 4, "right", 20, "top", 34, "bottom", 4),
                        "legend", Map.of("left", 0, "top", 0, "itemWidth", 22),
                        "tooltip", Map.of("trigger", "axis", "confine", true),
                        "xAxis",
                                Map.of(
                                        "type",
                                        "category",
                                        "boundaryGap",
                                        false,
                                        "data",
                                        weeks.stream()
                                                .map(week -> axis.format(week.on()))
                                                .toList(),
                                        "axisLabel",
                                        Map.of("hideOverlap", true)),
                        "yAxis", Map.of("type", "value", "minInterval", 1),
                        "series", series),
                table(scope, weeks, axis));
    }

    private Table table(OverviewScope scope, List<Week> weeks, DateTimeFormatter axis) {
        return new Table(
                List.of(
                        getTranslation("overview.trend.week"),
                        name(Measure.ACTIVE),
                        name(Measure.KEPT),
                        name(Measure.OVERDUE)),
                weeks.reversed().stream()
                        .map(week -> {
                            var cells = new ArrayList<String>();
                            var hrefs = new ArrayList<@Nullable String>();
                            cells.add(axis.format(week.on()));
                            hrefs.add(null);
                            for (var measure : Measure.values()) {
                                cells.add(count(number(week, measure)));
                                hrefs.add(number(week, measure) == 0 ? null : href(scope, weeks, week, measure));
                            }
                            return new TableRow(cells, hrefs);
                        })
                        .toList());
    }

    /** Today's marks lead to the lists of today, earlier ones to what was counted then. */
    private static String href(OverviewScope scope, List<Week> weeks, Week week, Measure measure) {
        if (week.equals(weeks.getLast())) {
            var list = Lists.commitments(scope);
            return switch (measure) {
                case ACTIVE -> list.active().href();
                case KEPT -> list.standing(Standing.FULFILLED).href();
                case OVERDUE -> list.standing(Standing.OVERDUE).href();
            };
        }
        return Lists.overview(scope)
                .with("on", week.on())
                .with("was", measure.name().toLowerCase(Locale.ROOT))
                .href();
    }

    private String name(Measure measure) {
        return getTranslation("overview.trend." + measure.name());
    }

    private static int number(Week week, Measure measure) {
        return switch (measure) {
            case ACTIVE -> week.active();
            case KEPT -> week.kept();
            case OVERDUE -> week.overdue();
        };
    }

    private static String colour(Measure measure) {
        return switch (measure) {
            case ACTIVE -> "var(--pacta-chart-6)";
            case KEPT -> "var(--pacta-chart-1)";
            case OVERDUE -> "var(--pacta-chart-4)";
        };
    }
}
