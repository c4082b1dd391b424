package org.pacta.commitment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.pacta.commitment.Commitment;
import org.pacta.shell.DueLabel;
import org.pacta.shell.Marking;
import org.pacta.shell.StatusBadge;
import org.pacta.task.Task;
import org.pacta.task.TaskState;

/** A task or a step to come, on one line: what, whose, how far, by when. */
class TaskLine extends Composite<ListItem> {

    private TaskLine() {
        getContent().addClassName("pacta-task-line");
    }

    static TaskLine open(Task task) {
        var line = new TaskLine();
        var state = new Div(StatusBadge.of(
                "state", task.progress().state(), task.progress().state().tone()));
        if (task.progress().state() == TaskState.IN_PROGRESS || task.progress().percent() > 0) {
            state.add(new Span(line.getTranslation(
                    "commitment.task.percent", task.progress().percent())));
        }
        state.addClassName("pacta-task-state");
        line.getContent().add(line.what(task), state, new DueLabel(task.due()));
        if (task.progress().blockedReason() != null) {
            line.aside(task.progress().blockedReason());
        }
        if (task.due().moved()) {
            line.aside(line.getTranslation(
                    "commitments.originally",
                    new Written(line.getLocale()).day(task.due().original())));
        }
        return line;
    }

    static TaskLine ended(Task task, ZoneId zone) {
        var line = new TaskLine();
        var state = new Div(StatusBadge.of(
                "state", task.progress().state(), task.progress().state().tone()));
        state.addClassName("pacta-task-state");
        line.getContent().add(line.what(task), state, new Span(line.ending(task, zone)));
        return line;
    }

    /** A step that has not begun is not late itself, also where its day has passed: what it waits for is. */
    static TaskLine toCome(Commitment.Planned step, LocalDate today) {
        var line = new TaskLine();
        var what = new Div(new Span(step.name()));
        what.addClassName("pacta-task-what");
        var passed = step.dueOn().isBefore(today);
        var state = new Div(
                new Span(line.getTranslation(passed ? "commitment.task.wasPlanned" : "commitment.task.planned")));
        state.addClassName("pacta-task-state");
        line.getContent().add(what, state, passed ? DueLabel.settled(step.dueOn()) : new DueLabel(step.dueOn(), today));
        if (step.hour() != null) {
            line.aside(line.getTranslation("commitment.task.hour", new Written(line.getLocale()).hour(step.hour())));
        }
        line.getContent().addClassName("pacta-task-planned");
        return line;
    }

    private Div what(Task task) {
        var who = new Span(
                task.holder().assignee() == null
                        ? getTranslation(
                                task.holder().managersOnly() && !task.ended()
                                        ? "commitment.task.managers"
                                        : "commitment.office",
                                task.holder().office().partyCode(),
                                task.holder().office().name())
                        : getTranslation(
                                "commitment.task.who",
                                task.holder().assignee(),
                                task.holder().office().partyCode(),
                                task.holder().office().name()));
        who.addClassName("pacta-aside");
        var what = new Div(new Anchor("tasks/" + task.id(), task.name()), who);
        what.addClassName("pacta-task-what");
        if (task.narrowed()) {
            what.add(new Marking(task.releasability().codes()));
        }
        return what;
    }

    private String ending(Task task, ZoneId zone) {
        Instant ended = task.span().endedAt();
        if (ended == null) {
            return "";
        }
        var day = task.due().today();
        var written = new Written(getLocale());
        if (task.progress().state() == TaskState.CANCELLED) {
            return getTranslation("commitment.task.cancelled", written.day(day));
        }
        var late = java.time.temporal.ChronoUnit.DAYS.between(task.due().on(), day);
        var at = task.due().at();
        if (late <= 0 && at != null && ended.isAfter(at.toInstant())) {
            return getTranslation("commitment.task.donePast", written.moment(ended, zone), by(task));
        }
        return late > 0
                ? getTranslation("commitment.task.doneLate", written.day(day), by(task), late)
                : getTranslation("commitment.task.done", written.day(day), by(task));
    }

    private String by(Task task) {
        var by = String.valueOf(task.span().completedBy());
        return task.span().insteadOf() == null
                ? by
                : getTranslation("commitment.history.insteadOf", by, task.span().insteadOf());
    }

    private void aside(String text) {
        var words = new Div(text);
        words.addClassNames("pacta-aside", "pacta-task-aside");
        getContent().add(words);
    }
}
