package org.pacta.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pacta.shell.DueLabel;
import org.pacta.shell.StatusBadge;
import org.pacta.task.Task;
import org.pacta.task.TaskState;

/** Small pieces of text that several parts of the pages share. */
final class TaskWords {

    static String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }

    static String moment(Instant instant, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(instant.atZone(zone));
    }

    /** {@code 25 MB}, {@code 300 KB}. */
    /** Who did something; with whoever was away, where it was in that one's name. */
    static String who(Component reader, String name, @Nullable String insteadOf) {
        return insteadOf == null ? name : reader.getTranslation("task.insteadOf", name, insteadOf);
    }

    /** That whoever has a task is away when it is due. */
    static String away(Component reader, String name, Task.Away away, Locale locale) {
        return reader.getTranslation(
                away.substitute() == null ? "task.away" : "task.away.substitute",
                name,
                date(away.from(), locale),
                date(away.until(), locale),
                String.valueOf(away.substitute()));
    }

    static String size(Component reader, long bytes) {
        var kilobytes = bytes / 1024.0;
        return kilobytes >= 1000
                ? reader.getTranslation("evidence.megabytes", Math.round(kilobytes / 102.4) / 10.0)
                : reader.getTranslation("evidence.kilobytes", Math.max(1, Math.round(kilobytes)));
    }

    static Component state(TaskState state) {
        return StatusBadge.of("taskState", state, state.tone());
    }

    /** State and, while there is work going on, how far it is. */
    static Component progress(TaskState state, int percent) {
        var box = new Span(state(state));
        box.addClassName("task-progress");
        if (!state.ended() && (percent > 0 || state == TaskState.IN_PROGRESS)) {
            var track = new Span();
            track.addClassName("task-meter");
            track.getElement().setAttribute("aria-hidden", "true");
            track.getStyle().set("--percent", percent + "%");
            var figure = new Span(box.getTranslation("task.percent", percent));
            figure.addClassName("task-percent");
            box.add(track, figure);
        }
        return box;
    }

    private TaskWords() {}
    /** By when it is to be done; of one that has ended, when that was, and how late. */
    static DueLabel due(TaskState state, Task.Due due) {
        return switch (state) {
            case DONE -> DueLabel.done(due);
            case CANCELLED -> DueLabel.cancelled(due);
            default -> new DueLabel(due);
        };
    }
}
