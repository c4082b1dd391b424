package org.pacta.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.pacta.party.Member;
import org.pacta.party.Office;
import org.pacta.party.Role;
import org.pacta.people.Offices;
import org.pacta.people.People;
import org.pacta.shell.FieldErrors;

/** What is kept of one person, and how he or she is closed. */
class PersonForm extends Div {

    /** So many open tasks are named before somebody is closed; the others are counted. */
    private static final int NAMED = 8;

    private final TextField username = new TextField();
    private final TextField name = new TextField();
    private final TextField email = new TextField();
    private final Select<Office> office = new Select<>();
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>();
    private final FieldErrors fields = new FieldErrors();

    private PersonForm(Offices offices) {
        prepare("username", username);
        username.setHelperText(getTranslation("people.field.username.help"));
        username.setAutocapitalize(Autocapitalize.NONE);
        prepare("name", name);
        prepare("email", email);
        email.setAutocapitalize(Autocapitalize.NONE);
        office.setLabel(getTranslation("people.field.office"));
        office.setItems(offices.all().stream()
                .filter(Offices.KeptOffice::active)
                .map(Offices.KeptOffice::office)
                .toList());
        office.setItemLabelGenerator(Office::name);
        office.setManualValidation(true);
        office.setWidthFull();
        fields.under("office", office);
        roles.setLabel(getTranslation("people.field.roles"));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> getTranslation("role." + role));
        roles.setManualValidation(true);
        roles.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        fields.under("roles", roles);
        add(username, name, email, office, roles);
    }

    /** Asks for somebody new.
     *
     * @param added called with whoever was entered
     */
    static void add(People people, Offices offices, Consumer<People.Person> added) {
        var form = new PersonForm(offices);
        new KeepingDialog(form.getTranslation("people.add"), form.fields, form)
                .open(
                        form.getTranslation("people.add.verb"),
                        form.getTranslation("people.saved"),
                        () -> 0,
                        version -> added.accept(people.add(form.username.getValue(), form.details())));
        form.username.focus();
    }

    /** Asks for what is to be changed of somebody. */
    static void change(People people, Offices offices, People.Person person, Runnable changed) {
        var form = new PersonForm(offices);
        form.username.setVisible(false);
        form.name.setValue(person.details().name());
        form.email.setValue(person.details().email());
        form.office.setValue(person.office());
        form.roles.setValue(person.details().roles());
        new KeepingDialog(form.getTranslation("people.change", person.details().name()), form.fields, form)
                .open(
                        form.getTranslation("people.save"),
                        form.getTranslation("people.saved"),
                        () -> people.byUsername(person.username()).version(),
                        version -> {
                            people.change(person.username(), version, form.details());
                            changed.run();
                        });
        form.name.focus();
    }

    /** Shows what somebody has open, and asks who takes it over. */
    static void close(People people, People.Person person, Runnable closed) {
        var fields = new FieldErrors();
        var colleague = new Select<Member>();
        colleague.setLabel(colleague.getTranslation("people.close.colleague"));
        colleague.setItems(people.colleagues(person));
        colleague.setItemLabelGenerator(
                member -> member == null ? colleague.getTranslation("people.close.office") : member.name());
        colleague.setEmptySelectionAllowed(true);
        colleague.setEmptySelectionCaption(colleague.getTranslation("people.close.office"));
        colleague.setManualValidation(true);
        colleague.setWidthFull();
        colleague.setVisible(person.openTasks() > 0);
        fields.under("colleague", colleague);
        var about = new Paragraph(colleague.getTranslation("people.close.about"));
        new KeepingDialog(
                        colleague.getTranslation(
                                "people.close.title", person.details().name()),
                        fields,
                        about,
                        tasks(people, person),
                        colleague,
                        stoodIn(people, person))
                .open(
                        colleague.getTranslation("people.close"),
                        colleague.getTranslation(
                                "people.close.done", person.details().name()),
                        () -> people.byUsername(person.username()).version(),
                        version -> {
                            var to = colleague.getValue();
                            people.close(person.username(), version, to == null ? null : to.username());
                            closed.run();
                        });
    }

    private static Component stoodIn(People people, People.Person person) {
        var box = new Div();
        var stoodIn = people.stoodInBy(person);
        if (!stoodIn.isEmpty()) {
            var list = new UnorderedList();
            stoodIn.forEach(absence -> list.add(new ListItem(box.getTranslation(
                    "people.close.standsIn.for",
                    absence.person().name(),
                    absence.days().from(),
                    absence.days().until()))));
            box.add(new Paragraph(box.getTranslation("people.close.standsIn")), list);
        }
        return box;
    }

    private static Component tasks(People people, People.Person person) {
        var box = new Div();
        box.add(new Paragraph(box.getTranslation("people.close.tasks", person.openTasks())));
        List<String> named = people.openTasks(person.username(), NAMED);
        var list = new UnorderedList();
        named.forEach(task -> list.add(new ListItem(task)));
        if (person.openTasks() > named.size()) {
            list.add(new ListItem(box.getTranslation("people.close.more", person.openTasks() - named.size())));
        }
        if (!named.isEmpty()) {
            box.add(list);
        }
        return box;
    }

    private void prepare(String key, TextField field) {
        field.setLabel(getTranslation("people.field." + key));
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
        fields.under(key, field);
    }

    /** An office that was not chosen is asked for as one without a code. */
    private People.Details details() {
        var chosen = office.getValue();
        return new People.Details(
                name.getValue(), email.getValue(), chosen == null ? "" : chosen.code(), roles.getValue());
    }
}
