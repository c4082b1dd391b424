package org.pacta.shell;

import com.vaadin.flow.component.button.Button;

/** How a button is pressed that changes something. */
public final class Press {

    private Press() {}

    /**
     * Does the work when the button is pressed, and takes no second press meanwhile. However the work ends, also when the
     * database was away, the button can be pressed again.
     */
    public static void once(Button button, Runnable work) {
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                work.run();
            } finally {
                button.setEnabled(true);
            }
        });
    }
}
