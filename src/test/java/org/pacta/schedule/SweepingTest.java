package org.pacta.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens by time alone is looked for once a quarter of an hour, and soon after a change. */
class SweepingTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Instant now = NOON;
    private int sweeps;
    private boolean failing;
    private boolean early;

    private final Sweep sweep = new Sweep();

    private final class Sweep extends Sweeping {

        Sweep() {
            super("test-sweep", Duration.ZERO, new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Instant instant() {
                    return now;
                }
            });
        }

        @Override
        protected boolean isTooEarly() {
            return early;
        }

        @Override
        protected void sweep() {
            if (failing) {
                throw new IllegalStateException("no database");
            }
            sweeps++;
        }

        void hearsOfAChange() {
            changed();
        }
    }

    @Test
    void theFirstLookSweepsAndTheNextHasNothingToFind() {
        assertThat(sweep.look()).isTrue();
        assertThat(sweep.look()).isFalse();
        assertThat(sweeps).isEqualTo(1);
    }

    @Test
    void theFirstSweepWaitsForWhatFellDueMeanwhileButNotForEver() {
        early = true;
        assertThat(sweep.look()).isFalse();
        early = false;
        assertThat(sweep.look()).isTrue();
        early = true;
        now = NOON.plus(Duration.ofMinutes(15));
        assertThat(sweep.look()).as("after the first one it waits for nothing").isTrue();

        var another = new Sweep();
        assertThat(another.look()).isFalse();
        now = now.plus(Sweeping.PATIENCE);
        assertThat(another.look()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"PT14M59.999S, false", "PT15M, true", "PT29M, true", "-PT1S, true"})
    void itSweepsAgainInTheNextQuarterOfAnHour(Duration later, boolean sweepsAgain) {
        sweep.look();
        now = NOON.plus(later);

        assertThat(sweep.look()).isEqualTo(sweepsAgain);
    }

    @Test
    void aChangeIsSweptForOnce() {
        sweep.look();
        sweep.hearsOfAChange();

        assertThat(sweep.look()).isTrue();
        assertThat(sweep.look()).isFalse();
    }

    @Test
    void aSweepThatFailedIsDoneAgain() {
        failing = true;
        assertThatIllegalStateException().isThrownBy(sweep::look);
        assertThatIllegalStateException().isThrownBy(sweep::look);
        failing = false;

        assertThat(sweep.look()).isTrue();
        assertThat(sweep.look()).isFalse();
        assertThat(sweeps).isEqualTo(1);
    }

    @Test
    void whatIsNeverDoneByItselfDoesNotRun() {
        sweep.start();

        assertThat(sweep.isRunning()).isFalse();
        assertThat(sweep.last()).isEmpty();
        sweep.stop();
    }

    @ParameterizedTest
    @CsvSource({"2s, PT2S", "' 500ms ', PT0.5S", "1m, PT1M", "'', PT0S", "' ', PT0S", "0, PT0S"})
    void anIntervalIsWrittenAsSpringWritesIt(String written, Duration interval) {
        assertThat(Recurring.interval(written)).isEqualTo(interval);
    }

    @Test
    void whatIsNoIntervalIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Recurring.interval("soon"));
    }
}
