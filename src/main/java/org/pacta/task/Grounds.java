package org.pacta.task;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What has been said before that somebody has to know who does a task: the dates that were proposed to whoever answers on
 * them, the end that is proposed and what counts as kept to whoever verifies it. Which of it belongs to a task is in its
 * process model; the module that runs those implements this as a bean.
 */
public interface Grounds {

    /**
     * In the order of the model, each party's after the others'.
     *
     * @return none that the reader may not see, and none that came after the task was ended
     */
    List<Ground> of(Task task, Locale reader);

    /** Like {@link #of(Task, Locale)}, where all tasks of its commitment have been read already. */
    List<Ground> of(Task task, List<Task> ofCommitment, Locale reader);

    /**
     * One thing that was said.
     *
     * @param heading the question that it answers, in the reader's language, as the form is
     * @param party who said it, where it was said in a party's name
     * @param by who wrote or gave it; null where the system did
     * @param prepared whether it is not said yet, and waits on the reader's own side to be cleared
     */
    record Ground(
            String heading,
            @Nullable String party,
            @Nullable String by,
            Instant at,
            boolean prepared,
            Task.Form form) {}
}
