package org.pacta.workflow;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.pacta.id.CommitmentId;

/** The few process variables that there are: which commitment, and by which model. */
final class ProcessVariables {

    static final String COMMITMENT = "commitmentId";
    static final String KIND = "kind";

    static CommitmentId commitmentId(VariableScope scope) {
        return new CommitmentId((Long) scope.getVariable(COMMITMENT));
    }

    private ProcessVariables() {}
}
