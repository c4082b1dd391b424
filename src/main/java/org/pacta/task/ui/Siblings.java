package org.pacta.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import org.pacta.id.TaskId;
import org.pacta.shell.DueLabel;
import org.pacta.shell.Marking;
import org.pacta.shell.Section;
import org.pacta.task.Task;

/** All tasks of a commitment so far, in their order, with the one being read marked. */
final class Siblings extends Section {

    private final OrderedList list = new OrderedList();

    Siblings() {
        super("");
        addClassName("task-siblings");
        list.getElement().setAttribute("role", "list");
        add(list);
    }

    void show(TaskId current, List<Task> tasks, ZoneId zone) {
        setHeading(getTranslation("siblings.heading", tasks.size()));
        list.removeAll();
        tasks.forEach(task -> list.add(row(task, task.id().equals(current), zone)));
    }

    private ListItem row(Task task, boolean current, ZoneId zone) {
        Component name;
        if (current) {
            name = new Span(task.name());
            name.addClassName("task-sibling-here");
            name.getElement().setAttribute("aria-current", "page");
        } else {
            name = new Anchor("tasks/" + task.id(), task.name());
        }
        var office = new Span(getTranslation(
                "task.office",
                task.holder().office().name(),
                task.holder().office().partyCode()));
        office.addClassName("task-sibling-office");
        var when = new Div(TaskWords.state(task.progress().state()));
        when.addClassName("task-sibling-when");
        if (task.span().endedAt() == null) {
            when.add(new DueLabel(task.due()));
        } else {
            var on = new Span(TaskWords.date(task.due().today(), getLocale()));
            on.addClassName("pacta-due-date");
            when.add(on);
        }
        var row = new ListItem(name, office, when);
        if (task.narrowed()) {
            row.add(new Marking(task.releasability().codes()));
        }
        return row;
    }
}
