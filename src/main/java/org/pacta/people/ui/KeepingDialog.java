package org.pacta.people.ui;

import com.vaadin.flow.component.Component;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.FormDialog;

/** Asks for what is kept of a person or an office. */
class KeepingDialog extends FormDialog {

    KeepingDialog(String title, FieldErrors fields, Component... content) {
        super(title, "people.gone", fields, content);
    }
}
