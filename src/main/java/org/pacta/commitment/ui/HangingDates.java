package org.pacta.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.pacta.commitment.DueLink;

/** What the due date hangs on, and whose due dates hang on it. */
final class HangingDates extends Div {

    HangingDates() {
        addClassName("pacta-hanging");
    }

    void show(CommitmentDetails dossier) {
        removeAll();
        dossier.links().hangsOn().ifPresent(link -> add(hangsOn(link)));
        if (dossier.links().hangsOn().isEmpty() && dossier.namesEvent()) {
            var hint = new Paragraph(getTranslation("commitment.hang.later"));
            hint.addClassName("pacta-aside");
            add(hint);
        }
        var hanging = dossier.links().hanging();
        if (!hanging.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("pacta-hanging-list");
            hanging.forEach(link -> list.add(new ListItem(line(link), aside(hangs(link)))));
            add(new H3(getTranslation("commitment.hang.hanging", hanging.size())), list);
        }
    }

    private Component hangsOn(DueLink link) {
        var words = new Paragraph(new Span(getTranslation("commitment.hang.on." + link.place()) + " "));
        words.add(new Anchor(
                "commitments/" + link.reference(),
                getTranslation("commitment.hang.named", link.reference(), link.title())));
        var day = new Written(getLocale()).day(link.dueOn());
        var how = aside(getTranslation(
                link.follows() ? "commitment.hang.follows" : "commitment.hang.byHand", link.reference(), day));
        return new Div(words, how);
    }

    private Component line(DueLink link) {
        return new Anchor(
                "commitments/" + link.reference(),
                getTranslation("commitment.hang.named", link.reference(), link.title()));
    }

    private String hangs(DueLink link) {
        return getTranslation(
                link.follows() ? "commitment.hang.due." + link.place() : "commitment.hang.due.byHand",
                new Written(getLocale()).day(link.dueOn()));
    }

    private static Component aside(String text) {
        var words = new Div(text);
        words.addClassName("pacta-aside");
        return words;
    }
}
