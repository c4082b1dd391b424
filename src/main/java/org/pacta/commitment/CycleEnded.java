package org.pacta.commitment;

import org.jspecify.annotations.Nullable;
import org.pacta.deadline.DueRule;
import org.pacta.id.CommitmentId;
import org.pacta.task.Task;

/**
 * In its process, a commitment that recurs has come to where its next cycle opens. An event and not a call, since starting a
 * process tells the engine, which is the one that says this.
 *
 * @param lessons the task whose answers the next one is handed
 * @param due when the next one is due, counted from an answer of this one; null for its due date and the rhythm
 */
record CycleEnded(
        CommitmentId commitmentId, Task lessons, @Nullable DueRule due) {}
