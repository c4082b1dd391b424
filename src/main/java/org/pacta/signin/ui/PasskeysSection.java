package org.pacta.signin.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Set;
import org.pacta.party.Member;
import org.pacta.party.Permissions;
import org.pacta.shell.Attempt;
import org.pacta.shell.Confirmation;
import org.pacta.shell.Dates;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.FormDialog;
import org.pacta.shell.PageRefresh;
import org.pacta.shell.Press;
import org.pacta.shell.Problem;
import org.pacta.shell.ProfilePart;
import org.pacta.shell.Section;
import org.pacta.shell.Toasts;
import org.pacta.signin.Passkeys;
import org.springframework.core.annotation.Order;

/** One's passkeys: added, renamed, removed; and whether one is asked for after the password. */
@JsModule("./pages/passkeys.ts")
class PasskeysSection extends Composite<Section> {

    private static final Set<String> FAULTS = Set.of("cancelled", "address", "there", "failed");

    private final transient Passkeys passkeys;
    private final transient Member me;
    private final Div list = new Div();
    private final Checkbox asked = new Checkbox();
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();
    private final FieldErrors fields = new FieldErrors();
    private final Button add = new Button();
    private final Div trouble = new Div();
    private final Div form = new Div();
    private boolean possible;

    PasskeysSection(Passkeys passkeys, Member me, PageRefresh refresh) {
        this.passkeys = passkeys;
        this.me = me;
        refresh.refresh(this, Set.of("member:" + me.id()), this::reload);
    }

    /** On the profile of whoever signs in here and not at a provider. */
    @org.springframework.stereotype.Component
    @Order(5)
    record Part(Passkeys passkeys, Permissions permissions, PageRefresh refresh) implements ProfilePart {

        @Override
        public Component part() {
            return new PasskeysSection(passkeys, permissions.me(), refresh);
        }
    }

    @Override
    protected Section initContent() {
        var intro = new Paragraph(getTranslation("passkeys.intro"));
        intro.addClassName("profile-soft");
        var section = new Section(getTranslation("passkeys.title"), intro);
        possible = passkeys.isPossible();
        if (!possible) {
            section.add(new Paragraph(getTranslation("passkeys.notPossible")));
            return section;
        }
        asked.setLabel(getTranslation("passkeys.after"));
        asked.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                askAfterPassword(change.getValue());
            }
        });
        prepareForm();
        section.add(list, asked, form);
        reload();
        return section;
    }

    private void prepareForm() {
        name.setLabel(getTranslation("passkeys.name"));
        name.setManualValidation(true);
        password.setLabel(getTranslation("passkeys.password"));
        password.setManualValidation(true);
        password.getElement().setAttribute("autocomplete", "current-password");
        fields.under("name", name);
        fields.under("password", password);
        add.setText(getTranslation("passkeys.add"));
        Press.once(add, this::begin);
        var entered = new Div(name, password, add);
        entered.addClassName("profile-token-form");
        form.add(trouble, entered);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs("return window.pactaPasskeys.areThere()").then(Boolean.class, there -> {
            if (!there) {
                form.removeAll();
                form.add(new Paragraph(getTranslation("passkey.noneHere")));
            }
        });
    }

    private void reload() {
        if (!possible) {
            return;
        }
        var mine = passkeys.mine();
        list.removeAll();
        if (mine.isEmpty()) {
            list.add(new Paragraph(getTranslation("passkeys.none")));
        } else {
            var items = new UnorderedList();
            items.addClassName("profile-tokens");
            mine.forEach(passkey -> items.add(item(passkey)));
            list.add(items);
        }
        asked.setValue(passkeys.isAskedAfterPassword());
        asked.setEnabled(!mine.isEmpty());
    }

    private ListItem item(Passkeys.Passkey passkey) {
        var called = new Span(passkey.name());
        called.addClassName("profile-token-name");
        var facts = new Div(
                new Span(getTranslation("passkeys.added", moment(passkey.addedAt()))),
                new Span(
                        passkey.usedAt() == null
                                ? getTranslation("passkeys.used.never")
                                : getTranslation("passkeys.used", moment(passkey.usedAt()))));
        if (passkey.copied()) {
            facts.add(new Span(getTranslation("passkeys.synced")));
        }
        facts.addClassNames("profile-token-facts", "profile-soft");
        var rename = new Button(getTranslation("passkeys.rename"));
        rename.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        rename.setAriaLabel(getTranslation("passkeys.rename.label", passkey.name()));
        Press.once(rename, () -> rename(passkey));
        var remove = new Button(getTranslation("passkeys.remove"), click -> askToRemove(passkey));
        remove.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel(getTranslation("passkeys.remove.label", passkey.name()));
        return new ListItem(new Div(new Div(called), facts), new Div(rename, remove));
    }

    private String moment(Instant at) {
        return Dates.of(at, me.locale(), me.zone());
    }

    private void begin() {
        fields.clear();
        trouble.removeAll();
        Attempt.on(this).atField(fields::show).in(this::say).run(() -> {
            var adding = passkeys.begin(name.getValue(), password.getValue());
            getElement()
                    .executeJs("return window.pactaPasskeys.make($0)", adding.options())
                    .then(String.class, answer -> made(adding, answer));
        });
    }

    /** @param answer what the browser has made, as JSON; or a word why it has made nothing */
    private void made(Passkeys.Adding adding, String answer) {
        if (!answer.startsWith("{")) {
            say(getTranslation("passkey.fault." + (FAULTS.contains(answer) ? answer : "failed")));
            return;
        }
        if (Attempt.on(this).in(this::say).run(() -> passkeys.add(adding, answer))) {
            Toasts.success(getTranslation("passkeys.added.done", name.getValue()));
            name.clear();
            password.clear();
        }
        reload();
    }

    private void say(String words) {
        trouble.add(Problem.error(words));
    }

    private void rename(Passkeys.Passkey passkey) {
        var renaming = new FieldErrors();
        var field = renaming.under("name", new TextField(getTranslation("passkeys.rename.name")));
        field.setManualValidation(true);
        field.setValue(passkey.name());
        new FormDialog(getTranslation("passkeys.rename.title", passkey.name()), "passkeys.gone", renaming, field)
                .open(getTranslation("passkeys.rename"), getTranslation("passkeys.renamed"), () -> 0, version -> {
                    passkeys.rename(passkey.id(), field.getValue());
                    reload();
                });
        field.focus();
    }

    private void askToRemove(Passkeys.Passkey passkey) {
        boolean last = passkeys.isAskedAfterPassword() && passkeys.mine().size() == 1;
        Confirmation.ask(
                getTranslation("passkeys.remove.title", passkey.name()),
                getTranslation(last ? "passkeys.remove.last" : "passkeys.remove.body"),
                getTranslation("passkeys.remove"),
                () -> remove(passkey));
    }

    private void remove(Passkeys.Passkey passkey) {
        Attempt.on(this)
                .gone("passkeys.gone")
                .run(() -> Toasts.success(
                        getTranslation(passkeys.remove(passkey.id()) ? "passkeys.removed.last" : "passkeys.removed")));
        reload();
    }

    private void askAfterPassword(boolean wanted) {
        if (Attempt.on(this).run(() -> passkeys.askAfterPassword(wanted))) {
            Toasts.success(getTranslation(wanted ? "passkeys.after.on" : "passkeys.after.off"));
        }
        reload();
    }
}
