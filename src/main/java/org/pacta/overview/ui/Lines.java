package org.pacta.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A short list in words. It is written anew only where something has changed, so that nobody loses his place. */
class Lines<T> extends Div {

    private final Function<T, ListItem> line;
    private final String emptyKey;
    private @Nullable Object shown;

    /** @param emptyKey message key of what to say where there is nothing */
    Lines(String emptyKey, Function<T, ListItem> line) {
        this.emptyKey = emptyKey;
        this.line = line;
    }

    /** @param rest what comes below, such as links to the whole lists */
    void show(Collection<T> things, Collection<? extends Component> rest, Object state) {
        if (Objects.equals(state, shown)) {
            return;
        }
        shown = state;
        removeAll();
        if (things.isEmpty()) {
            var nothing = new Paragraph(getTranslation(emptyKey));
            nothing.addClassName("overview-none");
            add(nothing);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("overview-lines");
        things.forEach(thing -> list.add(line.apply(thing)));
        add(list);
        if (!rest.isEmpty()) {
            var links = new Div();
            links.addClassName("overview-rest");
            rest.forEach(links::add);
            add(links);
        }
    }

    /** @param where below the name: whose it is, why it is here */
    static ListItem line(String href, String name, List<? extends Component> where, Component... aside) {
        var words = new Div(new Anchor(href, name));
        words.addClassName("overview-line-words");
        where.forEach(words::add);
        var end = new Div(aside);
        end.addClassName("overview-line-end");
        var item = new ListItem(words, end);
        item.addClassName("overview-line");
        return item;
    }

    static Span soft(String text) {
        var span = new Span(text);
        span.addClassName("overview-soft");
        return span;
    }
}
