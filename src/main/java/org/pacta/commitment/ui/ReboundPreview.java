package org.pacta.commitment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Stream;
import org.pacta.commitment.Commitment;
import org.pacta.text.ModelWords;

/** What binding other parties would end and begin, as far as the reader may see it. */
class ReboundPreview extends Div {

    ReboundPreview() {
        addClassName("pacta-preview");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(Commitment.Rebound plan) {
        removeAll();
        plan.leaving().forEach(this::leaving);
        plan.joining().forEach(this::joining);
    }

    private void leaving(Commitment.Leaving it) {
        var lines = Stream.concat(
                        it.ended().stream()
                                .map(task -> getTranslation(
                                        "commitment.change.kind.task",
                                        said(task.task()),
                                        task.office().name())),
                        it.unasked().stream()
                                .map(question -> getTranslation("commitment.change.parties.question", said(question))))
                .distinct()
                .toList();
        list(getTranslation("commitment.change.parties.leaves", it.party(), lines.size()), lines);
        if (!it.goesOn().isEmpty()) {
            list(
                    getTranslation("commitment.change.parties.goesOn", it.party()),
                    it.goesOn().stream().map(this::said).toList());
        }
    }

    private void joining(Commitment.Joining it) {
        list(
                getTranslation(
                        "commitment.change.parties.joins",
                        it.party(),
                        it.office().name(),
                        it.steps().size()),
                it.steps().stream().map(this::said).toList());
        if (it.accepts()) {
            add(new Paragraph(getTranslation("commitment.change.parties.accepts", it.party())));
        }
    }

    private void list(String words, List<String> lines) {
        add(new Paragraph(words));
        if (!lines.isEmpty()) {
            var list = new UnorderedList();
            lines.forEach(line -> list.add(new ListItem(line)));
            add(list);
        }
    }

    private String said(String words) {
        return ModelWords.say(words, getLocale());
    }
}
