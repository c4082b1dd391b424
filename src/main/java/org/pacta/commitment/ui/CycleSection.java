package org.pacta.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.pacta.commitment.CommitmentCycles;
import org.pacta.shell.Section;
import org.pacta.task.FormField;
import org.pacta.task.Task;

/** Of what recurs: the cycle before with the lessons that were handed on, and the one that follows. */
class CycleSection extends Composite<Section> {

    private final Div body = new Div();

    CycleSection() {
        body.addClassName("pacta-stack");
        getContent().add(body);
    }

    @Override
    protected Section initContent() {
        return new Section(getTranslation("commitment.cycle"));
    }

    void show(CommitmentCycles.Cycle cycle) {
        body.removeAll();
        setVisible(!cycle.none());
        var previous = cycle.previous();
        if (previous != null) {
            body.add(link("commitment.cycle.previous", previous));
        }
        if (cycle.lessons() != null) {
            body.add(lessons(cycle.lessons()));
        }
        var next = cycle.next();
        if (next != null) {
            body.add(link("commitment.cycle.next", next));
        }
    }

    private Component link(String key, CommitmentCycles.Link to) {
        var words = getTranslation(key, to.reference(), to.leadParty(), new Written(getLocale()).day(to.dueOn()));
        return new Paragraph(new Anchor("commitments/" + to.reference(), words));
    }

    private Component lessons(Task task) {
        var said = new DescriptionList();
        said.addClassName("pacta-facts");
        for (var field : task.form().fields()) {
            var answer = task.form().answers().get(field.id());
            if (answer != null && !answer.isBlank()) {
                said.add(
                        new DescriptionList.Term(field.label()), new DescriptionList.Description(words(field, answer)));
            }
        }
        return new Div(
                new H3(getTranslation("commitment.cycle.lessons")),
                said,
                new Anchor("tasks/" + task.id(), getTranslation("commitment.cycle.lessons.task", task.name())));
    }

    private String words(FormField field, String answer) {
        return field.type().equals("date")
                ? new Written(getLocale()).day(LocalDate.parse(answer))
                : field.readable(answer);
    }
}
