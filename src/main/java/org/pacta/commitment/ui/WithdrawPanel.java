package org.pacta.commitment.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentCommands;
import org.pacta.shell.Confirmation;
import org.pacta.shell.Toasts;

/** Withdraws the commitment, for a reason, after one question. */
class WithdrawPanel extends CommandPanel {

    private final CommitmentCommands commands;
    private final int openTasks;

    WithdrawPanel(CommitmentCommands commands, Commitment commitment, int openTasks, Runnable close) {
        super("commitment.withdraw", "commitment.withdraw.verb", commitment, close);
        this.commands = commands;
        this.openTasks = openTasks;
        go().addThemeVariants(ButtonVariant.LUMO_ERROR);
        build(new Paragraph(getTranslation("commitment.withdraw.consequence", openTasks)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        focusReason();
    }

    @Override
    void submit() {
        clear();
        if (requireReason()) {
            Confirmation.ask(
                    getTranslation("commitment.withdraw.ask", commitment().reference()),
                    getTranslation("commitment.withdraw.consequence", openTasks),
                    getTranslation("commitment.withdraw.verb"),
                    () -> carryOut(
                            () -> commands.withdraw(
                                    commitment().id(), commitment().version(), reason()),
                            () -> Toasts.success(getTranslation(
                                    "commitment.withdraw.done", commitment().reference()))));
        }
    }

    @Override
    boolean mark(String field, String message) {
        return false;
    }

    @Override
    void unmark() {
        // It has no field of its own besides the reason.
    }
}
