package org.pacta.statement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.intake.FileFormat;
import org.pacta.intake.FileNames;
import org.pacta.intake.Intake;
import org.pacta.shell.Problem;
import org.pacta.statement.OriginalFile;

/** Reads a chosen file while the page stays usable, and remembers it to be kept with the statement. */
public final class FileIntake extends Div {

    private final Intake intake;
    private final Consumer<String> onText;
    private final Upload upload;
    private final Paragraph outcome = new Paragraph();
    private final Div problem = new Div();
    private final Span keptAs = new Span();
    private final Div kept;
    private @Nullable OriginalFile original;
    private boolean textOnly;

    /** @param onText hears the text of each file that was read */
    public FileIntake(Intake intake, Consumer<String> onText) {
        this.intake = intake;
        this.onText = onText;
        addClassName("file-intake");
        upload = new Upload(this::receive);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Intake.LARGEST);
        upload.setAcceptedFileTypes(Arrays.stream(FileFormat.values())
                .flatMap(format -> format.endings().stream())
                .map(ending -> "." + ending)
                .toArray(String[]::new));
        upload.setUploadButton(new Button(getTranslation("intake.upload")));
        upload.setI18n(UploadWords.of(upload));
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        outcome.addClassName("file-intake-outcome");
        outcome.getElement().setAttribute("role", "status");
        var drop = new Button(getTranslation("intake.file.drop"));
        drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        drop.addClickListener(click -> {
            forget();
            outcome.setText(getTranslation("intake.file.dropped"));
        });
        kept = new Div(keptAs, drop);
        kept.addClassName("file-intake-kept");
        kept.setVisible(false);
        add(upload, problem, outcome, kept);
    }

    /** Only the text is wanted of a file: it is not to be kept. */
    public void takeTextOnly() {
        textOnly = true;
    }

    /** The file that was read last, null where none is to be kept. */
    public @Nullable OriginalFile original() {
        return original;
    }

    public void forget() {
        original = null;
        kept.setVisible(false);
        outcome.setText("");
    }

    public void refuse(String words) {
        outcome.setText("");
        problem.removeAll();
        problem.add(Problem.error(words));
        problem.getElement().executeJs("this.scrollIntoView({block: 'center'})");
    }

    /** Works in the thread of the upload, without holding the page: what it shows, it hands over. */
    private void receive(UploadEvent event) throws IOException {
        var name = FileNames.plain(event.getFileName());
        show(event, () -> {
            problem.removeAll();
            outcome.setText(getTranslation("intake.file.opening", name));
        });
        byte[] content;
        try (var in = event.getInputStream()) {
            content = in.readNBytes(Intake.LARGEST + 1);
        }
        try {
            var read = intake.read(name, content);
            show(event, () -> take(name, content, read));
        } catch (Refused refused) {
            show(event, () -> refuse(getTranslation(refused.messageKey(), refused.details())));
        }
    }

    private void take(String name, byte[] content, Intake.Text read) {
        problem.removeAll();
        onText.accept(read.text());
        original = new OriginalFile(name, read.mediaType(), content);
        keptAs.setText(getTranslation("intake.file.kept", name, size(this, content.length)));
        kept.setVisible(!textOnly);
        outcome.setText(getTranslation("intake.file.done", name));
    }

    private static void show(UploadEvent event, Command change) {
        try {
            event.getUI().access(change);
        } catch (UIDetachedException gone) {
            // Nobody waits for it any more.
        }
    }

    public static String size(Component reader, long bytes) {
        return bytes >= 1_000_000
                ? reader.getTranslation("intake.file.megabytes", Math.round(bytes / 100_000.0) / 10.0)
                : reader.getTranslation("intake.file.kilobytes", Math.max(1, Math.round(bytes / 1000.0)));
    }
}
