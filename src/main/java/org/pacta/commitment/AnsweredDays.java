package org.pacta.commitment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pacta.task.Task;
import org.pacta.task.TaskState;

/** The days that tasks have answered and that others can hang on. */
final class AnsweredDays {

    private AnsweredDays() {}

    /** The days that joint tasks have answered, by field; the last answer of each. */
    static Map<String, LocalDate> of(List<Task> tasks) {
        var days = new HashMap<String, LocalDate>();
        tasks.stream()
                .filter(task -> task.progress().state() == TaskState.DONE)
                .sorted(Comparator.comparing(
                        task -> Objects.requireNonNull(task.span().endedAt())))
                .forEach(task -> days.putAll(of(task)));
        return days;
    }

    /** What was said on one party's own side fixes nothing. */
    static Map<String, LocalDate> of(Task task) {
        var days = new HashMap<String, LocalDate>();
        if (!task.own()) {
            task.form().fields().stream()
                    .filter(field -> field.type().equals("date"))
                    .filter(field -> task.form().answers().containsKey(field.id()))
                    .forEach(field -> days.put(
                            field.id(), LocalDate.parse(task.form().answers().get(field.id()))));
        }
        return days;
    }
}
