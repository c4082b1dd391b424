package org.pacta.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.overview.Standing;
import org.pacta.shell.Tone;
import org.pacta.task.TaskState;

/** How pages speak of a commitment's and a task's state: one tone for one thing. */
class CommitmentTonesTest {

    @ParameterizedTest
    @CsvSource({"OVERDUE, BAD", "BLOCKED, BAD", "AT_RISK, CAUTION", "ON_TRACK, GOOD"})
    void healthIsSpokenOfAsBadAsItIs(Commitment.Health health, Tone tone) {
        assertThat(health.tone()).isEqualTo(tone);
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE, ACTIVE", "FULFILLED, GOOD", "LAPSED, BAD", "WITHDRAWN, QUIET", "SUPERSEDED, QUIET"})
    void anEndIsSpokenOfByWhatItMeans(Commitment.Status status, Tone tone) {
        assertThat(status.tone()).isEqualTo(tone);
    }

    @ParameterizedTest
    @CsvSource({"OPEN, NEUTRAL", "IN_PROGRESS, ACTIVE", "BLOCKED, BAD", "DONE, GOOD", "CANCELLED, QUIET"})
    void aTaskIsSpokenOfByItsState(TaskState state, Tone tone) {
        assertThat(state.tone()).isEqualTo(tone);
    }

    @Test
    void theOverviewSpeaksOfEachStandingAsTheCommitmentItselfDoes() {
        for (var health : Commitment.Health.values()) {
            assertThat(Standing.valueOf(health.name()).tone()).isEqualTo(health.tone());
        }
        assertThat(Standing.valueOf("FULFILLED").tone()).isEqualTo(Commitment.Status.FULFILLED.tone());
        assertThat(Standing.valueOf("WITHDRAWN").tone()).isEqualTo(Commitment.Status.WITHDRAWN.tone());
    }
}
