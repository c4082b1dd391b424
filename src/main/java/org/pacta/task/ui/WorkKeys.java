package org.pacta.task.ui;

import com.vaadin.flow.component.Component;

/** The keys of my work: j and k go down and up, Enter opens (as any link does), c takes, p reports. */
final class WorkKeys {

    private static final String LISTENER = """
            const page = this;
            let last = null;
            const rowOf = element => element?.closest?.('.work-row');
            const listener = event => {
              if (!page.isConnected) {
                document.removeEventListener('keydown', listener);
                return;
              }
              const at = event.composedPath()[0];
              if (event.ctrlKey || event.metaKey || event.altKey || at.isContentEditable
                  || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)
                  || document.querySelector('vaadin-popover[opened], vaadin-confirm-dialog[opened]')) {
                return;
              }
              const rows = [...page.querySelectorAll('.work-row')];
              const here = rowOf(document.activeElement) ?? rows.find(row => row.dataset.task === last);
              const step = { j: 1, k: -1 }[event.key];
              if (step && rows.length) {
                const next = here ? rows.indexOf(here) + step : 0;
                const row = rows[Math.min(rows.length - 1, Math.max(0, next))];
                last = row.dataset.task;
                row.querySelector('.work-name').focus();
                row.scrollIntoView({ block: 'nearest' });
              } else if (here && event.key === 'c') {
                here.querySelector('.work-take')?.click();
              } else if (here && event.key === 'p') {
                here.querySelector('.work-report')?.click();
              } else {
                return;
              }
              event.preventDefault();
            };
            document.addEventListener('keydown', listener);
            """;

    static void listen(Component page) {
        page.getElement().executeJs(LISTENER);
    }

    private WorkKeys() {}
}
