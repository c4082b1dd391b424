package org.pacta.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.pacta.id.TaskId;
import org.pacta.shell.Confirmation;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.FormDialog;
import org.pacta.shell.Marking;
import org.pacta.shell.Press;
import org.pacta.shell.Section;
import org.pacta.shell.Toasts;
import org.pacta.task.Evidence;
import org.pacta.task.EvidenceCorrections;
import org.pacta.task.EvidenceFolder;
import org.pacta.task.Task;

/** What shows that something was done: files and links, and the way to add one. */
final class EvidenceSection extends Section {

    private final UnorderedList list = new UnorderedList();
    private final Paragraph nothing = new Paragraph();
    private final Div adding = new Div();
    private final TextField link = new TextField();
    private final TextField title = new TextField();
    private final Upload upload;
    private final Refusals refusals = new Refusals().orAtField(this::refuse);
    private final AudienceChoice audience;
    private final EvidenceFolder folder;
    private final EvidenceCorrections corrections;
    private List<Evidence> shown = List.of();
    private final TaskId taskId;
    private final Runnable added;

    /** @param added is run when something was added or released */
    EvidenceSection(Task task, TaskDesk desk, Runnable added) {
        super("");
        audience = new AudienceChoice(task, desk.party(), getTranslation("evidence.readers"));
        folder = desk.folder();
        corrections = desk.corrections();
        this.taskId = task.id();
        this.added = added;
        setHeading(getTranslation("evidence.heading"));
        addClassName("task-evidence");
        list.getElement().setAttribute("role", "list");
        nothing.setText(getTranslation("evidence.nothing"));
        nothing.addClassName("task-hint");
        // On the disk while it comes, however slowly, and in memory for as long as it takes to store it.
        upload = new Upload(UploadHandler.toTempFile((sent, file) -> attach(() -> desk.room()
                .holding(
                        file.length(),
                        () -> folder.addFile(
                                taskId,
                                "",
                                sent.fileName(),
                                mediaType(sent.contentType()),
                                bytes(file),
                                audience.value())))));
        upload.setMaxFileSize(EvidenceFolder.LARGEST);
        upload.setI18n(UploadTexts.of(upload, EvidenceFolder.LARGEST / 1024 / 1024));
        upload.addFileRejectedListener(event -> refusals.say(event.getErrorMessage()));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        link.setLabel(getTranslation("evidence.link"));
        link.setPlaceholder("https://");
        link.setMaxLength(2000);
        link.setManualValidation(true);
        link.addValueChangeListener(event -> link.setInvalid(false));
        title.setLabel(getTranslation("evidence.title"));
        title.setMaxLength(300);
        title.setManualValidation(true);
        var button = new Button(getTranslation("evidence.link.submit"));
        Press.once(button, () -> {
            attachLink();
        });
        var line = new Div(link, title, button);
        line.addClassName("task-link-line");
        adding.add(audience, upload, line);
        adding.addClassName("task-evidence-adding");
        add(list, nothing, refusals, adding);
    }

    /** @param mayAdd whether the reader may add evidence */
    void show(List<Evidence> evidence, ZoneId zone, boolean mayAdd) {
        list.removeAll();
        shown = evidence;
        evidence.forEach(item -> list.add(row(item, zone)));
        list.setVisible(!evidence.isEmpty());
        nothing.setVisible(evidence.isEmpty());
        adding.setVisible(mayAdd);
    }

    /** Whether somebody has entered something that is not sent yet. */
    boolean typed() {
        return !link.isEmpty() || !title.isEmpty();
    }

    private void attachLink() {
        if (attach(() -> folder.addLink(taskId, title.getValue(), link.getValue(), audience.value()))) {
            link.clear();
            title.clear();
        }
    }

    private boolean attach(Runnable command) {
        var done = refusals.attempt(command);
        if (done) {
            added.run();
        }
        return done;
    }

