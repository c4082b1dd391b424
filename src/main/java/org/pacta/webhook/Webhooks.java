package org.pacta.webhook;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.database.Acting;
import org.pacta.database.Columns;
import org.pacta.database.Keyset;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.MemberId;
import org.pacta.party.Member;
import org.pacta.party.Permissions;
import org.pacta.party.Releasability;
import org.pacta.party.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Subscriptions of members. Each sees his or her own, an administrator all; managers, coordinators, auditors and administrators
 * may have some. An administrator may pause, resume and delete those of others, but neither learn their secrets nor change them.
 *
 * <p>Commands refuse with {@link Refused} and name the field, with {@link Stale} where the subscription changed since it was
 * read, with {@link AccessDeniedException} where it is not the member's to decide, and with {@link NoSuchElementException}
 * where there is none that the member may see.
 */
@Service
@Transactional
public class Webhooks {

    /** How {@link #following} goes on: the reader's own first, then by the name of their owner. */
    public static final Keyset KEYSET =
            new Keyset("(w.owner_id <> (SELECT acting_member()))::int || m.name", Keyset.Type.TEXT, "w.id");

    /** For how long after a rotation the secret before it signs too. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    /** A member has so many at most. */
    public static final int MOST = 20;

    private static final Role[] SUBSCRIBERS = {Role.MANAGER, Role.COORDINATOR, Role.AUDITOR, Role.ADMINISTRATOR};

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Permissions permissions;
    private final History history;
    private final SecretBox secrets;
    private final RequestChecks wishes;
    private final EventRecorder recorder;
    private final Clock clock;

    Webhooks(
            JdbcClient jdbc,
            Acting acting,
            Permissions permissions,
            History history,
            SecretBox secrets,
            RequestChecks wishes,
            EventRecorder recorder,
            Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.permissions = permissions;
        this.history = history;
        this.secrets = secrets;
        this.wishes = wishes;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * A subscription that was just made.
     *
     * @param secret to check signatures with, as libraries for Standard Webhooks take it; it is told this once
     */
    public record Created(long id, String secret) {

        @Override
        public String toString() {
            return "Created[id=" + id + "]";
        }
    }

    /** Whether there is a key to seal secrets with, so that webhooks can be made at all. */
    @Transactional(readOnly = true)
    public boolean possible() {
        return secrets.usable();
    }

    /** Those that the reader may see, his or her own first. */
    @Transactional(readOnly = true)
    public List<Webhook> page(int offset, int limit) {
        var me = permissions.require(SUBSCRIBERS);
        return jdbc.sql(WebhookSql.PAGE)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> read(row, me))
                .list();
    }

    /** Like {@link #page}, those after one in the list, or the first. */
    @Transactional(readOnly = true)
    public List<Webhook> following(Keyset.@Nullable Place after, int limit) {
        var me = permissions.require(SUBSCRIBERS);
        return Keyset.bind(jdbc.sql(WebhookSql.following(after == null)), after, limit)
                .query((row, n) -> read(row, me))
                .list();
    }

    /** Where {@link #following} goes on after one. */
    public Keyset.Place place(Webhook webhook) {
        return new Keyset.Place((owns(webhook) ? "0" : "1") + webhook.owner(), webhook.id());
    }

    @Transactional(readOnly = true)
    public int count() {
        permissions.require(SUBSCRIBERS);
        return jdbc.sql(WebhookSql.COUNT).query(Integer.class).single();
    }

    /** Empty where there is none that the reader may see. */
    @Transactional(readOnly = true)
    public Optional<Webhook> byId(long id) {
        var me = permissions.require(SUBSCRIBERS);
        return jdbc.sql(WebhookSql.BY_ID)
                .param("id", id)
                .query((row, n) -> read(row, me))
                .optional();
    }

    /** The series that a subscription can be limited to. */
    @Transactional(readOnly = true)
    public List<String> series() {
        return wishes.series();
    }

