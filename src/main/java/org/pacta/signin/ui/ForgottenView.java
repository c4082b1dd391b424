package org.pacta.signin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.pacta.shell.Attempt;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.Press;
import org.pacta.shell.Problem;
import org.pacta.signin.ForgottenPasswords;

/** Where somebody who has lost his or her password has a link sent; it says the same whether there is such an account or not. */
@Route(value = "forgotten", autoLayout = false)
@AnonymousAllowed
@StyleSheet("pages/party.css")
class ForgottenView extends Main implements HasDynamicTitle {

    private final transient ForgottenPasswords passwords;
    private final TextField who = new TextField();
    private final Div trouble = new Div();
    private final Div content = new Div();

    ForgottenView(ForgottenPasswords passwords) {
        this.passwords = passwords;
        addClassNames("login-page", "login-page-narrow");
        content.addClassName("login-panel");
        content.add(new H1(getTranslation("forgotten.title")));
        if (passwords.isPossible()) {
            form();
        } else {
            content.add(new Paragraph(getTranslation("forgotten.noMail")));
        }
        add(content);
        content.add(back());
    }

    private void form() {
        who.setLabel(getTranslation("forgotten.who"));
        who.setAutocapitalize(Autocapitalize.NONE);
        who.getElement().setAttribute("autocomplete", "username");
        who.setRequiredIndicatorVisible(true);
        who.setManualValidation(true);
        who.setWidthFull();
        who.addValueChangeListener(event -> who.setInvalid(false));
        var send = new Button(getTranslation("forgotten.send"));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Press.once(send, this::ask);
        content.add(new Paragraph(getTranslation("forgotten.intro")), who, trouble, send);
    }

    private void ask() {
        trouble.removeAll();
        var asked = who.getValue();
        var address = Optional.ofNullable(VaadinRequest.getCurrent())
                .map(VaadinRequest::getRemoteAddr)
                .orElse("");
        var taken = Attempt.on(this)
                .atField((field, text) -> {
                    FieldErrors.mark(who, text);
                    return true;
                })
                .in(text -> trouble.add(Problem.error(text)))
                .run(() -> passwords.ask(asked, address));
        if (taken) {
            content.removeAll();
            var sent = new Paragraph(getTranslation("forgotten.sent", asked.strip()));
            sent.getElement().setAttribute("role", "status");
            content.add(new H1(getTranslation("forgotten.title")), sent, back());
        }
    }

    private Div back() {
        var link = new Anchor("login", getTranslation("forgotten.back"));
        link.setRouterIgnore(true);
        var ways = new Div(link);
        ways.addClassName("login-ways");
        return ways;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("forgotten.title");
    }
}