    private ListItem row(Evidence item, ZoneId zone) {
        var anchor = new Anchor();
        anchor.setText(item.title());
        var what = new Span();
        what.addClassName("task-evidence-what");
        if (item.link() != null) {
            anchor.setHref(item.link());
            anchor.getElement().setAttribute("rel", "noopener noreferrer").setAttribute("target", "_blank");
            what.setText(item.link());
        } else {
            anchor.setHref("evidence/" + item.id());
            anchor.setRouterIgnore(true);
            anchor.getElement().setAttribute("download", true);
            var size = TaskWords.size(this, Objects.requireNonNullElse(item.size(), 0L));
            what.setText(
                    item.title().equals(item.fileName())
                            ? size
                            : getTranslation("evidence.file", String.valueOf(item.fileName()), size));
        }
        var by = new Span(
                getTranslation("evidence.by", item.addedBy(), TaskWords.moment(item.addedAt(), zone, getLocale())));
        by.addClassName("task-evidence-by");
        var row = new ListItem(anchor, what, by);
        if (item.task() != null && !Objects.equals(item.taskId(), taskId)) {
            row.add(from(item));
        }
        if (item.reach().narrowed()) {
            row.add(new Marking(item.reach().releasability().codes()));
        }
        var withdrawal = item.withdrawal();
        if (withdrawal != null) {
            row.addClassName("is-withdrawn");
            row.add(withdrawn(withdrawal, zone));
        } else if (folder.mayRelease(item)) {
            row.add(release(item));
        }
        if (corrections.mayWithdraw(item)) {
            row.add(withdraw(item));
        }
        return row;
    }

    private Component withdrawn(Evidence.Withdrawal withdrawal, ZoneId zone) {
        var said = new Div(new Div(getTranslation(
                "evidence.withdrawn",
                TaskWords.moment(withdrawal.at(), zone, getLocale()),
                withdrawal.by(),
                withdrawal.reason())));
        if (withdrawal.replacedBy() != null) {
            said.add(new Div(getTranslation("evidence.replaced", withdrawal.replacedBy())));
        }
        if (withdrawal.rested() != null) {
            said.add(new Div(getTranslation("evidence.rested." + withdrawal.rested())));
        }
        said.addClassName("task-evidence-withdrawn");
        return said;
    }

    private Button withdraw(Evidence item) {
        var button = new Button(getTranslation("evidence.withdraw"));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation("evidence.withdraw.of", item.title()));
        Press.once(button, () -> askToWithdraw(item));
        return button;
    }

    private void askToWithdraw(Evidence item) {
        var fields = new FieldErrors();
        var reason = new TextArea(getTranslation("evidence.withdraw.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setMaxLength(2000);
        reason.setWidthFull();
        var instead = new ComboBox<Evidence>(getTranslation("evidence.withdraw.replacedBy"));
        instead.setItems(shown.stream()
                .filter(it -> it.id() != item.id() && it.withdrawal() == null)
                .toList());
        instead.setItemLabelGenerator(Evidence::title);
        instead.setClearButtonVisible(true);
        instead.setManualValidation(true);
        instead.setWidthFull();
        fields.under("reason", reason);
        fields.under("replacedBy", instead);
        new FormDialog(
                        getTranslation("evidence.withdraw.of", item.title()),
                        "dialog.gone",
                        fields,
                        new Paragraph(getTranslation("evidence.withdraw.about")),
                        reason,
                        instead)
                .open(
                        getTranslation("evidence.withdraw"),
                        getTranslation("evidence.withdraw.done"),
                        () -> 0,
                        version -> {
                            corrections.withdraw(
                                    item.id(),
                                    reason.getValue(),
                                    instead.getOptionalValue().map(Evidence::id).orElse(null));
                            added.run();
                        });
        reason.focus();
    }

    private Button release(Evidence item) {
        var button = new Button(getTranslation("evidence.release"));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.addClickListener(event -> Confirmation.ask(
                getTranslation("evidence.release.title"),
                getTranslation(
                        "evidence.release.consequence",
                        String.join(", ", item.reach().furthest().codes())),
                getTranslation("evidence.release"),
                () -> {
                    if (attach(() -> folder.release(item.id()))) {
                        Toasts.success(getTranslation("evidence.released"));
                    }
                }));
        return button;
    }

    private Component from(Evidence item) {
        var from = new Anchor("tasks/" + item.taskId(), getTranslation("evidence.of", String.valueOf(item.task())));
        from.addClassName("task-evidence-of");
        return from;
    }

    private boolean refuse(String field, String why) {
        if (!field.equals("link") && !field.equals("title")) {
            return false;
        }
        var meant = field.equals("link") ? link : title;
        meant.setErrorMessage(why);
        meant.setInvalid(true);
        meant.focus();
        return true;
    }

    private static byte[] bytes(File file) {
        try {
            return Files.readAllBytes(file.toPath());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            file.delete();
        }
    }

    private static String mediaType(@org.jspecify.annotations.Nullable String claimed) {
        return claimed == null || claimed.isBlank() ? "application/octet-stream" : claimed;
    }
}
