package org.pacta.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.function.BiPredicate;
import org.pacta.shell.Attempt;
import org.pacta.shell.Problem;

/** The place in a form where it says why something was not done. What was entered stays as it is. */
final class Refusals extends Div {

    private BiPredicate<String, String> atField = (field, text) -> false;

    Refusals() {
        addClassName("task-refusals");
    }

    /** Says it at a field instead, where the form has the one that is meant.
     *
     * @param atField given the field's name and the text; whether there is such a field
     */
    Refusals orAtField(BiPredicate<String, String> atField) {
        this.atField = atField;
        return this;
    }

    /** @return whether the command was carried out */
    boolean attempt(Runnable command) {
        removeAll();
        return saying(this).atField(atField).in(this::say).run(command);
    }

    /** For commands from a list, which has no place of its own for what was refused.
     *
     * @return whether the command was carried out
     */
    static boolean attemptOrToast(Component page, Runnable command) {
        return saying(page).run(command);
    }

    void say(String text) {
        removeAll();
        add(Problem.error(text));
    }

    private static Attempt saying(Component page) {
        return Attempt.on(page).denied("task.denied").gone("task.gone");
    }
}
