package org.pacta.signin.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.pacta.shell.Press;
import org.pacta.shell.Problem;
import org.pacta.signin.PasskeySignIn.BrowserSession;

/** Asks the browser for a passkey and sends on what it has signed; or says in words why nothing came of it. */
@JsModule("./pages/passkeys.ts")
class PasskeyButton extends Composite<Div> {

    /** What the browser may say: see pages/passkeys.ts. */
    private static final Set<String> FAULTS = Set.of("cancelled", "address", "there", "failed");

    /** What the server may say, see {@link org.pacta.signin.PasskeySignIn}. */
    private static final Set<String> REFUSALS = Set.of("over", "unknown", "other", "wrong", "copied");

    private final Button button;
    private final Div trouble = new Div();

    /** @param options what the browser is told, asked for with each press; empty where it is too late */
    PasskeyButton(String text, Supplier<Optional<String>> options, Runnable tooLate) {
        button = new Button(text);
        Press.once(button, () -> {
            trouble.removeAll();
            options.get().ifPresentOrElse(this::ask, tooLate);
        });
    }

    /** The session of the browser in front of this page. */
    static BrowserSession session() {
        var session = VaadinSession.getCurrent().getSession();
        return new BrowserSession(session::getAttribute, session::setAttribute);
    }

    Button button() {
        return button;
    }

    /** Says why the server has refused what was signed, if it is one of its words. */
    void refused(String why) {
        if (REFUSALS.contains(why)) {
            trouble.add(Problem.error(getTranslation("passkey.refused." + why)));
        }
    }

    @Override
    protected Div initContent() {
        var content = new Div(trouble, button);
        content.addClassName("login-passkey");
        return content;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs("return window.pactaPasskeys.areThere()").then(Boolean.class, there -> {
            if (!there) {
                none();
            }
        });
    }

    private void none() {
        button.setEnabled(false);
        trouble.removeAll();
        trouble.add(new Paragraph(getTranslation("passkey.noneHere")));
    }

    private void ask(String options) {
        getElement()
                .executeJs("return window.pactaPasskeys.signIn($0, 'login/passkey')", options)
                .then(String.class, this::told);
    }

    private void told(String word) {
        if (!word.isEmpty()) {
            trouble.add(Problem.error(fault(word)));
        }
    }

    private String fault(String word) {
        return getTranslation("passkey.fault." + (FAULTS.contains(word) ? word : "failed"));
    }
}
