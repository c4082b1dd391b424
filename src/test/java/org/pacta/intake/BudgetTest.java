package org.pacta.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;

/** A file may take its time and no more. */
class BudgetTest {

    @Test
    void whileThereIsTimeNothingIsSaid() {
        assertThatCode(new Budget(Duration.ofHours(1))::check).doesNotThrowAnyException();
    }

    @Test
    void usedUpTimeIsRefusedWithTheSecondsThatThereWere() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(new Budget(Duration.ofSeconds(-7))::check)
                .satisfies(it -> {
                    assertThat(it.reason()).isEqualTo("intake.tooSlow");
                    assertThat(it.details()).containsExactly(1L);
                });
        assertThat(new Budget(Duration.ofSeconds(20)).tooSlow().details()).containsExactly(20L);
    }

    @Test
    void whoGaveUpWaitingEndsIt() {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(new Budget(Duration.ofHours(1))::check)
                    .satisfies(it -> assertThat(it.reason()).isEqualTo("intake.tooSlow"));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
