package org.pacta.task.ui;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.task.FormField;

/** The form that a process model asks for: a field is shown and required as the other answers have it. */
final class TaskForm extends Div {

    private final List<AnswerInput> inputs;
    private boolean typed;

    TaskForm(List<FormField> fields) {
        addClassName("task-form");
        inputs = fields.stream().map(AnswerInput::of).toList();
        for (var input : inputs) {
            input.component()
                    .addClassName("task-answer-" + (input.field().type().equals("text") ? "wide" : "narrow"));
            input.whenChanged(byPerson -> {
                typed |= byPerson;
                arrange();
            });
            Drafts.mark(input.component(), "answer-" + input.field().id());
            add(input.component());
        }
        arrange();
    }

    /** Puts the text of a file into the field, which nobody edits as long as the file is there; null gives it back as it is. */
    void hold(String fieldId, @Nullable String text) {
        inputs.stream().filter(input -> input.field().id().equals(fieldId)).forEach(input -> {
            if (text != null) {
                input.fill().accept(text);
                typed = true;
            }
            input.value().setReadOnly(text != null);
        });
    }

    /** By field, without those that are not asked for. */
    Map<String, String> answers() {
        var given = given();
        var answers = new LinkedHashMap<String, String>();
        inputs.stream()
                .filter(input -> input.field().asked(given))
                .forEach(input -> answers.put(input.field().id(), input.text().get()));
        return answers;
    }

    /** Whether somebody has entered something that is not sent yet. */
    boolean typed() {
        return typed;
    }

    void sent() {
        typed = false;
    }

    /** Marks all fields that must be answered and are not, and those in which something stands that is no date, and goes
     * to the first of them.
     *
     * @return whether there was none
     */
    boolean filledIn() {
        var given = given();
        var wanting = inputs.stream()
                .filter(input -> input.field().asked(given))
                .filter(input -> input.unreadable()
                        || input.field().mustBeAnswered(given)
                                && input.text().get().isBlank())
                .toList();
        wanting.reversed()
                .forEach(input -> input.refuse(
                        input.unreadable()
                                ? getTranslation("dayPicker.unreadable")
                                : getTranslation(
                                        "refused.task.answer.missing",
                                        input.field().label())));
        return wanting.isEmpty();
    }

    /** @return whether the form has the field */
    boolean refuse(String fieldId, String why) {
        var meant = inputs.stream()
                .filter(input -> input.field().id().equals(fieldId))
                .findFirst();
        meant.ifPresent(input -> input.refuse(why));
        return meant.isPresent();
    }

    private Map<String, String> given() {
        var given = new LinkedHashMap<String, String>();
        inputs.forEach(input -> given.put(input.field().id(), input.text().get()));
        return given;
    }

    private void arrange() {
        var given = given();
        for (var input : inputs) {
            input.component().setVisible(input.field().asked(given));
            input.require(input.field().mustBeAnswered(given));
        }
    }
}
