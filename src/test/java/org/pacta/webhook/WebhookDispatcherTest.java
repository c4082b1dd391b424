package org.pacta.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.database.FailingSteps;
import org.pacta.database.TestClock;
import org.pacta.database.TestDatabase;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.id.CommitmentId;
import org.pacta.party.Releasability;
import org.springframework.core.NestedRuntimeException;

/** What happens to an event between the transaction that owes it and the receiver that takes it. */
class WebhookDispatcherTest {

    private static final String NOW = "2026-03-02T09:00:00Z";

    private final TestClock clock = TestClock.at(NOW);
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
    void anEventArrivesAsASignedCloudEvent() {
        var secret = world.subscribe(world.usaManager, receiver.address()).secret();

        world.happens(Action.COMMITMENT_STARTED, world.shared);
        assertThat(receiver.calls()).as("nothing is sent from inside").isEmpty();
        assertThat(world.dispatcher.dispatch()).isEqualTo(1);

        var call = receiver.only();
        assertThat(call.path()).isEqualTo("/hook?of=pacta");
        assertThat(call.host()).isEqualTo("127.0.0.1:" + receiver.port());
        assertThat(call.type()).startsWith("application/cloudevents+json");
        assertThat(call.timestamp()).isEqualTo(String.valueOf(Instant.parse(NOW).getEpochSecond()));
        assertThat(call.signedWith(secret)).isTrue();
        assertThat(call.signedWith(SigningSecret.random().text())).isFalse();
        var event = call.json();
        assertThat(event.get("specversion").asString()).isEqualTo("1.0");
        assertThat(event.get("id").asString()).isEqualTo(call.id());
        assertThat(event.get("source").asString()).isEqualTo("http://localhost:8080");
        assertThat(event.get("type").asString()).isEqualTo("org.pacta.commitment.started.v1");
        assertThat(event.get("subject").asString()).isEqualTo("DTT-14/01");
        assertThat(event.get("time").asString()).isEqualTo(NOW);
        assertThat(event.get("data").toString()).isEqualTo("""
            {"reference":"DTT-14/01","title":"Commitment DTT-14/01","status":"ACTIVE","dueOn":"2026-12-31",\
            "originalDueOn":"2026-12-31","leadOffice":"KOR-MND",\
            "link":"http://localhost:8080/commitments/DTT-14/01"}\
            """);
        assertThat(world.states()).containsExactly("DELIVERED");
    }

    @Test
    void anEventOfATaskNamesTheTaskAndWhoHasIt() {
        world.subscribe(world.korManager, receiver.address());
        var officer = world.rows.member(world.seoul, "park", "OFFICER");
        long task = world.rows.task(
                world.shared, "Draft", world.seoul, officer, LocalDate.parse("2026-05-01"), WebhookFixture.ALL);

        world.happensToTask(Action.TASK_ASSIGNED, task, world.shared);
        world.happensToTask(Action.TASK_REPORTED, task, world.shared);
        world.dispatcher.dispatch();

        var data = receiver.only().json().get("data");
        assertThat(data.get("task").toString())
                .isEqualTo("{\"id\":" + task + ",\"name\":\"Draft\",\"state\":\"OPEN\",\"dueOn\":\"2026-05-01\","
                        + "\"office\":\"KOR-MND\",\"assignee\":\"Park\"}");
        assertThat(data.get("link").asString()).isEqualTo("http://localhost:8080/tasks/" + task);
    }

    @Test
    void anEventOfATaskWithAnHourSaysItsMoment() {
        world.subscribe(world.korManager, receiver.address());
        long task = world.rows.task(
                world.shared, "Draft", world.seoul, null, LocalDate.parse("2026-05-01"), WebhookFixture.ALL);
        world.rows.run("UPDATE task SET due_at = '2026-05-01 12:00 Asia/Seoul' WHERE id = ?", task);

        world.happensToTask(Action.TASK_REPORTED, task, world.shared);
        world.happensToTask(Action.TASK_ASSIGNED, task, world.shared);
        world.dispatcher.dispatch();

        assertThat(receiver.only().json().get("data").get("task").toString())
                .contains("\"dueOn\":\"2026-05-01\",\"dueAt\":\"2026-05-01T03:00:00Z\"");
    }

