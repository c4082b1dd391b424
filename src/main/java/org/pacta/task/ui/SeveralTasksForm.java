package org.pacta.task.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.pacta.command.Refused;
import org.pacta.party.Member;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.FormDialog;
import org.pacta.shell.PageDialog;
import org.pacta.shell.Toasts;
import org.pacta.task.SeveralTasks;
import org.pacta.task.TaskState;

/** Assigns several tasks, or reports the same of all; until it is done, what was entered stays. */
final class SeveralTasksForm {

    private final SeveralTasks several;
    private final TasksView page;

    SeveralTasksForm(SeveralTasks several, TasksView page) {
        this.several = several;
        this.page = page;
    }

    void assign(List<SeveralTasks.Chosen> chosen, Runnable done) {
        var candidates = several.candidates(chosen);
        if (candidates.isEmpty()) {
            Toasts.error(page.getTranslation("tasks.several.assign.nobody"));
            return;
        }
        var fields = new FieldErrors();
        var to = new ComboBox<Member>(page.getTranslation("tasks.several.assign.to"));
        to.setItems(candidates);
        to.setItemLabelGenerator(member -> page.getTranslation(
                "facts.candidate", member.name(), member.office().name()));
        to.setManualValidation(true);
        to.setWidthFull();
        fields.under("assignee", to);
        new FormDialog(
                        page.getTranslation("tasks.several.assign.title", chosen.size()),
                        "dialog.gone",
                        fields,
                        names(chosen),
                        to)
                .open(
                        page.getTranslation("facts.assign.submit"),
                        page.getTranslation("tasks.several.assign.done"),
                        () -> 0,
                        version -> {
                            var member = to.getValue();
                            if (member == null) {
                                throw new Refused("several.nobody", "assignee");
                            }
                            several.assign(chosen, member.id());
                            done.run();
                        });
        to.focus();
    }

    void report(List<SeveralTasks.Chosen> chosen, Runnable done) {
        var dialog = new PageDialog[1];
        var form = new ReportForm((state, percent, note) -> several.report(chosen, state, percent, note), () -> {
            dialog[0].close();
            Toasts.success(page.getTranslation("tasks.several.report.done"));
            done.run();
        });
        form.begin(TaskState.IN_PROGRESS, 0);
        dialog[0] =
                new PageDialog(page.getTranslation("tasks.several.report.title", chosen.size()), names(chosen), form);
        dialog[0].setCloseOnOutsideClick(false);
        dialog[0].withActions(new com.vaadin.flow.component.button.Button(
                page.getTranslation("confirm.cancel"), click -> dialog[0].close()));
        dialog[0].open();
    }

    /** The first of them: one sees whether they are those that are meant. */
    private static Paragraph names(List<SeveralTasks.Chosen> chosen) {
        var shown = 8;
        var names = new Paragraph(String.join(
                        "\n",
                        chosen.stream()
                                .limit(shown)
                                .map(one -> one.commitment() + " · " + one.name())
                                .toList())
                + (chosen.size() > shown ? "\n…" : ""));
        names.addClassName("pacta-lines");
        return names;
    }
}
