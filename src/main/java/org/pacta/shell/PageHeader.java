package org.pacta.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;

/** The top of a page: its one title, what it belongs to, what can be done here. */
public class PageHeader extends Div {

    private final H1 title;
    private final Div words;

    /** @param title in the reader's language */
    public PageHeader(String title) {
        addClassName("pacta-page-header");
        this.title = new H1(title);
        words = new Div(this.title);
        words.addClassName("pacta-page-words");
        add(words);
    }

    /** A page that this one lies under. */
    public record Crumb(String text, String href) {}

    /** Shows the way down to this page, topmost first, without the page itself. */
    public PageHeader under(Crumb... crumbs) {
        var list = new OrderedList();
        for (Crumb crumb : crumbs) {
            list.add(new ListItem(new Anchor(crumb.href(), crumb.text())));
        }
        var way = new Nav(list);
        way.addClassName("pacta-crumbs");
        way.setAriaLabel(getTranslation("frame.crumbs"));
        words.addComponentAsFirst(way);
        return this;
    }

    /** A line below the title. */
    public PageHeader subtitle(String text) {
        return subtitle(new Paragraph(text));
    }

    /** Badges, dates and the like below the title. */
    public PageHeader subtitle(Component... parts) {
        var line = new Div(parts);
        line.addClassName("pacta-subtitle");
        words.add(line);
        return this;
    }

    /** Buttons beside the title. */
    public PageHeader actions(Component... actions) {
        var box = new Div(actions);
        box.addClassName("pacta-actions");
        add(box);
        return this;
    }

    public void setTitleText(String text) {
        title.setText(text);
    }
}
