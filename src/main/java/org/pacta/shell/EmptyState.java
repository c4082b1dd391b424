package org.pacta.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** What stands where a list has nothing to show: what belongs there, and how it comes to be there. */
public class EmptyState extends Div {

    /**
     * @param titleKey message key of one short line
     * @param bodyKey message key of a sentence or two
     * @param action what the reader can do about it, if anything
     */
    public EmptyState(String titleKey, String bodyKey, @Nullable Component action) {
        addClassName("pacta-empty");
        var title = new Paragraph(getTranslation(titleKey));
        title.addClassName("pacta-empty-title");
        add(title, new Paragraph(getTranslation(bodyKey)));
        if (action != null) {
            add(action);
        }
    }
}
