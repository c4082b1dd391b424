package org.pacta.task.ui;

import com.vaadin.flow.component.Component;

/**
 * Keeps what is typed on a page and not sent yet in the browser's tab, so that loading the page again does not lose it.
 * It never leaves the tab, and is kept apart for each person and page.
 */
final class Drafts {

    private static final String MARK = "data-draft";

    /** Marks a field whose value is kept.
     *
     * @param name its name on the page
     */
    static void mark(Component field, String name) {
        field.getElement().setAttribute(MARK, name);
    }

    /** Marks a choice that is kept: what was chosen comes back in place of what is chosen first. */
    static void markChoice(Component field, String name) {
        mark(field, name);
        field.getElement().setAttribute(MARK + "-choice", true);
    }

    /** @param owner person and page */
    static void keep(Component page, String owner) {
        page.getElement().executeJs("window.pactaDrafts.keep(this, $0)", owner);
    }

    /** Everything was sent. */
    static void forget(Component page, String owner) {
        page.getElement().executeJs("window.pactaDrafts.forget($0)", owner);
    }

    private Drafts() {}
}
