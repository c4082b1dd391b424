package org.pacta.commitment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Commitment;
import org.pacta.shell.FieldErrors;

/** Whom a commitment binds: all parties but the lead's, which it binds anyhow, and whether it is released to those who join. */
class PartiesField extends Composite<Div> {

    private final CheckboxGroup<String> others = new CheckboxGroup<>();
    private final Checkbox release = new Checkbox();
    private final Commitment commitment;
    private final Set<String> before;

    /** @param changed when whom it binds, or to whom it is released, was chosen otherwise */
    PartiesField(Commitment commitment, List<String> choices, FieldErrors errors, Runnable changed) {
        this.commitment = commitment;
        var lead = commitment.responsible().lead().partyCode();
        others.setLabel(getTranslation("commitment.change.parties"));
        others.setHelperText(getTranslation("commitment.change.parties.help", lead));
        others.setItems(choices);
        before = commitment.responsible().parties().stream()
                .filter(choices::contains)
                .collect(Collectors.toUnmodifiableSet());
        others.setValue(before);
        others.setManualValidation(true);
        others.addValueChangeListener(change -> {
            offerRelease();
            changed.run();
        });
        release.addValueChangeListener(change -> {
            others.setInvalid(false);
            changed.run();
        });
        getContent().add(errors.under("parties", others), release);
        setVisible(!choices.isEmpty());
        offerRelease();
    }

    private void offerRelease() {
        var unseen = others.getValue().stream()
                .filter(party -> !commitment.releasability().includes(party))
                .collect(Collectors.toCollection(TreeSet::new));
        release.setVisible(!unseen.isEmpty());
        release.setLabel(getTranslation("commitment.change.parties.release", String.join(", ", unseen)));
        if (unseen.isEmpty()) {
            release.setValue(false);
        }
    }

    /** All that it would bind; null where that is as it was. */
    @Nullable
    Set<String> wanted() {
        if (others.getValue().equals(before)) {
            return null;
        }
        var wanted = new TreeSet<>(commitment.responsible().parties());
        wanted.removeAll(before);
        wanted.addAll(others.getValue());
        return wanted;
    }

    boolean released() {
        return release.getValue();
    }

    void refuse(String words) {
        FieldErrors.mark(others, words);
    }
}
