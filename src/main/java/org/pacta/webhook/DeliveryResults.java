package org.pacta.webhook;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.pacta.database.Acting;
import org.pacta.database.Changed;
import org.pacta.database.Columns;
import org.pacta.mail.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what became of a try: of the delivery, and of the webhook, which is paused where nothing arrives for days. */
@Service
class DeliveryResults {

    private static final Logger log = LoggerFactory.getLogger(DeliveryResults.class);

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Outbox outbox;
    private final PauseNotice letter;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Retries retries = new Retries(RandomGenerator.getDefault());

    DeliveryResults(
            JdbcClient jdbc,
            Acting acting,
            Outbox outbox,
            PauseNotice letter,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.outbox = outbox;
        this.letter = letter;
        this.events = events;
        this.clock = clock;
    }

    /** In one transaction of its own; does nothing where the claim was meanwhile taken for abandoned. */
    @Transactional
    public void settle(Claimed delivery, DeliveryOutcome outcome) {
        acting.asSystem(() -> {
            var now = clock.instant();
            if (settled(delivery, outcome, now) == 0) {
                return;
            }
            if (outcome.delivered()) {
                succeeded(delivery.webhookId(), now);
            } else {
                failed(delivery, outcome, now);
            }
        });
        changed(delivery);
    }

    /** Tells pages of the subscriber's party alone that a delivery changed: those of others do not stir. */
    void changed(Claimed delivery) {
        var party = acting.asSystem(() -> jdbc.sql(WebhookSql.PARTY_OF)
                .param("id", delivery.ownerId().value())
                .query(String.class)
                .single());
        events.publishEvent(Changed.within(Set.of(party), Set.of("delivery")));
    }

    private void succeeded(long webhookId, Instant now) {
        var failedBefore = jdbc.sql(WebhookSql.SUCCEEDED).param("id", webhookId).update() > 0;
        if (failedBefore) {
            jdbc.sql(DeliverySql.PULL_FORWARD)
                    .param("webhook", webhookId)
                    .param("now", Timestamp.from(now))
                    .update();
        }
    }

    private int settled(Claimed delivery, DeliveryOutcome outcome, Instant now) {
        // A try before its time only asks whether the receiver is back: where it is not, the delivery has lost nothing.
        var onlyAsked = delivery.early() && !outcome.delivered();
        int attempts = delivery.attempts() + (onlyAsked ? 0 : 1);
        var next = outcome.delivered() || onlyAsked ? null : retries.nextTry(delivery.attempts(), outcome, now);
        return jdbc.sql(DeliverySql.SETTLE)
                .param("id", delivery.id())
                .param("claim", delivery.claim())
                .param("state", state(delivery, outcome, attempts).name())
                .param("attempts", attempts)
                .param("nextAttemptAt", Columns.timestamp(next))
                .param("now", Timestamp.from(now))
                .param("code", outcome.code())
                .param("excerpt", outcome.excerpt())
                .param(
                        "failure",
                        outcome.failure() == null ? null : outcome.failure().name())
                .param("took", (int) outcome.took().toMillis())
                .param("doubtedAt", outcome.inDoubt() ? Timestamp.from(now) : null)
                .update();
    }

    private static Deliveries.State state(Claimed delivery, DeliveryOutcome outcome, int attempts) {
        if (outcome.delivered()) {
            return Deliveries.State.DELIVERED;
        }
        if (outcome.gone() || attempts >= Retries.ATTEMPTS) {
            return Deliveries.State.DEAD;
        }
        return outcome.inDoubt() || delivery.doubted() ? Deliveries.State.IN_DOUBT : Deliveries.State.QUEUED;
    }

    private void failed(Claimed delivery, DeliveryOutcome outcome, Instant now) {
        log.warn(
                "Delivery {} of webhook {}: {} {}",
                delivery.id(),
                delivery.webhookId(),
                outcome.failure(),
                outcome.code());
        var failures = jdbc.sql(WebhookSql.FAILURES)
                .param("id", delivery.webhookId())
                .query(Integer.class)
                .single();
        var since = jdbc.sql(WebhookSql.FAILED)
                .param("id", delivery.webhookId())
                .param("now", Timestamp.from(now))
                .param("restsUntil", Timestamp.from(Retries.restAfter(failures + 1, outcome, now)))
                .query((row, n) -> row.getTimestamp("failing_since").toInstant())
                .single();
        if (outcome.gone()) {
            pauseAndTell(delivery.webhookId(), Webhook.PauseReason.GONE);
        } else if (!since.plus(Retries.PATIENCE).isAfter(now)) {
            pauseAndTell(delivery.webhookId(), Webhook.PauseReason.FAILING);
        }
    }

    private void pauseAndTell(long webhookId, Webhook.PauseReason reason) {
        if (pause(webhookId, reason) == 0) {
            return;
        }
        var owner = jdbc.sql(WebhookSql.OWNER)
                .param("id", webhookId)
                .query(PauseNotice.Owner::read)
                .single();
        outbox.queue(letter.write(webhookId, owner, reason));
    }

    /** Of a member who may have none any more; called within the transaction that finds that out, as the system. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(long webhookId) {
        pause(webhookId, Webhook.PauseReason.OWNER);
    }

    private int pause(long webhookId, Webhook.PauseReason reason) {
        log.warn("Webhook {} is paused: {}", webhookId, reason);
        return jdbc.sql(WebhookSql.PAUSE_ACTIVE)
                .param("id", webhookId)
                .param("reason", reason.name())
                .update();
    }
}
