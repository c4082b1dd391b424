package org.pacta.overview.ui;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.overview.Standing;
import org.pacta.shell.Chart;

/** A chart whose marks lead to lists, drawn anew only where something has changed. */
abstract class LinkedChart extends Chart {

    /** The share of the longest bar from which on a number fits into its part. */
    private static final double LABELLED = 0.08;

    private @Nullable Map<String, ?> drawn;

    LinkedChart(String caption) {
        super(caption);
    }

    void draw(Map<String, ?> option, Table table) {
        if (!Objects.equals(option, drawn)) {
            drawn = option;
            show(option, table);
        }
    }

    /**
     * A datum that leads somewhere; nothing is drawn for none.
     *
     * @param longest the longest bar of the chart: a part too short for its number goes without, the table has it
     */
    static Map<String, Object> mark(int value, int longest, String href) {
        return Map.of(
                "value", value == 0 ? "-" : value, "href", href, "label", Map.of("show", value >= longest * LABELLED));
    }

    String count(int number) {
        return getTranslation("overview.count", number);
    }

    String name(Standing standing) {
        return getTranslation((standing.active() ? "health." : "status.") + standing.name());
    }

    /** Bars that lie side by side on a row each, one series on top of the other. */
    static Map<String, Object> bars(List<String> rows, List<Map<String, Object>> series) {
        return Map.of(
                "grid", Map.of("left", 4, "right", 20, "top", 34, "bottom", 4),
                "legend", Map.of("left", 0, "top", 0, "itemWidth", 12, "itemHeight", 12, "type", "scroll"),
                "tooltip", Map.of("trigger", "axis", "axisPointer", Map.of("type", "shadow"), "confine", true),
                "xAxis", Map.of("type", "value", "minInterval", 1, "axisLabel", Map.of("hideOverlap", true)),
                "yAxis",
                        Map.of(
                                "type",
                                "category",
                                "inverse",
                                true,
                                "data",
                                rows,
                                "axisTick",
                                Map.of("show", false),
                                "axisLabel",
                                Map.of("width", 124, "overflow", "break", "lineHeight", 14)),
                "series", series);
    }

    static Map<String, Object> bar(String name, String colour, List<Map<String, Object>> data) {
        return Map.of(
                "name",
                name,
                "type",
                "bar",
                "stack",
                "all",
                "barMaxWidth",
                20,
                "itemStyle",
                Map.of("color", colour),
                "label",
                Map.of("show", true, "color", "var(--pacta-surface)", "fontWeight", 600),
                "emphasis",
                Map.of("focus", "series"),
                "data",
                data);
    }

    /** As high as its rows need. */
    void fitRows(int rows) {
        withHeight(rows * 34 + 62 + "px");
    }
}
