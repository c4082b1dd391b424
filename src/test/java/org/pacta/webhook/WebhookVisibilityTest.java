package org.pacta.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.database.TestClock;
import org.pacta.database.TestDatabase;
import org.pacta.history.Action;
import org.pacta.id.MemberId;
import org.springframework.dao.DataAccessException;

/** That nobody is told, or shown, more than he or she may see. */
class WebhookVisibilityTest {

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
    void whatIsReleasedToKoreaAloneIsNotToldToAnAmericanSubscriber() {
        world.subscribe(world.usaManager, receiver.address());
        var korea = world.subscribe(world.korManager, receiver.address());

        world.happens(Action.COMMITMENT_STARTED, world.korOnly);
        clock.set("2027-01-02T00:00:00Z");
        world.sweep.sweep();
        world.dispatcher.dispatch();

        assertThat(receiver.calls())
                .hasSize(4)
                .allMatch(call -> call.signedWith(korea.secret())
                        || !call.json().toString().contains("DTT-14/02"));
        assertThat(world.rows.one(
                        Integer.class,
                        "SELECT count(*) FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id"
                                + " JOIN webhook_event e ON e.id = d.event_id"
                                + " WHERE w.owner_id = ? AND e.subject = 'DTT-14/02'",
                        world.usaManager))
                .as("not even that there was something")
                .isZero();
    }

    @Test
    void aTaskReleasedFurtherOrLessThanItsCommitmentIsToldToThoseWhoSeeBoth() {
        var usa = world.subscribe(world.usaManager, receiver.address());
        var due = LocalDate.parse("2026-05-01");
        long hidden = world.rows.task(world.shared, "Hidden", world.seoul, null, due, "KOR");
        long wider = world.rows.task(world.korOnly, "Wider", world.seoul, null, due, WebhookFixture.ALL);

        world.happensToTask(Action.TASK_COMPLETED, hidden, world.shared);
        world.happensToTask(Action.TASK_COMPLETED, wider, world.korOnly);
        world.dispatcher.dispatch();

        assertThat(receiver.calls()).noneMatch(call -> call.signedWith(usa.secret()));
        assertThat(world.states()).isEmpty();
    }

    @Test
    void whatIsWithdrawnFromAPartyBetweenEventAndSendingIsWithheld() {
        long webhook = world.subscribe(world.usaManager, receiver.address()).id();
        world.happens(Action.COMMITMENT_STARTED, world.shared);
        world.rows.run("UPDATE commitment SET releasable_to = '{KOR}' WHERE id = ?", world.shared);

        world.dispatcher.dispatch();

        assertThat(receiver.calls()).isEmpty();
        assertThat(world.states()).containsExactly("WITHHELD");
        var shown = world.as(world.usaManager, () -> world.deliveries.page(webhook, null, 0, 10))
                .getFirst();
        assertThat(shown.content()).isNull();
    }

    @Test
    void itIsAskedAgainAtEveryTryAndWhenItIsSentAgainByHand() {
        long webhook = world.subscribe(world.usaManager, receiver.address()).id();
        receiver.answers(500, "echo: DTT-14/01");
        world.happens(Action.COMMITMENT_STARTED, world.shared);
        world.dispatcher.dispatch();
        assertThat(receiver.calls()).hasSize(1);
        world.rows.run("UPDATE commitment SET releasable_to = '{KOR}' WHERE id = ?", world.shared);
        clock.advance(Duration.ofMinutes(5));

        world.dispatcher.dispatch();
        assertThat(world.states()).containsExactly("WITHHELD");
        var shown = world.as(world.usaManager, () -> world.deliveries.page(webhook, null, 0, 10))
                .getFirst();
        assertThat(shown.last()).isNotNull();
        assertThat(shown.last().responseExcerpt()).isNull();
        world.as(world.usaManager, () -> {
            world.deliveries.resend(shown.id(), shown.version());
            return null;
        });
        world.dispatcher.dispatch();

        assertThat(receiver.calls()).hasSize(1);
        assertThat(world.states()).containsExactly("WITHHELD");
    }

