package org.pacta.absence.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import org.pacta.absence.Deputies;
import org.pacta.party.Member;
import org.pacta.shell.Attempt;
import org.pacta.shell.Dates;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.FormDialog;
import org.pacta.shell.Press;
import org.pacta.shell.Section;
import org.pacta.shell.Toasts;

/** Who decides for which manager of the own party, until it is taken back. */
class DeputiesSection extends Composite<Section> {

    private final transient Deputies deputies;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();

    DeputiesSection(Deputies deputies) {
        this.deputies = deputies;
    }

    @Override
    protected Section initContent() {
        none.setText(getTranslation("deputy.none"));
        var section =
                new Section(getTranslation("deputy.all"), new Paragraph(getTranslation("deputy.about")), none, list);
        if (deputies.mayKeep()) {
            var add = new Button(getTranslation("deputy.name"));
            Press.once(add, this::ask);
            section.withActions(add);
        }
        refresh();
        return section;
    }

    void refresh() {
        var all = deputies.all();
        var keeps = deputies.mayKeep();
        none.setVisible(all.isEmpty());
        list.removeAll();
        all.forEach(deputy -> {
            var item = new ListItem(new Span(getTranslation(
                    "deputy.line",
                    deputy.deputy().name(),
                    deputy.manager().name(),
                    deputy.manager().office(),
                    Dates.of(deputy.since(), getLocale()))));
            if (keeps) {
                item.add(takeBack(deputy));
            }
            list.add(item);
        });
    }

    private Button takeBack(Deputies.Deputy deputy) {
        var button = new Button(getTranslation("deputy.takeBack"));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation(
                "deputy.takeBack.of", deputy.deputy().name(), deputy.manager().name()));
        Press.once(button, () -> {
            if (Attempt.on(this).gone("deputy.gone").run(() -> deputies.takeBack(deputy.id()))) {
                Toasts.success(getTranslation("deputy.takenBack"));
            }
            refresh();
        });
        return button;
    }

    private void ask() {
        var fields = new FieldErrors();
        var manager = select(fields, "manager");
        var deputy = select(fields, "deputy");
        manager.addValueChangeListener(
                change -> deputy.setItems(deputies.candidates(change.getValue().id())));
        var managers = deputies.managers();
        manager.setItems(managers);
        if (!managers.isEmpty()) {
            manager.setValue(managers.getFirst());
        }
        new FormDialog(getTranslation("deputy.name"), "deputy.gone", fields, manager, deputy)
                .open(getTranslation("deputy.name.verb"), getTranslation("deputy.named"), () -> 0, version -> {
                    deputies.name(username(manager), username(deputy));
                    refresh();
                });
    }

    private Select<Member> select(FieldErrors fields, String key) {
        var select = new Select<Member>();
        select.setLabel(getTranslation("deputy.field." + key));
        select.setItemLabelGenerator(
                member -> member.name() + " · " + member.office().name());
        select.setManualValidation(true);
        select.setWidthFull();
        fields.under(key, select);
        return select;
    }

    private static String username(Select<Member> select) {
        return select.getValue() == null ? "" : select.getValue().username();
    }
}
