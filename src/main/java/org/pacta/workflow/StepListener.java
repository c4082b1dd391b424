package org.pacta.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.pacta.commitment.EngineCallbacks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Records which steps of the models were entered and left, for the marks on the diagram. */
@Component
class StepListener implements ExecutionListener {

    private final ObjectProvider<EngineCallbacks> life;

    StepListener(ObjectProvider<EngineCallbacks> life) {
        this.life = life;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var activity = execution.getActivityInstanceId();
        if (activity == null) {
            return;
        }
        if (ExecutionListener.EVENTNAME_START.equals(execution.getEventName())) {
            life.getObject()
                    .entered(
                            ProcessVariables.commitmentId(execution),
                            processKey((ExecutionEntity) execution),
                            execution.getCurrentActivityId(),
                            activity);
        } else {
            life.getObject().left(activity, execution.isCanceled());
        }
    }

    private static String processKey(ExecutionEntity execution) {
        return execution.getProcessDefinition().getKey();
    }
}
