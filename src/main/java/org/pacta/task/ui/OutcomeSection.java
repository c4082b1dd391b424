package org.pacta.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import org.pacta.shell.DueLabel;
import org.pacta.shell.Section;
import org.pacta.task.Task;
import org.pacta.task.TaskState;

/** How a task ended: who completed it, with which answers, and who is next. */
final class OutcomeSection extends Section {

    OutcomeSection() {
        super("");
        addClassName("task-outcome");
    }

    /** @param siblings all tasks of the same commitment */
    void show(Task task, List<Task> siblings, ZoneId zone) {
        setHeading(getTranslation("outcome." + task.progress().state().name()));
        getChildren().skip(1).toList().forEach(Component::removeFromParent);
        var ended = task.span().endedAt() == null
                ? ""
                : TaskWords.moment(task.span().endedAt(), zone, getLocale());
        add(new Paragraph(
                task.progress().state() == TaskState.DONE
                        ? getTranslation(
                                "outcome.by",
                                TaskWords.who(
                                        this,
                                        String.valueOf(task.span().completedBy()),
                                        task.span().insteadOf()),
                                ended)
                        : getTranslation("outcome.cancelled", ended)));
        if (!task.form().answers().isEmpty()) {
            add(new AnswerList(task.form()));
        }
        var next = new H3(getTranslation("outcome.next"));
        next.addClassName("task-next-heading");
        add(next, next(siblings), new Anchor("work", getTranslation("outcome.work")));
    }

    private Component next(List<Task> siblings) {
        var open = siblings.stream().filter(task -> !task.ended()).toList();
        if (open.isEmpty()) {
            return new Paragraph(getTranslation("outcome.nothingOpen"));
        }
        var list = new UnorderedList();
        list.addClassName("task-next");
        for (var task : open) {
            var who = new Div(
                    task.holder().assignee() == null
                            ? getTranslation(
                                    "task.office",
                                    task.holder().office().name(),
                                    task.holder().office().partyCode())
                            : getTranslation(
                                    "outcome.who",
                                    task.holder().assignee(),
                                    task.holder().office().name(),
                                    task.holder().office().partyCode()));
            who.addClassName("task-next-who");
            list.add(new ListItem(new Anchor("tasks/" + task.id(), task.name()), who, new DueLabel(task.due())));
        }
        return list;
    }
}
