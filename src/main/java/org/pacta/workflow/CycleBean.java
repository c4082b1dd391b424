package org.pacta.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.EngineCallbacks;
import org.pacta.deadline.DueRule;
import org.pacta.task.Tasks;
import org.springframework.stereotype.Component;

/** {@code cycle} in process models: what recurs goes on as a commitment of its own. */
@Component
public class CycleBean implements InModels {

    private final EngineCallbacks life;
    private final Tasks tasks;

    CycleBean(EngineCallbacks life, Tasks tasks) {
        this.life = life;
        this.tasks = tasks;
    }

    /** Opens the next cycle, due one rhythm after this one; nothing where the commitment does not recur.
     *
     * @param lessons the user task whose answers the next cycle is handed
     */
    public void open(DelegateExecution execution, String lessons) {
        open(execution, lessons, null);
    }

    /** Opens the next cycle; nothing where the commitment does not recur.
     *
     * @param due a rule that hangs on an answer of that task, for example {@code nextExerciseOn+8w}; unanswered, the next
     *     cycle is due one rhythm after this one
     */
    public void openBy(DelegateExecution execution, String lessons, String due) {
        open(execution, lessons, DueRule.parse(due));
    }

    private void open(DelegateExecution execution, String lessons, @Nullable DueRule due) {
        var id = ProcessVariables.commitmentId(execution);
        tasks.latestOf(id, lessons).ifPresent(task -> life.cycleEnded(id, task, due));
    }
}
