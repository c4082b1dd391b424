package org.pacta.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.command.Refused;

/** However many large files come at once, few are in memory. */
class FileRoomTest {

    private static final long LARGE = 24L * 1024 * 1024;

    /** Of the memory there is room for two, and then there are the processors. */
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "8, 2"})
    void ofSixtyLargeFilesAtOnceFewAreInMemoryAndAllGetTheirTurn(int atOnce, int mostInMemory)
            throws InterruptedException {
        var room = new FileRoom(128L * 1024 * 1024, atOnce, 64, Duration.ofSeconds(60));
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new AtomicInteger();
        try (var senders = Executors.newFixedThreadPool(60)) {
            for (int i = 0; i < 60; i++) {
                senders.execute(() -> room.holding(LARGE, () -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.yield();
                    now.decrementAndGet();
                    return done.incrementAndGet();
                }));
            }
            senders.shutdown();
            assertThat(senders.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(done).hasValue(60);
        assertThat(most.get()).isBetween(1, mostInMemory);
    }

    @Test
    void whoFindsNoRoomInTimeIsAskedToComeAgainAndRoomIsGivenBackWhateverHappens() {
        var room = new FileRoom(48L * 1024 * 1024, 4, 4, Duration.ofMillis(5));
        var inside = new ArrayList<String>();

        room.holding(LARGE, () -> {
            assertThatThrownBy(() -> room.holding(LARGE, () -> inside.add("second")))
                    .isInstanceOf(Refused.class);
            return true;
        });
        assertThatThrownBy(() -> room.holding(LARGE, () -> {
                    throw new IllegalStateException("failed inside");
                }))
                .hasMessage("failed inside");

        assertThat(room.holding(LARGE, () -> inside.add("third"))).isTrue();
        assertThat(inside).containsExactly("third");
    }

    @Test
    void asManyAsAreAtWorkIsTheMostOfLargeFilesAndNotOfSmallOnes() {
        var room = new FileRoom(1L << 30, 1, 4, Duration.ofMillis(5));

        var inside = room.holding(LARGE, () -> {
            assertThatThrownBy(() -> room.holding(LARGE, () -> "second")).isInstanceOf(Refused.class);
            return room.holding(1_000, () -> "small");
        });

        assertThat(inside).isEqualTo("small");
    }

    @Test
    void aFileLargerThanAllRoomIsTakenAlone() {
        var room = new FileRoom(1024, 1, 4, Duration.ofMillis(5));

        assertThat(room.holding(LARGE, () -> "taken")).isEqualTo("taken");
    }
}
