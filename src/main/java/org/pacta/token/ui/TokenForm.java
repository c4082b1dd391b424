package org.pacta.token.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.pacta.api.Scope;
import org.pacta.shell.Attempt;
import org.pacta.shell.Press;
import org.pacta.token.Tokens;

/** What a new token is for, how far it goes and for how long. */
class TokenForm extends Composite<Div> {

    private static final Integer[] DAYS = {7, 30, 90, 180, Tokens.LONGEST};

    private final transient Tokens tokens;
    private final transient Consumer<Tokens.AccessToken.Made> onMade;
    private final TextField name = new TextField();
    private final Select<Scope> scope = new Select<>();
    private final Select<Integer> days = new Select<>();

    TokenForm(Tokens tokens, Consumer<Tokens.AccessToken.Made> onMade) {
        this.tokens = tokens;
        this.onMade = onMade;
    }

    @Override
    protected Div initContent() {
        name.setLabel(getTranslation("token.name"));
        name.setPlaceholder(getTranslation("token.name.help"));
        name.setMaxLength(80);
        scope.setLabel(getTranslation("token.scope"));
        scope.setItems(Scope.values());
        scope.setItemLabelGenerator(value -> getTranslation("token.scope." + value));
        scope.setValue(Scope.READ);
        days.setLabel(getTranslation("token.days"));
        days.setItems(DAYS);
        days.setItemLabelGenerator(value -> getTranslation("token.days.value", value));
        days.setValue(DAYS[2]);
        var make = new Button(getTranslation("token.make"));
        Press.once(make, this::make);
        var form = new Div(name, scope, days, make);
        form.addClassName("profile-token-form");
        return form;
    }

    private void make() {
        name.setInvalid(false);
        Attempt.on(this).atField(this::mark).run(() -> {
            onMade.accept(tokens.create(name.getValue(), scope.getValue(), days.getValue()));
            name.clear();
        });
    }

    private boolean mark(String field, String text) {
        HasValidation meant = field.equals("days") ? days : name;
        meant.setErrorMessage(text);
        meant.setInvalid(true);
        return true;
    }
}
