package org.pacta.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.database.TestClock;
import org.pacta.database.TestDatabase;
import org.pacta.database.TestRows;
import org.springframework.boot.health.contributor.Status;

/** What happens to mail that the server does not simply take. */
class MailRefusalTest {

    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
    private final ScriptedSmtp server = new ScriptedSmtp();
    private TestDatabase database;
    private MailFixture mail;
    private long kim;
    private long sato;

    @BeforeEach
    void people() {
        database = TestDatabase.fresh();
        var rows = new TestRows(database);
        rows.threeParties();
        kim = rows.member(rows.office("KOR", "KOR-MND"), "kim", "OFFICER");
        sato = rows.member(rows.office("JPN", "JPN-MOD"), "sato", "OFFICER");
        mail = MailFixture.sendingTo(server.port(), database, clock);
    }

    @AfterEach
    void tidy() {
        mail.close();
        server.close();
        database.close();
    }

    @Test
    void aRefusedAddressIsGivenUpAtOnceAndTheOthersArrive() {
        server.answer("kim@example.org", "550 no such user here");
        long refused = mail.queue(kim, "To nobody");
        long fine = mail.queue(sato, "To somebody");

        assertThat(mail.dispatcher.dispatch()).isEqualTo(1);

        assertThat(mail.state(refused)).isEqualTo("DEAD");
        assertThat(mail.rows.one(String.class, "SELECT last_error FROM mail WHERE id = ?", refused))
                .contains("550 no such user here");
        assertThat(server.taken).containsExactly(mail.messageId(fine));
        assertThat(mail.bean(MailHealth.class).health().getDetails()).containsEntry("dead", 1L);
    }

    @Test
    void anAddressThatIsNoneIsGivenUp() {
        mail.rows.run("UPDATE member SET email = 'kim,at@example.org' WHERE id = ?", kim);
        long id = mail.queue(kim, "To nowhere");

        mail.dispatcher.dispatch();

        assertThat(mail.state(id)).isEqualTo("DEAD");
    }

    @Test
    void aMailThatIsPutOffIsTriedAgainLaterAndLaterAndGivenUpAfterEightTries() {
        server.answer("RCPT", "451 come back later");
        long id = mail.queue(kim, "Greylisted");
        mail.dispatcher.dispatch();
        assertThat(mail.state(id)).isEqualTo("QUEUED");
        clock.advance(MailDispatcher.FIRST_WAIT.minusSeconds(1));
        mail.dispatcher.dispatch();
        assertThat(attempts(id)).isEqualTo(1);

        clock.advance(Duration.ofSeconds(1));
        mail.dispatcher.dispatch();
        assertThat(attempts(id)).isEqualTo(2);
        clock.advance(MailDispatcher.FIRST_WAIT);
        mail.dispatcher.dispatch();
        assertThat(attempts(id)).as("waits twice as long").isEqualTo(2);

        for (int i = 0; i < 6; i++) {
            clock.advance(Duration.ofHours(1));
            mail.dispatcher.dispatch();
        }
        assertThat(mail.state(id)).isEqualTo("DEAD");
        assertThat(attempts(id)).isEqualTo(8);
    }

    @Test
    void aPutOffMailArrivesOnceTheServerTakesIt() {
        server.answer("RCPT", "451 come back later");
        long id = mail.queue(kim, "Greylisted");
        mail.dispatcher.dispatch();

        server.relent();
        clock.advance(MailDispatcher.FIRST_WAIT);

        assertThat(mail.dispatcher.dispatch()).isEqualTo(1);
        assertThat(server.taken).containsExactly(mail.messageId(id));
        assertThat(mail.rows.one(Integer.class, "SELECT count(*) FROM mail WHERE doubted_at IS NOT NULL"))
                .isZero();
    }

    @Test
    void aServerThatTakesNothingFromUsCostsTheMailNoTry() {
        server.answer("MAIL FROM", "530 authentication required");
        long one = mail.queue(kim, "One");
        long two = mail.queue(kim, "Two");
        mail.dispatcher.dispatch();

        assertThat(attempts(one)).isZero();
        assertThat(mail.state(one)).isEqualTo("QUEUED");
        server.relent();
        assertThat(mail.dispatcher.dispatch())
                .as("it is left alone for a while")
                .isZero();
        clock.advance(MailDispatcher.FIRST_PAUSE);
        assertThat(mail.dispatcher.dispatch()).isEqualTo(2);
        assertThat(server.taken).containsExactly(mail.messageId(one), mail.messageId(two));
    }

    @Test
    void aConnectionThatBreaksBeforeTheAnswerLeavesTheMailInDoubt() {
        server.answer("DATA", ScriptedSmtp.TAKE_AND_HANG_UP);
        long id = mail.queue(kim, "Taken, but not said so");
        assertThat(mail.dispatcher.dispatch()).isZero();
        assertThat(mail.state(id)).isEqualTo("IN_DOUBT");

        server.relent();
        clock.advance(MailDispatcher.FIRST_WAIT);

        assertThat(mail.dispatcher.dispatch()).isEqualTo(1);
        assertThat(mail.state(id)).isEqualTo("SENT");
        assertThat(server.taken)
                .as("twice, recognisably the same")
                .containsExactly(mail.messageId(id), mail.messageId(id));
        assertThat(mail.rows.one(Boolean.class, "SELECT doubted_at IS NOT NULL FROM mail WHERE id = ?", id))
                .isTrue();
    }

    @Test
    void healthIsDownWhenMailThatCouldGoHasWaitedForAQuarterOfAnHour() {
        server.answer("MAIL FROM", ScriptedSmtp.HANG_UP);
        mail.queue(kim, "Stuck");
        var health = mail.bean(MailHealth.class);
        clock.advance(MailHealth.PATIENCE);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        clock.advance(Duration.ofSeconds(1));

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails()).containsEntry("waiting", 1L);
    }

    private int attempts(long id) {
        return mail.rows.one(Integer.class, "SELECT attempts FROM mail WHERE id = ?", id);
    }
}
