package org.pacta.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import org.pacta.shell.Attempt;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.PageDialog;
import org.pacta.shell.Press;
import org.pacta.shell.Problem;
import org.pacta.shell.Toasts;

/** A dialog that stays, with all that was entered, until what it asks for is done. */
class KeepingDialog {

    private final PageDialog dialog;
    private final Div trouble = new Div();
    private final FieldErrors fields;

    KeepingDialog(String title, FieldErrors fields, Component... content) {
        this.fields = fields;
        var form = new Div(content);
        form.addClassName("pacta-form");
        dialog = new PageDialog(title, form, trouble);
        dialog.setCloseOnOutsideClick(false);
    }

    /**
     * Opens it.
     *
     * @param version of what is changed, as it is now: asked once, and again after somebody else has changed it
     * @param command given the version that was read
     */
    void open(String verb, String done, IntSupplier version, IntConsumer command) {
        var read = new int[] {version.getAsInt()};
        var save = new Button(verb);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Press.once(save, () -> {
            fields.clear();
            trouble.removeAll();
            var carriedOut = Attempt.on(dialog)
                    .atField(fields::show)
                    .in(words -> trouble.add(Problem.error(words)))
                    .gone("people.gone")
                    .afterStale(() -> read[0] = version.getAsInt())
                    .run(() -> command.accept(read[0]));
            if (carriedOut) {
                dialog.close();
                Toasts.success(done);
            }
        });
        dialog.withActions(new Button(dialog.getTranslation("confirm.cancel"), click -> dialog.close()), save);
        dialog.open();
    }
}
