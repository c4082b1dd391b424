package org.pacta.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The demo's thread acts in its past; for all others it is now. */
class DemoClockTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant THEN = Instant.parse("2025-12-24T09:00:00Z");
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final DemoClock clock = new DemoClock(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void whileTheWorkIsDoneItIsThenAndAfterwardsNow() {
        clock.at(THEN, () -> assertThat(clock.instant()).isEqualTo(THEN));

        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void itIsNowAgainThoughTheWorkFailed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> clock.at(THEN, () -> {
                    throw new IllegalStateException("broken");
                }));

        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void inAnotherZoneItIsTheSameMoment() {
        var seoul = clock.withZone(SEOUL);

        assertThat(seoul.getZone()).isEqualTo(SEOUL);
        clock.at(THEN, () -> assertThat(seoul.instant()).isEqualTo(THEN));
        assertThat(seoul.instant()).isEqualTo(NOW);
    }

    @Test
    void otherThreadsStayInThePresent() {
        clock.at(
                THEN,
                () -> assertThat(CompletableFuture.supplyAsync(clock::instant).join())
                        .isEqualTo(NOW));
    }
}
