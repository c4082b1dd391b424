package org.pacta.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.database.Once;
import org.pacta.text.Spreadsheet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Brings in many at once from a spreadsheet: choose a file, say which column is what, check, import. All or nothing. */
@Route("import")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
@PageTitle("import.title")
class ImportView extends Div {

    private static final Logger log = LoggerFactory.getLogger(ImportView.class);
    private static final int LARGEST = 5 * 1024 * 1024;
    private static final int STEP = 20;

    private final RadioButtonGroup<Importer> kinds = new RadioButtonGroup<>();
    private final Div columns = new Div();
    private final Div outcome = new Div();
    private final Section mapping;
    private final Section result;
    private final Button check = new Button();
    private final Button run = new Button();
    private final ProgressBar bar = new ProgressBar();
    private final Map<String, ComboBox<Integer>> chosen = new LinkedHashMap<>();
    private @Nullable Spreadsheet sheet;

    ImportView(List<Importer> importers) {
        addClassName("pacta-page");
        kinds.setLabel(getTranslation("import.kind"));
        kinds.setItems(importers.stream().filter(Importer::offered).toList());
        kinds.setItemLabelGenerator(it -> getTranslation("import.kind." + it.key()));
        importers.stream().filter(Importer::offered).findFirst().ifPresent(kinds::setValue);
        kinds.addValueChangeListener(change -> showColumns());
        var upload = new Upload(UploadHandler.inMemory((file, bytes) -> receive(bytes)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes(".csv", ".tsv", ".txt", "text/csv");
        upload.setUploadButton(new Button(getTranslation("import.choose")));
        upload.addFileRejectedListener(rejected -> refuse(getTranslation("import.tooLarge", LARGEST / 1024 / 1024)));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        check.setText(getTranslation("import.check"));
        Press.once(check, () -> begin(true));
        run.setText(getTranslation("import.run"));
        run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Press.once(run, () -> begin(false));
        bar.setVisible(false);
        bar.getElement().setAttribute("aria-label", getTranslation("import.progress"));
        outcome.getElement().setAttribute("role", "status");
        columns.addClassName("pacta-form");
        var actions = new Div(check, run);
        actions.addClassName("pacta-actions");
        mapping = new Section(getTranslation("import.columns"), columns, actions);
        result = new Section(getTranslation("import.outcome"), bar, outcome);
        mapping.setVisible(false);
        result.setVisible(false);
        add(
                new PageHeader(getTranslation("import.title")).subtitle(getTranslation("import.about")),
                new Section(getTranslation("import.file"), kinds, upload),
                mapping,
                result);
    }

    private void receive(byte[] content) {
        outcome.removeAll();
        var read = Spreadsheet.read(content);
        sheet = read.orElse(null);
        mapping.setVisible(false);
        if (read.isEmpty()) {
            refuse(getTranslation("import.encoding"));
        } else if (read.get().rows().isEmpty()) {
            refuse(getTranslation("import.empty"));
        } else {
            showColumns();
        }
    }

    private void refuse(String words) {
        result.setVisible(true);
        outcome.removeAll();
        outcome.add(Problem.error(words));
    }

    /** One choice for each thing that a line can say, found by its name or what it is called here. */
    private void showColumns() {
        columns.removeAll();
        chosen.clear();
        var table = sheet;
        var importer = kinds.getValue();
        if (table == null || importer == null) {
            return;
        }
        columns.add(new Paragraph(getTranslation("import.rows", table.rows().size())));
        for (var column : importer.columns()) {
            var label = getTranslation("import.field." + importer.key() + "." + column.name());
            var field = new ComboBox<Integer>(label);
            field.setItems(IntStream.range(0, table.headers().size()).boxed().toList());
            field.setItemLabelGenerator(i -> table.headers().get(i).isEmpty()
                    ? getTranslation("import.column", i + 1)
                    : table.headers().get(i));
            field.setClearButtonVisible(true);
            field.setRequiredIndicatorVisible(column.required());
            field.setManualValidation(true);
            field.setWidthFull();
            IntStream.range(0, table.headers().size())
                    .filter(i -> folded(table.headers().get(i)).equals(folded(column.name()))
                            || folded(table.headers().get(i)).equals(folded(label)))
                    .findFirst()
                    .ifPresent(field::setValue);
            field.addValueChangeListener(change -> showExample(field, table));
            showExample(field, table);
            chosen.put(column.name(), field);
            columns.add(field);
        }
        mapping.setVisible(true);
        result.setVisible(false);
    }

    private void showExample(ComboBox<Integer> field, Spreadsheet table) {
        field.setInvalid(false);
        field.setHelperText(field.getOptionalValue()
                .flatMap(i -> table.rows().stream()
                        .map(row -> row.cells().get(i))
                        .filter(it -> !it.isEmpty())
                        .findFirst())
                .map(it -> getTranslation("import.example", it.length() > 80 ? it.substring(0, 80) + "…" : it))
                .orElse(""));
    }

    private static String folded(String name) {
        return name.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    }

    /** Works aside from the page, which shows how far it is; what has begun to be imported ends whole or not at all. */
    private void begin(boolean dryRun) {
        var table = sheet;
        var importer = kinds.getValue();
        if (table == null || importer == null || !complete(importer)) {
            return;
        }
        var lines = lines(table);
        var ui = UI.getCurrentOrThrow();
        result.setVisible(true);
        outcome.removeAll();
        bar.setVisible(true);
        bar.setMin(0);
        bar.setMax(Math.max(1, lines.size()));
        bar.setValue(0);
        check.setVisible(false);
        run.setVisible(false);
        var shown = new AtomicInteger();
        Runnable work = () -> {
            var ended = attempt(importer, lines, dryRun, done -> {
                if (done - shown.get() >= STEP) {
                    shown.set(done);
                    access(ui, () -> bar.setValue(Math.min(done, bar.getMax())));
                }
            });
            access(ui, () -> end(ended, dryRun, lines.size()));
        };
        Thread.ofVirtual().name("import").start(new DelegatingSecurityContextRunnable(work));
    }

    private boolean complete(Importer importer) {
        boolean complete = true;
        for (var column : importer.columns()) {
            var field = chosen.get(column.name());
            if (column.required() && field != null && field.isEmpty()) {
                FieldErrors.mark(field, getTranslation("import.required"));
                complete = false;
            }
        }
        return complete;
    }

    private List<Importer.Line> lines(Spreadsheet table) {
        var lines = new ArrayList<Importer.Line>();
        for (var row : table.rows()) {
            var values = new LinkedHashMap<String, String>();
            chosen.forEach((name, field) -> field.getOptionalValue()
                    .ifPresent(i -> values.put(name, row.cells().get(i))));
            lines.add(new Importer.Line(row.line(), values));
        }
        return lines;
    }

    private record Ended(
            Importer.@Nullable Outcome outcome, @Nullable Refused refused) {}

    private static Ended attempt(
            Importer importer, List<Importer.Line> lines, boolean dryRun, java.util.function.IntConsumer progress) {
        try {
            var outcome = new AtomicReference<Importer.Outcome>();
            Once.during(() -> outcome.set(importer.run(lines, dryRun, progress)));
            return new Ended(outcome.get(), null);
        } catch (Refused refused) {
            return new Ended(null, refused);
        } catch (RuntimeException failed) {
            log.error("A file could not be imported", failed);
            return new Ended(null, null);
        }
    }

    private static void access(UI ui, Runnable work) {
        try {
            ui.access(work::run);
        } catch (UIDetachedException gone) {
            log.debug("Nobody waits any more to hear how an import went", gone);
        }
    }

    private void end(Ended ended, boolean dryRun, int lines) {
        bar.setVisible(false);
        check.setVisible(true);
        run.setVisible(true);
        outcome.removeAll();
        var broken = sheet == null ? null : sheet.brokenFrom();
        if (ended.refused() != null) {
            outcome.add(Problem.error(words(ended.refused())));
            return;
        }
        var whole = ended.outcome();
        if (whole == null) {
            outcome.add(Problem.error(getTranslation("import.failed")));
            return;
        }
        if (broken != null || !whole.faults().isEmpty()) {
            var list = new UnorderedList();
            whole.faults().forEach(fault -> list.add(new ListItem(said(fault))));
            if (broken != null) {
                list.add(new ListItem(getTranslation("import.broken", broken)));
            }
            outcome.add(
                    Problem.error(
                            getTranslation("import.nothing", whole.faults().size() + (broken == null ? 0 : 1))),
                    list);
        } else if (dryRun) {
            outcome.add(Problem.notice(getTranslation("import.good", lines)));
        } else {
            var list = new UnorderedList();
            whole.made()
                    .forEach(made -> list.add(new ListItem(
                            made.address() == null
                                    ? new com.vaadin.flow.component.html.Span(made.name())
                                    : new Anchor(made.address(), made.name()))));
            outcome.add(
                    Problem.notice(getTranslation("import.done", whole.made().size())), list);
            sheet = null;
            mapping.setVisible(false);
        }
    }

    private String said(Importer.Fault fault) {
        var field = fault.refused().field();
        var importer = kinds.getValue();
        boolean known = field != null
                && importer != null
                && importer.columns().stream().anyMatch(it -> it.name().equals(field));
        return known
                ? getTranslation(
                        "import.fault.field",
                        fault.line(),
                        getTranslation("import.field." + importer.key() + "." + field),
                        words(fault.refused()))
                : getTranslation("import.fault", fault.line(), words(fault.refused()));
    }

    private String words(Refused refused) {
        return getTranslation(refused.messageKey(), refused.details());
    }
}
