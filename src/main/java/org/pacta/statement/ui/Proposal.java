package org.pacta.statement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A field that is filled from the text until a person fills it otherwise. */
final class Proposal<V> {

    private final HasValue<?, V> field;
    private final HasHelper helper;
    private final String usual;
    private @Nullable V proposed;
    private String whence = "";

    /** @param usual what helps with the field where nothing was proposed; may be empty */
    <F extends Component & HasValue<?, V> & HasHelper> Proposal(F field, String usual) {
        this.field = field;
        this.helper = field;
        this.usual = usual;
        helper.setHelperText(usual);
        field.addValueChangeListener(change -> sayWhence());
    }

    /** Fills the field, unless somebody has; null proposes nothing and takes the last proposal back. */
    void propose(@Nullable V value) {
        propose(value, ((Component) helper).getTranslation("intake.fromText"));
    }

    /** @param whence says where the value comes from */
    void propose(@Nullable V value, String whence) {
        this.whence = whence;
        if (field.isEmpty() || isProposed()) {
            proposed = value;
            if (value == null) {
                field.clear();
            } else {
                field.setValue(value);
            }
            sayWhence();
        }
    }

    private boolean isProposed() {
        return proposed != null && Objects.equals(field.getValue(), proposed);
    }

    private void sayWhence() {
        helper.setHelperText(isProposed() ? whence : usual);
    }
}
