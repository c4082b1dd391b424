package org.pacta.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.dom.Element;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chart (Apache ECharts: bar, line, pie, and {@code custom} with {@code "renderItem": "span"} for bars from a date to a
 * date), with the same figures as a table for those who do not see it, or want to copy them.
 *
 * <p>Colours follow light and dark: leave them out, or write them as {@code "var(--pacta-bad-fill)"} in the option. A datum or a
 * row with an {@code href} leads there when it is selected.
 */
@Tag("figure")
@JsModule("./pacta-chart.ts")
@NpmPackage(value = "echarts", version = "6.1.0")
public class Chart extends Component implements HasStyle {

    private final Element drawing = new Element("pacta-chart");
    private final Element body = new Element("tbody");
    private final Element head = new Element("tr");

    /** @param caption what the chart says, in the reader's language */
    public Chart(String caption) {
        addClassName("pacta-chart");
        drawing.setAttribute("role", "img");
        drawing.setAttribute("aria-label", caption);
        var table = new Element("table")
                .appendChild(new Element("caption").setText(caption))
                .appendChild(new Element("thead").appendChild(head))
                .appendChild(body);
        var frame = new Element("div").setAttribute("class", "pacta-table-scroll");
        var details = new Element("details")
                .appendChild(new Element("summary").setText(getTranslation("chart.table")))
                .appendChild(frame.appendChild(table));
        getElement()
                .appendChild(new Element("figcaption").setText(caption))
                .appendChild(drawing)
                .appendChild(details);
    }

    /**
     * The chart's figures as text.
     *
     * @param headers one for each cell of a row
     */
    public record Table(List<String> headers, List<TableRow> rows) {}

    /**
     * A line of the table; its first cell names it.
     *
     * @param hrefs where each cell leads, or null; cells beyond the list lead nowhere
     */
    public record TableRow(List<String> cells, List<@Nullable String> hrefs) {

        /** @param href where the first cell leads, or null */
        public TableRow(List<String> cells, @Nullable String href) {
            this(cells, Collections.singletonList(href));
        }
    }

    /** Draws the option, in place of what was drawn before, and fills the table. */
    public Chart show(ObjectNode option, Table table) {
        drawing.setPropertyJson("option", option);
        fill(table);
        return this;
    }

    /** Like {@link #show(ObjectNode, Table)}, with the option as maps, lists, texts and numbers. */
    public Chart show(Map<String, ?> option, Table table) {
        drawing.setPropertyMap("option", option);
        fill(table);
        return this;
    }

    /** @param height as CSS writes it; 16rem if not set */
    public Chart withHeight(String height) {
        drawing.getStyle().setHeight(height);
        return this;
    }

    private void fill(Table table) {
        head.removeAllChildren();
        table.headers()
                .forEach(text -> head.appendChild(
                        new Element("th").setAttribute("scope", "col").setText(text)));
        body.removeAllChildren();
        table.rows().forEach(row -> body.appendChild(line(row)));
    }

    private static Element line(TableRow row) {
        var line = new Element("tr");
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = i == 0 ? new Element("th").setAttribute("scope", "row") : new Element("td");
            var href = i < row.hrefs().size() ? row.hrefs().get(i) : null;
            var text = row.cells().get(i);
            line.appendChild(
                    href == null
                            ? cell.setText(text)
                            : cell.appendChild(
                                    new Element("a").setAttribute("href", href).setText(text)));
        }
        return line;
    }
}
