package org.pacta.commitment.ui;

import java.time.LocalDate;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentCommands;
import org.pacta.shell.Toasts;

/** Moves the due date, and shows beforehand which open tasks move with it. */
class MovePanel extends DatePanel {

    private final CommitmentCommands commands;

    MovePanel(CommitmentCommands commands, Commitment commitment, Runnable close) {
        super("commitment.move", "commitment.move.verb", "commitment.move.dueOn", commitment, close);
        this.commands = commands;
        buildDate();
    }

    @Override
    String help(Commitment commitment) {
        return getTranslation(
                "commitment.move.now",
                new Written(getLocale()).day(commitment.due().on()));
    }

    @Override
    Commitment.Replanned preview(Commitment commitment, LocalDate wanted) {
        return commands.preview(commitment.id(), wanted);
    }

    @Override
    void submit(LocalDate wanted) {
        carryOut(
                () -> commands.moveDueDate(commitment().id(), commitment().version(), wanted, reason()),
                () -> Toasts.success(getTranslation("commitment.move.done", new Written(getLocale()).day(wanted))));
    }
}
