package org.pacta.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A short list in words. What has not changed stays where it is, so that nobody loses his place to a push. */
class Lines<T> extends Div {

    private final Function<T, ListItem> line;
    private final Paragraph nothing;
    private final UnorderedList list = new UnorderedList();
    private final Div links = new Div();
    private final Map<T, ListItem> shown = new HashMap<>();
    private Object ground = List.of();
    private List<Link> linked = List.of();

    /** @param emptyKey message key of what to say where there is nothing */
    Lines(String emptyKey, Function<T, ListItem> line) {
        this.line = line;
        nothing = new Paragraph(getTranslation(emptyKey));
        nothing.addClassName("overview-none");
        list.addClassName("overview-lines");
        links.addClassName("overview-rest");
        add(nothing, list, links);
    }

    /** A way to the whole of a list. */
    record Link(String text, String href) {}

    /**
     * @param ground what every line is written from besides its own thing: where that changes, all are written anew
     * @param below where to go from here
     */
    void show(List<T> things, Object ground, List<Link> below) {
        if (!ground.equals(this.ground)) {
            this.ground = ground;
            shown.clear();
            list.removeAll();
        }
        shown.entrySet().removeIf(each -> {
            var gone = !things.contains(each.getKey());
            if (gone) {
                list.remove(each.getValue());
            }
            return gone;
        });
        for (int i = 0; i < things.size(); i++) {
            var item = shown.computeIfAbsent(things.get(i), line);
            if (i >= list.getComponentCount() || list.getComponentAt(i) != item) {
                list.addComponentAtIndex(i, item);
            }
        }
        showLinks(below);
        nothing.setVisible(things.isEmpty());
        list.setVisible(!things.isEmpty());
        links.setVisible(!things.isEmpty() && !below.isEmpty());
    }

    private void showLinks(List<Link> below) {
        if (!below.equals(linked)) {
            linked = below;
            links.removeAll();
            below.forEach(link -> links.add(new Anchor(link.href(), link.text())));
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
