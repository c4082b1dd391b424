package org.pacta.task.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.party.Member;
import org.pacta.task.Comments;
import org.pacta.task.Evidence;
import org.pacta.task.FormField;
import org.pacta.task.Grounds;
import org.pacta.task.Task;
import org.pacta.task.TaskRow;
import org.pacta.task.TaskState;
import org.pacta.task.TaskWork;
import org.pacta.text.ModelWords;

/**
 * A task.
 *
 * @param version what a command on it sends in {@code If-Match}
 * @param office code of the office that does it
 * @param assigneeAway the absence in which it is due, told to that party alone
 * @param managersOnly whether it is a decision that only managers take
 * @param dueOn where the office's party is
 * @param dueAt the moment until which there is time on that day; without one, the whole day is
 * @param fields what completing it asks for
 * @param answers what was filled in
 * @param completedInsteadOf who was away, where it was completed in that one's name
 * @param may what the token's member may do with it now
 */
record TaskResource(
        long id,
        int version,
        String name,
        @Nullable String instructions,
        String commitment,
        String commitmentTitle,
        String office,
        String officeName,
        String party,
        boolean managersOnly,
        @Nullable Long assigneeId,
        @Nullable String assignee,
        @Nullable Away assigneeAway,
        TaskState state,
        int percent,
        @Nullable String blockedReason,
        LocalDate dueOn,
        @Nullable Instant dueAt,
        LocalDate originalDueOn,
        List<String> releasableTo,
        List<FormField> fields,
        Map<String, String> answers,
        Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable String completedBy,
        @Nullable String completedInsteadOf,
        May may) {

    /** When whoever has it is away, and who stands in. */
    record Away(LocalDate from, LocalDate until, @Nullable String substitute) {

        static @Nullable Away of(Task.@Nullable Away away) {
            return away == null ? null : new Away(away.from(), away.until(), away.substitute());
        }
    }

    /** What the member may do: work on it, give it to somebody, attach evidence. */
    record May(boolean work, boolean assign, boolean attach) {}

    /** A task as the list has it. */
    record Row(
            long id,
            int version,
            String name,
            String commitment,
            String commitmentTitle,
            String officeName,
            String party,
            @Nullable String assignee,
            boolean mine,
            TaskState state,
            int percent,
            @Nullable String blockedReason,
            LocalDate dueOn,
            @Nullable Instant dueAt,
            LocalDate originalDueOn) {

        static Row of(TaskRow row, Locale reader) {
            return new Row(
                    row.id().value(),
                    row.version(),
                    ModelWords.say(row.name(), reader),
                    row.commitment(),
                    row.commitmentTitle(),
                    row.office(),
                    row.party(),
                    row.assignee(),
                    row.mine(),
                    row.progress().state(),
                    row.progress().percent(),
                    row.progress().blockedReason(),
                    row.due().on(),
                    instant(row.due()),
                    row.due().original());
        }
    }

    /**
     * Something said before that the task rests on.
     *
     * @param party in whose name it was said
     * @param prepared whether it waits on the own side to be cleared
     * @param answers by field
     */
    record GroundResource(
            String heading,
            @Nullable String party,
            @Nullable String by,
            Instant at,
            boolean prepared,
            List<FormField> fields,
            Map<String, String> answers) {

        static GroundResource of(Grounds.Ground ground) {
            return new GroundResource(
                    ground.heading(),
                    ground.party(),
                    ground.by(),
                    ground.at(),
                    ground.prepared(),
                    ground.form().fields(),
                    ground.form().answers());
        }
    }

    /** Somebody to whom the task can be given. */
    record Candidate(String username, String name, String officeName) {

        static Candidate of(Member member) {
            return new Candidate(
                    member.username(), member.name(), member.office().name());
        }
    }

    /** A file or link that shows what was done; a file's content is at {@code /evidence/{id}/content}. */
    record EvidenceResource(
            long id,
            String title,
            @Nullable String link,
            @Nullable String fileName,
            @Nullable String mediaType,
            @Nullable Long size,
            String addedBy,
            Instant addedAt,
            List<String> releasableTo,
            Evidence.@Nullable Withdrawal withdrawn) {

        static EvidenceResource of(Evidence evidence) {
            return new EvidenceResource(
                    evidence.id(),
                    evidence.title(),
                    evidence.link(),
                    evidence.fileName(),
                    evidence.mediaType(),
                    evidence.size(),
                    evidence.addedBy(),
                    evidence.addedAt(),
                    evidence.reach().releasability().codes(),
                    evidence.withdrawal());
        }
    }

    /** What somebody wrote on it. */
    record CommentResource(
            long id,
            String member,
            String party,
            String text,
            Instant writtenAt,
            @Nullable Instant correctedAt,
            List<String> releasableTo) {

        static CommentResource of(Comments.Comment comment) {
            return new CommentResource(
                    comment.id(),
                    comment.member(),
                    comment.party(),
                    comment.text(),
                    comment.writtenAt(),
                    comment.correctedAt(),
                    comment.reach().releasability().codes());
        }
    }

    static TaskResource of(Task recorded, TaskWork work, Locale reader) {
        var task = recorded.in(reader);
        return new TaskResource(
                task.id().value(),
                task.version(),
                task.name(),
                task.instructions(),
                task.commitment().reference(),
                task.commitment().title(),
                task.holder().office().code(),
                task.holder().office().name(),
                task.holder().office().partyCode(),
                task.holder().managersOnly(),
                task.holder().assigneeId() == null
                        ? null
                        : task.holder().assigneeId().value(),
                task.holder().assignee(),
                Away.of(task.holder().away()),
                task.progress().state(),
                task.progress().percent(),
                task.progress().blockedReason(),
                task.due().on(),
                instant(task.due()),
                task.due().original(),
                task.releasability().codes(),
                task.form().fields(),
                task.form().answers(),
                task.span().openedAt(),
                task.span().endedAt(),
                task.span().completedBy(),
                task.span().insteadOf(),
                new May(work.mayWorkOn(task), work.mayAssign(task), work.mayAttachTo(task)));
    }

    private static @Nullable Instant instant(Task.Due due) {
        return due.at() == null ? null : due.at().toInstant();
    }
}
