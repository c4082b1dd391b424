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
     * The hour that a rule means, where the lead office is, or the first moment of its day where it names no hour; of today
     * where that day has passed.
     *
     * @param rule as for the due date of a user task, for example {@code reviewOn-4w@09:00 else due-4w}
     */
    public Date at(DelegateExecution execution, String rule) {
        return Date.from(life.momentOf(ProcessVariables.commitmentId(execution), DueRule.parse(rule)));
    }
}