    @Test
    void whatIsReleasedToAPartyLaterIsNotToldOfTheTimeBefore() {
        world.subscribe(world.usaManager, receiver.address());
        world.happens(Action.COMMITMENT_STARTED, world.korOnly);
        world.rows.run("UPDATE commitment SET releasable_to = '{KOR,USA}' WHERE id = ?", world.korOnly);

        world.dispatcher.dispatch();

        assertThat(receiver.calls()).isEmpty();
    }

    @Test
    void nothingIsSentForAMemberWhoIsDisabledOrHasLostTheRole() {
        world.subscribe(world.usaManager, receiver.address());
        world.subscribe(world.korManager, receiver.address());
        world.happens(Action.COMMITMENT_STARTED, world.shared);
        world.rows.run("UPDATE member SET active = false WHERE id = ?", world.usaManager);
        world.rows.run("DELETE FROM member_role WHERE member_id = ?", world.korManager);

        world.dispatcher.dispatch();
        world.happens(Action.COMMITMENT_STARTED, world.shared);
        world.dispatcher.dispatch();

        assertThat(receiver.calls()).isEmpty();
        assertThat(world.states()).containsExactly("WITHHELD", "WITHHELD");
        assertThat(world.rows.list(String.class, "SELECT DISTINCT pause_reason FROM webhook"))
                .containsExactly("OWNER");
    }

    @Test
    void eachSeesHisOrHerOwnAndAnAdministratorThoseOfHisOrHerPartyAlone() {
        long korea = world.subscribe(world.korManager, receiver.address()).id();
        long america = world.subscribe(world.usaManager, receiver.address()).id();
        world.happens(Action.COMMITMENT_STARTED, world.korOnly);
        world.dispatcher.dispatch();

        assertThat(world.as(world.usaManager, () -> world.webhooks.page(0, 10)))
                .extracting(Webhook::id)
                .containsExactly(america);
        assertThat(world.as(world.usaManager, () -> world.webhooks.byId(korea))).isEmpty();
        assertThat(world.as(world.usaManager, () -> world.deliveries.page(korea, null, 0, 10)))
                .isEmpty();

        assertThat(world.as(world.administrator, () -> world.webhooks.page(0, 10)))
                .extracting(Webhook::address)
                .as("an address often holds a secret")
                .containsExactly("http://127.0.0.1:" + receiver.port());
        assertThat(world.as(world.administrator, () -> world.deliveries.page(korea, null, 0, 10)))
                .hasSize(1);
        assertThat(world.as(world.foreignAdministrator, () -> world.webhooks.page(0, 10)))
                .isEmpty();
        assertThat(world.as(world.foreignAdministrator, () -> world.deliveries.page(korea, null, 0, 10)))
                .isEmpty();
        assertThatThrownBy(() -> world.as(world.foreignAdministrator, () -> {
                    world.webhooks.delete(korea, 0);
                    return korea;
                }))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(world.as(world.korManager, () -> world.deliveries.page(korea, null, 0, 10))
                        .getFirst()
                        .content())
                .isNotNull();
    }

    @Test
    void noMemberCanReadASecretOrWriteATableByAnyQuery() {
        world.subscribe(world.korManager, receiver.address());
        var member = world.korManager;

        for (var sql : new String[] {
            "SELECT secret FROM webhook",
            "SELECT * FROM webhook",
            "UPDATE webhook SET state = 'PAUSED'",
            "DELETE FROM webhook_delivery",
            "INSERT INTO webhook_event (event_id) VALUES (gen_random_uuid())",
            "SELECT count(*) FROM webhook_overdue"
        }) {
            assertThatThrownBy(() -> database.asMember(
                            new MemberId(member),
                            () -> database.jdbc().sql(sql).query((row, n) -> 1).list()))
                    .as(sql)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void aStatementThatOneMayNotSeeCannotBeNamed() {
        world.rows.statement("SECRET-1", "KOR");

        assertThatThrownBy(() -> world.subscribe(world.usaManager, receiver.address(), null, "SECRET-1"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo("webhook.statement"));
    }
}
