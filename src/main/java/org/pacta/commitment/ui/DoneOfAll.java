package org.pacta.commitment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How many steps are done of all that there are, open and planned ones included, in words and as a bar. */
class DoneOfAll extends Composite<Div> {

    DoneOfAll(int done, int all) {
        var fill = new Span();
        fill.getStyle().setWidth((all == 0 ? 0 : 100 * done / all) + "%");
        var bar = new Span(fill);
        bar.addClassName("pacta-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        var words = new Span(getTranslation("commitments.tasks", done, all));
        getContent().addClassName("pacta-done-of-all");
        getContent().add(words, bar);
        getContent().setTitle(getTranslation("commitments.tasks.title", done, all));
    }
}
