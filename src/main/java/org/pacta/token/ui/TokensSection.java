package org.pacta.token.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.NoSuchElementException;
import org.pacta.party.Member;
import org.pacta.shell.Confirmation;
import org.pacta.shell.EmptyState;
import org.pacta.shell.Section;
import org.pacta.shell.Toasts;
import org.pacta.token.Tokens;

/** One's tokens: make one, see when it was used, revoke it. */
class TokensSection extends Composite<Section> {

    private final transient Tokens tokens;
    private final transient Clock clock;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;
    private final Div made = new Div();
    private final Div list = new Div();

    TokensSection(Tokens tokens, Member me, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
        day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(me.locale())
                .withZone(me.zone());
        moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(me.locale())
                .withZone(me.zone());
    }

    @Override
    protected Section initContent() {
        var intro = new Paragraph(getTranslation("token.section.intro"));
        intro.addClassName("profile-soft");
        var docs = new Anchor("swagger-ui.html", getTranslation("token.docs"));
        docs.setRouterIgnore(true);
        return new Section(getTranslation("token.section"), intro, new TokenForm(tokens, this::show), made, list)
                .withActions(docs);
    }

    /** Shows the tokens as they are now; a new one that waits to be copied stays. */
    void reload() {
        list.removeAll();
        var mine = tokens.mine();
        if (mine.isEmpty()) {
            list.add(new EmptyState("token.empty.title", "token.empty.body", null));
            return;
        }
        var items = new UnorderedList();
        items.addClassName("profile-tokens");
        mine.forEach(token -> items.add(item(token)));
        list.add(items);
    }

    private void show(Tokens.AccessToken.Made one) {
        made.removeAll();
        var secret = new TextField(getTranslation("token.made.body"), one.secret(), "");
        secret.setReadOnly(true);
        secret.setAutoselect(true);
        secret.addClassName("profile-secret");
        var copy = new Button(getTranslation("token.made.copy"), event -> copy(one.secret(), secret));
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var done = new Button(getTranslation("token.made.done"), event -> made.removeAll());
        var title = new H3(getTranslation("token.made.title", one.token().name()));
        var buttons = new Div(copy, done);
        buttons.addClassName("pacta-actions");
        var card = new Div(title, secret, buttons);
        card.addClassName("profile-made");
        card.getElement().setAttribute("role", "status");
        made.add(card);
        secret.focus();
        reload();
    }

    /** Pages that do not come over HTTPS may not write to the clipboard: there the words are selected, to be copied by hand. */
    private void copy(String secret, TextField field) {
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "return navigator.clipboard ? navigator.clipboard.writeText($0).then(() => true) : false",
                        secret)
                .then(Boolean.class, copied -> {
                    if (copied) {
                        Toasts.success(getTranslation("token.made.copied"));
                    } else {
                        field.focus();
                    }
                });
    }

    private ListItem item(Tokens.AccessToken token) {
        var now = clock.instant();
        var name = new Span(token.name());
        name.addClassName("profile-token-name");
        var scope = new Span(getTranslation("token.scope.short." + token.scope()));
        scope.addClassName("profile-token-scope");
        var state = new Span(state(token, now));
        var used = new Span(
                token.lastUsedAt() == null
                        ? getTranslation("token.used.never")
                        : getTranslation("token.used", moment.format(token.lastUsedAt()), token.lastUsedFrom()));
        var facts = new Div(state, used);
        facts.addClassNames("profile-token-facts", "profile-soft");
        var words = new Div(new Div(name, scope), facts);
        var item = new ListItem(words);
        if (token.isValid(now)) {
            var revoke = new Button(getTranslation("token.revoke"), event -> ask(token));
            revoke.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
            revoke.setAriaLabel(getTranslation("token.revoke.label", token.name()));
            item.add(revoke);
        } else {
            item.addClassName("profile-token-ended");
        }
        return item;
    }

    private String state(Tokens.AccessToken token, Instant now) {
        if (token.revokedAt() != null) {
            return getTranslation("token.state.revoked", day.format(token.revokedAt()));
        }
        return getTranslation(
                token.isValid(now) ? "token.state.valid" : "token.state.expired", day.format(token.expiresAt()));
    }

    private void ask(Tokens.AccessToken token) {
        Confirmation.ask(
                getTranslation("token.revoke.title", token.name()),
                getTranslation("token.revoke.body"),
                getTranslation("token.revoke.yes"),
                () -> revoke(token));
    }

    private void revoke(Tokens.AccessToken token) {
        try {
            tokens.revoke(token.id());
            Toasts.success(getTranslation("token.revoked", token.name()));
        } catch (NoSuchElementException gone) {
            Toasts.error(String.valueOf(gone.getMessage()));
        }
        reload();
    }
}
