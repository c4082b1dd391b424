package org.pacta.task.ui;

import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.shell.Problem;
import org.pacta.task.FormField;

/** Takes a whole text from a file instead of the keyboard: the page stays usable while it is read, and the file is kept. */
final class DocumentUpload extends Div {

    private final FormField.DocumentIntake intake;
    private final Consumer<@Nullable String> onText;
    private final Upload upload;
    private final Paragraph outcome = new Paragraph();
    private final Div problem = new Div();
    private final Button drop = new Button();
    private FormField.@Nullable Document document;

    /** @param onText hears the text of a file that was read, and null when the file is dropped */
    DocumentUpload(FormField.DocumentIntake intake, String label, Consumer<@Nullable String> onText) {
        this.intake = intake;
        this.onText = onText;
        addClassName("task-document");
        int megabytes = intake.largest() / 1024 / 1024;
        upload = new Upload(this::receive);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(intake.largest());
        upload.setAcceptedFileTypes(
                intake.endings().stream().map(ending -> "." + ending).toArray(String[]::new));
        upload.setUploadButton(new Button(getTranslation("document.upload", label)));
        upload.setI18n(UploadTexts.of(upload, megabytes));
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        outcome.addClassName("task-hint");
        outcome.getElement().setAttribute("role", "status");
        outcome.setText(getTranslation("document.hint", String.join(", ", intake.endings()), megabytes));
        drop.setText(getTranslation("document.drop"));
        drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        drop.setVisible(false);
        drop.addClickListener(click -> drop());
        add(upload, problem, outcome, drop);
    }

    /** The file whose text stands in the form; null where it was typed. */
    FormField.@Nullable Document document() {
        return document;
    }

    private void drop() {
        document = null;
        drop.setVisible(false);
        outcome.setText(getTranslation("document.dropped"));
        onText.accept(null);
    }

    /** Works in the thread of the upload, without holding the page: what it shows, it hands over. */
    private void receive(UploadEvent event) throws IOException {
        var name = event.getFileName();
        show(event, () -> {
            problem.removeAll();
            outcome.setText(getTranslation("document.reading", name));
        });
        byte[] content;
        try (var in = event.getInputStream()) {
            content = in.readNBytes(intake.largest() + 1);
        }
        try {
            var read = intake.read(name, content);
            show(event, () -> take(read));
        } catch (Refused refused) {
            show(event, () -> refuse(getTranslation(refused.messageKey(), refused.details())));
        }
    }

    void take(FormField.Document read) {
        problem.removeAll();
        document = read;
        outcome.setText(getTranslation("document.taken", read.fileName(), TaskWords.size(this, read.content().length)));
        drop.setVisible(true);
        onText.accept(read.text());
    }

    private void refuse(String words) {
        outcome.setText("");
        problem.removeAll();
        problem.add(Problem.error(words));
    }

    private static void show(UploadEvent event, Command change) {
        try {
            event.getUI().access(change);
        } catch (UIDetachedException gone) {
            // Nobody waits for it any more.
        }
    }
}
