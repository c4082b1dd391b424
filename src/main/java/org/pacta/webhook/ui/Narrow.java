package org.pacta.webhook.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;

/** Tells a component whether the window is narrow: when it is shown, and whenever that changes. */
final class Narrow {

    private static final int BELOW = 800;

    private Narrow() {}

    static void follow(Component component, Consumer<Boolean> narrow) {
        component.addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            narrow.accept(page.getExtendedClientDetails().getWindowInnerWidth() < BELOW);
            var resized = page.addBrowserWindowResizeListener(size -> narrow.accept(size.getWidth() < BELOW));
            component.addDetachListener(detached -> {
                resized.remove();
                detached.unregisterListener();
            });
        });
    }
}
