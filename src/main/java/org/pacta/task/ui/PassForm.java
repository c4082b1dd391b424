package org.pacta.task.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.pacta.id.OfficeId;
import org.pacta.party.Office;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.Press;
import org.pacta.shell.Toasts;
import org.pacta.task.TaskPassing;

/** Passes a task of one's own side to the right office of one's party, with a word. */
final class PassForm extends Div {

    private final ComboBox<Office> office = new ComboBox<>();
    private final TextArea word = new TextArea();
    private final FieldErrors errors = new FieldErrors();
    private final Refusals refusals = new Refusals().orAtField(errors::show);
    private List<Office> offered = List.of();

    /** Passes it on, or refuses. */
    interface Passing {

        void pass(OfficeId officeId, String word);
    }

    PassForm(Passing passing) {
        addClassName("task-pass");
        errors.under("office", office);
        errors.under("word", word);
        office.setLabel(getTranslation("facts.pass"));
        office.setItemLabelGenerator(Office::name);
        office.setManualValidation(true);
        word.setLabel(getTranslation("facts.pass.word"));
        word.setMaxLength(TaskPassing.LONGEST_WORD);
        word.setManualValidation(true);
        word.setVisible(false);
        var button = new Button(getTranslation("facts.pass.submit"));
        button.setVisible(false);
        office.addValueChangeListener(change -> {
            word.setVisible(change.getValue() != null);
            button.setVisible(change.getValue() != null);
        });
        Press.once(button, () -> {
            var chosen = office.getValue();
            if (chosen == null) {
                errors.show("office", getTranslation("facts.pass.nowhere"));
            } else if (refusals.attempt(() -> passing.pass(chosen.id(), word.getValue()))) {
                Toasts.success(getTranslation("facts.passed", chosen.name()));
                office.clear();
                word.clear();
            }
        });
        add(office, word, button, refusals);
    }

    /** What is being filled in stays while the offices are the same. */
    void offer(List<Office> offices) {
        setVisible(!offices.isEmpty());
        if (!offices.equals(offered)) {
            offered = offices;
            office.setItems(offices);
        }
    }
}
