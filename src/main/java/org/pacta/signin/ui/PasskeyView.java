package org.pacta.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.pacta.signin.PasskeySignIn;

/** Where a passkey is asked for after the right password, of whoever wants that; nobody has signed in here yet. */
@Route(value = "passkey", autoLayout = false)
@AnonymousAllowed
@StyleSheet("pages/party.css")
class PasskeyView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PasskeySignIn passkeys;
    private final Div panel = new Div();
    private final PasskeyButton ask;

    PasskeyView(PasskeySignIn passkeys) {
        this.passkeys = passkeys;
        addClassNames("login-page", "login-page-narrow");
        panel.addClassName("login-panel");
        add(panel);
        ask = new PasskeyButton(
                getTranslation("passkey.after.show"),
                () -> passkeys.askAfterPassword(PasskeyButton.session()),
                this::tooLate);
        ask.button().addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ask.button().setAutofocus(true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!passkeys.isAwaited(PasskeyButton.session())) {
            tooLate();
            return;
        }
        var cancel = new Button(getTranslation("passkey.after.cancel"), click -> {
            passkeys.cancel(PasskeyButton.session());
            UI.getCurrent().navigate(LoginView.class);
        });
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        show(
                new Paragraph(getTranslation("passkey.after.intro")),
                ask,
                new Paragraph(getTranslation("passkey.after.lost")),
                cancel);
        event.getLocation()
                .getQueryParameters()
                .getParameters()
                .getOrDefault("passkey", List.of())
                .forEach(ask::refused);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("passkey.after.title");
    }

    /** Whoever comes here without the password, or too long after it. */
    private void tooLate() {
        show(
                new Paragraph(getTranslation("passkey.after.over")),
                new Anchor("login", getTranslation("passkey.after.cancel")));
    }

    private void show(Component... content) {
        panel.removeAll();
        panel.add(new H1(getTranslation("passkey.after.title")));
        panel.add(content);
    }
}
