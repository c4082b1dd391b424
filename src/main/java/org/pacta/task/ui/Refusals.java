package org.pacta.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.NoSuchElementException;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.pacta.command.Refused;
import org.pacta.shell.Problem;
import org.pacta.shell.Toasts;
import org.springframework.security.access.AccessDeniedException;

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
        return attempt(this, command, atField, this::say);
    }

    /** For commands from a list, which has no place of its own for what was refused.
     *
     * @return whether the command was carried out
     */
    static boolean attemptOrToast(Component page, Runnable command) {
        return attempt(page, command, (field, text) -> false, Toasts::error);
    }

    void say(String text) {
        removeAll();
        add(Problem.error(text));
    }

    private static boolean attempt(
            Component page, Runnable command, BiPredicate<String, String> atField, Consumer<String> elsewhere) {
        try {
            command.run();
            return true;
        } catch (Refused refused) {
            var text = page.getTranslation(refused.messageKey(), refused.details());
            var field = refused.field();
            if (field == null || !atField.test(field, text)) {
                elsewhere.accept(text);
            }
        } catch (AccessDeniedException denied) {
            elsewhere.accept(page.getTranslation("task.denied"));
        } catch (NoSuchElementException gone) {
            elsewhere.accept(page.getTranslation("task.gone"));
        }
        return false;
    }
}
