package org.pacta.statement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.pacta.shell.Dates;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.PageDialog;
import org.pacta.shell.Press;
import org.pacta.shell.Problem;
import org.pacta.shell.Toasts;
import org.pacta.statement.Finding;
import org.pacta.statement.SeveralFindings;

/** Decides several findings at once: accepts each as it is proposed, or rejects all for one reason. */
final class SeveralFindingsDialog {

    private final Component page;
    private final Reviewing reviewing;
    private final Runnable decided;
    private final List<Finding> all;
    private final CheckboxGroup<Finding> chosen = new CheckboxGroup<>();
    private final TextArea reason = new TextArea();
    private final Div trouble = new Div();
    private final FieldErrors errors = new FieldErrors();
    private Runnable close = () -> {};

    /**
     * @param page whose language it speaks
     * @param findings all of the statement, in the order of its text
     * @param decided after some were
     */
    SeveralFindingsDialog(Component page, Reviewing reviewing, List<Finding> findings, Runnable decided) {
        this.page = page;
        this.reviewing = reviewing;
        this.decided = decided;
        all = findings;
        chosen.setLabel(page.getTranslation("findings.several.which"));
        chosen.setItems(findings.stream().filter(Finding::proposed).toList());
        chosen.setItemLabelGenerator(this::words);
        chosen.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        chosen.setManualValidation(true);
        chosen.setWidthFull();
        errors.under("several", chosen);
        reason.setLabel(page.getTranslation("findings.several.reason"));
        reason.setHelperText(page.getTranslation("finding.rejectReason.help"));
        reason.setMaxLength(1000);
        reason.setManualValidation(true);
        reason.setWidthFull();
        errors.under("reason", reason);
    }

    /** Opens it. */
    void ask() {
        var every = small("findings.several.every");
        every.addClickListener(
                click -> chosen.select(chosen.getListDataView().getItems().toList()));
        var ready = small("findings.several.ready");
        ready.addClickListener(click -> {
            chosen.deselectAll();
            chosen.select(
                    chosen.getListDataView().getItems().filter(this::isReady).toList());
        });
        var none = small("findings.several.none");
        none.addClickListener(click -> chosen.deselectAll());
        var choosing = new Div(every, ready, none);
        choosing.addClassName("pacta-actions");
        var accept = new Button(page.getTranslation("findings.several.accept"));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Press.once(
                accept,
                () -> attempt(() -> {
                    var references =
                            reviewing.several().accept(reviewing.statement().reference(), these());
                    return page.getTranslation("findings.several.accepted", references.size());
                }));
        var reject = new Button(page.getTranslation("findings.several.reject"));
        reject.addThemeVariants(ButtonVariant.LUMO_ERROR);
        Press.once(
                reject,
                () -> attempt(() -> {
                    int count = chosen.getSelectedItems().size();
                    reviewing.several().reject(these(), reason.getValue());
                    return page.getTranslation("findings.several.rejected", count);
                }));
        var dialog = new PageDialog(
                page.getTranslation("findings.several.title"),
                new Paragraph(page.getTranslation("findings.several.about")),
                choosing,
                chosen,
                reason,
                trouble);
        dialog.setCloseOnOutsideClick(false);
        dialog.withActions(new Button(page.getTranslation("confirm.cancel"), click -> dialog.close()), reject, accept);
        close = dialog::close;
        dialog.open();
    }

    private List<SeveralFindings.Chosen> these() {
        return chosen.getSelectedItems().stream()
                .map(finding -> new SeveralFindings.Chosen(finding.id(), finding.version(), finding.title()))
                .toList();
    }

    private void attempt(Supplier<String> command) {
        errors.clear();
        trouble.removeAll();
        var done = Reviewing.attempt(page)
                .atField(errors::show)
                .in(words -> trouble.add(Problem.error(words)))
                .run(() -> Toasts.success(command.get()));
        if (done) {
            close.run();
            decided.run();
        }
    }

    private boolean isReady(Finding finding) {
        var due = finding.due().on();
        return finding.leadOfficeId() != null && due != null && !due.isBefore(reviewing.today());
    }

    private String words(Finding finding) {
        int place = IntStream.range(0, all.size())
                .filter(i -> all.get(i).id().equals(finding.id()))
                .findFirst()
                .orElse(0);
        var lead = reviewing.office(finding.leadOfficeId());
        var due = finding.due().on();
        return page.getTranslation(
                "findings.several.one",
                place + 1,
                finding.title(),
                page.getTranslation("kind." + finding.kind()),
                lead == null ? page.getTranslation("findings.several.noLead") : lead.name(),
                due == null ? page.getTranslation("findings.several.noDue") : Dates.of(due, Dates.locale(page)));
    }

    private Button small(String key) {
        var button = new Button(page.getTranslation(key));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
