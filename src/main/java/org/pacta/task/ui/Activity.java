package org.pacta.task.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.task.Comments;
import org.pacta.task.Tasks;

/**
 * One thing that happened on a task.
 *
 * @param who null where the system did it
 * @param insteadOf who was away, where it was done in that one's name
 * @param text what was written with it
 * @param markedFor the parties who see it, where those are fewer than see the task
 * @param comment where it is one
 */
record Activity(
        Instant when,
        @Nullable String who,
        @Nullable String insteadOf,
        Phrase what,
        @Nullable String text,
        List<String> markedFor,
        Comments.@Nullable Comment comment) {

    /** A text in the language of whoever reads it. */
    @FunctionalInterface
    interface Phrase {

        String in(Component reader, Locale locale);
    }

    /** All of them in one list, newest first. */
    static List<Activity> merged(
            List<History.Line> history, List<Tasks.Report> reports, List<Comments.Comment> comments) {
        return Stream.of(
                        history.stream()
                                .filter(line -> line.action().toldByItsLine())
                                .map(Activity::of),
                        reports.stream().map(Activity::of),
                        comments.stream().map(Activity::of))
                .flatMap(part -> part)
                .sorted(Comparator.comparing(Activity::when).reversed())
                .toList();
    }

    private static Activity of(Tasks.Report report) {
        return new Activity(
                report.reportedAt(),
                report.member(),
                report.insteadOf(),
                (reader, locale) -> reader.getTranslation(
                        "activity.reported",
                        reader.getTranslation("taskState." + report.state().name()),
                        report.percent()),
                report.note(),
                List.of(),
                null);
    }

    private static Activity of(Comments.Comment comment) {
        return new Activity(
                comment.writtenAt(),
                comment.member(),
                null,
                (reader, locale) -> reader.getTranslation("activity.commented"),
                comment.text(),
                comment.reach().narrowed() ? comment.reach().releasability().codes() : List.of(),
                comment);
    }

    private static Activity of(History.Line line) {
        return new Activity(
                line.happenedAt(),
                line.action() == Action.TASK_OPENED ? null : line.member(),
                line.insteadOf(),
                (reader, locale) -> phrase(reader, locale, line),
                null,
                side(line),
                null);
    }

    /** Lines that one party alone may read are a chain of their own, which names it. */
    private static List<String> side(History.Line line) {
        int slash = line.chain().indexOf('/');
        return slash < 0 ? List.of() : List.of(line.chain().substring(slash + 1));
    }

    private static String phrase(Component reader, Locale locale, History.Line line) {
        var action = reader.getTranslation(line.action().textKey());
        var detail = detail(reader, locale, line);
        return detail.isEmpty() ? action : reader.getTranslation("activity.detailed", action, detail);
    }

    private static String detail(Component reader, Locale locale, History.Line line) {
        return switch (line.action()) {
            case TASK_ASSIGNED -> said(reader, line, "assignee");
            case TASK_HELP_ASKED -> said(reader, line, "colleague");
            case TASK_PASSED ->
                reader.getTranslation("activity.passed", text(line.after(), "office"), text(line.after(), "reason"));
            case EVIDENCE_ADDED, EVIDENCE_RELEASED, EVIDENCE_WITHDRAWN -> text(line.after(), "title");
            case TASK_MOVED ->
                reader.getTranslation("activity.moved", date(locale, line.before()), date(locale, line.after()));
            default -> "";
        };
    }

    /** Somebody, with the word that went with it. */
    private static String said(Component reader, History.Line line, String field) {
        var word = text(line.after(), "reason");
        return word.isEmpty()
                ? text(line.after(), field)
                : reader.getTranslation("activity.word", text(line.after(), field), word);
    }

    private static String text(Map<String, Object> fields, String field) {
        var value = fields.get(field);
        return value == null ? "" : value.toString();
    }

    private static String date(Locale locale, Map<String, Object> fields) {
        var value = text(fields, "dueOn");
        return value.isEmpty() ? value : TaskWords.date(LocalDate.parse(value), locale);
    }
}
