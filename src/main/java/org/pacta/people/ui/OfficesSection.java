package org.pacta.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.function.IntConsumer;
import org.pacta.people.Offices;
import org.pacta.shell.Attempt;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.Press;
import org.pacta.shell.Section;
import org.pacta.shell.Toasts;

/** The party's offices: what is in each, and what can be done with it. */
class OfficesSection extends Composite<Section> {

    private final Offices offices;
    private final Grid<Offices.KeptOffice> grid = new Grid<>();

    OfficesSection(Offices offices) {
        this.offices = offices;
    }

    @Override
    protected Section initContent() {
        grid.addColumn(kept -> kept.office().name())
                .setHeader(getTranslation("people.offices.name"))
                .setFlexGrow(2);
        grid.addColumn(kept -> kept.office().code()).setHeader(getTranslation("people.offices.code"));
        grid.addColumn(this::state).setHeader(getTranslation("people.state"));
        grid.addColumn(Offices.KeptOffice::people).setHeader(getTranslation("people.offices.people"));
        grid.addColumn(Offices.KeptOffice::openTasks).setHeader(getTranslation("people.tasks"));
        grid.addColumn(Offices.KeptOffice::commitments).setHeader(getTranslation("people.offices.commitments"));
        grid.addColumn(new ComponentRenderer<>(this::actions))
                .setHeader(getTranslation("people.actions"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.getElement().setAttribute("aria-label", getTranslation("people.offices"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        refresh();
        var add = new Button(getTranslation("people.offices.add"));
        Press.once(add, this::askForNew);
        return new Section(getTranslation("people.offices"), grid).withActions(add);
    }

    void refresh() {
        grid.setItems(offices.all());
    }

    private String state(Offices.KeptOffice kept) {
        return getTranslation(
                !kept.active()
                        ? "people.closed"
                        : kept.office().pointOfContact() ? "people.offices.contact" : "people.open");
    }

    private Div actions(Offices.KeptOffice kept) {
        var name = kept.office().name();
        if (!kept.active()) {
            return new Div(button(
                    "people.reopen",
                    name,
                    () -> act(version -> offices.reopen(kept.office().code(), version), kept)));
        }
        return new Div(
                button("people.change.verb", name, () -> askForChange(kept)),
                button("people.offices.merge.verb", name, () -> askForMerge(kept)),
                button(
                        "people.close.verb",
                        name,
                        () -> act(version -> offices.close(kept.office().code(), version), kept)));
    }

    private Button button(String key, String name, Runnable work) {
        var button = new Button(getTranslation(key));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation("people.button.of", getTranslation(key), name));
        Press.once(button, work);
        return button;
    }

    private void act(IntConsumer command, Offices.KeptOffice kept) {
        if (Attempt.on(this).gone("people.gone").run(() -> command.accept(kept.version()))) {
            Toasts.success(getTranslation("people.saved"));
        }
        refresh();
    }

    private void askForNew() {
        var form = new Form();
        new KeepingDialog(getTranslation("people.offices.add"), form.fields, form.code, form.name, form.contact)
                .open(getTranslation("people.add.verb"), getTranslation("people.saved"), () -> 0, version -> {
                    offices.add(form.code.getValue(), form.name.getValue(), form.contact.getValue());
                    refresh();
                });
        form.code.focus();
    }

    private void askForChange(Offices.KeptOffice kept) {
        var form = new Form();
        var code = kept.office().code();
        form.name.setValue(kept.office().name());
        form.contact.setValue(kept.office().pointOfContact());
        new KeepingDialog(getTranslation("people.change", kept.office().name()), form.fields, form.name, form.contact)
                .open(
                        getTranslation("people.save"),
                        getTranslation("people.saved"),
                        () -> offices.byCode(code).version(),
                        version -> {
                            offices.change(code, version, form.name.getValue(), form.contact.getValue());
                            refresh();
                        });
        form.name.focus();
    }

    private void askForMerge(Offices.KeptOffice kept) {
        var code = kept.office().code();
        var into = new Select<Offices.KeptOffice>();
        into.setLabel(getTranslation("people.offices.merge.into"));
        into.setItemLabelGenerator(other -> other.office().name());
        into.setItems(offices.all().stream()
                .filter(Offices.KeptOffice::active)
                .filter(other -> !other.office().id().equals(kept.office().id()))
                .toList());
        into.setWidthFull();
        into.setManualValidation(true);
        var reason = new TextArea(getTranslation("people.offices.merge.reason"));
        reason.setWidthFull();
        reason.setMaxLength(Offices.LONGEST_REASON);
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        var fields = new FieldErrors();
        fields.under("into", into);
        fields.under("reason", reason);
        var what = new Paragraph(getTranslation(
                "people.offices.merge.what",
                kept.office().name(),
                kept.people(),
                kept.openTasks(),
                kept.commitments(),
                kept.office().pointOfContact() ? "yes" : "no"));
        new KeepingDialog(getTranslation("people.offices.merge", kept.office().name()), fields, what, into, reason)
                .open(
                        getTranslation("people.offices.merge.do"),
                        getTranslation("people.saved"),
                        () -> offices.byCode(code).version(),
                        version -> {
                            var other = into.getValue();
                            offices.merge(
                                    code,
                                    version,
                                    other == null ? "" : other.office().code(),
                                    reason.getValue());
                            refresh();
                        });
        into.focus();
    }

    /** What is asked of an office. */
    private final class Form {

        private final TextField code = new TextField();
        private final TextField name = new TextField();
        private final Checkbox contact = new Checkbox();
        private final FieldErrors fields = new FieldErrors();

        Form() {
            prepare("code", code);
            code.setAutocapitalize(Autocapitalize.CHARACTERS);
            prepare("name", name);
            contact.setLabel(getTranslation("people.offices.contact.choose"));
            contact.setManualValidation(true);
            fields.under("pointOfContact", contact);
        }

        private void prepare(String key, TextField field) {
            field.setLabel(getTranslation("people.offices." + key));
            field.setManualValidation(true);
            field.setRequiredIndicatorVisible(true);
            field.setWidthFull();
            fields.under(key, field);
        }
    }
}
