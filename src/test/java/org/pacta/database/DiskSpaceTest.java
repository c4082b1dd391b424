package org.pacta.database;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Status;

/** That a disk fills is said before it is full. */
class DiskSpaceTest {

    private static final long MEGABYTE = 1L << 20;

    private final Logger logger = (Logger) LoggerFactory.getLogger(DiskSpace.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private long free;
    private long total = 420;

    private final DiskSpace disk = new DiskSpace(
            Path.of("data"), TestClock.at("2026-03-02T09:00:00Z"), () -> free * MEGABYTE, () -> total * MEGABYTE);

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(lines);
    }

    @Test
    void theLogSaysOnceThatItIsNearlyFullAndOnceThatThereIsRoomAgain() {
        for (long left : new long[] {300, 150, 140, 3, 300, 290}) {
            free = left;
            disk.work();
        }
        assertThat(lines.list)
                .extracting(line -> line.getLevel() + " " + line.getFormattedMessage())
                .containsExactly(
                        "WARN The disk of data is nearly full: 150 of 420 MB are free."
                                + " Free some space before nothing can be written.",
                        "INFO The disk of data has room again: 300 MB are free");
    }

    @ParameterizedTest
    @CsvSource({
        "420, 193, false, UP",
        "420, 191, true, UP",
        "420, 10, true, DOWN",
        "10000, 1100, false, UP",
        "10000, 900, true, UP",
        "1000000, 2100, false, UP",
        "1000000, 2000, true, UP",
    })
    void thoseWhoRunItAreToldInHealthAndItIsDownWhereHardlyAnythingCanBeWritten(
            long total, long free, boolean nearlyFull, String status) {
        this.total = total;
        this.free = free;
        assertThat(disk.health().getStatus()).isEqualTo(new Status(status));
        assertThat(disk.health().getDetails())
                .containsEntry("nearlyFull", nearlyFull)
                .containsEntry("freeMegabytes", free);
        assertThat(disk.warning().isPresent()).isEqualTo(nearlyFull);
    }
}
