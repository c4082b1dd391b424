package org.pacta.task.ui;

import com.vaadin.flow.component.Component;

/** The keys of my work: j and k go down and up, Enter opens (as any link does), c takes, p reports. */
final class WorkKeys {

    static void listen(Component page) {
        page.getElement().executeJs("window.pactaWork.keys(this)");
    }

    private WorkKeys() {}
}
