package org.pacta.shell;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something that cannot be taken back. */
public final class Confirmation {

    private Confirmation() {}

    /**
     * Opens the question in the current UI.
     *
     * @param title the question
     * @param consequence what will have happened after a yes
     * @param verb what the button says: what is done, not "OK"
     */
    public static void ask(String title, String consequence, String verb, Runnable onYes) {
        var dialog = new ConfirmDialog(title, consequence, verb, event -> onYes.run());
        dialog.setCancelable(true);
        dialog.setCancelText(dialog.getTranslation("confirm.cancel"));
        dialog.open();
    }
}
