package org.pacta.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.UUID;

/** A part of a page under a heading of its own. What is added comes below the heading. */
@Tag("section")
public class Section extends Component implements HasComponents, HasStyle {

    private final H2 heading;
    private final Div head;

    /** @param heading in the reader's language */
    public Section(String heading, Component... content) {
        addClassName("pacta-section");
        this.heading = new H2(heading);
        this.heading.setId("section-" + UUID.randomUUID());
        head = new Div(this.heading);
        head.addClassName("pacta-section-head");
        getElement().setAttribute("aria-labelledby", this.heading.getId().orElseThrow());
        add(head);
        add(content);
    }

    /** Puts buttons or filters beside the heading. */
    public Section withActions(Component... actions) {
        var box = new Div(actions);
        box.addClassName("pacta-actions");
        head.add(box);
        return this;
    }

    public void setHeading(String text) {
        heading.setText(text);
    }
}
