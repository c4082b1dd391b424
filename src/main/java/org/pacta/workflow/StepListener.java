package org.pacta.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.EngineCallbacks;
import org.pacta.commitment.ProcessSteps;
import org.springframework.stereotype.Component;

/** Records which steps of the models were entered and left, for the marks on the diagram. */
@Component
class StepListener implements ExecutionListener {

    private final EngineCallbacks life;
    private final ProcessSteps steps;
    private final Sides sides = new Sides();

    StepListener(EngineCallbacks life, ProcessSteps steps) {
        this.life = life;
        this.steps = steps;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var activity = execution.getActivityInstanceId();
        if (activity == null) {
            return;
        }
        if (ExecutionListener.EVENTNAME_START.equals(execution.getEventName())) {
            steps.entered(
                    ProcessVariables.commitmentId(execution),
                    processKey((ExecutionEntity) execution),
                    execution.getCurrentActivityId(),
                    activity,
                    side(execution));
        } else {
            steps.left(activity, execution.isCanceled());
        }
    }

    CommandInterceptor writing() {
        return new CommandInterceptor() {
            @Override
            public <T> T execute(Command<T> command) {
                return steps.during(() -> next.execute(command));
            }
        };
    }

    /** Of a step that is one party's own: that party. */
    private @Nullable String side(DelegateExecution execution) {
        var element = execution.getBpmnModelElementInstance();
        return element != null && sides.isOnSide(element) && execution.getVariable("office") instanceof String office
                ? life.partyOf(CandidateGroup.parse(office).officeId())
                : null;
    }

    private static String processKey(ExecutionEntity execution) {
        return execution.getProcessDefinition().getKey();
    }
}
