package org.pacta.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyNotifier;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A few panels, one of which is shown, after the pattern "tabs with automatic activation" of the ARIA authoring practices.
 */
class TabRow extends Composite<Div> {

    private final Div row = new Div();
    private final List<TabButton> tabs = new ArrayList<>();
    private final List<Div> panels = new ArrayList<>();

    /** @param label what the tabs choose from */
    TabRow(String label) {
        row.addClassName("pacta-tabs");
        row.getElement().setAttribute("role", "tablist");
        row.getElement().setAttribute("aria-label", label);
        getContent().add(row);
    }

    void rename(int index, String name) {
        tabs.get(index).setText(name);
    }

    void add(String name, Component content) {
        int index = tabs.size();
        var panel = new Div(content);
        panel.setId("panel-" + UUID.randomUUID());
        panel.getElement().setAttribute("role", "tabpanel");
        var tab = new TabButton(name);
        tab.addClickListener(event -> select(index));
        tab.setId("tab-" + UUID.randomUUID());
        tab.getElement()
                .setAttribute("type", "button")
                .setAttribute("role", "tab")
                .setAttribute("aria-controls", panel.getId().orElseThrow());
        panel.getElement().setAttribute("aria-labelledby", tab.getId().orElseThrow());
        tab.addKeyDownListener(Key.ARROW_RIGHT, event -> move(index + 1));
        tab.addKeyDownListener(Key.ARROW_LEFT, event -> move(index - 1));
        tabs.add(tab);
        panels.add(panel);
        row.add(tab);
        getContent().add(panel);
        select(0);
    }

    void select(int index) {
        for (int i = 0; i < tabs.size(); i++) {
            var chosen = i == index;
            tabs.get(i).getElement().setAttribute("aria-selected", String.valueOf(chosen));
            tabs.get(i).setTabIndex(chosen ? 0 : -1);
            panels.get(i).getElement().setProperty("hidden", !chosen);
        }
    }

    private static final class TabButton extends NativeButton implements KeyNotifier {

        TabButton(String name) {
            super(name);
        }
    }

    private void move(int index) {
        int to = Math.floorMod(index, tabs.size());
        select(to);
        tabs.get(to).focus();
    }
}
