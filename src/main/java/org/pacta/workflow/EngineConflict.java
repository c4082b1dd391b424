package org.pacta.workflow;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Says in Spring's words that a command of the engine lost against another at the same moment: it can be tried again. */
final class EngineConflict {

    static void translated(Runnable command) {
        try {
            command.run();
        } catch (OptimisticLockingException lost) {
            throw new OptimisticLockingFailureException("Somebody else moved the process on at the same moment.", lost);
        }
    }

    private EngineConflict() {}
}
