package org.pacta.statement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Where the text comes in: pasted, or from a file in UTF-8. */
final class TextIntake extends Div {

    private static final int LARGEST_MB = 5;

    private final TextArea text = new TextArea();
    private final Paragraph outcome = new Paragraph();
    private final ReadingProgress progress = new ReadingProgress();

    /** @param onText hears each new text, once its sender pauses */
    TextIntake(FieldErrors errors, Consumer<String> onText) {
        addClassName("text-intake");
        text.setLabel(getTranslation("intake.text"));
        text.setHelperText(getTranslation("intake.text.help"));
        text.setRequiredIndicatorVisible(true);
        text.setManualValidation(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(800);
        text.addClassName("text-intake-field");
        errors.under("text", text);
        text.addValueChangeListener(change -> onText.accept(change.getValue()));
        outcome.addClassName("text-intake-outcome");
        outcome.getElement().setAttribute("role", "status");
        add(text, upload(), progress, outcome);
    }

    String text() {
        return text.getValue();
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

    private Upload upload() {
        var upload = new Upload(UploadHandler.inMemory((file, bytes) -> take(bytes)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_MB * 1024 * 1024);
        upload.setAcceptedFileTypes(".txt", "text/plain");
        upload.setUploadButton(new Button(getTranslation("intake.upload")));
        upload.setI18n(new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(getTranslation("intake.drop"))
                        .setMany(getTranslation("intake.drop")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(getTranslation("intake.oneFile"))
                        .setFileIsTooBig(getTranslation("refused.statement.tooLarge", LARGEST_MB))
                        .setIncorrectFileType(getTranslation("intake.notText"))));
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    private void take(byte[] bytes) {
        try {
            var read = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            accept();
            text.setValue(read.replace("\r\n", "\n"));
        } catch (CharacterCodingException notUtf8) {
            refuse(getTranslation("refused.statement.binary"));
        }
    }
}
