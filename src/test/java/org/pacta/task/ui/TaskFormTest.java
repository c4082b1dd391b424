package org.pacta.task.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.task.FormField;

/** The form of a task, as its model describes it. */
@ViewPackages(packages = "org.pacta.task.ui.none")
class TaskFormTest extends BrowserlessTest {

    private static final FormField ANSWER = new FormField(
            "answer",
            "Answer",
            "enum",
            true,
            List.of(new FormField.Choice("concur", "Concur"), new FormField.Choice("nonConcur", "Non-concur")),
            true,
            "");
    private static final FormField CHANGE =
            new FormField("change", "Change asked for", "text", false, List.of(), false, "answer=nonConcur");
    private static final FormField CLEARED_ON =
            new FormField("clearedOn", "Cleared on", "date", true, List.of(), false, "");

    private TaskForm form;

    @BeforeEach
    void open() {
        form = new TaskForm(List.of(ANSWER, CHANGE, CLEARED_ON));
        UI.getCurrent().add(form);
    }

    @Test
    void aFieldIsShownAndRequiredOnlyForTheAnswerThatCallsForIt() {
        assertThat(change().isVisible()).isFalse();

        answer().setValue("nonConcur");

        assertThat(change().isVisible()).isTrue();
        assertThat(change().isRequiredIndicatorVisible()).isTrue();
    }

    /** What a browser tells of text that is no date: the value stays empty, the words stand in the field. */
    @Test
    void wordsThatAreNoDateAreCalledSoAndNotMissing() {
        answer().setValue("concur");
        clearedOn().getElement().setProperty("_inputElementValue", "31/02/2026");

        assertThat(form.filledIn()).isFalse();

        assertThat(clearedOn().isInvalid()).isTrue();
        assertThat(clearedOn().getErrorMessage()).contains("dayPicker.unreadable");
    }

    @Test
    void answersAreGivenAsTheServiceTakesThem() {
        answer().setValue("nonConcur");
        change().setValue("Strike paragraph 3.");
        clearedOn().setValue(LocalDate.of(2026, 3, 2));

        assertThat(form.answers())
                .isEqualTo(Map.of("answer", "nonConcur", "change", "Strike paragraph 3.", "clearedOn", "2026-03-02"));
    }

    @Test
    void whatWasTypedForAnAnswerThatWasTakenBackIsNotSentAndNotLost() {
        answer().setValue("nonConcur");
        change().setValue("Strike paragraph 3.");
        answer().setValue("concur");

        assertThat(form.answers()).doesNotContainKey("change");

        answer().setValue("nonConcur");
        assertThat(form.answers()).containsEntry("change", "Strike paragraph 3.");
    }

    @Test
    void allThatIsMissingIsMarkedAtOnce() {
        assertThat(form.filledIn()).isFalse();

        assertThat(answer().isInvalid()).isTrue();
        assertThat(clearedOn().isInvalid()).isTrue();
        assertThat(change().isInvalid()).isFalse();
    }

    @Test
    void aMarkGoesWhenTheFieldIsFilledIn() {
        form.filledIn();

        clearedOn().setValue(LocalDate.of(2026, 3, 2));

        assertThat(clearedOn().isInvalid()).isFalse();
        assertThat(answer().isInvalid()).isTrue();
    }

    @Test
    void aRefusalOfTheServiceIsShownAtItsField() {
        assertThat(form.refuse("clearedOn", "Check this answer: Cleared on.")).isTrue();
        assertThat(form.refuse("somethingElse", "Not here.")).isFalse();

        assertThat(clearedOn().getErrorMessage()).isEqualTo("Check this answer: Cleared on.");
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<String> answer() {
        return (RadioButtonGroup<String>) child(0);
    }

    private TextArea change() {
        return (TextArea) child(1);
    }

    private DatePicker clearedOn() {
        return (DatePicker) child(2);
    }

    private Component child(int place) {
        return form.getChildren().toList().get(place);
    }
}
