package org.pacta.task.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Objects;
import org.pacta.shell.DueLabel;
import org.pacta.task.Task;

/** The line under a task's name: how far it is, by when, and why the reader sees it. */
final class Standing extends Div {

    Standing() {
        addClassName("task-standing");
    }

    void show(Task task, LocalDate today, boolean mayWork, long me) {
        removeAll();
        add(
                TaskWords.progress(task.state(), task.percent()),
                task.state().ended() ? DueLabel.settled(task.dueOn()) : new DueLabel(task.dueOn(), today));
        if (!task.state().ended()) {
            add(new Span(why(task, mayWork, me)));
        }
    }

    private String why(Task task, boolean mayWork, long me) {
        var office = getTranslation(
                "task.office", task.office().name(), task.office().partyCode());
        if (Objects.equals(task.assigneeId(), me)) {
            return getTranslation("task.why.mine");
        }
        if (!mayWork) {
            return getTranslation(task.managersOnly() ? "task.why.otherManagers" : "task.why.other", office);
        }
        if (task.assignee() != null) {
            return getTranslation("task.why.colleague", task.assignee());
        }
        return task.managersOnly()
                ? getTranslation("task.why.managers", task.office().partyCode())
                : getTranslation("task.why.office", task.office().name());
    }
}
