package org.pacta.commitment.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentCommands;
import org.pacta.commitment.DueLink;
import org.pacta.deadline.EventPlace;
import org.pacta.shell.Toasts;
import org.pacta.statement.CommitmentStarter;

/** Makes the due date depend on another commitment's, on another one than until now, or on none. */
class DueDependencyPanel extends CommandPanel {

    private final CommitmentCommands commands;
    private final Select<CommitmentStarter.AnchorMeeting> event = new Select<>();
    private final Select<EventPlace> place = new Select<>();
    private final boolean depends;

    DueDependencyPanel(
            CommitmentCommands commands,
            Commitment commitment,
            List<CommitmentStarter.AnchorMeeting> events,
            Optional<DueLink> now,
            Runnable close) {
        super("commitment.dependency", "commitment.dependency.verb", commitment, close);
        this.commands = commands;
        this.depends = now.isPresent();
        event.setLabel(getTranslation("commitment.dependency.event"));
        event.setHelperText(getTranslation("commitment.dependency.event.help"));
        event.setEmptySelectionAllowed(true);
        event.setEmptySelectionCaption(getTranslation("commitment.dependency.none"));
        event.setItems(events);
        event.setItemLabelGenerator(this::label);
        event.setManualValidation(true);
        event.setWidthFull();
        now.flatMap(link -> events.stream()
                        .filter(it -> it.commitmentId().equals(link.commitmentId()))
                        .findFirst())
                .ifPresent(event::setValue);
        if (!depends && events.size() == 1) {
            event.setValue(events.getFirst());
        }
        event.addValueChangeListener(change -> unmark());
        place.setLabel(getTranslation("commitment.dependency.place"));
        place.setItems(EventPlace.values());
        place.setItemLabelGenerator(it -> getTranslation("commitment.dependency.place." + it));
        place.setValue(
                now.map(DueLink::place).orElseGet(() -> place(commitment.due().phrase())));
        var fields = new Div(event, place);
        fields.addClassName("pacta-dependency");
        if (commitment.due().phrase() != null) {
            fields.addComponentAsFirst(new Paragraph(getTranslation(
                    "commitment.due.phrase.short", commitment.due().phrase())));
            proposeReason(commitment.due().phrase());
        }
        build(fields);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        event.focus();
    }

    @Override
    void submit() {
        clear();
        var chosen = event.getValue();
        if (chosen == null && !depends) {
            refuse("event", getTranslation("refused.commitment.event.missing"));
        } else if (chosen == null) {
            carryOut(
                    () -> commands.release(commitment().id(), commitment().version()),
                    () -> Toasts.success(getTranslation("commitment.dependency.freed")));
        } else if (requireReason()) {
            carryOut(
                    () -> commands.dependOn(
                            commitment().id(),
                            commitment().version(),
                            chosen.commitmentId(),
                            place.getValue(),
                            reason()),
                    () -> Toasts.success(getTranslation("commitment.dependency.done", chosen.reference())));
        }
    }

    @Override
    boolean mark(String field, String message) {
        if (!field.equals("event")) {
            return false;
        }
        event.setErrorMessage(message);
        event.setInvalid(true);
        event.focus();
        return true;
    }

    @Override
    void unmark() {
        event.setInvalid(false);
    }

    private String label(CommitmentStarter.@Nullable AnchorMeeting one) {
        return one == null
                ? getTranslation("commitment.dependency.none")
                : getTranslation(
                        "commitment.dependency.choice",
                        one.reference(),
                        one.title(),
                        new Written(getLocale()).day(one.dueOn()));
    }

    private static EventPlace place(@Nullable String phrase) {
        var meant = phrase == null ? null : EventPlace.of(phrase);
        return meant == null ? EventPlace.AT : meant;
    }
}
