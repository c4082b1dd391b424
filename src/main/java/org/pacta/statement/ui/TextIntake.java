package org.pacta.statement.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pacta.intake.Intake;
import org.pacta.shell.FieldErrors;
import org.pacta.statement.OriginalFile;

/** Where the text comes in: pasted, or from a file. */
final class TextIntake extends Div {

    private final TextArea text = new TextArea();
    private final Paragraph outcome = new Paragraph();
    private final FileIntake file;
    private final ReadingProgress progress = new ReadingProgress();

    /** @param onText hears each new text, once its sender pauses */
    TextIntake(Intake intake, FieldErrors errors, Consumer<String> onText) {
        addClassName("text-intake");
        text.setLabel(getTranslation("intake.text"));
        text.setHelperText(getTranslation("intake.text.help"));
        text.setRequiredIndicatorVisible(true);
        text.setManualValidation(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(800);
        text.addClassName("text-intake-field");
        errors.under("text", text);
        file = new FileIntake(intake, this::take);
        text.addValueChangeListener(change -> {
            if (change.getValue().isBlank()) {
                file.forget();
            }
            onText.accept(change.getValue());
        });
        outcome.addClassName("text-intake-outcome");
        outcome.getElement().setAttribute("role", "status");
        add(text, file, progress, outcome);
    }

    String text() {
        return text.getValue();
    }

    /** The file that the text was read from; null where it was pasted, or the file is not to be kept. */
    @Nullable
    OriginalFile original() {
        return file.original();
    }

    /** Says why the file cannot be kept. */
    void refuseFile(String words) {
        file.refuse(words);
    }

    /** Shows that the text is being read, until there is something to say. */
    void reading(Runnable onCancel) {
        outcome.setText("");
        progress.start(getTranslation("intake.reading"), getTranslation("intake.reading.cancel"), onCancel);
    }

    /** What was read in the text, for the line below it. */
    void say(String words) {
        progress.stop();
        outcome.setText(words);
    }

    /** Says what is wrong with the text, and leaves people where they are. */
    void refuse(String words) {
        text.setErrorMessage(words);
        text.setInvalid(true);
    }

    /** Says what is wrong with the text, and leads there. */
    void demand(String words) {
        FieldErrors.mark(text, words);
    }

    void accept() {
        text.setInvalid(false);
    }

    private void take(String read) {
        accept();
        text.setValue(read);
    }
}
