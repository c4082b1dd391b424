package org.pacta.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** A number that leads to the list behind it. */
public class Figure extends Anchor {

    private final Span value = new Span();
    private Tone tone;

    /**
     * @param label what is counted, in the reader's language
     * @param value the number as it is to be read
     * @param href address of the list that holds exactly what was counted
     */
    public Figure(String label, String value, Tone tone, String href) {
        super(href);
        this.tone = tone;
        addClassNames("pacta-figure", tone.cssClass());
        this.value.setText(value);
        this.value.addClassName("pacta-figure-value");
        var words = new Span(label);
        words.addClassName("pacta-figure-label");
        add(this.value, words);
    }

    /** Speaks in another tone, as where a number has become none. */
    public void setTone(Tone tone) {
        removeClassName(this.tone.cssClass());
        addClassName(tone.cssClass());
        this.tone = tone;
    }

    /** Shows another number, as after a push. */
    public void setValue(String value) {
        this.value.setText(value);
    }
}
