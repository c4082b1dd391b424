package org.pacta.statement.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.party.Party;
import org.pacta.shell.FieldErrors;
import org.pacta.statement.CommitmentStarter;

/** Who is not bound though the words name them, and why: offered where somebody bound would not see the commitment. */
final class BindingFields extends Div {

    private final MultiSelectComboBox<Party> notBound = new MultiSelectComboBox<>();
    private final TextField reason = new TextField();
    private List<Party> named = List.of();

    BindingFields(FieldErrors errors) {
        addClassName("finding-binding");
        notBound.setLabel(getTranslation("finding.notBound"));
        notBound.setHelperText(getTranslation("finding.notBound.help"));
        notBound.setItemLabelGenerator(Party::name);
        notBound.setManualValidation(true);
        reason.setLabel(getTranslation("finding.notBound.reason"));
        reason.setMaxLength(2000);
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setVisible(false);
        notBound.addValueChangeListener(
                change -> reason.setVisible(!change.getValue().isEmpty()));
        add(errors.under("notBound", notBound), errors.under("notBoundReason", reason));
    }

    /** Takes whom the words name and who may see the commitment. */
    void show(List<Party> namedByWords, Set<Party> readers) {
        if (!named.equals(namedByWords)) {
            var chosen = notBound.getValue();
            named = namedByWords;
            notBound.setItems(namedByWords);
            notBound.setValue(chosen.stream().filter(namedByWords::contains).collect(Collectors.toUnmodifiableSet()));
        }
        setVisible(!notBound.isEmpty() || !readers.containsAll(namedByWords));
    }

    CommitmentStarter.@Nullable NotBound value() {
        return notBound.isEmpty()
                ? null
                : new CommitmentStarter.NotBound(
                        notBound.getValue().stream().map(Party::code).collect(Collectors.toSet()), reason.getValue());
    }
}
