package org.pacta.commitment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.pacta.commitment.Commitment;
import org.pacta.shell.Problem;
import org.pacta.text.ModelWords;

/** What another due date would move: open tasks, and commitments that follow. */
final class ReplannedPreview extends Div {

    ReplannedPreview() {
        addClassName("pacta-preview");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(Commitment.Replanned plan) {
        var written = new Written(getLocale());
        add(new Paragraph(getTranslation("commitment.move.preview", plan.moves().size())));
        if (!plan.moves().isEmpty()) {
            var list = new UnorderedList();
            plan.moves()
                    .forEach(move -> list.add(new ListItem(getTranslation(
                            move.away() == null ? "commitment.move.preview.task" : "commitment.move.preview.task.away",
                            ModelWords.say(move.task(), getLocale()),
                            getTranslation(
                                    "commitment.office",
                                    move.office().partyCode(),
                                    move.office().name()),
                            written.day(move.from()),
                            written.day(move.to()),
                            String.valueOf(move.away())))));
            add(list);
        }
        if (!plan.followers().isEmpty()) {
            var list = new UnorderedList();
            plan.followers()
                    .forEach(it -> list.add(new ListItem(getTranslation(
                            "commitment.move.preview.follower",
                            it.reference(),
                            it.title(),
                            written.day(it.from()),
                            written.day(it.to())))));
            add(
                    new Paragraph(getTranslation(
                            "commitment.move.preview.followers",
                            plan.followers().size())),
                    list);
        }
        if (plan.compressed()) {
            add(Problem.caution(getTranslation("commitment.move.preview.compressed")));
        }
    }
}
