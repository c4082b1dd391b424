package org.pacta.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before something that cannot be taken back. */
public final class Confirmation {

    private Confirmation() {}

    /**
     * Opens the question in the current UI; escape means no.
     *
     * @param title the question
     * @param consequence what will have happened after a yes
     * @param verb what the button says: what is done, not "OK"
     */
    public static void ask(String title, String consequence, String verb, Runnable onYes) {
        var dialog = new PageDialog(title, new Paragraph(consequence));
        dialog.setRole("alertdialog");
        dialog.setCloseOnOutsideClick(false);
        var no = new Button(dialog.getTranslation("confirm.cancel"), event -> dialog.close());
        var yes = new Button(verb, event -> {
            dialog.close();
            onYes.run();
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.withActions(no, yes);
        dialog.open();
        no.focus();
    }
}
