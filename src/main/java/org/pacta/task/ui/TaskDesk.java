package org.pacta.task.ui;

import java.time.ZoneId;
import java.util.List;
import org.pacta.history.History;
import org.pacta.id.MemberId;
import org.pacta.party.Permissions;
import org.pacta.task.Comments;
import org.pacta.task.Evidence;
import org.pacta.task.EvidenceFolder;
import org.pacta.task.MyWork;
import org.pacta.task.Task;
import org.pacta.task.TaskWork;
import org.pacta.task.Tasks;
import org.springframework.stereotype.Component;

/** The services behind the page of a task. */
@Component
record TaskDesk(
        Tasks tasks,
        TaskWork work,
        EvidenceFolder folder,
        Comments comments,
        History history,
        MyWork myWork,
        Permissions permissions) {

    MemberId reader() {
        return permissions.me().id();
    }

    ZoneId zone() {
        return permissions.me().zone();
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
