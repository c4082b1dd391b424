package org.pacta.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pacta.command.Refused;

/** Puts what a command refused at the field that it names; it stays until the field is changed. */
public final class FieldErrors {

    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();

    /** @param name as {@link Refused#field()} calls it */
    public <F extends Component & HasValidationProperties & HasValue<?, ?>> F under(String name, F field) {
        fields.put(name, field);
        field.addValueChangeListener(change -> clear(field));
        return field;
    }

    /** @return whether there is a field for it, so that nothing else need show it */
    public boolean show(Refused refused, String words) {
        return refused.field() != null && show(refused.field(), words);
    }

    /** @return whether there is a field of that name, so that nothing else need show it */
    public boolean show(String name, String words) {
        var field = fields.get(name);
        if (field == null) {
            return false;
        }
        mark(field, words);
        return true;
    }

    public static void mark(HasValidationProperties field, String words) {
        field.setErrorMessage(words);
        field.setInvalid(true);
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    public void clear() {
        fields.values().forEach(FieldErrors::clear);
    }

    private static void clear(HasValidationProperties field) {
        field.setInvalid(false);
    }
}
