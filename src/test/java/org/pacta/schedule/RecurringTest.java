package org.pacta.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.pacta.database.TestClock;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.health.contributor.Status;

/** What a loop does when its work fails, and what is said of it. */
class RecurringTest {

    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");

    @Test
    void anErrorIsNoEndOfALoopAndIsSaid() throws InterruptedException {
        var times = new CountDownLatch(3);
        var loop = new Recurring("test-loop", Duration.ofMillis(1), clock) {
            @Override
            protected void work() {
                times.countDown();
                throw new StackOverflowError("badly");
            }
        };
        loop.start();
        try {
            assertThat(times.await(30, TimeUnit.SECONDS))
                    .as("done again and again")
                    .isTrue();
            assertThat(loop.last())
                    .hasValueSatisfying(run -> assertThat(run.failure()).hasMessage("badly"));
            var health = health().judge(List.of(loop));
            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(String.valueOf(health.getDetails().get("test-loop"))).contains("failed");
        } finally {
            loop.stop();
        }
    }

    @Test
    void aLoopThatIsSilentForTooLongIsSeen() {
        var loop = new Recurring("silent", Duration.ofDays(1), clock) {
            @Override
            protected void work() {
                // Done once at the start.
            }
        };
        loop.start();
        loop.stop();
        assertThat(health().judge(List.of(loop)).getStatus()).isEqualTo(Status.UP);

        clock.advance(loop.patience().plusSeconds(1));

        assertThat(health().judge(List.of(loop)).getStatus()).isEqualTo(Status.DOWN);
    }

    private LoopHealth health() {
        return new LoopHealth(new StaticListableBeanFactory().getBeanProvider(Recurring.class), clock);
    }
}
