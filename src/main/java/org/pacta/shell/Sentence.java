package org.pacta.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;

/**
 * A text with a component in its midst, such as a link, where its language wants it: the text is translated with {@link
 * #GAP} as the argument whose place the component takes.
 */
public class Sentence extends Span {

    /** Stands for the component: the character that Unicode has for an object among letters. */
    public static final String GAP = "\uFFFC";

    /** @param text a translated text with {@link #GAP} in it; without one the component comes last */
    public Sentence(String text, Component component) {
        int gap = text.indexOf(GAP);
        if (gap < 0) {
            add(new Span(text), component);
            return;
        }
        if (gap > 0) {
            add(new Span(text.substring(0, gap)));
        }
        add(component);
        if (gap + 1 < text.length()) {
            add(new Span(text.substring(gap + 1)));
        }
    }
}
