package org.pacta.task.ui;

import com.vaadin.flow.component.Component;

/**
 * Keeps what is typed on a page and not sent yet in the browser's tab, so that loading the page again does not lose it.
 * It never leaves the tab, and is kept apart for each person and page.
 */
final class Drafts {

    private static final String MARK = "data-draft";

    // Fields may come later, when another answer calls for them: each is filled once, when it is first seen.
    private static final String KEEP = """
            const page = this;
            const prefix = 'pacta-draft/' + $0 + '/';
            const filled = new WeakSet();
            const fill = () => page.querySelectorAll('[data-draft]').forEach(field => {
              if (filled.has(field)) {
                return;
              }
              filled.add(field);
              const kept = sessionStorage.getItem(prefix + field.dataset.draft);
              if (kept && !field.value) {
                field.value = kept;
                field.dispatchEvent(new Event('change', { bubbles: true }));
              }
            });
            page.addEventListener('value-changed', event => {
              const field = event.target;
              if (!filled.has(field)) {
                return;
              }
              const key = prefix + field.dataset.draft;
              if (field.value) {
                sessionStorage.setItem(key, field.value);
              } else {
                sessionStorage.removeItem(key);
              }
            }, true);
            new MutationObserver(fill)
              .observe(page, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-draft'] });
            fill();
            """;

    private static final String FORGET = """
            Object.keys(sessionStorage)
              .filter(key => key.startsWith('pacta-draft/' + $0 + '/'))
              .forEach(key => sessionStorage.removeItem(key));
            """;

    /** Marks a field whose value is kept.
     *
     * @param name its name on the page
     */
    static void mark(Component field, String name) {
        field.getElement().setAttribute(MARK, name);
    }

    /** @param owner person and page */
    static void keep(Component page, String owner) {
        page.getElement().executeJs(KEEP, owner);
    }

    /** Everything was sent. */
    static void forget(Component page, String owner) {
        page.getElement().executeJs(FORGET, owner);
    }

    private Drafts() {}
}
