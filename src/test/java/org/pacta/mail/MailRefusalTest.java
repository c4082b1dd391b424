package org.pacta.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.database.TestClock;
import org.pacta.database.TestDatabase;
import org.pacta.database.TestRows;
import org.springframework.boot.health.contributor.Status;

/** What happens to mail that the server does not simply take. */
class MailRefusalTest {

    private static final String DEAD_NODE = "0b0e7f9e-3f0c-4a51-9a8e-3f6d2c5b7a10";

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
    void aMailThatIsPutOffIsTriedAgainLaterAndLaterAndGivenUpAfterFiveDays() {
        server.answer("RCPT", "451 come back later");
        long id = mail.queue(kim, "Greylisted");
        mail.dispatcher.dispatch();
        assertThat(mail.state(id)).isEqualTo("QUEUED");
        clock.advance(Settlement.FIRST_WAIT.minusSeconds(1));
        mail.dispatcher.dispatch();
        assertThat(attempts(id)).isEqualTo(1);

        clock.advance(Duration.ofSeconds(1));
        mail.dispatcher.dispatch();
        assertThat(attempts(id)).isEqualTo(2);
        clock.advance(Settlement.FIRST_WAIT);
        mail.dispatcher.dispatch();
        assertThat(attempts(id)).as("waits twice as long").isEqualTo(2);

        for (int i = 0; i < 4 * 24; i++) {
            clock.advance(Duration.ofHours(1));
            mail.dispatcher.dispatch();
        }
        assertThat(mail.state(id)).as("after four days").isEqualTo("QUEUED");
        for (int i = 0; i < 2 * 24; i++) {
            clock.advance(Duration.ofHours(1));
            mail.dispatcher.dispatch();
        }
        assertThat(mail.state(id)).isEqualTo("DEAD");
        assertThat(attempts(id)).isEqualTo(Settlement.ATTEMPTS);
    }

    @Test
    void whatNobodyEverAnswersToIsGivenUpBeforeThereAreManyCopies() {
        server.answer("DATA", ScriptedSmtp.TAKE_AND_HANG_UP);
        long id = mail.queue(kim, "Swallowed");
        for (int i = 0; i < 24; i++) {
            mail.dispatcher.dispatch();
            clock.advance(Duration.ofHours(1));
        }

        assertThat(mail.state(id)).isEqualTo("DEAD");
        assertThat(server.taken).hasSize(Settlement.DOUBTS);
    }

