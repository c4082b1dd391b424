package org.pacta.task.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.id.MemberId;
import org.pacta.shell.Marking;
import org.pacta.task.Task;

/** The line under a task's name: how far it is, by when, and why the reader sees it. */
final class Standing extends Div {

    Standing() {
        addClassName("task-standing");
    }

    /** @param insteadOf who is away, where the reader would work on it in that one's name */
    void show(Task task, boolean mayWork, MemberId me, @Nullable String insteadOf) {
        removeAll();
        add(
                TaskWords.progress(task.progress().state(), task.progress().percent()),
                TaskWords.due(task.progress().state(), task.due()));
        if (task.narrowed()) {
            add(new Marking(task.releasability().codes()));
        }
        if (!task.progress().state().ended()) {
            add(new Span(why(task, mayWork, me, insteadOf)));
        }
    }

    private String why(Task task, boolean mayWork, MemberId me, @Nullable String insteadOf) {
        var office = getTranslation(
                "task.office",
                task.holder().office().name(),
                task.holder().office().partyCode());
        if (Objects.equals(task.holder().assigneeId(), me)) {
            return getTranslation("task.why.mine");
        }
        if (insteadOf != null) {
            return getTranslation("task.why.insteadOf", insteadOf);
        }
        if (!mayWork) {
            return getTranslation(task.holder().managersOnly() ? "task.why.otherManagers" : "task.why.other", office);
        }
        if (task.holder().assignee() != null) {
            return getTranslation("task.why.colleague", task.holder().assignee());
        }
        return task.holder().managersOnly()
                ? getTranslation("task.why.managers", task.holder().office().partyCode())
                : getTranslation("task.why.office", task.holder().office().name());
    }
}
