package org.pacta.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.pacta.commitment.DueLink;
import org.pacta.shell.Sentence;

/** What the due date depends on, and whose due dates depend on it. */
final class DependentDates extends Div {

    DependentDates() {
        addClassName("pacta-dependents");
    }

    void show(CommitmentDetails dossier) {
        removeAll();
        dossier.links().dependsOn().ifPresent(link -> add(dependsOn(link)));
        if (dossier.links().dependsOn().isEmpty() && dossier.namesEvent()) {
            var hint = new Paragraph(getTranslation("commitment.dependency.later"));
            hint.addClassName("pacta-aside");
            add(hint);
        }
        var dependents = dossier.links().dependents();
        if (!dependents.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("pacta-dependents-list");
            dependents.forEach(link -> list.add(new ListItem(line(link), aside(depends(link)))));
            add(new H3(getTranslation("commitment.dependency.dependents", dependents.size())), list);
        }
    }

    private Component dependsOn(DueLink link) {
        var words = new Paragraph(new Sentence(
                getTranslation("commitment.dependency.on." + link.place(), Sentence.GAP),
                new Anchor(
                        "commitments/" + link.reference(),
                        getTranslation("commitment.dependency.named", link.reference(), link.title()))));
        var day = new Written(getLocale()).day(link.dueOn());
        var how = aside(getTranslation(
                link.follows() ? "commitment.dependency.follows" : "commitment.dependency.byHand",
                link.reference(),
                day));
        return new Div(words, how);
    }

    private Component line(DueLink link) {
        return new Anchor(
                "commitments/" + link.reference(),
                getTranslation("commitment.dependency.named", link.reference(), link.title()));
    }

    private String depends(DueLink link) {
        return getTranslation(
                link.follows() ? "commitment.dependency.due." + link.place() : "commitment.dependency.due.byHand",
                new Written(getLocale()).day(link.dueOn()));
    }

    private static Component aside(String text) {
        var words = new Div(text);
        words.addClassName("pacta-aside");
        return words;
    }
}
