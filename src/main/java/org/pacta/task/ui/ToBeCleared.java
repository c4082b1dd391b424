package org.pacta.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pacta.shell.Section;
import org.pacta.task.Task;
import org.pacta.task.TaskState;

/** The answer that somebody of the own side has prepared, before the one who clears it. */
final class ToBeCleared extends Section {

    private static final String CLEARING = "userTask_clearAnswer";

    ToBeCleared() {
        super("");
        setHeading(getTranslation("cleared.heading"));
        addClassName("task-cleared");
    }

    static boolean concerns(Task task) {
        return task.elementId().equals(CLEARING);
    }

    /** @param others all tasks of the same commitment */
    void show(Task task, List<Task> others) {
        getChildren().skip(1).toList().forEach(Component::removeFromParent);
        prepared(task, others)
                .ifPresentOrElse(
                        before -> add(
                                new Paragraph(getTranslation(
                                        "cleared.by",
                                        String.valueOf(before.span().completedBy()),
                                        before.name())),
                                new AnswerList(before)),
                        () -> add(new Paragraph(getTranslation("cleared.none"))));
    }

    /** The last that was completed on the same side when it came to be cleared. */
    static Optional<Task> prepared(Task task, List<Task> others) {
        return others.stream()
                .filter(other -> other.progress().state() == TaskState.DONE
                        && !concerns(other)
                        && other.own()
                        && other.releasability().equals(task.releasability())
                        && !Objects.requireNonNull(other.span().endedAt())
                                .isAfter(task.span().openedAt()))
                .max(Comparator.comparing(
                        other -> Objects.requireNonNull(other.span().endedAt())));
    }
}
