package org.pacta.workflow;

import java.sql.SQLException;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Says in Spring's words that a command of the engine lost against another at the same moment: it can be tried again. */
final class EngineConflict {

    /** SQLSTATE "deadlock_detected" and "serialization_failure". */
    private static final Set<String> LOST = Set.of("40P01", "40001");

    static void translated(Runnable command) {
        try {
            command.run();
        } catch (OptimisticLockingException lost) {
            throw new OptimisticLockingFailureException("Somebody else moved the process on at the same moment.", lost);
        }
    }

    /** Whether the database chose this command to lose, which the engine tells in an exception of its own. */
    static boolean isDeadlock(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said && LOST.contains(String.valueOf(said.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private EngineConflict() {}
}