    /** References of the statements that a subscription can be limited to, the latest first.
     *
     * @param text part of reference or title; null means any
     */
    @Transactional(readOnly = true)
    public List<String> statements(@Nullable String text, int offset, int limit) {
        return jdbc.sql(WebhookSql.STATEMENTS)
                .param("text", text == null || text.isBlank() ? null : text.strip())
                .param("offset", offset)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** Whether the reader may change it, rotate its secret and ping it: it is his or her own. */
    @Transactional(readOnly = true)
    public boolean owns(Webhook webhook) {
        return webhook.ownerId().equals(acting.requiredMemberId());
    }

    /** Subscribes; told of what happens from now on.
     *
     * @return its id and, this once, its secret
     */
    public Created create(NewWebhook asked) {
        var me = permissions.require(SUBSCRIBERS);
        if (!secrets.usable()) {
            throw new Refused("webhook.noKey", null);
        }
        var checked = wishes.checked(asked);
        var secret = SigningSecret.random();
        long id = acting.asSystem(() -> {
            int own = jdbc.sql(WebhookSql.COUNT_OWN)
                    .param("owner", me.id().value())
                    .query(Integer.class)
                    .single();
            if (own >= MOST) {
                throw new Refused("webhook.tooMany", null, MOST);
            }
            long added = bound(jdbc.sql(WebhookSql.ADD), checked)
                    .param("owner", me.id().value())
                    .param("now", Timestamp.from(clock.instant()))
                    .query(Long.class)
                    .single();
            jdbc.sql(WebhookSql.SEAL)
                    .param("id", added)
                    .param("secret", secrets.seal(added, secret.bytes()))
                    .update();
            return added;
        });
        history.record(entry(id, host(checked.address()), me.partyCode(), Action.WEBHOOK_CREATED)
                .noting("events", names(checked.events())));
        return new Created(id, secret.text());
    }

    /** Changes where it goes and what is told; its secret stays.
     *
     * @param version as read
     */
    public void change(long id, int version, NewWebhook asked) {
        var webhook = own(id);
        var checked = wishes.checked(asked);
        acting.asSystem(() ->
                Stale.unlessUpdated(bound(jdbc.sql(WebhookSql.CHANGE), checked), id, version, host(webhook.address())));
        history.record(entry(webhook, Action.WEBHOOK_CHANGED)
                .changing("address", host(webhook.address()), host(checked.address()))
                .changing("events", names(webhook.events()), names(checked.events())));
    }

    /** Stops it for now: what happens meanwhile is not told, what waits goes out when it is resumed. */
    public void pause(long id, int version) {
        var webhook = found(id);
        if (webhook.paused()) {
            throw new Refused("webhook.paused", null);
        }
        acting.asSystem(() -> Stale.unlessUpdated(
                jdbc.sql(WebhookSql.PAUSE).param("reason", Webhook.PauseReason.PERSON.name()),
                id,
                version,
                host(webhook.address())));
        history.record(entry(webhook, Action.WEBHOOK_PAUSED));
    }

    public void resume(long id, int version) {
        var webhook = found(id);
        if (!webhook.paused()) {
            throw new Refused("webhook.active", null);
        }
        acting.asSystem(() -> Stale.unlessUpdated(jdbc.sql(WebhookSql.RESUME), id, version, host(webhook.address())));
        history.record(entry(webhook, Action.WEBHOOK_RESUMED));
    }

    /** Gives it a new secret; the one before signs too for {@link #OVERLAP}.
     *
     * @return the new secret, this once
     */
    public Created rotateSecret(long id, int version) {
        var webhook = own(id);
        if (!secrets.usable()) {
            throw new Refused("webhook.noKey", null);
        }
        var secret = SigningSecret.random();
        acting.asSystem(() -> Stale.unlessUpdated(
                jdbc.sql(WebhookSql.ROTATE)
                        .param("secret", secrets.seal(id, secret.bytes()))
                        .param("previousUntil", Timestamp.from(clock.instant().plus(OVERLAP))),
                id,
                version,
                host(webhook.address())));
        history.record(entry(webhook, Action.WEBHOOK_SECRET_ROTATED));
        return new Created(id, secret.text());
    }

    /** Ends it for good; nothing more is sent, not even what waits. */
    public void delete(long id, int version) {
        var webhook = found(id);
        acting.asSystem(() -> {
            Stale.unlessUpdated(jdbc.sql(WebhookSql.DELETE), id, version, host(webhook.address()));
            jdbc.sql(WebhookSql.WITHHOLD_WAITING).param("id", id).update();
        });
        history.record(entry(webhook, Action.WEBHOOK_DELETED));
    }

    /** Sends an event that says nothing, also while it is paused, so that the receiver can be tried.
     *
     * @return the id of its delivery
     */
    public long ping(long id) {
        own(id);
        boolean waiting = jdbc.sql(WebhookSql.PING_WAITING)
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (waiting) {
            throw new Refused("webhook.pingWaiting", null);
        }
        return recorder.owePing(id);
    }

    /** That one of its deliveries is sent again, by whoever asked for it. */
    void recordResent(Webhook webhook, String subject) {
        history.record(entry(webhook, Action.WEBHOOK_RESENT).noting("subject", subject));
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec sql, RequestChecks.Checked checked) {
        return sql.param("address", checked.address())
                .param("events", checked.events().stream().map(EventType::name).toArray(String[]::new))
                .param("series", checked.series())
                .param(
                        "statement",
                        checked.statementId() == null
                                ? null
                                : checked.statementId().value());
    }

    private Webhook found(long id) {
        return byId(id).orElseThrow(() -> new NoSuchElementException("There is no webhook " + id + "."));
    }

    private Webhook own(long id) {
        var webhook = found(id);
        if (!owns(webhook)) {
            throw new AccessDeniedException("Only its owner does this with a webhook.");
        }
        return webhook;
    }

    private Entry entry(Webhook webhook, Action action) {
        var party = jdbc.sql(WebhookSql.PARTY_OF)
                .param("id", webhook.ownerId().value())
                .query(String.class)
                .single();
        return entry(webhook.id(), host(webhook.address()), party, action);
    }

    /** The rest of an address may be a secret, and the history is read by others. */
    private static Entry entry(long id, String host, String party, Action action) {
        return Entry.of("webhook:" + id, action, host, Releasability.to(List.of(party)));
    }

    private static String names(List<EventType> events) {
        return events.stream().map(EventType::type).collect(Collectors.joining(", "));
    }

    private static String host(String address) {
        return Objects.requireNonNullElse(URI.create(address).getHost(), "?");
    }

    private static Webhook read(ResultSet row, Member reader) throws SQLException {
        var ownerId = row.getLong("owner_id");
        var address = row.getString("address");
        var reason = row.getString("pause_reason");
        return new Webhook(
                row.getLong("id"),
                new MemberId(ownerId),
                row.getString("owner"),
                ownerId == reader.id().value() ? address : withoutPath(address),
                Columns.strings(row, "events").stream().map(EventType::valueOf).toList(),
                row.getString("series"),
                row.getString("statement"),
                reason == null ? null : Webhook.PauseReason.valueOf(reason),
                Columns.instant(row, "previous_until"),
                Columns.instant(row, "failing_since"),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("version"));
    }

    private static String withoutPath(String address) {
        var uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /**
     * What a subscription is to be.
     *
     * @param address {@code https://…}
     * @param events at least one
     * @param series limits it to the statements of this series, such as {@code DTT}
     * @param statement limits it to this statement, such as {@code DTT-14}; not together with a series
     */
    public record NewWebhook(
            String address,
            Set<EventType> events,
            @Nullable String series,
            @Nullable String statement) {

        public NewWebhook {
            events = Set.copyOf(events);
        }
    }
}
