package org.pacta.signin.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.shell.Problem;
import org.pacta.signin.DemoAccounts;
import org.pacta.signin.PasskeySignIn;
import org.pacta.signin.SignInProvider;
import org.springframework.beans.factory.ObjectProvider;

/** Where people sign in. In the demo it also names the accounts that can be used. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
@StyleSheet("pages/party.css")
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final Set<String> REFUSALS = Set.of(
            "no-account", "unverified", "disabled", "linked-otherwise", "no-role", "no-office", "cancelled", "failed");

    private final LoginForm form = new LoginForm();
    private final Div frame = new Div(form);
    private final PasskeyButton passkey;
    private final @Nullable SignInProvider provider;

    LoginView(ObjectProvider<DemoAccounts> demo, ObjectProvider<SignInProvider> provider, PasskeySignIn passkeys) {
        this.provider = provider.getIfAvailable();
        passkey = new PasskeyButton(
                getTranslation("login.passkey"), () -> Optional.of(passkeys.ask(PasskeyButton.session())), () -> {});
        passkey.setVisible(passkeys.isPossible());
        addClassName("login-page");
        var intro = new Div(
                new H1(new Image("pacta.svg", ""), new Span(getTranslation("product.name"))),
                new Paragraph(getTranslation("login.claim")));
        intro.addClassName("login-intro");
        form.setAction("login");
        form.addForgotPasswordListener(
                event -> event.getSource().getUI().ifPresent(ui -> ui.navigate(ForgottenView.class)));
        form.setI18n(texts("login.error.title", "login.error.message"));
        frame.addClassName("login-form");
        frame.add(passkey);
        add(intro, frame);
        demo.ifAvailable(accounts -> add(demo(accounts)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        if (parameters.containsKey("throttled")) {
            form.setI18n(texts("login.throttled.title", "login.throttled.message"));
            form.setError(true);
        } else if (parameters.containsKey("closed")) {
            form.setI18n(texts("login.closed.title", "login.closed.message"));
            form.setError(true);
        } else if (parameters.containsKey("ended")) {
            form.setI18n(texts("login.ended.title", "login.ended.message"));
            form.setError(true);
        } else if (parameters.containsKey("over")) {
            form.setI18n(texts("login.over.title", "login.over.message"));
            form.setError(true);
        } else if (parameters.containsKey("error")) {
            form.setError(true);
        }
        parameters.getOrDefault("passkey", List.of()).forEach(passkey::refused);
        if (provider != null) {
            offer(
                    provider,
                    parameters.getOrDefault("provider", List.of()).stream()
                            .filter(REFUSALS::contains)
                            .findFirst());
        }
    }

    /** The way in by the provider, above the form; where it has just been refused, why. */
    private void offer(SignInProvider at, Optional<String> refusal) {
        var way = new Anchor(at.address(refusal.isPresent()), getTranslation("login.provider", at.name()));
        way.setRouterIgnore(true);
        way.addClassName("login-provider-link");
        var box = new Div();
        box.addClassName("login-provider");
        refusal.ifPresent(why -> box.add(Problem.error(getTranslation("login.provider.refused." + why, at.name()))));
        var or = new Paragraph(getTranslation("login.provider.or"));
        or.addClassName("login-provider-or");
        box.add(way, or);
        frame.addComponentAsFirst(box);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title");
    }

    private LoginI18n texts(String errorTitle, String errorMessage) {
        var i18n = LoginI18n.createDefault();
        var fields = i18n.getForm();
        fields.setTitle(getTranslation("login.title"));
        fields.setUsername(getTranslation("login.username"));
        fields.setPassword(getTranslation("login.password"));
        fields.setSubmit(getTranslation("login.submit"));
        fields.setForgotPassword(getTranslation("login.forgot"));
        var error = i18n.getErrorMessage();
        error.setTitle(getTranslation(errorTitle));
        error.setMessage(getTranslation(errorMessage));
        error.setUsername(getTranslation("login.username.missing"));
        error.setPassword(getTranslation("login.password.missing"));
        return i18n;
    }

    private Div demo(DemoAccounts accounts) {
        var table = new NativeTable();
        accounts.list().forEach(account -> {
            var name = new NativeTableHeaderCell(account.username());
            name.getElement().setAttribute("scope", "row");
            table.add(new NativeTableRow(name, new NativeTableCell(account.what())));
        });
        var box = new Div(new Paragraph(getTranslation("login.demo", accounts.password())), table);
        box.addClassName("login-demo");
        return box;
    }
}
