package org.pacta.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.audit.HistorySealed;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.database.TestClock;
import org.pacta.database.TestDatabase;
import org.pacta.history.Action;
import org.springframework.security.access.AccessDeniedException;

/** What members do with their webhooks. */
class WebhooksTest {

    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
    private TestDatabase database;
    private WebhookFixture world;
    private Receiver receiver;

    @BeforeEach
    void begin() {
        database = TestDatabase.fresh();
        world = new WebhookFixture(database, clock);
        receiver = new Receiver(null);
    }

    @AfterEach
    void tidy() {
        receiver.close();
        world.close();
        database.close();
    }

    @Test
    void theSecretIsToldOnceAndKeptSealed() {
        var created = world.subscribe(world.korManager, receiver.address());

        assertThat(created.secret()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(created.toString()).doesNotContain(created.secret());
        var stored = world.rows.one(byte[].class, "SELECT secret FROM webhook");
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(created.secret());
        assertThat(world.rows.list(String.class, "SELECT subject || before || after FROM history"))
                .isNotEmpty()
                .noneMatch(line -> line.contains("whsec_") || line.contains("of=pacta"));
    }

    @Test
    void aCheckpointOfTheHistoryIsSentToWhoeverMayReadTheHistoryAndToNobodyElse() {
        world.subscribe(world.korManager, receiver.address());
        var administrators = world.subscribe(world.administrator, receiver.address());
        var auditors = world.subscribe(world.rows.member(world.washington, "carter", "AUDITOR"), receiver.address());
        world.subscribe(world.rows.member(world.washington, "officer-2", "COORDINATOR"), receiver.address());
        database.asSystem(() -> {
            world.bean(EventRecorder.class).on(new HistorySealed(7, "a signed note", clock.instant()));
            return null;
        });
        world.dispatcher.dispatch();

        assertThat(receiver.calls())
                .hasSize(2)
                .anyMatch(call -> call.signedWith(administrators.secret()))
                .anyMatch(call -> call.signedWith(auditors.secret()));
        var call = receiver.calls().getFirst();
        assertThat(call.json().path("type").asString()).isEqualTo("org.pacta.history.sealed.v1");
        assertThat(call.json().path("data").path("note").asString()).isEqualTo("a signed note");
        assertThat(call.json().path("data").path("size").asLong()).isEqualTo(7);
    }

    @Test
    void withAnotherKeyNothingIsSentAndItIsSaidWhy() {
        long id = world.subscribe(world.korManager, receiver.address()).id();
        world.happens(Action.COMMITMENT_STARTED, world.shared);
        try (var other = fixtureWithKey("/////////////////////////////////////////w8=")) {
            other.dispatcher.dispatch();
            var delivery = other.as(world.korManager, () -> other.deliveries.page(id, null, 0, 1))
                    .getFirst();
            assertThat(delivery.last().failure()).isEqualTo(Deliveries.Failure.SECRET);
            assertThat(receiver.calls()).isEmpty();

            var rotated = other.as(world.korManager, () -> other.webhooks.rotateSecret(id, 0));
            clock.advance(Duration.ofMinutes(1));
            other.dispatcher.dispatch();
            assertThat(receiver.only().signedWith(rotated.secret())).isTrue();
        }
    }

    @Test
    void withoutAKeyNoneIsMadeAndItIsSaidWhatToDo() {
        try (var other = fixtureWithKey("")) {
            assertThat(other.webhooks.possible()).isFalse();
            refused("webhook.noKey", null, () -> other.subscribe(world.korManager, receiver.address()));
        }
        assertThatThrownBy(() -> SecretBox.withKey("too short"))
                .hasMessageContaining("openssl rand -base64 32")
                .hasMessageNotContaining("too short");
    }

    private WebhookFixture fixtureWithKey(String key) {
        try {
            return new WebhookFixture(
                    database, clock, key, javax.net.ssl.SSLContext.getDefault(), List.of("http://127.0.0.1"));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRotatedSecretSignsBesideTheOneBeforeForADay() {
        var before = world.subscribe(world.korManager, receiver.address());
        var after = world.as(world.korManager, () -> world.webhooks.rotateSecret(before.id(), 0));
        world.happens(Action.COMMITMENT_STARTED, world.shared);
        world.dispatcher.dispatch();

        var call = receiver.only();
        assertThat(call.signature().split(" ")).hasSize(2);
        assertThat(call.signedWith(before.secret())).isTrue();
        assertThat(call.signedWith(after.secret())).isTrue();

        clock.advance(Duration.ofHours(25));
        world.happens(Action.COMMITMENT_STARTED, world.shared);
        world.dispatcher.dispatch();
        assertThat(receiver.calls().getLast().signedWith(before.secret())).isFalse();
        assertThat(receiver.calls().getLast().signedWith(after.secret())).isTrue();
    }

    @Test
    void badInputIsRefusedAtItsField() {
        var some = Set.of(EventType.COMMITMENT_STARTED);
        var address = receiver.address();
        refused("webhook.address.missing", "address", create(new Webhooks.NewWebhook(" ", some, null, null)));
        refused(
                "webhook.address.unreadable",
                "address",
                create(new Webhooks.NewWebhook("https://a b", some, null, null)));
        refused(
                "webhook.address.scheme",
                "address",
                create(new Webhooks.NewWebhook("http://example.org", some, null, null)));
        refused(
                "webhook.address.internal",
                "address",
                create(new Webhooks.NewWebhook("https://10.0.0.1", some, null, null)));
        refused(
                "webhook.address.internal",
                "address",
                create(new Webhooks.NewWebhook("https://no.such.example.org", some, null, null)));
        refused("webhook.events", "events", create(new Webhooks.NewWebhook(address, Set.of(), null, null)));
        refused("webhook.series", "series", create(new Webhooks.NewWebhook(address, some, "NONE", null)));
        refused("webhook.statement", "statement", create(new Webhooks.NewWebhook(address, some, null, "NONE-1")));
        refused("webhook.scope", "statement", create(new Webhooks.NewWebhook(address, some, "T", "DTT-14")));
        assertThat(world.rows.one(Integer.class, "SELECT count(*) FROM webhook"))
                .isZero();
    }

    private ThrowingCallable create(Webhooks.NewWebhook asked) {
        return () -> world.as(world.korManager, () -> world.webhooks.create(asked));
    }

    @Test
    void nobodyHasMoreThanTwenty() {
        for (int i = 0; i < Webhooks.MOST; i++) {
            world.subscribe(world.korManager, receiver.address());
        }
        refused("webhook.tooMany", null, () -> world.subscribe(world.korManager, receiver.address()));
        world.subscribe(world.usaManager, receiver.address());
    }

    @Test
    void anOfficerHasNone() {
        long officer = world.rows.member(world.seoul, "park", "OFFICER");

        assertThatThrownBy(() -> world.subscribe(officer, receiver.address()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.as(officer, () -> world.webhooks.page(0, 10)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void pausedItIsToldNothingButAPingUntilItIsResumed() {
        long id = world.subscribe(world.korManager, receiver.address()).id();
        world.happens(Action.COMMITMENT_STARTED, world.shared);
        does(world.korManager, webhooks -> webhooks.pause(id, 0));
        world.happens(Action.COMMITMENT_FULFILLED, world.shared);
        assertThat(world.dispatcher.dispatch()).isZero();

        world.as(world.korManager, () -> world.webhooks.ping(id));
        assertThat(world.dispatcher.dispatch()).isEqualTo(1);
        assertThat(receiver.only().json().get("type").asString()).isEqualTo("org.pacta.ping.v1");
        assertThat(receiver.only().json().has("subject")).isFalse();

        does(world.korManager, webhooks -> webhooks.resume(id, 1));
        assertThat(world.dispatcher.dispatch()).as("what was waiting").isEqualTo(1);
        refused("webhook.active", null, () -> does(world.korManager, webhooks -> webhooks.resume(id, 2)));
    }

    @Test
    void onePingAtATime() {
        long id = world.subscribe(world.korManager, receiver.address()).id();
        world.as(world.korManager, () -> world.webhooks.ping(id));

        refused("webhook.pingWaiting", null, () -> world.as(world.korManager, () -> world.webhooks.ping(id)));
    }

    @Test
    void deletedItIsToldNothingNotEvenWhatWaits() {
        long id = world.subscribe(world.korManager, receiver.address()).id();
        world.happens(Action.COMMITMENT_STARTED, world.shared);

        does(world.korManager, webhooks -> webhooks.delete(id, 0));

        assertThat(world.dispatcher.dispatch()).isZero();
        assertThat(world.states()).containsExactly("WITHHELD");
        assertThat(world.as(world.korManager, () -> world.webhooks.byId(id))).isEmpty();
        assertThat(world.as(world.administrator, () -> world.webhooks.count())).isZero();
        assertThat(world.rows.one(Boolean.class, "SELECT secret IS NULL FROM webhook"))
                .isTrue();
    }

    @Test
    void aCommandOnWhatHasChangedIsRefused() {
        long id = world.subscribe(world.korManager, receiver.address()).id();
        var other = new Webhooks.NewWebhook(receiver.address(), Set.of(EventType.TASK_ASSIGNED), null, null);
        does(world.korManager, webhooks -> webhooks.change(id, 0, other));

        for (Consumer<Webhooks> stale : List.<Consumer<Webhooks>>of(
                webhooks -> webhooks.change(id, 0, other),
                webhooks -> webhooks.pause(id, 0),
                webhooks -> webhooks.rotateSecret(id, 0),
                webhooks -> webhooks.delete(id, 0))) {
            assertThatThrownBy(() -> does(world.korManager, stale)).isInstanceOf(Stale.class);
        }
    }

    @Test
    void anAdministratorMayStopThatOfAnotherButNotSpeakForIt() {
        long id = world.subscribe(world.korManager, receiver.address()).id();
        var other = new Webhooks.NewWebhook(receiver.address(), Set.of(EventType.TASK_ASSIGNED), null, null);
        for (Consumer<Webhooks> forbidden : List.<Consumer<Webhooks>>of(
                webhooks -> webhooks.change(id, 0, other),
                webhooks -> webhooks.rotateSecret(id, 0),
                webhooks -> webhooks.ping(id))) {
            assertThatThrownBy(() -> does(world.administrator, forbidden)).isInstanceOf(AccessDeniedException.class);
        }

        does(world.administrator, webhooks -> webhooks.pause(id, 0));
        does(world.administrator, webhooks -> webhooks.resume(id, 1));
        does(world.administrator, webhooks -> webhooks.delete(id, 2));

        assertThat(world.rows.list(String.class, "SELECT action FROM history ORDER BY id"))
                .containsExactly("webhook.created", "webhook.paused", "webhook.resumed", "webhook.deleted");
    }

    @Test
    void whatArrivedOrWasGivenUpIsSentAgainUnderTheSameId() {
        long id = world.subscribe(world.korManager, receiver.address()).id();
        world.happens(Action.COMMITMENT_STARTED, world.shared);
        var waiting = only(id);
        refused(
                "webhook.notResendable",
                null,
                () -> world.as(world.korManager, () -> resend(waiting.id(), waiting.version())));
        world.dispatcher.dispatch();
        var arrived = only(id);
        assertThat(arrived.last().responseCode()).isEqualTo(204);

        world.as(world.korManager, () -> resend(arrived.id(), arrived.version()));
        world.dispatcher.dispatch();

        assertThat(receiver.calls()).hasSize(2);
        assertThat(receiver.calls().stream().map(Receiver.Call::id).distinct()).hasSize(1);
        assertThatThrownBy(() -> world.as(world.korManager, () -> resend(arrived.id(), arrived.version())))
                .isInstanceOf(Stale.class);
        assertThat(new String(receiver.calls().getFirst().body(), StandardCharsets.UTF_8))
                .as("what is shown is what was sent")
                .isEqualTo(arrived.content().body());
    }

    private Object resend(long delivery, int version) {
        world.deliveries.resend(delivery, version);
        return "done";
    }

    private Deliveries.Delivery only(long webhook) {
        return world.as(world.korManager, () -> world.deliveries.page(webhook, null, 0, 2))
                .getFirst();
    }

    private void does(long member, Consumer<Webhooks> command) {
        world.as(member, () -> {
            command.accept(world.webhooks);
            return null;
        });
    }

    private static void refused(String reason, String field, ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.field()).isEqualTo(field);
        });
    }
}
