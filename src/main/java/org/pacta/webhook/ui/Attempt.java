package org.pacta.webhook.ui;

import com.vaadin.flow.component.Component;
import java.util.NoSuchElementException;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.pacta.command.Refused;
import org.springframework.security.access.AccessDeniedException;

/** Carries out a command and says in words why it was refused, if it was. */
final class Attempt {

    private Attempt() {}

    /**
     * @param atField given the field's name and the text; whether the form has such a field
     * @return whether it was carried out
     */
    static boolean at(
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
            elsewhere.accept(page.getTranslation("webhook.denied"));
        } catch (NoSuchElementException gone) {
            elsewhere.accept(page.getTranslation("webhook.gone"));
        }
        return false;
    }
}
