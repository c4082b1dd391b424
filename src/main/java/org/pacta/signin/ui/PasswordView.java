package org.pacta.signin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import jakarta.annotation.security.PermitAll;
import org.pacta.shell.Attempt;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.PageHeader;
import org.pacta.shell.Press;
import org.pacta.shell.Problem;
import org.pacta.shell.Section;
import org.pacta.shell.Toasts;
import org.pacta.signin.OneTimePasswords;
import org.pacta.signin.PasswordChange;

/** Where somebody changes his or her password; who has signed in with a one-time one comes to no other page before. */
@Route("password")
@PermitAll
@StyleSheet("pages/party.css")
class PasswordView extends Div implements HasDynamicTitle {

    private final PasswordChange passwords;
    private final PasswordField current = field("password.current", "current-password");
    private final PasswordField wanted = field("password.wanted", "new-password");
    private final PasswordField again = field("password.again", "new-password");
    private final Div trouble = new Div();

    PasswordView(PasswordChange passwords) {
        this.passwords = passwords;
        addClassName("password-page");
        var first = OneTimePasswords.isToBeChanged();
        add(new PageHeader(getTranslation("password.title"))
                .subtitle(getTranslation(first ? "password.intro.first" : "password.intro")));
        if (!passwords.isPossible()) {
            add(new Section(getTranslation("password.title"), new Paragraph(getTranslation("password.provider"))));
            return;
        }
        if (first) {
            current.setLabel(getTranslation("password.current.first"));
        }
        wanted.setHelperText(getTranslation("password.help"));
        var save = new Button(getTranslation("password.save"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Press.once(save, this::change);
        var form = new Div(current, wanted, again, trouble, save);
        form.addClassName("password-form");
        add(new Section(getTranslation("password.section"), form));
    }

    private PasswordField field(String key, String autocomplete) {
        var field = new PasswordField(getTranslation(key));
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.getElement().setAttribute("autocomplete", autocomplete);
        field.addValueChangeListener(event -> field.setInvalid(false));
        return field;
    }

    private void change() {
        trouble.removeAll();
        if (!wanted.getValue().equals(again.getValue())) {
            FieldErrors.mark(again, getTranslation("password.different"));
            return;
        }
        var changed = Attempt.on(this)
                .atField(this::mark)
                .in(text -> trouble.add(Problem.error(text)))
                .run(() -> passwords.change(current.getValue(), wanted.getValue()));
        if (changed) {
            var first = OneTimePasswords.isToBeChanged();
            OneTimePasswords.changed();
            VaadinService.reinitializeSession(VaadinRequest.getCurrent());
            if (first) {
                // The frame around it showed no way to any other page.
                UI.getCurrent().getPage().setLocation("");
                return;
            }
            Toasts.success(getTranslation("password.changed"));
            UI.getCurrent().navigate("");
        }
    }

    private boolean mark(String field, String message) {
        switch (field) {
            case "current" -> FieldErrors.mark(current, message);
            case "wanted" -> FieldErrors.mark(wanted, message);
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("password.title");
    }
}
