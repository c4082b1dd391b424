package org.pacta.translation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pacta.intake.Intake;
import org.pacta.shell.Attempt;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.Press;
import org.pacta.shell.Problem;
import org.pacta.statement.ui.FileIntake;
import org.pacta.translation.Rendering;
import org.pacta.translation.Renderings;

/** Adds a statement's text in another language. What was refused stays as it was entered. */
final class RenderingForm extends Div {

    private static final int LONGEST_SOURCE = 500;

    private final Renderings renderings;
    private final String statement;
    private final Consumer<String> onAdded;
    private final FieldErrors errors = new FieldErrors();
    private final ComboBox<Locale> language = new ComboBox<>();
    private final TextArea text = new TextArea();
    private final TextField source = new TextField();
    private final Div problem = new Div();
    private final FileIntake file;
    private final @Nullable Rendering replaced;
    private String read = "";

    /**
     * @param statement its reference
     * @param replaced the rendering that this text is to replace; null to add one in another language
     * @param onAdded hears the tag of the language that was added
     */
    RenderingForm(
            Renderings renderings,
            Intake files,
            String statement,
            @Nullable Rendering replaced,
            Consumer<String> onAdded,
            Runnable onCancel) {
        this.renderings = renderings;
        this.statement = statement;
        this.replaced = replaced;
        this.onAdded = onAdded;
        this.file = new FileIntake(files, this::take);
        file.takeTextOnly();
        addClassName("rendering-form");
        buildLanguage();
        buildText();
        source.setLabel(getTranslation("rendering.source"));
        source.setHelperText(getTranslation("rendering.source.help"));
        source.setMaxLength(LONGEST_SOURCE);
        source.setManualValidation(true);
        errors.under("source", source);
        var save = new Button(getTranslation(replaced == null ? "rendering.save" : "rendering.replace.save"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Press.once(save, () -> {
            add();
        });
        var actions = new Div(save, new Button(getTranslation("rendering.cancel"), click -> onCancel.run()));
        actions.addClassName("pacta-actions");
        add(language, text, file, source, problem, actions);
    }

    void focus() {
        if (replaced == null) {
            language.focus();
        } else {
            text.focus();
        }
    }

    private void take(String readFromFile) {
        read = readFromFile;
        text.setInvalid(false);
        text.setValue(readFromFile);
        source.focus();
    }

    /** The file that the text was read from; null where it was not, or was changed since. */
    private @Nullable String fileName() {
        var original = file.original();
        return original == null || !text.getValue().equals(read) ? null : original.fileName();
    }

    boolean replaces() {
        return replaced != null;
    }

    boolean isChanged() {
        return !text.getValue().isBlank() || !source.getValue().isBlank();
    }

    private void buildLanguage() {
        language.setLabel(getTranslation("rendering.language"));
        language.setHelperText(getTranslation("rendering.language.help"));
        language.setItems(Languages.offered(getLocale()));
        language.setItemLabelGenerator(this::label);
        language.setRequiredIndicatorVisible(true);
        language.setManualValidation(true);
        language.setAllowCustomValue(true);
        language.addCustomValueSetListener(typed -> Languages.typed(typed.getDetail(), getLocale())
                .ifPresentOrElse(
                        language::setValue,
                        () -> FieldErrors.mark(language, getTranslation("refused.rendering.language"))));
        language.addClassName("rendering-language");
        errors.under("language", language);
        if (replaced != null) {
            language.setValue(Locale.forLanguageTag(replaced.language()));
            language.setReadOnly(true);
            language.setHelperText(null);
        }
    }

    private void buildText() {
        text.setLabel(getTranslation("rendering.text"));
        text.setHelperText(getTranslation("rendering.text.help"));
        text.setRequiredIndicatorVisible(true);
        text.setManualValidation(true);
        text.addClassName("rendering-text");
        errors.under("text", text);
        language.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                text.getElement().setAttribute("lang", change.getValue().toLanguageTag());
            }
        });
    }

    private String label(Locale item) {
        return getTranslation("rendering.languageName", Languages.name(item, getLocale()), item.toLanguageTag());
    }

    private void add() {
        problem.removeAll();
        errors.clear();
        var chosen = language.getValue();
        if (chosen == null) {
            FieldErrors.mark(language, getTranslation("refused.rendering.language"));
            return;
        }
        Attempt.on(this)
                .atField(errors::show)
                .in(words -> problem.add(Problem.error(words)))
                .denied("rendering.coordinatorsOnly")
                .gone("rendering.gone")
                .run(() -> onAdded.accept(
                        replaced == null
                                ? renderings.add(
                                        statement,
                                        chosen.toLanguageTag(),
                                        text.getValue(),
                                        source.getValue(),
                                        fileName())
                                : renderings.replace(
                                        statement, replaced.id(), text.getValue(), source.getValue(), fileName())));
    }
}
