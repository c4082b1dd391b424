package org.pacta.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.pacta.people.FirstPasswords;
import org.pacta.people.People;
import org.pacta.shell.Attempt;
import org.pacta.shell.Confirmation;
import org.pacta.shell.PageDialog;
import org.pacta.shell.Press;
import org.pacta.shell.Toasts;

/** How somebody gets in who has no password yet, or has lost it: a link by mail or by hand, or a password for once. */
final class AccessDialog {

    private final Component page;
    private final FirstPasswords passwords;
    private final People.Person person;

    /** @param page from where it is asked, in whose language it speaks */
    AccessDialog(Component page, FirstPasswords passwords, People.Person person) {
        this.page = page;
        this.passwords = passwords;
        this.person = person;
    }

    /** Asks which of them it is to be. */
    void open() {
        var mails = passwords.mails();
        var hasPasskeys = passwords.hasPasskeys(person.username());
        var aboutPasskeys = new Paragraph(text("people.passkeys"));
        aboutPasskeys.setVisible(hasPasskeys);
        var dialog = new PageDialog(
                text("people.access.title", person.details().name()),
                new Paragraph(
                        mails ? text("people.access.mail", person.details().email()) : text("people.access.byHand")),
                new Paragraph(text("people.access.password")),
                aboutPasskeys);
        var link = new Button(text(mails ? "people.access.send" : "people.access.show"));
        link.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Press.once(link, () -> {
            dialog.close();
            invite();
        });
        var password = new Button(text("people.password.give"));
        Press.once(password, () -> {
            dialog.close();
            give();
        });
        var cancel = new Button(text("confirm.cancel"), click -> dialog.close());
        var lost = new Button(text("people.passkeys.remove"), click -> {
            dialog.close();
            askToRemovePasskeys();
        });
        lost.addThemeVariants(ButtonVariant.LUMO_ERROR);
        lost.setVisible(hasPasskeys);
        dialog.withActions(cancel, lost, password, link);
        dialog.open();
    }

    private void askToRemovePasskeys() {
        Confirmation.ask(
                text("people.passkeys.title", person.details().name()),
                text("people.passkeys.body"),
                text("people.passkeys.remove"),
                () -> Attempt.on(page).gone("people.gone").run(() -> {
                    passwords.removePasskeys(person.username());
                    Toasts.success(
                            text("people.passkeys.removed", person.details().name()));
                }));
    }

    /** Sends a link, or shows it this once where there is no mail. */
    void invite() {
        Attempt.on(page).gone("people.gone").run(() -> {
            var given = passwords.invite(person.username());
            var link = given.link();
            if (link == null) {
                Toasts.success(text("people.access.sent", person.details().email()));
            } else {
                show(
                        text("people.link.title", person.details().name()),
                        text("people.link.about"),
                        text("people.link.title", person.username()),
                        link);
            }
        });
    }

    private void give() {
        Attempt.on(page)
                .gone("people.gone")
                .run(() -> show(
                        text("people.password.title", person.details().name()),
                        text("people.password.about"),
                        text("people.password.title", person.username()),
                        passwords.give(person.username())));
    }

    /** Shows it this once. */
    private void show(String title, String about, String label, String secret) {
        var field = new TextField(label);
        field.setValue(secret);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        var dialog = new PageDialog(title, new Paragraph(about), field);
        dialog.setCloseOnOutsideClick(false);
        dialog.withActions(new Button(text("people.password.close"), click -> dialog.close()));
        dialog.open();
    }

    private String text(String key, Object... details) {
        return page.getTranslation(key, details);
    }
}
