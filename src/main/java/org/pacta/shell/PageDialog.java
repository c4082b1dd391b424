package org.pacta.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.UUID;

/**
 * A dialog with a heading and its buttons in the content. Vaadin's own header would be a second banner landmark beside the
 * page's, which leaves people who move by landmarks at a loss.
 */
public class PageDialog extends Dialog {

    private final Div actions = new Div();

    /** @param title what the dialog is for, in the reader's language */
    public PageDialog(String title, Component... content) {
        addClassName("pacta-dialog");
        setWidth("34rem");
        setMaxWidth("100%");
        var heading = new H2(title);
        heading.setId("dialog-" + UUID.randomUUID());
        getElement().setAttribute("aria-labelledby", heading.getId().orElseThrow());
        actions.addClassNames("pacta-actions", "pacta-dialog-actions");
        var body = new Div(content);
        body.addClassName("pacta-dialog-body");
        super.add(heading, body, actions);
    }

    /** The buttons at the foot, the one that acts last. */
    public PageDialog withActions(Component... buttons) {
        actions.removeAll();
        actions.add(buttons);
        return this;
    }
}
