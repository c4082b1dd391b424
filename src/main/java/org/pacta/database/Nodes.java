package org.pacta.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Says every second that this process lives, and marks those that have not said so for {@link #SILENCE} as dead, so that
 * whoever claims work under {@link #me()} loses it at once when killed: {@code claimed_by IN (SELECT id FROM node WHERE
 * died_at IS NOT NULL)}.
 *
 * <p>The database's clock alone counts. After a time in which this process itself could not say so (the database was away)
 * it judges nobody before it has been heard for as long again: the others could not either. It has a connection of its own,
 * which a busy pool does not keep it waiting for. One that is marked though it lives does no harm: what it had claimed
 * counts as in doubt, and it is marked as alive with its next beat.
 */
public final class Nodes implements SmartLifecycle {

    /** After so long without a word a node is dead: several beats, so that a pause of the Java machine is no death. */
    static final Duration SILENCE = Duration.ofSeconds(5);

    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final int ANSWER_MILLIS = 3_000;
    private static final Logger log = LoggerFactory.getLogger(Nodes.class);
    private static final UUID ME = UUID.randomUUID();

    private static final String LIVE = """
            INSERT INTO node (id, seen_at) VALUES (?, clock_timestamp())
            ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at, died_at = NULL""";

    private static final String MARK = """
            UPDATE node SET died_at = clock_timestamp()
            WHERE id <> ? AND died_at IS NULL AND seen_at < clock_timestamp() - make_interval(secs => ?)""";

    private static final String LEAVE = "UPDATE node SET died_at = clock_timestamp() WHERE id = ?";

    private static final String FORGET = "DELETE FROM node WHERE died_at < clock_timestamp() - interval '1 day'";

    private final DataSource owner;
    private final boolean alone;
    private @Nullable Connection connection;
    private long heardSince;
    private long lastBeat;
    private boolean heard;
    private volatile @Nullable ScheduledExecutorService thread;

    /**
     * @param owner opens a connection that is kept for this alone
     * @param alone whether no other process can be on this database, so that all that were before are dead
     */
    Nodes(DataSource owner, boolean alone) {
        this.owner = owner;
        this.alone = alone;
    }

    /** By what this process claims work. */
    public static UUID me() {
        return ME;
    }

    /** One beat: says that this process lives and, where it may judge, marks who does not. Returns how many it marked. */
    synchronized int beat() throws SQLException {
        var at = System.nanoTime();
        int died;
        try {
            var open = open();
            try (var living = open.prepareStatement(LIVE)) {
                living.setObject(1, ME);
                living.executeUpdate();
            }
            died = mayJudge(at) ? mark(open) : 0;
        } catch (SQLException unheard) {
            heard = false;
            close();
            throw unheard;
        }
        if (died > 0) {
            log.warn("{} other nodes are gone; what they had claimed is taken over", died);
        }
        return died;
    }

    private boolean mayJudge(long at) {
        if (!heard || at - lastBeat > SILENCE.toNanos()) {
            heard = true;
            heardSince = at;
        }
        lastBeat = at;
        return alone || at - heardSince >= SILENCE.toNanos();
    }

    private int mark(Connection open) throws SQLException {
        try (var marking = open.prepareStatement(MARK);
                var forgetting = open.prepareStatement(FORGET)) {
            forgetting.executeUpdate();
            marking.setObject(1, ME);
            marking.setDouble(2, alone ? 0 : SILENCE.toSeconds());
            return marking.executeUpdate();
        }
    }

    private Connection open() throws SQLException {
        var open = connection;
        if (open == null) {
            open = owner.getConnection();
            connection = open;
            open.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
            try (var statement = open.createStatement()) {
                // A beat that a crash loses was no use anyway: no commit waits for the disk.
                statement.execute("SET synchronous_commit = off");
            }
        }
        return open;
    }

    private void close() {
        var open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException gone) {
                log.debug("The connection of the heartbeat was gone already", gone);
            }
        }
    }

    @Override
    public void start() {
        var starting = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("pacta-heartbeat").daemon().factory());
        starting.scheduleWithFixedDelay(this::beatOrNot, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
        thread = starting;
    }

    private void beatOrNot() {
        try {
            beat();
        } catch (SQLException | RuntimeException unheard) {
            log.debug("No heartbeat this time", unheard);
        }
    }

    /** Says that this process leaves: what it leaves behind, others take over. */
    @Override
    public void stop() {
        var stopping = thread;
        thread = null;
        if (stopping == null) {
            return;
        }
        stopping.shutdownNow();
        synchronized (this) {
            var open = connection;
            if (open != null) {
                try (var leaving = open.prepareStatement(LEAVE)) {
                    leaving.setObject(1, ME);
                    leaving.executeUpdate();
                } catch (SQLException gone) {
                    log.debug("Others will see that this node is gone", gone);
                }
            }
            close();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Begins before all that claims, and ends after it. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
