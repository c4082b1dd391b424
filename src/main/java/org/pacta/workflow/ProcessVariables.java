package org.pacta.workflow;

import org.camunda.bpm.engine.delegate.VariableScope;

/** The few process variables that there are: which commitment, and by which model. */
final class ProcessVariables {

    static final String COMMITMENT = "commitmentId";
    static final String KIND = "kind";

    static long commitmentId(VariableScope scope) {
        return (Long) scope.getVariable(COMMITMENT);
    }

    private ProcessVariables() {}
}
