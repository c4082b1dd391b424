package org.pacta.comparison.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.comparison.Comparison;
import org.pacta.comparison.Comparisons;
import org.pacta.comparison.matching.Outcome;
import org.pacta.shell.Attempt;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.Press;
import org.pacta.shell.Problem;
import org.pacta.shell.Toasts;
import org.pacta.statement.Passage;

/** Another outcome than the proposed one, the sentence that it rests on, and a note. What is typed stays until it is taken. */
final class DecisionForm extends Div {

    private final Deciding deciding;
    private final Runnable done;
    private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
    private final ComboBox<Passage> passage = new ComboBox<>();
    private final TextArea note = new TextArea();
    private final Div problem = new Div();
    private final Button save = new Button();
    private Comparison comparison;

    DecisionForm(Deciding deciding, Comparison comparison, Runnable done, Runnable cancel) {
        this.deciding = deciding;
        this.comparison = comparison;
        this.done = done;
        addClassName("comparison-form");
        buildFields();
        save.setText(getTranslation("comparison.save"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Press.once(save, () -> {
            submit();
        });
        var leave = new Button(getTranslation("confirm.cancel"), click -> cancel.run());
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var buttons = new Div(save, leave);
        buttons.addClassName("pacta-actions");
        add(outcome, passage, note, problem, buttons);
    }

    void focus() {
        if (outcome.isVisible()) {
            outcome.getElement()
                    .executeJs("requestAnimationFrame(() =>"
                            + " (this.querySelector('vaadin-radio-button[checked]') ?? this).focus())");
        } else {
            note.focus();
        }
    }

    /** Whether something was typed that stands nowhere else. */
    boolean isChanged() {
        return !note.getValue().isBlank();
    }

    /** Somebody else was faster, or the proposal changed: goes on from what stands now. */
    void changedMeanwhile(Comparison newest) {
        comparison = newest;
        say(Problem.caution(getTranslation("comparison.changed", getTranslation("outcome." + newest.outcome()))));
    }

    private void buildFields() {
        outcome.setLabel(getTranslation("comparison.outcome"));
        outcome.setItems(
                Stream.of(Outcome.values()).filter(it -> it != Outcome.NEW).toList());
        outcome.setItemLabelGenerator(it -> getTranslation("outcome." + it));
        outcome.setVisible(comparison.earlier() != null);
        outcome.setManualValidation(true);
        outcome.addValueChangeListener(change -> passage.setVisible(needsPassage(change.getValue())));
        passage.setLabel(
                getTranslation("comparison.passage", deciding.statement().reference()));
        passage.setHelperText(getTranslation("comparison.passage.help"));
        passage.setItems(
                deciding.passages().stream().filter(it -> it.role().speaks()).toList());
        passage.setItemLabelGenerator(Passage::text);
        passage.setManualValidation(true);
        passage.setWidthFull();
        passage.addValueChangeListener(change -> passage.setInvalid(false));
        var later = comparison.later();
        if (later != null) {
            deciding.passages().stream()
                    .filter(it -> it.id() == later.passageId())
                    .findFirst()
                    .ifPresent(passage::setValue);
        }
        outcome.setValue(comparison.earlier() == null ? null : comparison.proposed());
        passage.setVisible(comparison.earlier() != null && needsPassage(comparison.proposed()));
        note.setLabel(getTranslation("comparison.note"));
        note.setHelperText(getTranslation("comparison.note.help"));
        note.setMaxLength(Comparisons.LONGEST_NOTE);
        note.setManualValidation(true);
        note.setValueChangeMode(ValueChangeMode.TIMEOUT);
        note.setValueChangeTimeout(100);
        note.setWidthFull();
    }

    private static boolean needsPassage(@Nullable Outcome outcome) {
        return outcome != null && outcome != Outcome.DROPPED;
    }

    private void submit() {
        problem.removeAll();
        passage.setInvalid(false);
        var chosen = comparison.earlier() == null ? Outcome.NEW : outcome.getValue();
        if (chosen == null) {
            return;
        }
        var rests = passage.isVisible() ? passage.getValue() : null;
        if (passage.isVisible() && rests == null) {
            mark("passage", getTranslation("refused.comparison.passage.missing"));
            return;
        }
        var choice = new Comparison.Choice(chosen, rests == null ? null : rests.id(), note.getValue());
        var decided = Attempt.on(this)
                .atField(this::mark)
                .in(text -> say(Problem.error(text)))
                .denied("comparison.denied")
                .run(() -> deciding.comparisons().decide(comparison.id(), comparison.version(), choice));
        if (decided) {
            done.run();
            Toasts.success(getTranslation("comparison.saved"));
        }
    }

    private boolean mark(String field, String message) {
        if (field.equals("passage")) {
            FieldErrors.mark(passage, message);
            return true;
        }
        if (field.equals("note")) {
            FieldErrors.mark(note, message);
            return true;
        }
        return false;
    }

    private void say(Problem trouble) {
        problem.removeAll();
        problem.add(trouble);
    }
}