    @Test
    void aMovedDueDateTellsBoth() {
        world.subscribe(world.korManager, receiver.address());

        database.asSystem(() -> {
            world.record(Entry.ofCommitment(
                            new CommitmentId(world.shared),
                            "DTT-14/01",
                            Action.COMMITMENT_MOVED,
                            Releasability.to(List.of("KOR")))
                    .changing("dueOn", LocalDate.parse("2026-11-30"), LocalDate.parse("2026-12-31")));
            return null;
        });
        world.dispatcher.dispatch();

        var data = receiver.only().json().get("data");
        assertThat(data.get("previousDueOn").asString()).isEqualTo("2026-11-30");
        assertThat(data.get("dueOn").asString()).isEqualTo("2026-12-31");
    }

    @Test
    void itIsOwedOnlyIfTheTransactionCommits() {
        world.subscribe(world.korManager, receiver.address());

        database.acting()
                .asSystem(() -> database.transaction().executeWithoutResult(status -> {
                    world.record(Entry.ofCommitment(
                            new CommitmentId(world.shared),
                            "DTT-14/01",
                            Action.COMMITMENT_STARTED,
                            Releasability.to(List.of("KOR"))));
                    status.setRollbackOnly();
                }));

        assertThat(world.dispatcher.dispatch()).isZero();
        assertThat(world.states()).isEmpty();
    }

    @Test
    void onlyWhatWasSubscribedToIsOwed() {
        world.as(
                world.korManager,
                () -> world.webhooks.create(new Webhooks.NewWebhook(
                        receiver.address(), java.util.Set.of(EventType.COMMITMENT_FULFILLED), "T", null)));
        world.subscribe(world.korManager, receiver.address(), null, "DTT-14");
        var other = world.rows.statement("DTT-15", WebhookFixture.ALL);
        var elsewhere = world.rows.commitment(
                other, "DTT-15/01", world.seoul, LocalDate.parse("2026-12-31"), WebhookFixture.ALL);

        world.happens(Action.COMMITMENT_STARTED, elsewhere);
        assertThat(world.states()).isEmpty();
        world.happens(Action.COMMITMENT_FULFILLED, elsewhere);
        assertThat(world.states()).hasSize(1);
        world.happens(Action.COMMITMENT_STARTED, world.shared);
        assertThat(world.states()).hasSize(2);
    }

    @Test
    void whatFailsIsTriedAgainUnderTheSameIdLongerAndLonger() {
        var secret = world.subscribe(world.korManager, receiver.address()).secret();
        world.happens(Action.COMMITMENT_STARTED, world.shared);
        receiver.answers(500, "out of order");

        assertThat(world.dispatcher.dispatch()).isZero();
        assertThat(world.dispatcher.dispatch()).as("not at once").isZero();
        clock.advance(Duration.ofSeconds(13));
        assertThat(world.dispatcher.dispatch()).isZero();
        assertThat(receiver.calls()).hasSize(2);
        clock.advance(Duration.ofSeconds(13));
        assertThat(world.dispatcher.dispatch()).as("three times as long").isZero();
        assertThat(receiver.calls()).hasSize(2);
        clock.advance(Duration.ofSeconds(30));
        receiver.answers(202, "");
        assertThat(world.dispatcher.dispatch()).isEqualTo(1);

        assertThat(receiver.calls()).hasSize(3).allMatch(call -> call.signedWith(secret));
        assertThat(receiver.calls().stream().map(Receiver.Call::id).distinct()).hasSize(1);
        assertThat(receiver.calls().stream().map(Receiver.Call::timestamp).distinct())
                .as("each try is dated, so that an old call cannot be played again")
                .hasSize(3);
        assertThat(receiver.calls().stream()
                        .map(call -> new String(call.body()))
                        .distinct())
                .hasSize(1);
        assertThat(world.rows.one(Integer.class, "SELECT failures FROM webhook"))
                .isZero();
    }

    @Test
    void aReceiverThatAsksForTimeIsLeftAlone() {
        world.subscribe(world.korManager, receiver.address());
        world.happens(Action.COMMITMENT_STARTED, world.shared);
        receiver.answers(503, "later");

        world.dispatcher.dispatch();

        assertThat(world.rows.one(
                        Integer.class,
                        "SELECT extract(epoch FROM next_attempt_at - last_attempt_at)::int FROM webhook_delivery"))
                .isEqualTo(1200);
    }

