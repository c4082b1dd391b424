package org.pacta.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

/** A dialog that stays, with all that was entered, until what it asks for is done. */
public class FormDialog {

    private final PageDialog dialog;
    private final Div trouble = new Div();
    private final String gone;
    private final FieldErrors fields;

    /** @param gone key of what is said where the thing is there no longer */
    public FormDialog(String title, String gone, FieldErrors fields, Component... content) {
        this.gone = gone;
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
    public void open(String verb, String done, IntSupplier version, IntConsumer command) {
        var read = new int[] {version.getAsInt()};
        var save = new Button(verb);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Press.once(save, () -> {
            fields.clear();
            trouble.removeAll();
            var carriedOut = Attempt.on(dialog)
                    .atField(fields::show)
                    .in(words -> trouble.add(Problem.error(words)))
                    .gone(gone)
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
