package org.pacta.concurrence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.ZoneId;
import org.pacta.concurrence.AgreedText;
import org.pacta.concurrence.Silences;
import org.pacta.shell.Attempt;
import org.pacta.shell.Dates;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.Press;
import org.pacta.shell.Problem;
import org.pacta.shell.Section;
import org.pacta.shell.Toasts;

/** A silence procedure on the newest version: until when, whether it was broken, and the way to break it. */
final class SilenceSection extends Section {

    private final Silences silences;
    private final ZoneId zone;
    private final Runnable changed;
    private final Div words = new Div();
    private final Div trouble = new Div();
    private final Div form = new Div();
    private final TextArea objection = new TextArea();
    private final Checkbox procedure = new Checkbox();
    private final FieldErrors errors = new FieldErrors();

    SilenceSection(Silences silences, ZoneId zone, Runnable changed) {
        super("");
        this.silences = silences;
        this.zone = zone;
        this.changed = changed;
        setHeading(getTranslation("text.silence"));
        objection.setLabel(getTranslation("text.silence.objection"));
        objection.setHelperText(getTranslation("text.silence.objection.help"));
        objection.setRequiredIndicatorVisible(true);
        objection.setManualValidation(true);
        objection.setMaxLength(Silences.LONGEST);
        objection.setValueChangeMode(ValueChangeMode.ON_BLUR);
        objection.setWidthFull();
        procedure.setLabel(getTranslation("text.silence.procedure"));
        errors.under("objection", objection);
        form.addClassName("text-form");
        add(words, form);
    }

    void show(TextDesk.Dossier dossier) {
        var silence = dossier.newest().silence();
        setVisible(silence != null && dossier.text().adoptedVersion() == null || unsent());
        words.removeAll();
        if (silence != null) {
            words.add(new Paragraph(said(silence)));
            if (silence.objection() != null) {
                var said = new Paragraph(silence.objection());
                said.addClassName("text-words");
                words.add(said);
            }
        }
        form.setVisible(dossier.mayObject() || unsent());
        if (form.getChildren().findAny().isEmpty()) {
            form.add(objection, procedure, trouble, actions(dossier.text().id()));
        }
    }

    private String said(AgreedText.Silence silence) {
        var until = Dates.of(silence.until(), getLocale(), zone);
        if (silence.brokenBy() == null) {
            return getTranslation("text.silence.until", until, zone.getId());
        }
        return silence.toProcedure()
                ? getTranslation("text.silence.broken.procedure", silence.brokenBy())
                : getTranslation("text.silence.broken", silence.brokenBy());
    }

    private boolean unsent() {
        return !objection.isEmpty();
    }

    private Div actions(long textId) {
        var object = new Button(getTranslation("text.silence.object"));
        object.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Press.once(object, () -> {
            trouble.removeAll();
            var done = Attempt.on(this)
                    .atField(errors::show)
                    .in(text -> trouble.add(Problem.error(text)))
                    .denied("text.silence.denied")
                    .run(() -> silences.object(textId, objection.getValue(), procedure.getValue()));
            if (done) {
                objection.clear();
                procedure.clear();
                Toasts.success(getTranslation("text.silence.objected"));
                changed.run();
            }
        });
        var actions = new Div(object);
        actions.addClassName("pacta-actions");
        return actions;
    }
}
