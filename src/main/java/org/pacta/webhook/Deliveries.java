package org.pacta.webhook;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.database.Acting;
import org.pacta.database.Changed;
import org.pacta.database.Columns;
import org.pacta.database.Keyset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was sent to webhooks, or is to be: of those that the reader may see. What a delivery says, and what its receiver
 * answered, is shown only to those who may see now what it is about.
 */
@Service
@Transactional(readOnly = true)
public class Deliveries {

    /** How {@link #following} goes on. */
    public static final Keyset KEYSET = Keyset.byId("d.id");

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Webhooks webhooks;
    private final DeliverySender courier;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deliveries(
            JdbcClient jdbc,
            Acting acting,
            Webhooks webhooks,
            DeliverySender courier,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.webhooks = webhooks;
        this.courier = courier;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One event on its way to one webhook.
     *
     * @param content null where the reader may not see what it is about
     * @param doubted whether it may have arrived twice
     * @param last null before the first try
     */
    public record Delivery(
            long id,
            long webhookId,
            @Nullable Content content,
            State state,
            boolean doubted,
            int attempts,
            Instant nextAttemptAt,
            @Nullable Try last,
            Instant createdAt,
            @Nullable Instant deliveredAt,
            int version) {}

    /**
     * What is told.
     *
     * @param id as the receiver knows it: CloudEvents' {@code id} and the header {@code webhook-id}
     * @param type empty for a ping
     * @param subject reference of the commitment; null for a ping
     * @param body the bytes that are sent, as text
     */
    public record Content(
            UUID id,
            Optional<EventType> type,
            Instant occurredAt,
            @Nullable String subject,
            String body) {}

    /**
     * The last try.
     *
     * @param failure null where it arrived
     * @param responseCode null where there was no answer
     * @param responseExcerpt the beginning of the answer's body
     */
    public record Try(
            Instant at,
            @Nullable Failure failure,
            @Nullable Integer responseCode,
            @Nullable String responseExcerpt,
            int tookMillis) {}

    /** Newest first; empty where there is no such webhook that the reader may see.
     *
     * @param state null means any
     */
    public List<Delivery> page(long webhookId, @Nullable State state, int offset, int limit) {
        return jdbc.sql(DeliverySql.PAGE)
                .param("webhook", webhookId)
                .param("state", state == null ? null : state.name())
                .param("offset", offset)
                .param("limit", limit)
                .query(this::delivery)
                .list();
    }

    /** Like {@link #page}, those after one in the list, or the newest. */
    public List<Delivery> following(long webhookId, @Nullable State state, Keyset.@Nullable Place after, int limit) {
        var sql = jdbc.sql(DeliverySql.following(after == null))
                .param("webhook", webhookId)
                .param("state", state == null ? null : state.name());
        return Keyset.bind(sql, after, limit).query(this::delivery).list();
    }

    /** How many {@link #page} would list. */
    public int count(long webhookId, @Nullable State state) {
        return jdbc.sql(DeliverySql.COUNT)
                .param("webhook", webhookId)
                .param("state", state == null ? null : state.name())
                .query(Integer.class)
                .single();
    }

    /** Empty where there is none that the reader may see. */
    public Optional<Delivery> byId(long id) {
        return jdbc.sql(DeliverySql.BY_ID).param("id", id).query(this::delivery).optional();
    }

    /** Whether it can be sent again: it is neither waiting nor under way. */
    public boolean mayResend(Delivery delivery) {
        return delivery.state().resendable();
    }

    /** Has it sent again, under the same id; whether its subscriber may see it is asked once more.
     *
     * @param version as read
     * @throws NoSuchElementException where there is none that the member may see
     * @throws Refused where it is waiting or under way, or its webhook is paused
     * @throws Stale where it changed since it was read
     */
    @Transactional
    public void resend(long id, int version) {
        var delivery = byId(id).orElseThrow(() -> new NoSuchElementException("There is no delivery " + id + "."));
        var webhook = webhooks.byId(delivery.webhookId()).orElseThrow();
        if (delivery.version() != version) {
            throw new Stale(subject(delivery));
        }
        if (!mayResend(delivery)) {
            throw new Refused("webhook.notResendable", null);
        }
        if (webhook.paused()) {
            throw new Refused("webhook.resumeFirst", null);
        }
        acting.asSystem(() -> Stale.unlessUpdated(
                jdbc.sql(DeliverySql.RESEND).param("now", Timestamp.from(clock.instant())),
                id,
                version,
                subject(delivery)));
        webhooks.recordResent(webhook, subject(delivery));
        events.publishEvent(Changed.of("webhook"));
    }

    private static String subject(Delivery delivery) {
        var content = delivery.content();
        return content == null || content.subject() == null ? "#" + delivery.id() : content.subject();
    }

    private Delivery delivery(ResultSet row, int n) throws SQLException {
        var content = content(row);
        return new Delivery(
                row.getLong("id"),
                row.getLong("webhook_id"),
                content,
                State.valueOf(row.getString("state")),
                row.getTimestamp("doubted_at") != null,
                row.getInt("attempts"),
                row.getTimestamp("next_attempt_at").toInstant(),
                lastTry(row, content != null),
                row.getTimestamp("created_at").toInstant(),
                Columns.instant(row, "delivered_at"),
                row.getInt("version"));
    }

    private @Nullable Content content(ResultSet row) throws SQLException {
        var id = row.getObject("event_id", UUID.class);
        if (id == null) {
            return null;
        }
        var event = new CloudEvent(
                id,
                row.getString("type"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("subject"),
                row.getString("data"));
        return new Content(
                id,
                EventType.ofType(event.type()),
                event.time(),
                event.subject(),
                new String(courier.body(event), StandardCharsets.UTF_8));
    }

    private static @Nullable Try lastTry(ResultSet row, boolean open) throws SQLException {
        var at = Columns.instant(row, "last_attempt_at");
        if (at == null) {
            return null;
        }
        var failure = row.getString("failure");
        return new Try(
                at,
                failure == null ? null : Failure.valueOf(failure),
                row.getObject("response_code", Integer.class),
                open ? row.getString("response_excerpt") : null,
                row.getInt("took_ms"));
    }

    /** Why a try did not deliver. It names no address, so that nobody learns from it what lies behind a name. */
    public enum Failure {
        /** The name of the host is not known, or leads to where nothing may be sent: which of them is not told. */
        NO_PUBLIC_ADDRESS,
        /** No connection came about. */
        UNREACHABLE,
        /** The certificate, or the encryption, is not acceptable. */
        TLS,
        /** It took too long. */
        TIMEOUT,
        /** The connection broke before there was an answer. */
        BROKEN,
        /** What answered does not speak HTTP. */
        NOT_HTTP,
        /** It answered with a redirect, which is not followed. */
        REDIRECT,
        /** It answered with a code that means no. */
        STATUS,
        /** The secret cannot be read: it was sealed with another key than the one configured now. */
        SECRET
    }

    /** How the delivery of one event to one webhook stands. */
    public enum State {
        /** Waits to be sent, for the first time or again. */
        QUEUED,
        /** A sender has it in its hands. */
        SENDING,
        /** The receiver answered with a code from 200 to 299. */
        DELIVERED,
        /** Its sender stopped, or the connection broke, while it was under way: sent once more, under the same id. */
        IN_DOUBT,
        /** Given up after too many tries. */
        DEAD,
        /** Not sent, since its subscriber may not see what it is about. */
        WITHHELD;

        /** Whether somebody may ask to have it sent again. */
        boolean resendable() {
            return switch (this) {
                case DELIVERED, IN_DOUBT, DEAD, WITHHELD -> true;
                case QUEUED, SENDING -> false;
            };
        }
    }
}
