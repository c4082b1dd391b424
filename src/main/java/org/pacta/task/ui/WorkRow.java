package org.pacta.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.pacta.shell.DueLabel;
import org.pacta.shell.Marking;
import org.pacta.shell.Press;
import org.pacta.task.TaskRow;
import org.pacta.text.ModelWords;

/** A task in a list of work: what, for which commitment, whose, by when, how far, and what can be done at once. */
final class WorkRow extends ListItem {

    /** What can be done with a row without opening it. */
    interface Actions {

        void take(TaskRow task);

        void report(TaskRow task, Component beside);
    }

    private final Div due = new Div();
    private final Anchor name = new Anchor();
    private final Div commitment = new Div();
    private final Div blocked = new Div();
    private final Div who = new Div();
    private final Div progress = new Div();
    private final Button take = new Button();
    private final Button report = new Button();
    private final boolean toDo;
    private @Nullable TaskRow shown;

    /** @param actions null where the task is others' to do */
    WorkRow(@Nullable Actions actions) {
        toDo = actions != null;
        addClassName("work-row");
        due.addClassName("work-due");
        name.addClassName("work-name");
        commitment.addClassName("work-commitment");
        blocked.addClassName("work-blocked");
        who.addClassName("work-who");
        progress.addClassName("work-state");
        var what = new Div(name, commitment, blocked);
        what.addClassName("work-what");
        var buttons = new Div();
        buttons.addClassName("work-do");
        if (actions != null) {
            prepare(actions);
            buttons.add(take, report);
        }
        add(due, what, who, progress, buttons);
    }

    /** Changes what differs; links and buttons stay, so that whoever stands on one of them keeps the place. */
    void show(TaskRow task) {
        if (task.equals(shown)) {
            return;
        }
        shown = task;
        getElement().setAttribute("data-task", String.valueOf(task.id()));
        fill(due, new DueLabel(task.due()));
        name.setHref("tasks/" + task.id());
        var said = ModelWords.say(task.name(), getLocale());
        name.setText(said);
        var reference = new Anchor("commitments/" + task.commitment(), task.commitment());
        reference.addClassName("work-reference");
        var title = new Span(task.commitmentTitle());
        title.addClassName("work-commitment-title");
        title.setTitle(task.commitmentTitle());
        fill(commitment, reference, title);
        if (task.narrowedTo() != null) {
            commitment.add(new Marking(task.narrowedTo().codes()));
        }
        blocked.setText(
                task.progress().blockedReason() == null
                        ? ""
                        : getTranslation("work.blocked", task.progress().blockedReason()));
        blocked.setVisible(task.progress().blockedReason() != null);
        fill(who, assignee(task), office(task));
        fill(
                progress,
                TaskWords.progress(task.progress().state(), task.progress().percent()));
        take.setVisible(task.assignee() == null);
        take.setAriaLabel(getTranslation("work.take.label", said));
        report.setAriaLabel(getTranslation("work.report.label", said));
    }

    private void prepare(Actions actions) {
        take.setText(getTranslation("task.take"));
        take.addThemeVariants(ButtonVariant.LUMO_SMALL);
        take.addClassName("work-take");
        Press.once(take, () -> {
            if (shown != null) {
                actions.take(shown);
            }
        });
        report.setText(getTranslation("work.report"));
        report.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        report.addClassName("work-report");
        report.addClickListener(event -> {
            if (shown != null) {
                actions.report(shown, report);
            }
        });
    }

    private static void fill(Div part, Component... content) {
        part.removeAll();
        part.add(content);
    }

    private Span assignee(TaskRow task) {
        if (task.mine()) {
            var you = new Span(getTranslation("work.you"));
            you.addClassName("work-mine");
            return you;
        }
        if (task.assignee() == null) {
            return new Span(getTranslation("work.nobody"));
        }
        return new Span(toDo ? getTranslation("work.insteadOf", task.assignee()) : task.assignee());
    }

    private Span office(TaskRow task) {
        var office = new Span(getTranslation("task.office", task.office(), task.party()));
        office.addClassName("work-office");
        return office;
    }
}
