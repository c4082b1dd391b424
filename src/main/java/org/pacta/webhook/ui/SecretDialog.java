package org.pacta.webhook.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.pacta.shell.PageDialog;
import org.pacta.webhook.Webhooks;

/** Shows a secret, this once. */
final class SecretDialog {

    private SecretDialog() {}

    /**
     * @param bodyKey message key of what it is for
     * @param then done when the person has it
     */
    static void show(Webhooks.Created created, String bodyKey, Runnable then) {
        var secret = new TextField();
        secret.setValue(created.secret());
        secret.setReadOnly(true);
        secret.setAutoselect(true);
        secret.setWidthFull();
        secret.addClassName("webhook-secret");
        var said = new Span();
        said.getElement().setAttribute("role", "status");
        said.addClassName("webhook-soft");
        var copy = new Button();
        var row = new Div(secret, copy);
        row.addClassName("webhook-secret-row");
        var about = new Paragraph();
        var dialog = new PageDialog(secret.getTranslation("webhook.secret.title"), about, row, said);
        about.setText(dialog.getTranslation(bodyKey));
        secret.setLabel(dialog.getTranslation("webhook.secret.label"));
        copy.setText(dialog.getTranslation("webhook.secret.copy"));
        copy.addClickListener(click -> {
            // On http there is no clipboard for pages: what is selected can be copied by key.
            secret.getElement()
                    .executeJs(
                            "this.inputElement.select(); return navigator.clipboard"
                                    + " ? navigator.clipboard.writeText($0).then(() => true, () => document.execCommand('copy'))"
                                    + " : document.execCommand('copy')",
                            created.secret())
                    .then(
                            Boolean.class,
                            copied -> said.setText(
                                    Boolean.TRUE.equals(copied) ? dialog.getTranslation("webhook.secret.copied") : ""));
        });
        dialog.setCloseOnOutsideClick(false);
        dialog.setCloseOnEsc(false);
        var done = new Button(dialog.getTranslation("webhook.secret.done"), click -> {
            dialog.close();
            then.run();
        });
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.withActions(done);
        dialog.open();
        secret.focus();
    }
}
