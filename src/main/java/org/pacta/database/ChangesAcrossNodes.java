package org.pacta.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the other nodes on this database what has changed, by topics alone and with the parties that may know, and publishes
 * here what they tell. Told after commit and gathered for a moment: a notification inside of a transaction would make
 * commits wait for each other.
 *
 * <p>While the connection to the database is broken, news is lost: pages of this node then show what has changed elsewhere
 * with the next change, or when they are opened anew.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-notify.html">PostgreSQL NOTIFY</a>
 */
final class ChangesAcrossNodes implements SmartLifecycle {

    /** The server allows less than 8,000 bytes. */
    static final int LONGEST = 7_500;

    /** Before the parties that may know; without it, everybody may. */
    private static final String PARTIES = "@";

    private static final String CHANNEL = "pacta_changed";
    private static final int GATHER_MILLIS = 20;
    private static final int LOOK_MILLIS = 10_000;
    private static final int AGAIN_MILLIS = 1_000;
    private static final int PATIENCE_SECONDS = 5;
    private static final Logger log = LoggerFactory.getLogger(ChangesAcrossNodes.class);

    private final String node = UUID.randomUUID().toString();
    private final DataSource listening;
    private final DataSource telling;
    private final ApplicationEventPublisher events;
    /** Topics by the parties that may know of them, as they are told. */
    private final Map<String, Set<String>> gathered = new HashMap<>();

    private volatile @Nullable ScheduledExecutorService teller;
    private volatile @Nullable Connection ear;
    private volatile boolean running;
    private volatile boolean heard;

    /**
     * @param listening opens a connection that is kept for listening alone
     * @param telling the pool
     */
    ChangesAcrossNodes(DataSource listening, DataSource telling, ApplicationEventPublisher events) {
        this.listening = listening;
        this.telling = telling;
        this.events = events;
    }

    @Override
    public void start() {
        running = true;
        teller = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("pacta-tell").daemon().factory());
        Thread.ofPlatform().name("pacta-listen").daemon().start(this::listen);
    }

    /** What other nodes tell is published outside of any transaction, so it does not come back here. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(Changed changed) {
        var telling = teller;
        if (telling == null) {
            return;
        }
        synchronized (gathered) {
            var first = gathered.isEmpty();
            gathered.computeIfAbsent(parties(changed), key -> new TreeSet<>()).addAll(changed.topics());
            if (first) {
                try {
                    telling.schedule(this::tell, GATHER_MILLIS, TimeUnit.MILLISECONDS);
                } catch (RejectedExecutionException stopping) {
                    gathered.clear();
                }
            }
        }
    }

    private void tell() {
        var payloads = new ArrayList<String>();
        synchronized (gathered) {
            gathered.forEach((parties, topics) -> payloads.addAll(payloads(node + parties, List.copyOf(topics))));
            gathered.clear();
        }
        try (var connection = telling.getConnection();
                var statement = connection.prepareStatement("SELECT pg_notify('" + CHANNEL + "', ?)")) {
            for (var payload : payloads) {
                statement.setString(1, payload);
                statement.execute();
            }
        } catch (SQLException unheard) {
            log.warn("Other nodes could not be told what has changed: {}", unheard.getMessage());
        }
    }

    private static String parties(Changed changed) {
        var parties = changed.parties();
        return parties == null ? "" : " " + PARTIES + String.join(",", new TreeSet<>(parties));
    }

    /** As many topics in one as the server allows, each after the same head: the node, and who may know. */
    static List<String> payloads(String head, List<String> topics) {
        var payloads = new ArrayList<String>();
        var payload = new StringBuilder(head);
        for (var topic : topics) {
            if (payload.length() > head.length() && bytes(payload) + bytes(topic) + 1 > LONGEST) {
                payloads.add(payload.toString());
                payload = new StringBuilder(head);
            }
            payload.append(' ').append(topic);
        }
        payloads.add(payload.toString());
        return payloads;
    }

    private static int bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private void listen() {
        while (running) {
            try (var connection = listening.getConnection();
                    var statement = connection.createStatement()) {
                ear = connection;
                statement.execute("LISTEN " + CHANNEL);
                heard = true;
                while (running) {
                    var news = connection.unwrap(PGConnection.class).getNotifications(LOOK_MILLIS);
                    if (news.length == 0) {
                        statement.execute("SELECT 1");
                    }
                    for (var piece : news) {
                        hear(piece.getParameter());
                    }
                }
            } catch (SQLException broken) {
                if (running) {
                    // Once for each time that it was there before.
                    log.atLevel(heard ? Level.WARN : Level.DEBUG)
                            .log("No news from other nodes for the moment: {}", broken.getMessage());
                    heard = false;
                    pause();
                }
            }
        }
    }

    private void hear(String payload) {
        var words = List.of(payload.split(" "));
        if (words.size() < 2 || words.getFirst().equals(node)) {
            return;
        }
        var restricted = words.get(1).startsWith(PARTIES);
        var parties =
                restricted ? Set.of(words.get(1).substring(PARTIES.length()).split(",")) : null;
        try {
            events.publishEvent(new Changed(Set.copyOf(words.subList(restricted ? 2 : 1, words.size())), parties));
        } catch (RuntimeException failure) {
            log.warn("News from another node was not taken by all", failure);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(AGAIN_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        var stopping = teller;
        teller = null;
        var open = ear;
        try {
            if (stopping != null) {
                stopping.shutdown();
                stopping.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            if (open != null) {
                open.close();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (SQLException gone) {
            log.debug("The listening connection was closed already", gone);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
