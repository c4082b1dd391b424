package org.pacta.statement.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pacta.shell.Dates;
import org.pacta.shell.FieldErrors;
import org.pacta.statement.CommitmentStarter;
import org.pacta.statement.Finding;

/** Which commitment the due date of a finding depends on, where its words name an event: a proposal, another one, or none. */
final class EventPicker extends Div {

    private final Select<Finding.AnchorChoice> choice = new Select<>();
    private final Paragraph none = new Paragraph();
    private Finding.Events events;
    private boolean writing;

    /** @param onChosen hears what somebody chose; null for none */
    EventPicker(FieldErrors errors, Consumer<Finding.@Nullable AnchorChoice> onChosen) {
        events = new Finding.Events(java.util.List.of(), null);
        addClassName("finding-event");
        choice.setLabel(getTranslation("finding.event"));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(getTranslation("finding.event.none"));
        choice.setItemLabelGenerator(this::label);
        choice.setManualValidation(true);
        choice.addValueChangeListener(change -> {
            choice.setInvalid(false);
            if (!writing) {
                onChosen.accept(change.getValue());
            }
        });
        add(errors.under("event", choice), none);
    }

    /** Shows what there is to choose from. A choice that differs from the proposal stays, where it is still among them. */
    void show(String anchor, Finding.Events newest) {
        var chosen = choice.getValue();
        boolean own = isChanged();
        events = newest;
        writing = true;
        choice.setItems(newest.choices());
        choice.setValue(own ? same(chosen) : newest.proposed());
        writing = false;
        choice.setVisible(!newest.choices().isEmpty());
        none.setText(getTranslation("finding.event.noneYet", anchor));
        none.setVisible(newest.choices().isEmpty());
    }

    /** Says below whether the due date in the field goes with what is chosen. */
    void explain(@Nullable LocalDate dueOn) {
        var chosen = choice.getValue();
        if (chosen == null) {
            choice.setHelperText(getTranslation("finding.event.help"));
        } else if (chosen.dueOn().equals(dueOn)) {
            choice.setHelperText(getTranslation(
                    "finding.event.follows." + chosen.place(), chosen.event().reference()));
        } else {
            choice.setHelperText(getTranslation(
                    "finding.event.byHand", chosen.event().reference(), Dates.of(chosen.dueOn(), Dates.locale(this))));
        }
    }

    boolean isChanged() {
        var proposed = events.proposed();
        var chosen = choice.getValue();
        return proposed == null
                ? chosen != null
                : chosen == null
                        || !chosen.event()
                                .commitmentId()
                                .equals(proposed.event().commitmentId());
    }

    /** What is chosen, as it reads in the list. */
    String words() {
        return label(choice.getValue());
    }

    CommitmentStarter.@Nullable DueDependency dependsOn() {
        var chosen = choice.getValue();
        return chosen == null ? null : chosen.dependsOn();
    }

    private Finding.@Nullable AnchorChoice same(Finding.@Nullable AnchorChoice chosen) {
        return chosen == null
                ? null
                : events.choices().stream()
                        .filter(it ->
                                it.event().commitmentId().equals(chosen.event().commitmentId()))
                        .findFirst()
                        .orElse(null);
    }

    private String label(Finding.@Nullable AnchorChoice one) {
        return one == null
                ? getTranslation("finding.event.none")
                : getTranslation(
                        "finding.event.choice",
                        one.event().reference(),
                        one.event().title(),
                        Dates.of(one.event().dueOn(), getLocale()));
    }
}
