package org.pacta.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Stale;
import org.pacta.id.TaskId;
import org.pacta.shell.Toasts;
import org.pacta.task.Task;
import org.pacta.task.TaskState;
import org.pacta.task.TaskWork;
import org.pacta.task.Tasks;
import org.pacta.text.ModelWords;

/** Reports progress from a list, without leaving it: one small form that is laid beside the row that asks for it. */
final class QuickReport extends Popover {

    private final Tasks tasks;
    private final TaskWork work;
    private final H3 title = new H3();
    private final ReportForm form = new ReportForm(this::report, this::reported);
    private final Div now = new Div();
    private @Nullable Task task;

    /** @param closed after it was closed, whether or not something was reported */
    QuickReport(Tasks tasks, TaskWork work, Runnable closed) {
        this.tasks = tasks;
        this.work = work;
        addClassName("task-quick-report");
        setOpenOnClick(false);
        setModal(true);
        setAutofocus(true);
        setPosition(PopoverPosition.BOTTOM_END);
        setWidth("min(26rem, 94vw)");
        setAriaLabel(getTranslation("report.title"));
        now.addClassName("task-now");
        add(title, now, form);
        addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                closed.run();
            }
        });
    }

    /** @param beside where it opens */
    void openFor(TaskId taskId, Component beside) {
        task = tasks.byId(taskId).orElse(null);
        if (task == null) {
            Toasts.error(getTranslation("task.gone"));
            return;
        }
        show(task);
        form.begin(task.progress().state(), task.progress().percent());
        setTarget(beside);
        open();
    }

    private void report(TaskState state, int percent, String note) {
        var read = task;
        if (read == null) {
            return;
        }
        try {
            work.report(read.id(), read.version(), state, percent, note);
        } catch (Stale stale) {
            task = tasks.byId(read.id()).orElse(read);
            show(task);
            throw stale;
        }
    }

    private void show(Task standing) {
        title.setText(ModelWords.say(standing.name(), getLocale()));
        now.removeAll();
        now.add(
                TaskWords.progress(
                        standing.progress().state(), standing.progress().percent()),
                new Span(
                        standing.holder().assignee() == null
                                ? getTranslation("work.nobody")
                                : standing.holder().assignee()));
    }

    private void reported() {
        close();
        if (getTarget() instanceof Focusable<?> asked) {
            asked.focus();
        }
        Toasts.success(getTranslation("report.taken"));
    }
}
