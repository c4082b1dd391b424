package org.pacta.database;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.pacta.schedule.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * How much room there is where the embedded PostgreSQL keeps its data: said before there is none, once in the log, all the
 * while to those who run it, by health and on the administrators' page; and down only where hardly anything can be written.
 */
public final class DiskSpace extends Recurring implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(DiskSpace.class);
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final long MEGABYTE = 1L << 20;

    /** With less than a tenth it is nearly full, but never with more than this; and always with less than that. */
    private static final long ENOUGH = 2_048 * MEGABYTE;

    private static final long LITTLE = 192 * MEGABYTE;

    /** With less than this PostgreSQL cannot lay out its next piece of log, and stops writing. */
    private static final long NONE = 24 * MEGABYTE;

    private final Path folder;
    private final LongSupplier free;
    private final LongSupplier total;
    private volatile boolean said;

    DiskSpace(Path folder, Clock clock) {
        this(
                folder,
                clock,
                () -> folder.toFile().getUsableSpace(),
                () -> folder.toFile().getTotalSpace());
    }

    DiskSpace(Path folder, Clock clock, LongSupplier free, LongSupplier total) {
        super("pacta-disk", EVERY, clock);
        this.folder = folder;
        this.free = free;
        this.total = total;
    }

    /**
     * What is left.
     *
     * @param nearlyFull whether somebody should free some space soon
     */
    public record Room(Path folder, long freeMegabytes, long totalMegabytes, boolean nearlyFull) {}

    /** How it stands now. */
    public Room room() {
        long all = total.getAsLong();
        long left = free.getAsLong();
        return new Room(folder, left / MEGABYTE, all / MEGABYTE, left < Math.clamp(all / 10, LITTLE, ENOUGH));
    }

    /** The room, where it is little. */
    public Optional<Room> warning() {
        return Optional.of(room()).filter(Room::nearlyFull);
    }

    @Override
    protected void work() {
        var room = room();
        if (room.nearlyFull() && !said) {
            log.warn(
                    "The disk of {} is nearly full: {} of {} MB are free. Free some space before nothing can be written.",
                    room.folder(),
                    room.freeMegabytes(),
                    room.totalMegabytes());
        } else if (!room.nearlyFull() && said) {
            log.info("The disk of {} has room again: {} MB are free", room.folder(), room.freeMegabytes());
        }
        said = room.nearlyFull();
    }

    @Override
    public Health health() {
        var room = room();
        return (room.freeMegabytes() * MEGABYTE < NONE ? Health.down() : Health.up())
                .withDetail("folder", room.folder().toString())
                .withDetail("freeMegabytes", room.freeMegabytes())
                .withDetail("totalMegabytes", room.totalMegabytes())
                .withDetail("nearlyFull", room.nearlyFull())
                .build();
    }
}
