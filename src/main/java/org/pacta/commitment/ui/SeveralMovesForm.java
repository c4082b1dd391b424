package org.pacta.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.pacta.command.Refused;
import org.pacta.commitment.CommitmentCommands;
import org.pacta.commitment.SeveralMoves;
import org.pacta.shell.DayPicker;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.FormDialog;

/** Moves several due dates to one day, for one reason. */
final class SeveralMovesForm {

    private final SeveralMoves several;
    private final Component page;

    SeveralMovesForm(SeveralMoves several, Component page) {
        this.several = several;
        this.page = page;
    }

    void move(List<SeveralMoves.Chosen> chosen, Runnable done) {
        var fields = new FieldErrors();
        var dueOn = new DayPicker(page.getTranslation("commitment.move.dueOn"));
        dueOn.setRequiredIndicatorVisible(true);
        dueOn.setManualValidation(true);
        fields.under("dueOn", dueOn);
        var reason = new TextArea(page.getTranslation("commitment.reason"));
        reason.setMaxLength(CommitmentCommands.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setWidthFull();
        fields.under("reason", reason);
        var references = new Paragraph(String.join(
                ", ", chosen.stream().map(SeveralMoves.Chosen::reference).toList()));
        new FormDialog(
                        page.getTranslation("commitments.several.move.title", chosen.size()),
                        "dialog.gone",
                        fields,
                        references,
                        new Paragraph(page.getTranslation("commitments.several.move.about")),
                        dueOn,
                        reason)
                .open(
                        page.getTranslation("commitment.move.verb"),
                        page.getTranslation("commitments.several.move.done"),
                        () -> 0,
                        version -> {
                            if (dueOn.getValue() == null) {
                                throw new Refused("finding.dueOn.missing", "dueOn");
                            }
                            several.move(chosen, dueOn.getValue(), reason.getValue());
                            done.run();
                        });
        dueOn.focus();
    }
}
