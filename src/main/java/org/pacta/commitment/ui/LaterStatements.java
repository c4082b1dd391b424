package org.pacta.commitment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import org.pacta.commitment.Commitment;
import org.pacta.shell.Section;
import org.pacta.shell.StatusBadge;

/** What later statements of the series made of it, as coordinators decided: fulfilled, restated, not mentioned. */
class LaterStatements extends Composite<Section> {

    private final ZoneId zone;
    private final OrderedList list = new OrderedList();

    LaterStatements(ZoneId zone) {
        this.zone = zone;
        list.addClassName("pacta-later");
        getContent().add(list);
    }

    @Override
    protected Section initContent() {
        return new Section(getTranslation("commitment.later"));
    }

    void show(CommitmentDetails dossier) {
        list.removeAll();
        dossier.later().forEach(later -> list.add(line(later)));
        setVisible(!dossier.later().isEmpty());
    }

    private ListItem line(Commitment.Later later) {
        var badge = new StatusBadge(
                getTranslation("outcome." + later.fate()), later.fate().tone());
        var where = new Anchor(
                "statements/" + later.statement() + "/compare",
                getTranslation("commitment.later.in", later.statement()));
        var head = new Div(badge, where);
        head.addClassName("pacta-later-head");
        var line = new ListItem(head);
        var quote = later.quote();
        if (quote != null && later.fate() == Commitment.Fate.FULFILLED) {
            line.add(AgreedSection.block(this, quote));
        }
        if (later.note() != null) {
            line.add(new Paragraph(later.note()));
        }
        var who = new Span(getTranslation(
                "commitment.later.by",
                later.by() == null ? getTranslation("commitment.system") : later.by(),
                new Written(getLocale()).moment(later.at(), zone)));
        who.addClassName("pacta-aside");
        line.add(who);
        return line;
    }
}
