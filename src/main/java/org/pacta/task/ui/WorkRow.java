package org.pacta.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.shell.DueLabel;
import org.pacta.task.TaskRow;

/** A task in a list of work: what, for which commitment, whose, by when, how far, and what can be done at once. */
final class WorkRow extends ListItem {

    /** What can be done with a row without opening it. */
    interface Actions {

        void take(TaskRow task);

        void report(TaskRow task, Component beside);
    }

    private final @Nullable Actions actions;
    private @Nullable TaskRow shown;
    private @Nullable LocalDate shownOn;

    /** @param actions null where the task is others' to do */
    WorkRow(@Nullable Actions actions) {
        this.actions = actions;
        addClassName("work-row");
    }

    void show(TaskRow task, LocalDate today) {
        if (task.equals(shown) && Objects.equals(shownOn, today)) {
            return;
        }
        shown = task;
        shownOn = today;
        getElement().setAttribute("data-task", String.valueOf(task.id()));
        removeAll();
        var due = new Div(new DueLabel(task.dueOn(), today));
        due.addClassName("work-due");
        var progress = new Div(Words.progress(task.state(), task.percent()));
        progress.addClassName("work-state");
        add(due, what(task), who(task), progress, buttons(task));
    }

    private Component what(TaskRow task) {
        var name = new Anchor("tasks/" + task.id(), task.name());
        name.addClassName("work-name");
        var reference = new Anchor("commitments/" + task.commitment(), task.commitment());
        reference.addClassName("work-reference");
        var title = new Span(task.commitmentTitle());
        title.addClassName("work-commitment-title");
        title.setTitle(task.commitmentTitle());
        var commitment = new Div(reference, title);
        commitment.addClassName("work-commitment");
        var what = new Div(name, commitment);
        what.addClassName("work-what");
        if (task.blockedReason() != null) {
            var reason = new Div(getTranslation("work.blocked", task.blockedReason()));
            reason.addClassName("work-blocked");
            what.add(reason);
        }
        return what;
    }

    private Component who(TaskRow task) {
        var assignee = new Span(
                task.mine()
                        ? getTranslation("work.you")
                        : task.assignee() == null ? getTranslation("work.nobody") : task.assignee());
        assignee.addClassName(task.mine() ? "work-mine" : "work-assignee");
        var office = new Span(getTranslation("task.office", task.office(), task.party()));
        office.addClassName("work-office");
        var who = new Div(assignee, office);
        who.addClassName("work-who");
        return who;
    }

    private Component buttons(TaskRow task) {
        var box = new Div();
        box.addClassName("work-do");
        var doing = actions;
        if (doing == null) {
            return box;
        }
        if (task.assignee() == null) {
            var take = new Button(getTranslation("task.take"));
            take.addThemeVariants(ButtonVariant.LUMO_SMALL);
            take.addClassName("work-take");
            take.setAriaLabel(getTranslation("work.take.label", task.name()));
            take.setDisableOnClick(true);
            take.addClickListener(event -> {
                doing.take(task);
                take.setEnabled(true);
            });
            box.add(take);
        }
        var report = new Button(getTranslation("work.report"));
        report.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        report.addClassName("work-report");
        report.setAriaLabel(getTranslation("work.report.label", task.name()));
        report.addClickListener(event -> doing.report(task, report));
        box.add(report);
        return box;
    }
}
