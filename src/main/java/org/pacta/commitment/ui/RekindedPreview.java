package org.pacta.commitment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.pacta.commitment.Commitment;
import org.pacta.shell.Problem;
import org.pacta.text.ModelWords;

/** What becoming another kind would end, and what it would ask for. */
class RekindedPreview extends Div {

    RekindedPreview() {
        addClassName("pacta-preview");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(Commitment.Rekinded plan) {
        removeAll();
        add(new Paragraph(
                getTranslation("commitment.change.kind.ends", plan.ended().size())));
        if (!plan.ended().isEmpty()) {
            var list = new UnorderedList();
            plan.ended()
                    .forEach(it -> list.add(new ListItem(
                            it.assignee() == null
                                    ? getTranslation(
                                            "commitment.change.kind.task",
                                            ModelWords.say(it.task(), getLocale()),
                                            it.office().name())
                                    : getTranslation(
                                            "commitment.change.kind.task.of",
                                            ModelWords.say(it.task(), getLocale()),
                                            it.office().name(),
                                            it.assignee()))));
            add(list);
        }
        var written = new Written(getLocale());
        var steps = new UnorderedList();
        plan.steps()
                .forEach(step -> steps.add(new ListItem(getTranslation(
                        "commitment.change.kind.step",
                        ModelWords.say(step.name(), getLocale()),
                        written.planned(step)))));
        add(
                new Paragraph(getTranslation(
                        "commitment.change.kind.begins", plan.steps().size())),
                steps);
        if (plan.steps().stream().anyMatch(Commitment.Planned::compressed)) {
            add(Problem.caution(getTranslation("commitment.move.preview.compressed")));
        }
    }
}
