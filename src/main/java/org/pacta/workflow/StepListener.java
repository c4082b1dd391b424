package org.pacta.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.pacta.commitment.EngineCallbacks;
import org.springframework.stereotype.Component;

/** Records which steps of the models were entered and left, for the marks on the diagram. */
@Component
class StepListener implements ExecutionListener {

    private final EngineCallbacks life;

    StepListener(EngineCallbacks life) {
        this.life = life;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var activity = execution.getActivityInstanceId();
        if (activity == null) {
            return;
        }
        if (ExecutionListener.EVENTNAME_START.equals(execution.getEventName())) {
            life.entered(
                    ProcessVariables.commitmentId(execution),
                    processKey((ExecutionEntity) execution),
                    execution.getCurrentActivityId(),
                    activity);
        } else {
            life.left(activity, execution.isCanceled());
        }
    }

    private static String processKey(ExecutionEntity execution) {
        return execution.getProcessDefinition().getKey();
    }
}
