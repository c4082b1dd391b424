package org.pacta.task.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.pacta.shell.Marking;
import org.pacta.task.Audience;
import org.pacta.task.Task;

/** Before whom one is about to write: to be chosen, or on a task of one party's side only said. */
final class AudienceChoice extends Div {

    private final RadioButtonGroup<Audience> choice = new RadioButtonGroup<>();

    /**
     * @param party the writer's
     * @param label what the choice is about
     */
    AudienceChoice(Task task, String party, String label) {
        addClassName("task-audience");
        choice.setItems(List.of(Audience.ALL, Audience.OURS));
        choice.setValue(Audience.first(task));
        if (task.own()) {
            add(new Span(label), new Marking(List.of(party)));
            return;
        }
        choice.setLabel(label);
        choice.setItemLabelGenerator(audience -> switch (audience) {
            case OURS -> getTranslation("audience.ours", party);
            case ALL -> getTranslation("audience.all", task.releasability().toString());
        });
        add(choice);
    }

    Audience value() {
        return choice.getValue();
    }

    /** Kept with the draft of what is written, so that nothing is shown to more people than it was begun for. */
    AudienceChoice kept(String name) {
        Drafts.markChoice(choice, name);
        return this;
    }
}
