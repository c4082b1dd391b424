package org.pacta.statement.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;

/** Two long texts are read at a time; a short one never waits. */
class ReadingTurnsTest {

    private static final int LONG = 50_001;
    private final ReadingTurns turns = new ReadingTurns();

    /** Who may not wait is refused at once where there is no turn. */
    private void refusedWithoutWaiting(int characters) {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> turns.take(characters, () -> "read"))
                    .satisfies(it -> {
                        assertThat(it.reason()).isEqualTo("api.busy");
                        assertThat(it.category()).isEqualTo(Refused.Category.BUSY);
                    });
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aSecondIsReadBesideTheFirst() {
        assertThat(turns.take(LONG, () -> turns.take(LONG, () -> "read"))).isEqualTo("read");
    }

    @Test
    void aThirdWaitsButAShortOneDoesNot() {
        var read = turns.take(
                LONG,
                () -> turns.take(LONG, () -> {
                    refusedWithoutWaiting(LONG);
                    return turns.take(LONG - 1, () -> "short");
                }));

        assertThat(read).isEqualTo("short");
    }

    @Test
    void aTurnIsGivenBackThoughTheReadingFails() {
        for (int i = 0; i < 3; i++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> turns.take(LONG, () -> {
                        throw new IllegalStateException("broken");
                    }));
        }

        assertThat(turns.take(LONG, () -> turns.take(LONG, () -> "read"))).isEqualTo("read");
    }
}
