package org.pacta.task.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.pacta.shell.DayPicker;
import org.pacta.task.FormField;

/**
 * The input for one field of a task's form.
 *
 * @param text the answer as the service takes it; empty where there is none
 * @param fill puts an answer back that was read with {@code text}
 */
record AnswerInput(
        FormField field,
        Component component,
        HasValue<?, ?> value,
        java.util.function.Supplier<String> text,
        java.util.function.Consumer<String> fill) {

    private static final int FEW_CHOICES = 6;

    static AnswerInput of(FormField field) {
        return switch (field.type()) {
            case "date" -> date(field);
            case "enum" -> field.choices().size() <= FEW_CHOICES ? choice(field, ids(field)) : longChoice(field);
            case "boolean" -> choice(field, List.of("true", "false"));
            case "long" -> number(field);
            case "text" -> area(field);
            default -> line(field);
        };
    }

    /** Whether something stands in it that is no date. */
    boolean unreadable() {
        return component instanceof DayPicker day && day.isUnreadable();
    }

    void require(boolean required) {
        value.setRequiredIndicatorVisible(required);
    }

    void refuse(String why) {
        var validation = (HasValidationProperties) component;
        validation.setErrorMessage(why);
        validation.setInvalid(true);
        if (component instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            component.getElement().callJsFunction("focus");
        }
    }

    /** Runs it whenever the answer changes; the argument says whether a person changed it. */
    void whenChanged(java.util.function.Consumer<Boolean> changed) {
        value.addValueChangeListener(event -> {
            ((HasValidationProperties) component).setInvalid(false);
            changed.accept(event.isFromClient());
        });
    }

    private static AnswerInput date(FormField field) {
        var input = new DayPicker(field.label());
        input.setLocale(input.getLocale());
        input.setManualValidation(true);
        input.setClearButtonVisible(true);
        return of(field, input, LocalDate::toString, LocalDate::parse);
    }

    private static AnswerInput choice(FormField field, List<String> ids) {
        var input = new RadioButtonGroup<String>(field.label());
        input.setItems(ids);
        input.setItemLabelGenerator(id -> label(input, field, id));
        input.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        input.setManualValidation(true);
        return of(field, input, id -> id, id -> id);
    }

    private static AnswerInput longChoice(FormField field) {
        var input = new Select<String>();
        input.setLabel(field.label());
        input.setItems(ids(field));
        input.setItemLabelGenerator(id -> label(input, field, id));
        input.setManualValidation(true);
        return of(field, input, id -> id, id -> id);
    }

    private static AnswerInput number(FormField field) {
        var input = new TextField(field.label());
        input.setAllowedCharPattern("[0-9-]");
        input.setMaxLength(18);
        input.getElement().setAttribute("inputmode", "numeric");
        input.setManualValidation(true);
        return of(field, input, text -> text, text -> text);
    }

    private static AnswerInput area(FormField field) {
        var input = new TextArea(field.label());
        input.setMaxLength(field.longest());
        input.setManualValidation(true);
        return of(field, input, text -> text, text -> text);
    }

    private static AnswerInput line(FormField field) {
        var input = new TextField(field.label());
        input.setMaxLength(field.longest());
        input.setManualValidation(true);
        return of(field, input, text -> text, text -> text);
    }

    private static <C extends AbstractField<C, V>, V> AnswerInput of(
            FormField field, C input, Function<V, String> write, Function<String, V> read) {
        return new AnswerInput(
                field,
                input,
                input,
                () -> input.getOptionalValue().map(write).orElse(""),
                answer -> input.setValue(read.apply(answer)));
    }

    private static List<String> ids(FormField field) {
        return field.choices().stream().map(FormField.Choice::id).toList();
    }

    /** A choice as people read it, also yes and no. */
    static String label(Component reader, FormField field, String answer) {
        return field.type().equals("boolean") ? reader.getTranslation("answer." + answer) : field.readable(answer);
    }
}
