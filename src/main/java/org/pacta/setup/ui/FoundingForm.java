package org.pacta.setup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.pacta.party.Role;
import org.pacta.setup.FirstVisit.Founding;
import org.pacta.shell.Attempt;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.Press;
import org.pacta.shell.Problem;

/** What is entered of a party: itself, the office that acts for it, its first administrator. */
class FoundingForm extends Div {

    /** Whose holiday laws are known; with any other word only weekends are days off. */
    private static final List<String> CALENDARS = List.of("KR", "US", "JP", "NONE");

    private static final List<String> LANGUAGES = List.of("en-GB", "en-US", "en-KR", "en-JP", "ko-KR", "ja-JP");

    private final FieldErrors fields = new FieldErrors();
    private final TextField code = text("party.code");
    private final TextField name = text("party.name");
    private final Select<String> calendar = new Select<>();
    private final TextField zone = text("party.zone");
    private final Select<String> language = new Select<>();
    private final TextField officeCode = text("office.code");
    private final TextField officeName = text("office.name");
    private final TextField username = text("person.username");
    private final TextField personName = text("person.name");
    private final TextField email = text("person.email");
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>();
    private final Div trouble = new Div();

    /** @param add called with what was entered; refuses at the fields */
    FoundingForm(Consumer<Founding> add) {
        addClassName("first-visit-form");
        choices("party.calendar", calendar, CALENDARS, value -> getTranslation("firstVisit.calendar." + value));
        choices(
                "party.language",
                language,
                LANGUAGES,
                value -> Locale.forLanguageTag(value).getDisplayName(Locale.ENGLISH));
        roles.setLabel(getTranslation("firstVisit.person.roles"));
        roles.setItems(Role.COORDINATOR, Role.MANAGER, Role.OFFICER, Role.AUDITOR);
        roles.setItemLabelGenerator(role -> getTranslation("role." + role));
        username.setAutocapitalize(Autocapitalize.NONE);
        email.setAutocapitalize(Autocapitalize.NONE);
        var save = new Button(getTranslation("firstVisit.add"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Press.once(save, () -> {
            trouble.removeAll();
            Attempt.on(this)
                    .atField(fields::show)
                    .in(text -> trouble.add(Problem.error(text)))
                    .run(() -> add.accept(founding()));
        });
        add(
                group("firstVisit.party", code, name, calendar, zone, language),
                group("firstVisit.office", officeCode, officeName),
                group("firstVisit.person", username, personName, email, roles),
                trouble,
                save);
    }

    private Founding founding() {
        return new Founding(
                new Founding.PartyPart(
                        code.getValue(),
                        name.getValue(),
                        Objects.requireNonNullElse(calendar.getValue(), ""),
                        zone.getValue(),
                        Objects.requireNonNullElse(language.getValue(), "")),
                new Founding.OfficePart(officeCode.getValue(), officeName.getValue()),
                new Founding.PersonPart(
                        username.getValue(), personName.getValue(), email.getValue(), roles.getValue()));
    }

    private Div group(String key, Component... parts) {
        var group = new Div(new H3(getTranslation(key)));
        group.add(parts);
        group.addClassName("first-visit-group");
        return group;
    }

    private TextField text(String key) {
        var field = new TextField(getTranslation("firstVisit." + key));
        field.setHelperText(getTranslation("firstVisit." + key + ".help"));
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.setWidthFull();
        fields.under(key, field);
        return field;
    }

    private void choices(
            String key,
            Select<String> field,
            List<String> items,
            com.vaadin.flow.component.ItemLabelGenerator<String> words) {
        field.setLabel(getTranslation("firstVisit." + key));
        field.setItems(items);
        field.setItemLabelGenerator(words);
        field.setManualValidation(true);
        field.setWidthFull();
        fields.under(key, field);
    }
}
