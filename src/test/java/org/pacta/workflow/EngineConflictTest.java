package org.pacta.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;

/** Which failures of the engine are only another's being first, and are tried again. */
class EngineConflictTest {

    @Test
    void aDeadlockInsideAnExceptionOfTheEngineIsSeen() {
        assertThat(EngineConflict.isDeadlock(fault("40P01"))).isTrue();
        assertThat(EngineConflict.isDeadlock(fault("40001"))).isTrue();
        assertThat(EngineConflict.isDeadlock(fault("23505"))).isFalse();
        assertThat(EngineConflict.isDeadlock(new ProcessEngineException("no database in it")))
                .isFalse();
    }

    @Test
    void losingTheEnginesOwnLockIsSaidInWordsThatAreTriedAgain() {
        assertThatThrownBy(() -> EngineConflict.translated(() -> {
                    throw new OptimisticLockingException("lost");
                }))
                .isInstanceOf(ConcurrencyFailureException.class);
    }

    private static ProcessEngineException fault(String state) {
        return new ProcessEngineException("ENGINE-03004", new RuntimeException(new SQLException("lost", state)));
    }
}
