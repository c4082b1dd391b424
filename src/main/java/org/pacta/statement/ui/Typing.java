package org.pacta.statement.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;

/** What is being typed where somebody else may decide meanwhile. */
final class Typing {

    /** In milliseconds. */
    private static final int PAUSE = 100;

    private Typing() {}

    /** Sends the words while they are typed, so that they are known here when the page changes below them. */
    static void sentAsItGoes(TextArea field) {
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(PAUSE);
    }
}
