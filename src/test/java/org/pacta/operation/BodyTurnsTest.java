package org.pacta.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Nobody takes the turns of everybody. */
class BodyTurnsTest {

    @Test
    void oneSenderHasFewTurnsAndOthersHaveTheirs() throws InterruptedException {
        var turns = new BodyTurns(5, 2, 0, Duration.ofMillis(1));

        assertThat(turns.take("a")).isTrue();
        assertThat(turns.take("a")).isTrue();
        assertThat(turns.take("a")).isFalse();
        assertThat(turns.take("b")).isTrue();
        turns.giveBack("a");
        assertThat(turns.take("a")).isTrue();
    }

    @Test
    void allSendersTogetherHaveNoMoreThanThereAre() throws InterruptedException {
        var turns = new BodyTurns(3, 2, 0, Duration.ofMillis(1));

        for (var sender : new String[] {"a", "b", "c"}) {
            assertThat(turns.take(sender)).isTrue();
        }
        assertThat(turns.take("d")).isFalse();
    }

    @Test
    void whoWaitsGetsTheTurnThatIsGivenBack() throws Exception {
        var turns = new BodyTurns(1, 1, 4, Duration.ofSeconds(20));
        assertThat(turns.take("a")).isTrue();
        var waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return turns.take("b");
            } catch (InterruptedException stopped) {
                return false;
            }
        });

        turns.giveBack("a");

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isTrue();
    }
}
