package org.pacta.task.ui;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.pacta.history.History;
import org.pacta.id.MemberId;
import org.pacta.party.Permissions;
import org.pacta.shell.FileRoom;
import org.pacta.task.Audience;
import org.pacta.task.Comments;
import org.pacta.task.Evidence;
import org.pacta.task.EvidenceCorrections;
import org.pacta.task.EvidenceFolder;
import org.pacta.task.Grounds;
import org.pacta.task.MyWork;
import org.pacta.task.Task;
import org.pacta.task.TaskHanding;
import org.pacta.task.TaskPassing;
import org.pacta.task.TaskWork;
import org.pacta.task.Tasks;
import org.springframework.stereotype.Component;

/** The services behind the page of a task. */
@Component
record TaskDesk(
        Tasks tasks,
        TaskWork work,
        TaskPassing passing,
        TaskHanding handing,
        EvidenceFolder folder,
        EvidenceCorrections corrections,
        FileRoom room,
        Comments comments,
        Grounds said,
        History history,
        MyWork myWork,
        Permissions permissions) {

    MemberId reader() {
        return permissions.me().id();
    }

    String party() {
        return permissions.me().partyCode();
    }

    /** Comments on the task; what is done with them is shown at once. */
    ActivitySection.Writing writing(Task task, Runnable done) {
        return new ActivitySection.Writing() {

            @Override
            public void add(String text, Audience audience) {
                comments.add(task.id(), text, audience);
                done.run();
            }

            @Override
            public boolean mayRelease(Comments.Comment comment) {
                return comments.mayRelease(comment);
            }

            @Override
            public boolean mayCorrect(Comments.Comment comment) {
                return comments.mayCorrect(comment);
            }

            @Override
            public void correct(Comments.Comment comment, String text) {
                comments.correct(comment.id(), text);
                done.run();
            }

            @Override
            public void release(Comments.Comment comment) {
                comments.release(comment.id());
                done.run();
            }
        };
    }

    ZoneId zone() {
        return permissions.me().zone();
    }

    List<Grounds.Ground> grounds(Task task, List<Task> ofCommitment, Locale reader) {
        return said.of(task, ofCommitment, reader);
    }

    List<Activity> activity(Task task) {
        return Activity.merged(history.ofTask(task.id()), tasks.reports(task.id()), comments.ofTask(task.id()));
    }

    /** The task's own; for a decision, all that the other tasks of the commitment have brought together. */
    List<Evidence> evidence(Task task) {
        return task.holder().managersOnly()
                ? folder.ofCommitment(task.commitment().id())
                : folder.ofTask(task.id());
    }
}
