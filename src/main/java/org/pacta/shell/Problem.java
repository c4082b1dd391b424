package org.pacta.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A banner inside the page that says what is wrong, or worth knowing, and what to do. What was typed stays. */
public class Problem extends Div {

    private Problem(String text, Tone tone, String role, Component... actions) {
        addClassNames("pacta-problem", tone.cssClass());
        getElement().setAttribute("role", role);
        add(new Paragraph(text));
        add(actions);
    }

    /** Something was refused or went wrong; read out at once. */
    public static Problem error(String text, Component... actions) {
        return new Problem(text, Tone.BAD, "alert", actions);
    }

    /** Something to be careful about. */
    public static Problem caution(String text, Component... actions) {
        return new Problem(text, Tone.CAUTION, "alert", actions);
    }

    /** Something to know; read out when the reader pauses. */
    public static Problem notice(String text, Component... actions) {
        return new Problem(text, Tone.ACTIVE, "status", actions);
    }
}
