package org.pacta.workflow;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.pacta.commitment.EndingRecord;
import org.pacta.commitment.EngineCallbacks;
import org.pacta.task.Task;
import org.pacta.task.Tasks;
import org.springframework.stereotype.Component;

/** {@code commitment} in process models: when its deadline is, and how it ends. */
@Component
public class CommitmentBean implements InModels {

    private static final String MISSED_DEADLINE = "userTask_decideMissedDeadline";

    private final EngineCallbacks life;
    private final Tasks tasks;
    private final EndingRecord endings;

    CommitmentBean(EngineCallbacks life, Tasks tasks, EndingRecord endings) {
        this.life = life;
        this.tasks = tasks;
        this.endings = endings;
    }

    /** The moment after the due date, where the lead office is. */
    public Date deadline(DelegateExecution execution) {
        return Date.from(life.deadline(ProcessVariables.commitmentId(execution)));
    }

    /** Whether the other parties bound accept their part before the work starts; keeps what will count as kept. */
    public boolean partsAreAccepted(DelegateExecution execution) {
        var id = ProcessVariables.commitmentId(execution);
        tasks.latestOf(id, "userTask_confirmPlan")
                .map(task -> task.form().answers().get("criterion"))
                .ifPresent(criterion -> endings.criterion(id, criterion));
        return endings.asks(id) == EndingRecord.Asks.EACH;
    }

    /** The morning of the day on which a late commitment is looked at again, where the lead office is. */
    public Date lookAgain(DelegateExecution execution) {
        var id = ProcessVariables.commitmentId(execution);
        var day = tasks.latestOf(id, MISSED_DEADLINE)
                .map(task ->
                        LocalDate.parse(String.valueOf(task.form().answers().get("reviewOn"))))
                .orElseThrow();
        endings.lookAgain(id, day);
        return Date.from(life.beginningOf(id, day));
    }

    public void fulfil(DelegateExecution execution) {
        life.fulfilled(ProcessVariables.commitmentId(execution));
    }

    /** Withdrawn by command, or because a manager decided so when the deadline had passed. */
    public void withdraw(DelegateExecution execution) {
        var id = ProcessVariables.commitmentId(execution);
        var reason = tasks.latestOf(id, MISSED_DEADLINE)
                .map(task -> task.form().answers().getOrDefault("reason", ""))
                .orElse("");
        life.withdrawn(id, reason);
    }

    /** Moves the due date to what the manager decided. */
    public void extend(DelegateExecution execution) {
        var id = ProcessVariables.commitmentId(execution);
        Task decision = tasks.latestOf(id, MISSED_DEADLINE).orElseThrow();
        life.extended(
                id,
                LocalDate.parse(String.valueOf(decision.form().answers().get("newDueOn"))),
                String.valueOf(decision.form().answers().get("reason")));
    }
}