    @Test
    void whatFailsForTwoDaysIsGivenUpAndAWebhookThatFailsForThreeIsPausedAndItsOwnerTold() {
        long webhook = world.subscribe(world.korManager, receiver.address()).id();
        receiver.answers(500, "");
        world.happens(Action.COMMITMENT_STARTED, world.shared);
        for (int hour = 0; hour < 24 * 3; hour++) {
            world.dispatcher.dispatch();
            clock.advance(Duration.ofHours(1));
            if (hour == 60) {
                assertThat(world.states()).containsExactly("DEAD");
                assertThat(world.rows.one(Integer.class, "SELECT attempts FROM webhook_delivery"))
                        .isEqualTo(Retries.ATTEMPTS);
                world.happens(Action.COMMITMENT_FULFILLED, world.shared);
            }
        }
        clock.advance(Duration.ofHours(9));
        world.dispatcher.dispatch();

        assertThat(world.rows.one(String.class, "SELECT pause_reason FROM webhook"))
                .isEqualTo("FAILING");
        assertThat(world.rows.list(String.class, "SELECT address || ': ' || subject FROM mail"))
                .containsExactly("kim@example.org: Your webhook to 127.0.0.1 is paused");
        assertThat(world.rows.one(String.class, "SELECT text_body FROM mail"))
                .contains("for three days", "http://localhost:8080/webhooks/" + webhook)
                .doesNotContain("/hook?of=pacta");
        int calls = receiver.calls().size();
        world.happens(Action.COMMITMENT_STARTED, world.shared);
        clock.advance(Duration.ofDays(1));
        world.dispatcher.dispatch();
        assertThat(receiver.calls()).hasSize(calls);
        assertThat(world.states())
                .as("that it was closed, and that it was fulfilled; what happens while it is paused is not told")
                .hasSize(3);
    }

    @Test
    void aReceiverThatIsGoneForGoodIsNotCalledAgain() {
        world.subscribe(world.korManager, receiver.address());
        receiver.answers(410, "");
        world.happens(Action.COMMITMENT_STARTED, world.shared);

        world.dispatcher.dispatch();

        assertThat(world.states()).containsExactly("DEAD");
        assertThat(world.rows.one(String.class, "SELECT pause_reason FROM webhook"))
                .isEqualTo("GONE");
        assertThat(world.rows.one(Integer.class, "SELECT count(*) FROM mail")).isEqualTo(1);
    }

    @Test
    void whatReceiversAskHoldsForAllThatGoesThere() {
        world.subscribe(world.korManager, receiver.address());
        receiver.answers(503, "later");
        world.happens(Action.COMMITMENT_STARTED, world.shared);
        world.happens(Action.COMMITMENT_STARTED, world.korOnly);
        world.dispatcher.dispatch();
        receiver.answers(204, "");
        clock.advance(Duration.ofSeconds(1199));

        assertThat(world.dispatcher.dispatch()).as("it asked for 20 minutes").isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(world.dispatcher.dispatch()).isEqualTo(2);
    }

    @Test
    void afterAnOutageAllThatWaitedLeavesAtOnceInTheOrderOfWhatHappened() {
        world.subscribe(world.korManager, receiver.address());
        receiver.answers(500, "");
        for (int hour = 0; hour < 12; hour++) {
            world.happens(Action.COMMITMENT_STARTED, hour % 2 == 0 ? world.shared : world.korOnly);
            world.dispatcher.dispatch();
            clock.advance(Duration.ofHours(1));
        }
        int failed = receiver.calls().size();
        receiver.answers(204, "");

        assertThat(world.dispatcher.dispatch()).isEqualTo(12);

        var order = world.rows.list(
                String.class,
                "SELECT e.event_id::text FROM webhook_delivery d JOIN webhook_event e ON e.id = d.event_id ORDER BY d.id");
        assertThat(receiver.calls().stream().skip(failed).map(Receiver.Call::id))
                .containsExactlyElementsOf(order);
    }

    @Test
    void aLongQueueIsNoSiegeOfAReceiverThatFails() {
        world.subscribe(world.korManager, receiver.address());
        receiver.answers(500, "");
        for (int i = 0; i < 50; i++) {
            world.happens(Action.COMMITMENT_STARTED, world.shared);
        }
        for (int second = 0; second < 600; second += 2) {
            world.dispatcher.dispatch();
            clock.advance(Duration.ofSeconds(2));
        }
        assertThat(receiver.calls().size()).as("in ten minutes").isLessThan(12);

        receiver.answers(204, "");
        clock.advance(Duration.ofMinutes(10));
        world.dispatcher.dispatch();
        assertThat(world.states()).containsOnly("DELIVERED");
    }

