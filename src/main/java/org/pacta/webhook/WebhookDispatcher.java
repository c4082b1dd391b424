package org.pacta.webhook;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Acting;
import org.pacta.database.Changed;
import org.pacta.database.Nodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what subscribers are owed, outside any other transaction; any number of them may run, in one application or several.
 *
 * <p>Each webhook has a lane of its own, so that a slow receiver holds up nobody else. A lane claims one delivery, asks
 * whether its subscriber may see it, and commits that before it sends; then it commits what became of it. What was under
 * way when a sender was killed is in doubt, and is sent once more under the same id. A sender that lives on while the
 * database goes away between two steps says afterwards what it knows.
 */
@Service
class WebhookDispatcher implements DisposableBean {

    /** A claim this old was left by a sender that is gone: much longer than any try may take. */
    static final Duration ABANDONED = Duration.ofMinutes(2);

    private static final Logger log = LoggerFactory.getLogger(WebhookDispatcher.class);

    private final JdbcClient jdbc;
    private final Acting acting;
    private final TransactionTemplate transaction;
    private final DeliveryResults settlements;
    private final DeliverySender courier;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Set<Long> lanes = ConcurrentHashMap.newKeySet();

    /** By webhook, what is in hand or was left there when the database went away. */
    private final Map<Long, Untold> untold = new ConcurrentHashMap<>();

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("pacta-webhook-", 0).factory());
    private volatile boolean stopping;

    WebhookDispatcher(
            JdbcClient jdbc,
            Acting acting,
            PlatformTransactionManager transactions,
            DeliveryResults settlements,
            DeliverySender courier,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.transaction = new TransactionTemplate(transactions);
        this.settlements = settlements;
        this.courier = courier;
        this.events = events;
        this.clock = clock;
    }

    /** Sends what is due now and waits until it is sent.
     *
     * @return how many deliveries arrived
     */
    int dispatch() {
        return start().stream().mapToInt(CompletableFuture::join).sum();
    }

    /** Begins to send what is due now, and does not wait. */
    List<CompletableFuture<Integer>> start() {
        tell();
        int left = system(() -> jdbc.sql(DeliverySql.RECOVER)
                .param("attemptsAllowed", Retries.ATTEMPTS)
                .param("now", now())
                .param("abandonedBefore", Timestamp.from(clock.instant().minus(ABANDONED)))
                .update());
        if (left > 0) {
            log.warn("{} webhook deliveries were left by a sender that is gone", left);
            events.publishEvent(Changed.of("delivery"));
        }
        return system(() -> jdbc.sql(DeliverySql.READY)
                        .param("now", now())
                        .query(Long.class)
                        .list())
                .stream()
                .filter(lanes::add)
                .map(webhook -> CompletableFuture.supplyAsync(() -> lane(webhook), threads))
                .toList();
    }

    /**
     * A claim of which the database may not know all yet.
     *
     * @param delivery null until it is about to be sent
     * @param outcome null until it was
     */
    private record Untold(
            UUID claim,
            @Nullable Claimed delivery,
            @Nullable DeliveryOutcome outcome) {}

    /** Says what the database could not be told when it happened, and gives back what was not sent. */
    private void tell() {
        for (var webhook : untold.keySet()) {
            if (!lanes.add(webhook)) {
                continue;
            }
            try {
                var left = untold.get(webhook);
                if (left != null) {
                    tell(left);
                    untold.remove(webhook);
                }
            } finally {
                lanes.remove(webhook);
            }
        }
    }

    private void tell(Untold left) {
        if (left.delivery() == null) {
            system(() ->
                    jdbc.sql(DeliverySql.NOT_SENT).param("claim", left.claim()).update());
        } else if (left.outcome() != null) {
            settlements.settle(left.delivery(), left.outcome());
        }
        // Else nobody knows whether it was sent: that is so of what a sender that is gone had in hand, too.
    }

    /** Sends what is due of one webhook, until nothing is left or a try fails. */
    private int lane(long webhook) {
        int arrived = 0;
        try {
            var delivered = true;
            while (delivered && !stopping) {
                var next = claim(webhook);
                if (next == null) {
                    break;
                }
                untold.put(webhook, new Untold(next.claim(), next, null));
                var outcome = courier.send(next);
                untold.put(webhook, new Untold(next.claim(), next, outcome));
                settlements.settle(next, outcome);
                untold.remove(webhook);
                delivered = outcome.delivered();
                arrived += delivered ? 1 : 0;
            }
        } catch (RuntimeException failure) {
            log.warn("The deliveries of webhook {} could not be sent this time", webhook, failure);
        } finally {
            lanes.remove(webhook);
        }
        return arrived;
    }

    /** The next that may be sent, claimed; null where there is none. What its subscriber may not see is withheld. */
    private @Nullable Claimed claim(long webhook) {
        while (true) {
            var claim = UUID.randomUUID();
            // Before it is claimed: the claim may hold although nobody could say so.
            untold.put(webhook, new Untold(claim, null, null));
            var found = system(() -> {
                var next = jdbc.sql(DeliverySql.CLAIM)
                        .param("claim", claim)
                        .param("node", Nodes.me())
                        .param("webhook", webhook)
                        .param("now", now())
                        .query((row, n) -> Claimed.read(row, claim))
                        .optional();
                return next.map(claimed -> new Checked(claimed, mayBeSent(claimed)));
            });
            if (found.isPresent() && found.get().allowed()) {
                return found.get().claimed();
            }
            untold.remove(webhook);
            if (found.isEmpty()) {
                return null;
            }
            events.publishEvent(Changed.of("delivery"));
        }
    }

    private record Checked(Claimed claimed, boolean allowed) {}

    /** Asks within the transaction of the claim; where the answer is no, the delivery is settled there. */
    private boolean mayBeSent(Claimed claimed) {
        var subscribes = jdbc.sql(DeliverySql.MAY_SUBSCRIBE)
                .param("member", claimed.ownerId().value())
                .query(Boolean.class)
                .single();
        if (!subscribes) {
            settlements.stop(claimed.webhookId());
        }
        if (subscribes && visible(claimed)) {
            return true;
        }
        jdbc.sql(DeliverySql.WITHHOLD)
                .param("id", claimed.id())
                .param("claim", claimed.claim())
                .update();
        return false;
    }

    private boolean visible(Claimed claimed) {
        return acting.asMember(
                        claimed.ownerId(),
                        () -> jdbc.sql(DeliverySql.VISIBLE)
                                .param("event", claimed.event())
                                .query(Integer.class)
                                .single())
                > 0;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private <T> T system(Supplier<T> work) {
        return acting.asSystem(() -> transaction.execute(status -> work.get()));
    }

    /** Lets what is under way come to its end. */
    @Override
    public void destroy() {
        stopping = true;
        threads.close();
    }
}
