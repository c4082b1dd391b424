package org.pacta.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.pacta.shell.Section;
import org.pacta.text.ModelWords;
import org.pacta.workflow.DeployedModels.Deployed;

/** The process models that commitments run by. */
class ModelsSection extends Composite<Section> {

    private final List<Deployed> models;
    private final ZoneId zone;

    ModelsSection(List<Deployed> models, ZoneId zone) {
        this.models = models;
        this.zone = zone;
    }

    @Override
    protected Section initContent() {
        var head = new NativeTableRow();
        for (var column : List.of("kind", "name", "version", "deployed", "running", "findings")) {
            var cell = new NativeTableHeaderCell(getTranslation("settings.models." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        var body = new NativeTableBody();
        models.forEach(model -> body.add(row(model)));
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("settings-table");
        var frame = new Div(table);
        frame.addClassName("pacta-table-scroll");
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("role", "group");
        frame.getElement().setAttribute("aria-label", getTranslation("settings.models"));
        return new Section(getTranslation("settings.models"), frame);
    }

    private NativeTableRow row(Deployed model) {
        var dates = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(zone);
        return new NativeTableRow(
                new NativeTableCell(
                        model.commonLife()
                                ? getTranslation("settings.models.all")
                                : getTranslation("kind." + model.key())),
                new NativeTableCell(ModelWords.say(model.name(), getLocale())),
                new NativeTableCell(getTranslation("settings.models.number", model.version())),
                new NativeTableCell(dates.format(model.deployedAt())),
                new NativeTableCell(
                        getTranslation("settings.models.runningNow", model.running(), model.runningOlder())),
                new NativeTableCell(findings(model)));
    }

    private Component findings(Deployed model) {
        if (model.findings().isEmpty()) {
            return new Span(getTranslation("settings.models.findings.none"));
        }
        var list = new UnorderedList();
        model.findings()
                .forEach(finding -> list.add(new ListItem(getTranslation(
                        "settings.models.finding." + finding.rule(), ModelWords.say(finding.element(), getLocale())))));
        return list;
    }
}
