package org.pacta.handover.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.pacta.handover.Handover;

/** What passes with a handover, series by series, with links to the statements in which something is to be decided. */
class PassesList extends Composite<Div> {

    PassesList(Handover.Passed passed) {
        var list = new UnorderedList();
        passed.series().forEach(it -> list.add(line(it)));
        getContent().add(new H3(getTranslation("handover.passes")));
        if (passed.series().isEmpty()) {
            getContent().add(new Paragraph(getTranslation("handover.passes.nothing")));
        } else {
            getContent().add(list);
        }
        if (passed.tokens() > 0) {
            getContent().add(new Paragraph(getTranslation("handover.passes.tokens", passed.tokens())));
        }
    }

    private ListItem line(Handover.InSeries in) {
        var item = new ListItem(new Span(getTranslation(
                "handover.passes.line",
                in.code(),
                in.statements(),
                in.commitments(),
                in.findings(),
                in.comparisons())));
        in.waiting().forEach(reference -> {
            item.add(new Span(" "));
            item.add(new Anchor("statements/" + reference, reference));
        });
        return item;
    }
}
