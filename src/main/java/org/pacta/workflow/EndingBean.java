package org.pacta.workflow;

import java.util.Date;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.pacta.commitment.Ending;
import org.pacta.commitment.EndingRecord;
import org.pacta.id.CommitmentId;
import org.pacta.task.Tasks;
import org.springframework.stereotype.Component;

/** {@code ending} in process models: how a commitment's end is proposed, verified, answered and settled. */
@Component
public class EndingBean implements InModels {

    private final EndingRecord endings;
    private final Tasks tasks;

    EndingBean(EndingRecord endings, Tasks tasks) {
        this.endings = endings;
        this.tasks = tasks;
    }

    public boolean isProposed(DelegateExecution execution) {
        return endings.isProposed(id(execution));
    }

    /** Whether one is being agreed: it waits to be verified, or for the answers of the parties. */
    public boolean isUnderWay(DelegateExecution execution) {
        return endings.isUnderWay(id(execution));
    }

    /** Puts on record what the lead office filled in. */
    public void propose(DelegateExecution execution) {
        var said = answers(execution, "userTask_proposeEnd");
        endings.record(
                id(execution),
                Ending.Outcome.valueOf(said.getOrDefault("outcome", "KEPT")),
                said.getOrDefault("reason", ""),
                said.get("supersededBy"));
    }

    /** Puts on record that it is no longer pursued, as was decided when the due date had passed. */
    public void proposeAsDecided(DelegateExecution execution) {
        var said = answers(execution, "userTask_decideMissedDeadline");
        endings.record(id(execution), Ending.Outcome.NO_LONGER_PURSUED, said.getOrDefault("reason", ""), null);
    }

    public void verified(DelegateExecution execution) {
        endings.verified(
                id(execution),
                tasks.latestOf(id(execution), "userTask_verifyEnd")
                        .map(task -> tasks.completedBy(task.id()))
                        .orElse(null));
    }

    public void returned(DelegateExecution execution) {
        endings.decided(id(execution), Ending.State.RETURNED);
        over(execution);
    }

    /** {@code each}, {@code silence} or {@code nobody}. */
    public String asks(DelegateExecution execution) {
        return endings.asks(id(execution)).name().toLowerCase(Locale.ROOT);
    }

    public Date silenceUntil(DelegateExecution execution) {
        return Date.from(endings.silenceUntil(id(execution)));
    }

    public void agreed(DelegateExecution execution) {
        endings.decided(id(execution), Ending.State.AGREED);
    }

    public void refused(DelegateExecution execution) {
        endings.decided(id(execution), Ending.State.DISSENTED);
        over(execution);
    }

    public boolean isAgreed(DelegateExecution execution) {
        return endings.isAgreed(id(execution));
    }

    /** Where the work was done while an end was being agreed, the lead proposes how it ended once that is not agreed. */
    private static void over(DelegateExecution execution) {
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation("endOver")
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .correlateAll();
    }

    /** Closes the commitment as agreed. */
    public void close(DelegateExecution execution) {
        endings.close(id(execution));
    }

    private Map<String, String> answers(DelegateExecution execution, String element) {
        return tasks.latestOf(id(execution), element)
                .map(task -> task.form().answers())
                .orElse(Map.of());
    }

    private static CommitmentId id(DelegateExecution execution) {
        return ProcessVariables.commitmentId(execution);
    }
}