    @Test
    void whatWasUnderWayWhenItsSenderDiedIsSentOnceMoreUnderTheSameId() {
        world.subscribe(world.korManager, receiver.address());
        world.happens(Action.COMMITMENT_STARTED, world.shared);
        var id = world.rows.one(String.class, "SELECT event_id::text FROM webhook_event");
        world.rows.run(
                "UPDATE webhook_delivery SET state = 'SENDING', claim = ?, claimed_at = ?::timestamptz",
                UUID.randomUUID(),
                clock.instant().toString());

        assertThat(world.dispatcher.dispatch()).as("it may still be at work").isZero();
        clock.advance(WebhookDispatcher.ABANDONED.plusSeconds(1));
        assertThat(world.dispatcher.dispatch()).isEqualTo(1);

        assertThat(receiver.only().id()).isEqualTo(id);
        assertThat(world.states()).containsExactly("DELIVERED");
        assertThat(world.rows.one(Boolean.class, "SELECT doubted_at IS NOT NULL FROM webhook_delivery"))
                .as("it may have arrived twice, and stays marked so")
                .isTrue();
    }

    /** Whichever step it is that fails: a sender that lives on knows what became of its deliveries, and says so at once. */
    @Test
    void aDatabaseThatFailsBetweenTwoStepsLeavesNoDeliveryLyingAndDoublesNone() {
        world.subscribe(world.korManager, receiver.address());
        var steps = FailingSteps.of(database, "webhook_delivery");
        for (int step = 1; step <= 8; step++) {
            steps.fail(step, step);
            for (int i = 0; i < 3; i++) {
                world.happens(Action.COMMITMENT_STARTED, world.shared);
            }
            for (int i = 0; i < 4; i++) {
                try {
                    world.dispatcher.dispatch();
                } catch (NestedRuntimeException away) {
                    // Before a lane began; within one it goes to the log.
                    continue;
                } finally {
                    clock.advance(Duration.ofSeconds(2));
                }
            }
            assertThat(steps.done()).isGreaterThanOrEqualTo(step);
            assertThat(world.states()).as("a failure of step %d", step).containsOnly("DELIVERED");
        }

        assertThat(receiver.calls().stream().map(Receiver.Call::id)).hasSize(24).doesNotHaveDuplicates();
        assertThat(world.rows.one(Integer.class, "SELECT count(*) FROM webhook_delivery WHERE doubted_at IS NOT NULL"))
                .isZero();
    }

    /** A node is known to be dead five seconds after its last word: {@code NodesTest}. */
    @Test
    void whatADeadNodeHadUnderWayIsTakenOverAtOnceAndOfALivingOneNothing() {
        world.subscribe(world.korManager, receiver.address());
        world.happens(Action.COMMITMENT_STARTED, world.shared);
        var node = UUID.randomUUID();
        world.rows.run("INSERT INTO node (id, seen_at) VALUES (?, now())", node);
        world.rows.run(
                "UPDATE webhook_delivery SET state = 'SENDING', claim = ?, claimed_at = ?::timestamptz, claimed_by = ?",
                UUID.randomUUID(),
                clock.instant().toString(),
                node);
        assertThat(world.dispatcher.dispatch()).isZero();

        world.rows.run("UPDATE node SET died_at = now() WHERE id = ?", node);

        assertThat(world.dispatcher.dispatch()).isEqualTo(1);
        assertThat(receiver.only()).isNotNull();
        assertThat(world.states()).containsExactly("DELIVERED");
        assertThat(world.rows.one(Boolean.class, "SELECT doubted_at IS NOT NULL FROM webhook_delivery"))
                .isTrue();
    }

    @Test
    void severalSendersShareTheWorkAndSendEachOnce() throws Exception {
        world.subscribe(world.korManager, receiver.address());
        world.subscribe(world.usaManager, receiver.address());
        for (int i = 0; i < 60; i++) {
            world.happens(Action.COMMITMENT_STARTED, world.shared);
        }
        try (var other = new WebhookFixture(database, clock);
                var threads = Executors.newFixedThreadPool(2)) {
            Callable<Integer> one = world.dispatcher::dispatch;
            Callable<Integer> two = other.dispatcher::dispatch;
            int arrived = 0;
            for (var result : threads.invokeAll(List.of(one, two))) {
                arrived += result.get();
            }
            assertThat(arrived).isEqualTo(120);
        }
        assertThat(receiver.calls()).hasSize(120);
        var signed = new ArrayList<String>();
        receiver.calls().forEach(call -> signed.add(call.id() + call.signature()));
        assertThat(signed).doesNotHaveDuplicates();
    }

