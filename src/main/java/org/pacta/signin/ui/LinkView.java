package org.pacta.signin.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.pacta.command.Refused;
import org.pacta.shell.Attempt;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.LinkSecret;
import org.pacta.shell.Press;
import org.pacta.shell.Problem;
import org.pacta.signin.SignInLinks;

/**
 * Where the link of an invitation or of a lost password leads: its secret stands behind the {@code #}, is taken out of the
 * address at once, and is told to the server alone.
 */
@Route(value = "link", autoLayout = false)
@AnonymousAllowed
@StyleSheet("pages/party.css")
class LinkView extends Main implements HasDynamicTitle {

    private final transient SignInLinks links;
    private final Div content = new Div();

    LinkView(SignInLinks links) {
        this.links = links;
        addClassNames("login-page", "login-page-narrow");
        content.addClassName("login-panel");
        content.add(new Paragraph(getTranslation("link.reading")));
        add(content);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        LinkSecret.take(this, this::open);
    }

    /** Shows what the link is for, or why it is of no use. */
    void open(String secret) {
        content.removeAll();
        content.add(new H1(getTranslation("link.title")));
        try {
            show(secret, links.open(secret));
        } catch (Refused refused) {
            content.add(Problem.error(getTranslation(refused.messageKey())), ways());
        }
    }

    private void show(String secret, String username) {
        var wanted = field("link.wanted");
        wanted.setHelperText(getTranslation("password.help"));
        var again = field("link.again");
        var trouble = new Div();
        var save = new Button(getTranslation("link.save"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Press.once(save, () -> {
            trouble.removeAll();
            if (!wanted.getValue().equals(again.getValue())) {
                FieldErrors.mark(again, getTranslation("password.different"));
                return;
            }
            var chosen = Attempt.on(this)
                    .atField((field, text) -> {
                        FieldErrors.mark(wanted, text);
                        return true;
                    })
                    .in(text -> trouble.add(Problem.error(text), ways()))
                    .run(() -> links.use(secret, wanted.getValue()));
            if (chosen) {
                done();
            }
        });
        content.add(new Paragraph(getTranslation("link.intro", username)), wanted, again, trouble, save);
        wanted.focus();
    }

    private void done() {
        content.removeAll();
        var toSignIn = new Anchor("login", getTranslation("link.toSignIn"));
        toSignIn.setRouterIgnore(true);
        content.add(new H1(getTranslation("link.title")), new Paragraph(getTranslation("link.done")), toSignIn);
    }

    private Div ways() {
        var toSignIn = new Anchor("login", getTranslation("link.toSignIn"));
        toSignIn.setRouterIgnore(true);
        var ways = new Div(new Anchor("forgotten", getTranslation("link.anew")), toSignIn);
        ways.addClassName("login-ways");
        return ways;
    }

    private PasswordField field(String key) {
        var field = new PasswordField(getTranslation(key));
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.setWidthFull();
        field.getElement().setAttribute("autocomplete", "new-password");
        field.addValueChangeListener(event -> field.setInvalid(false));
        return field;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("link.title");
    }
}
