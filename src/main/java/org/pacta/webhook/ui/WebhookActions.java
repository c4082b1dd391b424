package org.pacta.webhook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.net.URI;
import java.util.ArrayList;
import org.pacta.shell.Attempt;
import org.pacta.shell.Confirmation;
import org.pacta.shell.Press;
import org.pacta.shell.Toasts;
import org.pacta.webhook.Webhook;
import org.pacta.webhook.Webhooks;

/** What the reader can do with a webhook. */
class WebhookActions {

    private final Webhooks webhooks;
    private final Webhook webhook;
    private final boolean own;

    WebhookActions(Webhooks webhooks, Webhook webhook, boolean own) {
        this.webhooks = webhooks;
        this.webhook = webhook;
        this.own = own;
    }

    Component[] buttons() {
        var buttons = new ArrayList<Component>();
        if (own) {
            buttons.add(command("webhook.ping", "webhook.ping.done", () -> webhooks.ping(webhook.id())));
        }
        buttons.add(
                webhook.paused()
                        ? command(
                                "webhook.resume",
                                "webhook.resume.done",
                                () -> webhooks.resume(webhook.id(), webhook.version()))
                        : command(
                                "webhook.pause",
                                "webhook.pause.done",
                                () -> webhooks.pause(webhook.id(), webhook.version())));
        if (own) {
            buttons.add(button("webhook.change", button -> WebhookForm.change(webhooks, webhook)));
            buttons.add(button("webhook.rotate", this::askToRotate));
        }
        var delete = button("webhook.delete", this::askToDelete);
        delete.addThemeVariants(ButtonVariant.LUMO_ERROR);
        buttons.add(delete);
        return buttons.toArray(Component[]::new);
    }

    private static Button command(String textKey, String doneKey, Runnable command) {
        var button = new Button();
        button.setText(button.getTranslation(textKey));
        Press.once(button, () -> {
            if (attempt(button, command)) {
                Toasts.success(button.getTranslation(doneKey));
            }
        });
        return button;
    }

    private static Button button(String textKey, java.util.function.Consumer<Button> onClick) {
        var button = new Button();
        button.setText(button.getTranslation(textKey));
        button.addClickListener(click -> onClick.accept(button));
        return button;
    }

    /** @return whether it was carried out; if not, it says why at the edge of the page */
    static boolean attempt(Component page, Runnable command) {
        return saying(page).run(command);
    }

    /** In the words for webhooks. */
    static Attempt saying(Component page) {
        return Attempt.on(page).denied("webhook.denied").gone("webhook.gone");
    }

    private void askToRotate(Button button) {
        Confirmation.ask(
                button.getTranslation("webhook.rotate.ask"),
                button.getTranslation("webhook.rotate.consequence"),
                button.getTranslation("webhook.rotate.verb"),
                () -> attempt(
                        button,
                        () -> SecretDialog.show(
                                webhooks.rotateSecret(webhook.id(), webhook.version()),
                                "webhook.secret.rotated",
                                () -> {})));
    }

    private void askToDelete(Button button) {
        Confirmation.ask(
                button.getTranslation("webhook.delete.ask"),
                button.getTranslation(
                        "webhook.delete.consequence",
                        URI.create(webhook.address()).getRawAuthority()),
                button.getTranslation("webhook.delete.verb"),
                () -> {
                    if (attempt(button, () -> webhooks.delete(webhook.id(), webhook.version()))) {
                        Toasts.success(button.getTranslation("webhook.delete.done"));
                        UI.getCurrentOrThrow().navigate(WebhooksView.class);
                    }
                });
    }
}
