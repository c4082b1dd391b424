package org.pacta.workflow.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.pacta.retention.Retention;
import org.pacta.shell.Section;

/** For how long the installation keeps what it need not keep for good. */
class RetentionSection extends Composite<Section> {

    private final Retention retention;

    RetentionSection(Retention retention) {
        this.retention = retention;
    }

    @Override
    protected Section initContent() {
        var about = new Paragraph(getTranslation("settings.retention.about"));
        about.addClassName("settings-soft");
        var list = new UnorderedList();
        retention.all().forEach(kept -> list.add(line(kept)));
        return new Section(getTranslation("settings.retention"), about, list);
    }

    private ListItem line(Retention.Kept kept) {
        var time = kept.time().isZero()
                ? getTranslation("settings.retention.forGood")
                : kept.time().toHours() % 24 == 0
                        ? getTranslation("settings.retention.days", kept.time().toDays())
                        : getTranslation("settings.retention.hours", kept.time().toHours());
        var due = new Span(getTranslation("settings.retention.due", kept.due()));
        due.addClassName("settings-soft");
        return new ListItem(
                new Span(getTranslation(
                        "settings.retention.line", getTranslation("settings.retention." + kept.name()), time)),
                due);
    }
}
