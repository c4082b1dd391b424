package org.pacta.shell;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

/** Figures side by side, wrapping where there is no room. */
public class FigureRow extends UnorderedList {

    public FigureRow(Figure... figures) {
        addClassName("pacta-figures");
        getElement().setAttribute("role", "list");
        for (Figure figure : figures) {
            add(new ListItem(figure));
        }
    }
}
