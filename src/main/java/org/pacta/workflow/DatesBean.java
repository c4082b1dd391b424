package org.pacta.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.pacta.commitment.EngineCallbacks;
import org.pacta.deadline.DueRule;
import org.springframework.stereotype.Component;

/** {@code dates} in process models: moments that hang on the commitment's dates and on days that were answered. */
@Component
public class DatesBean implements InModels {

    private final EngineCallbacks life;

    DatesBean(EngineCallbacks life) {
        this.life = life;
    }

    /**
     * The first moment, where the lead office is, of the day that a rule means; today's where it has passed.
     *
     * @param rule as for the due date of a user task, for example {@code reviewOn-4w else due-4w}
     */
    public Date at(DelegateExecution execution, String rule) {
        return Date.from(life.momentOf(ProcessVariables.commitmentId(execution), DueRule.parse(rule)));
    }
}
