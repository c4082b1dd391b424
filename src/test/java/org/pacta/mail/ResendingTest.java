package org.pacta.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.database.TestClock;
import org.pacta.database.TestDatabase;
import org.pacta.database.TestRows;
import org.pacta.id.MemberId;
import org.springframework.security.access.AccessDeniedException;

/** Many mails that were given up are sent again by a filter, all or none, little by little, by whoever looks after them. */
class ResendingTest {

    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
    private final ScriptedSmtp server = new ScriptedSmtp();
    private TestDatabase database;
    private TestRows rows;
    private MailFixture mail;
    private Resending resending;
    private long kim;
    private long park;
    private long sato;
    private MemberId coordinator;
    private MemberId administrator;

    @BeforeEach
    void people() {
        database = TestDatabase.fresh();
        rows = new TestRows(database);
        rows.threeParties();
        kim = rows.member(rows.office("KOR", "KOR-MND"), "kim", "OFFICER");
        park = rows.member(rows.office("KOR", "KOR-MOFA"), "park", "OFFICER");
        coordinator = new MemberId(rows.member(rows.office("KOR", "KOR-PM"), "coordinator", "COORDINATOR"));
        var tokyo = rows.office("JPN", "JPN-MOD");
        sato = rows.member(tokyo, "sato", "OFFICER");
        administrator = new MemberId(rows.member(tokyo, "admin", "ADMINISTRATOR"));
        mail = MailFixture.sendingTo(server.port(), database, clock);
        resending = mail.bean(Resending.class);
    }

    @AfterEach
    void tidy() {
        mail.close();
        server.close();
        database.close();
    }

    @Test
    void allThatAFilterNamesAreSentAgainAndEachPartysBySomebodyOfIt() {
        long first = dead(kim, "550 no such user");
        long second = dead(park, "550 no such user");
        clock.advance(Duration.ofDays(1));
        long third = dead(kim, "554 relay access denied");
        long japanese = dead(sato, "550 no such user");
        server.relent();

        assertThat(count(coordinator, filter(null, null, null))).isEqualTo(3);
        assertThat(count(coordinator, filter("KOR-MOFA", null, null))).isEqualTo(1);
        assertThat(count(coordinator, filter(null, "RELAY access", null))).isEqualTo(1);
        assertThat(count(coordinator, filter(null, "%", null))).as("no pattern").isZero();
        assertThat(count(coordinator, filter(null, null, "JPN"))).isZero();
        assertThat(count(
                        coordinator,
                        new Resending.Filter(Mailbox.State.DEAD, "KOR", null, null, null, clock.instant())))
                .isEqualTo(2);
        assertThat(count(coordinator, new Resending.Filter(Mailbox.State.KEPT, null, null, null, null, null)))
                .isZero();

        assertThat(resend(coordinator, filter(null, "no such user", null), 2)).isEqualTo(2);
        mail.dispatcher.dispatch();

        assertThat(List.of(mail.state(first), mail.state(second), mail.state(third), mail.state(japanese)))
                .containsExactly("SENT", "SENT", "DEAD", "DEAD");
        assertThat(server.taken).containsExactlyInAnyOrder(mail.messageId(first), mail.messageId(second));
        assertThat(resend(administrator, Resending.Filter.dead(), 1)).isEqualTo(1);
        mail.dispatcher.dispatch();
        assertThat(mail.state(japanese)).isEqualTo("SENT");
        assertThat(rows.list(String.class, "SELECT subject || ' ' || releasable_to::text FROM history ORDER BY id"))
                .containsExactly("2 {KOR}", "1 {JPN}");
    }

    @Test
    void noneIsSentWhereOthersFitByNowOrSomebodyElseAsks() {
        long first = dead(kim, "550 no such user");
        dead(park, "550 no such user");
        server.relent();

        refused(() -> resend(coordinator, Resending.Filter.dead(), 1), "mail.countChanged");
        assertThatThrownBy(() -> resend(new MemberId(kim), Resending.Filter.dead(), 1))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> resend(administrator, Resending.Filter.dead(), 2))
                .isInstanceOf(Refused.class);
        refused(
                () -> count(coordinator, new Resending.Filter(Mailbox.State.SENT, null, null, null, null, null)),
                "mail.stateNotResendable");
        assertThat(mail.state(first)).isEqualTo("DEAD");
        assertThat(rows.one(Integer.class, "SELECT count(*) FROM history")).isZero();
    }

    @Test
    void whatIsSentAgainLeavesLittleByLittleAndWhatIsOwedMeanwhileAtOnce() {
        var ids = new ArrayList<Long>();
        for (int i = 0; i < Resending.BATCH + 20; i++) {
            ids.add(mail.queue(kim, "Mail " + i));
        }
        rows.run("UPDATE mail SET state = 'DEAD', attempts = 3");
        resend(coordinator, Resending.Filter.dead(), ids.size());
        long now = mail.queue(park, "Owed now");

        assertThat(mail.dispatcher.dispatch()).isEqualTo(Resending.BATCH + 1);
        assertThat(mail.state(now)).isEqualTo("SENT");
        clock.advance(Resending.BETWEEN);
        assertThat(mail.dispatcher.dispatch()).isEqualTo(20);
    }

    @Test
    void whatWasKeptForWantOfAServerIsCountedOnceThereIsOneAndSentWhereSomebodyWantsIt() {
        try (var before = MailFixture.withoutServer(database, clock)) {
            before.queue(kim, "Kept");
            database.asSystem(() -> before.outbox.queueWith(
                    "s3cret",
                    new Outbox.NewMail(
                            new MemberId(kim), "kim@test.example", "A link", "Open s3cret", "<p>s3cret</p>")));
            before.queue(park, "Of somebody who has left");
            before.dispatcher.dispatch();
        }
        rows.run("UPDATE member SET active = false WHERE id = ?", park);
        var kept = new Resending.Filter(Mailbox.State.KEPT, null, null, null, null, null);

        assertThat(mail.dispatcher.dispatch()).isZero();
        assertThat(count(coordinator, kept))
                .as("neither a link that is gone nor somebody who is")
                .isEqualTo(1);
        resend(coordinator, kept, 1);
        assertThat(mail.dispatcher.dispatch()).isEqualTo(1);
        assertThat(count(coordinator, kept)).isZero();
    }

    private static Resending.Filter filter(@Nullable String office, @Nullable String error, @Nullable String party) {
        return new Resending.Filter(Mailbox.State.DEAD, party, office, error, null, null);
    }

    private long dead(long member, String said) {
        long id = mail.queue(member, "To be refused");
        rows.run("UPDATE mail SET state = 'DEAD', attempts = 1, last_error = ? WHERE id = ?", said, id);
        return id;
    }

    private int count(MemberId member, Resending.Filter filter) {
        return database.asMember(member, () -> resending.count(filter));
    }

    private int resend(MemberId member, Resending.Filter filter, int expected) {
        return database.acting().asMember(member, () -> resending.resend(filter, expected));
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable what, String reason) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
