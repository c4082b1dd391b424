package org.pacta.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.EngineCallbacks;
import org.pacta.commitment.ProcessSteps;
import org.pacta.database.Acting;
import org.pacta.party.Parties;
import org.springframework.stereotype.Component;

/** Records which steps of the models were entered and left, for the marks on the diagram. */
@Component
class StepListener implements ExecutionListener {

    private final EngineCallbacks life;
    private final ProcessSteps steps;
    private final Acting acting;
    private final Parties parties;
    private final Sides sides = new Sides();

    StepListener(EngineCallbacks life, ProcessSteps steps, Acting acting, Parties parties) {
        this.life = life;
        this.steps = steps;
        this.acting = acting;
        this.parties = parties;
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
                    ModelKeys.processKey(execution),
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

    /** Of a step that is one party's own: that party; where no office says which, the party of whoever acts. */
    private @Nullable String side(DelegateExecution execution) {
        var element = execution.getBpmnModelElementInstance();
        if (element == null || !sides.isOnSide(element)) {
            return null;
        }
        return execution.getVariable("office") instanceof String office
                ? life.partyOf(CandidateGroup.parse(office).officeId())
                : acting.memberId()
                        .map(member -> parties.member(member).partyCode())
                        .orElse(null);
    }
}
