package org.pacta.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Reads the engine's keys. */
final class ModelKeys {

    /** The key of the model that it runs by. The id of a definition begins with it only where it is a short one. */
    static String processKey(DelegateExecution execution) {
        return ((ExecutionEntity) execution).getProcessDefinition().getKey();
    }

    private ModelKeys() {}
}