    @Test
    void aConnectionThatIsClosedAfterEachMailDelaysNoneAndLeavesNoneInDoubt() {
        server.closeAfterEach();
        for (int i = 0; i < 5; i++) {
            mail.queue(kim, "Mail " + i);
        }

        assertThat(mail.dispatcher.dispatch()).isEqualTo(5);
        assertThat(server.taken).hasSize(5).doesNotHaveDuplicates();
        assertThat(mail.rows.one(Integer.class, "SELECT count(*) FROM mail WHERE doubted_at IS NOT NULL"))
                .isZero();
        assertThat(mail.rows.one(Integer.class, "SELECT max(attempts) FROM mail"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL FROM", "RCPT", "DATA"})
    void aConnectionThatBreaksBeforeTheEndOfTheContentLeavesNoDoubtAndCostsNoTry(String command) {
        server.answer(command, ScriptedSmtp.HANG_UP);
        long id = mail.queue(kim, "Not taken");
        assertThat(mail.dispatcher.dispatch()).isZero();

        assertThat(mail.state(id)).isEqualTo("QUEUED");
        assertThat(attempts(id)).isZero();
        server.relent();
        clock.advance(Settlement.FIRST_WAIT);
        assertThat(mail.dispatcher.dispatch()).isEqualTo(1);
        assertThat(server.taken).containsExactly(mail.messageId(id));
    }

    @Test
    void aServerThatRefusesEverybodyKillsNoMailAndIsSaidToBeInTrouble() {
        server.answer("RCPT", "554 relay access denied");
        for (int i = 0; i < 8; i++) {
            mail.queue(somebody(i), "Mail " + i);
        }
        for (int i = 0; i < 10; i++) {
            mail.dispatcher.dispatch();
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(mail.rows.list(String.class, "SELECT DISTINCT state FROM mail"))
                .containsExactly("QUEUED");
        var health = mail.bean(MailHealth.class).health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(String.valueOf(health.getDetails().get("server"))).contains("relay access denied");

        server.relent();
        int sent = 0;
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofMinutes(1));
            sent += mail.dispatcher.dispatch();
        }
        assertThat(sent).as("all leave at once when the server takes one").isEqualTo(8);
        assertThat(mail.bean(MailHealth.class).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aServerThatPutsEverybodyOffIsSaidToBeInTrouble() {
        server.answer("RCPT", "451 try again");
        for (int i = 0; i < 4; i++) {
            mail.queue(somebody(i), "Mail " + i);
        }

        mail.dispatcher.dispatch();

        assertThat(mail.bean(MailHealth.class).health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void aServerThatDripsDoesNotHoldTheSenderForEver() {
        server.drip("RCPT", 40);
        var hurried = new SmtpPatience(
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofMillis(300));
        var letter = new Letter(1, "<1@pacta.example>", "kim@example.org", "s", "t", "<p>h", clock.instant(), 0, 0);

        try (var line = new MailServer(MailFixture.properties("127.0.0.1", server.port(), 1), hurried).open()) {
            assertThat(line.deliver(letter).kind()).isEqualTo(SendOutcome.Kind.BROKEN);
            assertThat(line.usable()).isFalse();
        } catch (MessagingException unreachable) {
            throw new AssertionError(unreachable);
        }
    }

    @Test
    void eachAnswerIsWaitedForAsLongAsTheStandardAsks() {
        var patience = SmtpPatience.RFC_5321;

        assertThat(patience.mail()).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
        assertThat(patience.recipient()).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
        assertThat(patience.data()).isGreaterThanOrEqualTo(Duration.ofMinutes(2));
        assertThat(patience.end()).isGreaterThanOrEqualTo(Duration.ofMinutes(10));
        assertThat(MailDispatcher.ABANDONED).as("a claim lives as long").isGreaterThan(patience.whole());
    }

    @Test
    void aNodeThatIsKnownToBeDeadLosesWhatItHadClaimedAtOnce() {
        long id = mail.queue(kim, "Claimed by the dead");
        mail.rows.run("INSERT INTO node (id, seen_at, died_at) VALUES (?::uuid, now(), now())", DEAD_NODE);
        mail.rows.run(
                "UPDATE mail SET state = 'SENDING', claim = gen_random_uuid(), claimed_at = ?::timestamptz,"
                        + " claimed_by = ?::uuid",
                clock.instant().toString(),
                DEAD_NODE);

        assertThat(mail.dispatcher.dispatch()).isEqualTo(1);
        assertThat(mail.state(id)).isEqualTo("SENT");
    }

    /** Its own batch of fifty would keep a slow server busy for long. */
    @Test
    void whatTheDeadHadClaimedDoesNotWaitUntilASlowServerHasTakenAllElse() {
        long id = mail.queue(kim, "Claimed by the dead");
        for (int i = 0; i < MailDispatcher.BATCH; i++) {
            mail.queue(sato, "Slow " + i);
        }
        mail.rows.run(
                "UPDATE mail SET state = 'SENDING', claim = gen_random_uuid(), claimed_at = ?::timestamptz,"
                        + " claimed_by = ?::uuid WHERE id = ?",
                clock.instant().toString(),
                DEAD_NODE,
                id);
        server.whenTaken(() -> {
            clock.advance(Duration.ofSeconds(2));
            // It dies while the batch is under way.
            mail.rows.run(
                    "INSERT INTO node (id, seen_at, died_at) VALUES (?::uuid, now(), now()) ON CONFLICT DO NOTHING",
                    DEAD_NODE);
        });

        mail.dispatcher.dispatch();

        assertThat(server.taken).hasSize(MailDispatcher.BATCH + 1).doesNotHaveDuplicates();
        assertThat(server.taken.indexOf(mail.messageId(id)))
                .as("place among those taken")
                .isLessThan(MailDispatcher.BATCH / 2);
    }

    private long somebody(int n) {
        return mail.rows.member(
                mail.rows.one(Long.class, "SELECT id FROM office WHERE code = 'KOR-MND'"), "somebody" + n, "OFFICER");
    }

    @Test
    void aPutOffMailArrivesOnceTheServerTakesIt() {
        server.answer("RCPT", "451 come back later");
        long id = mail.queue(kim, "Greylisted");
        mail.dispatcher.dispatch();

        server.relent();
        clock.advance(Settlement.FIRST_WAIT);

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
        clock.advance(Settlement.FIRST_WAIT);

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