    @Test
    void aSlowReceiverHoldsUpNobodyElse() throws Exception {
        try (var slow = new java.net.ServerSocket(0, 50, java.net.InetAddress.getLoopbackAddress())) {
            world.subscribe(world.korManager, "http://127.0.0.1:" + slow.getLocalPort() + "/");
            world.subscribe(world.usaManager, receiver.address());
            for (int i = 0; i < 20; i++) {
                world.happens(Action.COMMITMENT_STARTED, world.shared);
            }
            var lanes = world.dispatcher.start();
            assertThat(lanes).hasSize(2);
            var first = java.util.concurrent.CompletableFuture.anyOf(
                            lanes.toArray(java.util.concurrent.CompletableFuture[]::new))
                    .join();
            assertThat(first).isEqualTo(20);
            assertThat(receiver.calls()).hasSize(20);
            lanes.forEach(java.util.concurrent.CompletableFuture::join);
        }
        assertThat(world.rows.list(
                        String.class, "SELECT DISTINCT failure FROM webhook_delivery WHERE failure IS NOT NULL"))
                .containsExactly("TIMEOUT");
        assertThat(world.rows.one(Integer.class, "SELECT count(*) FROM webhook_delivery WHERE state = 'IN_DOUBT'"))
                .as("it was sent, and nobody knows what became of it")
                .isEqualTo(1);
    }

    @Test
    void aDueDateThatPassesIsToldOnceWhereTheLeadOfficeIs() {
        world.subscribe(world.usaManager, receiver.address());
        clock.set("2026-12-31T14:59:59Z");
        assertThat(world.sweep.sweep()).as("it is still the day in Seoul").isZero();
        clock.set("2026-12-31T15:00:00Z");
        assertThat(world.sweep.sweep()).isEqualTo(1);
        assertThat(world.sweep.sweep()).isZero();
        clock.advance(Duration.ofDays(3));
        assertThat(world.sweep.sweep()).isZero();
        world.dispatcher.dispatch();

        var event = receiver.only().json();
        assertThat(event.get("type").asString()).isEqualTo("org.pacta.commitment.overdue.v1");
        assertThat(event.get("time").asString()).isEqualTo("2026-12-31T15:00:00Z");
        assertThat(event.get("subject").asString()).isEqualTo("DTT-14/01");

        world.rows.run("UPDATE commitment SET due_on = DATE '2027-01-10' WHERE id = ?", world.shared);
        assertThat(world.sweep.sweep()).isZero();
        clock.set("2027-01-11T00:00:00Z");
        assertThat(world.sweep.sweep()).as("another due date is another event").isEqualTo(1);
    }

    @Test
    void whoSubscribesLaterIsNotToldOfWhatWasLateBefore() throws Exception {
        clock.set("2027-02-01T00:00:00Z");
        assertThat(world.sweep.sweep()).isZero();
        world.subscribe(world.korManager, receiver.address());

        assertThat(world.sweep.sweep()).isZero();
        assertThat(world.rows.one(Integer.class, "SELECT count(*) FROM webhook_overdue"))
                .isEqualTo(2);
    }

    @Test
    void severalSweepsAtOnceTellOnce() throws Exception {
        world.subscribe(world.korManager, receiver.address());
        clock.set("2027-02-01T00:00:00Z");
        try (var other = new WebhookFixture(database, clock);
                var threads = Executors.newFixedThreadPool(2)) {
            Callable<Integer> one = world.sweep::sweep;
            Callable<Integer> two = other.sweep::sweep;
            int owed = 0;
            for (var result : threads.invokeAll(List.of(one, two))) {
                owed += result.get();
            }
            assertThat(owed).isEqualTo(2);
        }
    }

    @Test
    void whatIsSettledIsForgottenAndWhatStillWaitsIsKept() {
        world.subscribe(world.korManager, receiver.address());
        world.happens(Action.COMMITMENT_STARTED, world.shared);
        world.dispatcher.dispatch();
        receiver.answers(500, "");
        world.happens(Action.COMMITMENT_STARTED, world.shared);
        clock.advance(Duration.ofDays(31));

        world.forgetBefore(clock.instant().minus(Duration.ofDays(30)));

        assertThat(world.states()).as("what still waits is kept").containsExactly("QUEUED");
    }

    @Test
    void healthIsDownWhenNothingLeavesButNotWhenAReceiverFails() {
        world.subscribe(world.korManager, receiver.address());
        receiver.answers(500, "");
        world.happens(Action.COMMITMENT_STARTED, world.shared);
        var health = world.bean(WebhookHealth.class);
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        clock.advance(Duration.ofMinutes(16));
        assertThat(health.health().getStatus().getCode()).isEqualTo("DOWN");
        assertThat(world.bean(WebhookBacklog.class).now())
                .isEqualTo(new WebhookBacklog.Backlog(1, Duration.ofMinutes(16), 0));

        world.dispatcher.dispatch();
        clock.advance(Duration.ofHours(1));

        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        assertThat(health.health().getDetails()).isEqualTo(Map.of("waiting", 1L, "lateSeconds", 0L, "dead", 0L));
    }
}
