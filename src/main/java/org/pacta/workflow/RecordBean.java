package org.pacta.workflow;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.pacta.commitment.EngineCallbacks;
import org.pacta.id.CommitmentId;
import org.pacta.task.Tasks;
import org.springframework.stereotype.Component;

/** {@code record} in process models: what a meeting decided is read, and what is to be done becomes commitments. */
@Component
public class RecordBean implements InModels {

    private final EngineCallbacks life;
    private final Tasks tasks;

    RecordBean(EngineCallbacks life, Tasks tasks) {
        this.life = life;
        this.tasks = tasks;
    }

    /** Reads what was recorded; nothing where nothing was.
     *
     * @param recorded the user task whose answer {@code record} has the words
     * @param held the user task whose answer {@code heldOn} says when the meeting was
     */
    public void read(DelegateExecution execution, String recorded, String held) {
        var id = ProcessVariables.commitmentId(execution);
        var heldOn = answer(id, held, "heldOn").map(LocalDate::parse).orElse(null);
        answer(id, recorded, "record").ifPresent(words -> life.recorded(id, words, heldOn));
    }

    private Optional<String> answer(CommitmentId id, String element, String field) {
        return tasks.latestOf(id, element)
                .map(task -> task.form().answers().get(field))
                .filter(said -> !said.isBlank());
    }
}
