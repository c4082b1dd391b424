package org.pacta.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.time.Duration;

/** Short words at the edge of the page, in the current UI. */
public final class Toasts {

    private static final Duration GLANCE = Duration.ofSeconds(5);

    private Toasts() {}

    /** Says that something was done; goes by itself. */
    public static void success(String text) {
        var toast = new Notification(text, (int) GLANCE.toMillis(), Notification.Position.BOTTOM_START);
        toast.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        toast.open();
    }

    /** Says that something was not done; read out at once, stays until closed. */
    public static void error(String text) {
        var toast = new Notification();
        toast.addThemeVariants(NotificationVariant.LUMO_ERROR);
        toast.setPosition(Notification.Position.BOTTOM_START);
        toast.setAssertive(true);
        toast.setDuration(0);
        var close = new Button(toast.getTranslation("toast.close"), event -> toast.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        var words = new Span(text);
        words.addClassName("pacta-toast-text");
        toast.add(words, close);
        toast.open();
    }
}
