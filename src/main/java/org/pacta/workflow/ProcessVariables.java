package org.pacta.workflow;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.pacta.id.CommitmentId;
import org.pacta.reading.Kind;

/** The few process variables that there are: which commitment, and by which model. */
final class ProcessVariables {

    static final String COMMITMENT = "commitmentId";
    static final String KIND = "kind";

    static CommitmentId commitmentId(VariableScope scope) {
        return new CommitmentId((Long) scope.getVariable(COMMITMENT));
    }

    static Kind kind(VariableScope scope) {
        return new Kind((String) scope.getVariable(KIND));
    }

    private ProcessVariables() {}
}
