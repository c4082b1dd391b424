package org.pacta.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pacta.database.FailingSteps;
import org.pacta.database.TestClock;
import org.pacta.database.TestDatabase;
import org.pacta.database.TestRows;
import org.pacta.id.MemberId;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

/** What happens to mail between the transaction that owes it and the server that takes it. */
class MailDispatcherTest {

    @RegisterExtension
    static final GreenMailExtension greenMail = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort())
            .withPerMethodLifecycle(true);

    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
    private TestDatabase database;
    private MailFixture mail;
    private MemberId kim;

    @BeforeEach
    void people() {
        database = TestDatabase.fresh();
        var rows = new TestRows(database);
        rows.threeParties();
        kim = new MemberId(rows.member(rows.office("KOR", "KOR-MND"), "kim", "OFFICER"));
        mail = MailFixture.sendingTo(greenMail.getSmtp().getPort(), database, clock);
    }

    @AfterEach
    void tidy() {
        mail.close();
        database.close();
    }

    @Test
    void aMailArrivesAsPlainTextAndHtmlInUtf8() throws Exception {
        long id = mail.queue(kim.value(), "기한 내일: 날짜 확정");

        assertThat(mail.dispatcher.dispatch()).isEqualTo(1);

        var arrived = only(greenMail.getReceivedMessages());
        assertThat(arrived.getSubject()).isEqualTo("기한 내일: 날짜 확정");
        assertThat(arrived.getMessageID()).isEqualTo(mail.messageId(id)).endsWith("@pacta.example>");
        assertThat(arrived.getAllRecipients()[0]).hasToString("kim@example.org");
        assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var parts = leaves(arrived);
        assertThat(parts).hasSize(2);
        assertThat(parts.get(0)).startsWith("text/plain").contains("Plain: 기한 내일");
        assertThat(parts.get(1)).startsWith("text/html").contains("<p>기한 내일");
        assertThat(mail.state(id)).isEqualTo("SENT");
    }

    @Test
    void aSubjectAddsNoLineToTheHead() {
        for (var subject : List.of("One\r\nBcc: thief@example.org", "One\nX-Other: 1", "One\rX-Other: 1")) {
            assertThatThrownBy(() -> mail.queue(kim.value(), subject)).hasMessageContaining("one line");
        }
    }

    @Test
    void mailIsOwedOnlyIfTheTransactionCommits() {
        database.transaction().executeWithoutResult(status -> {
            mail.queue(kim.value(), "Never mind");
            status.setRollbackOnly();
        });

        assertThat(mail.dispatcher.dispatch()).isZero();
        assertThatThrownBy(() -> mail.outbox.queue(new Outbox.NewMail(kim, "kim@example.org", "s", "t", "h")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whatHoldsNoLongerWhenItIsToLeaveStaysHere() {
        try (var asked =
                MailFixture.sendingTo(greenMail.getSmtp().getPort(), database, clock, NothingCalledOld.class)) {
            long old = asked.queue(kim.value(), "Old");
            long fresh = asked.queue(kim.value(), "New");

            assertThat(asked.dispatcher.dispatch()).isEqualTo(1);

            assertThat(asked.state(old)).isEqualTo("OUTDATED");
            assertThat(asked.state(fresh)).isEqualTo("SENT");
        }
    }

    /** Owes no more what is called old. */
    static final class NothingCalledOld implements StillOwed {

        private final JdbcClient jdbc;

        NothingCalledOld(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public Set<Long> outdated(Collection<Long> mailIds) {
            return new HashSet<>(jdbc.sql("SELECT id FROM mail WHERE id = ANY (:ids::bigint[]) AND subject = 'Old'")
                    .param("ids", mailIds.toArray(Long[]::new))
                    .query(Long.class)
                    .list());
        }
    }

    @Test
    void whoeverIsClosedGetsNeitherWhatWaitedNorWhatIsOwedLater() {
        long waiting = mail.queue(kim.value(), "Before");
        mail.rows.run("UPDATE member SET active = false WHERE id = ?", kim.value());
        long later = mail.queue(kim.value(), "After");

        assertThat(mail.dispatcher.dispatch()).isZero();

        assertThat(greenMail.getReceivedMessages()).isEmpty();
        assertThat(mail.state(waiting)).isEqualTo("KEPT");
        assertThat(mail.state(later)).isEqualTo("KEPT");
    }

    @Test
    void severalMailsGetTheirIdsInOrder() {
        var ids = database.asSystem(() -> mail.outbox.queueAll(List.of(
                new Outbox.NewMail(kim, "a@example.org", "a", "t", "h"),
                new Outbox.NewMail(kim, "b@example.org", "b", "t", "h"))));

        assertThat(ids)
                .map(id -> mail.rows.one(String.class, "SELECT subject FROM mail WHERE id = ?", id))
                .containsExactly("a", "b");
    }

    @Test
    void aServerThatIsDownAndComesBackGetsEachMailOnce() {
        int port = greenMail.getSmtp().getPort();
        greenMail.stop();
        for (int i = 0; i < 120; i++) {
            mail.queue(kim.value(), "Mail " + i);
        }
        for (int minute = 0; minute < 60; minute++) {
            assertThat(mail.dispatcher.dispatch()).isZero();
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(mail.rows.list(Integer.class, "SELECT DISTINCT attempts FROM mail WHERE state = 'QUEUED'"))
                .as("not reaching the server says nothing of a mail")
                .containsExactly(0);

        try (var back = new MailFixtureOnPort(port)) {
            assertThat(mail.dispatcher.dispatch()).isEqualTo(120);
            assertThat(back.messageIds()).hasSize(120).doesNotHaveDuplicates();
        }
        assertThat(mail.rows.one(Integer.class, "SELECT count(*) FROM mail WHERE state = 'SENT'"))
                .isEqualTo(120);
    }

    @Test
    void aMailThatWasUnderWayWhenItsSenderDiedIsSentOnceMoreUnderTheSameMessageId() throws Exception {
        long underWay = mail.queue(kim.value(), "Under way");
        long claimed = mail.queue(kim.value(), "Claimed");
        mail.rows.run(
                "UPDATE mail SET state = 'SENDING', claim = ?, claimed_at = ?::timestamptz,"
                        + " handed_at = CASE WHEN id = ? THEN ?::timestamptz END",
                UUID.randomUUID(),
                clock.instant().toString(),
                underWay,
                clock.instant().toString());

        assertThat(mail.dispatcher.dispatch()).as("it may still be at work").isZero();
        clock.advance(MailDispatcher.ABANDONED.plusSeconds(1));
        assertThat(mail.dispatcher.dispatch()).isEqualTo(2);

        assertThat(mail.state(underWay)).isEqualTo("SENT");
        assertThat(mail.rows.list(Long.class, "SELECT id FROM mail WHERE doubted_at IS NOT NULL"))
                .as("only what was under way may have arrived twice, and stays marked")
                .containsExactly(underWay);
        var ids = new HashSet<String>();
        for (var message : greenMail.getReceivedMessages()) {
            ids.add(message.getMessageID());
        }
        assertThat(ids).containsExactlyInAnyOrder(mail.messageId(underWay), mail.messageId(claimed));
    }

    /** Whichever step it is that fails: a sender that lives on knows what became of its mails, and says so at once. */
    @Test
    void aDatabaseThatFailsBetweenTwoStepsLeavesNoMailLyingAndDoublesNone() throws Exception {
        var steps = FailingSteps.of(database, "mail");
        int queued = 0;
        for (int step = 1; step <= 16; step++) {
            for (int again = 0; again < 2; again++) {
                steps.fail(step, step + again * 2);
                for (int i = 0; i < 3; i++) {
                    mail.queue(kim.value(), "Mail " + ++queued);
                }
                for (int i = 0; i < 6; i++) {
                    try {
                        mail.dispatcher.dispatch();
                    } catch (NestedRuntimeException away) {
                        // The next time goes on.
                        continue;
                    } finally {
                        clock.advance(Duration.ofSeconds(2));
                    }
                }
                assertThat(steps.done()).isGreaterThanOrEqualTo(step);
                assertThat(mail.rows.list(String.class, "SELECT DISTINCT state FROM mail"))
                        .as("a failure of step %d", step)
                        .containsExactly("SENT");
            }
        }
        var ids = new ArrayList<String>();
        for (var message : greenMail.getReceivedMessages()) {
            ids.add(message.getMessageID());
        }
        assertThat(ids).hasSize(queued).doesNotHaveDuplicates();
        assertThat(mail.rows.one(Integer.class, "SELECT count(*) FROM mail WHERE doubted_at IS NOT NULL"))
                .isZero();
    }

    @Test
    void aSenderThatWasTakenForDeadDoesNotSendWhatAnotherHasTaken() {
        long id = mail.queue(kim.value(), "Slow");
        mail.dispatcher.dispatch();
        mail.rows.run("UPDATE mail SET state = 'DEAD', sent_at = NULL WHERE id = ?", id);

        int handed = database.asSystem(() -> database.jdbc()
                .sql(MailSql.HAND)
                .param("id", id)
                .param("claim", UUID.randomUUID())
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .update());

        assertThat(handed).isZero();
    }

    @Test
    void severalSendersShareTheMailAndSendEachOnce() throws Exception {
        for (int i = 0; i < 300; i++) {
            mail.queue(kim.value(), "Mail " + i);
        }
        int port = greenMail.getSmtp().getPort();
        try (var other = MailFixture.sendingTo(port, database, clock);
                var threads = Executors.newFixedThreadPool(2)) {
            Callable<Integer> one = mail.dispatcher::dispatch;
            Callable<Integer> two = other.dispatcher::dispatch;
            int sent = 0;
            for (var result : threads.invokeAll(List.of(one, two))) {
                sent += result.get();
            }
            assertThat(sent).isEqualTo(300);
        }
        var ids = new ArrayList<String>();
        for (var message : greenMail.getReceivedMessages()) {
            ids.add(message.getMessageID());
        }
        assertThat(ids).hasSize(300).doesNotHaveDuplicates();
    }

    @Test
    void noMoreThanTheRateLeaveWithinAMinute() {
        try (var slow = MailFixture.sendingTo(greenMail.getSmtp().getPort(), 10, database, clock)) {
            for (int i = 0; i < 25; i++) {
                mail.queue(kim.value(), "Mail " + i);
            }
            assertThat(slow.dispatcher.dispatch()).isEqualTo(10);
            clock.advance(Duration.ofSeconds(59));
            assertThat(slow.dispatcher.dispatch()).isZero();
            clock.advance(Duration.ofSeconds(1));
            assertThat(slow.dispatcher.dispatch()).isEqualTo(10);
            clock.advance(Duration.ofMinutes(1));
            assertThat(slow.dispatcher.dispatch()).isEqualTo(5);
        }
    }

    @Test
    void withoutAServerMailIsKept() {
        long before = mail.queue(kim.value(), "Queued while there was a server");
        try (var kept = MailFixture.withoutServer(database, clock)) {
            long id = kept.queue(kim.value(), "Kept");
            assertThat(kept.dispatcher.dispatch()).isZero();
            assertThat(kept.state(id)).isEqualTo("KEPT");
            assertThat(kept.state(before)).isEqualTo("KEPT");
        }
        assertThat(mail.dispatcher.dispatch())
                .as("old news are not sent when a server is named later")
                .isZero();
    }

    private static MimeMessage only(MimeMessage[] messages) {
        assertThat(messages).hasSize(1);
        return messages[0];
    }

    private static List<String> leaves(MimeMessage message) throws Exception {
        var leaves = new ArrayList<String>();
        collect(message.getContent(), message.getContentType(), leaves);
        return leaves;
    }

    private static void collect(Object content, String type, List<String> leaves) throws Exception {
        if (content instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i).getContent(), parts.getBodyPart(i).getContentType(), leaves);
            }
        } else {
            leaves.add(type + "\n" + content);
        }
    }

    /** A second server on the port of the first. */
    private static final class MailFixtureOnPort implements AutoCloseable {

        private final com.icegreen.greenmail.util.GreenMail server;

        MailFixtureOnPort(int port) {
            server = new com.icegreen.greenmail.util.GreenMail(
                    new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
        }

        List<String> messageIds() {
            var ids = new ArrayList<String>();
            for (var message : server.getReceivedMessages()) {
                try {
                    message.writeTo(new ByteArrayOutputStream());
                    ids.add(message.getMessageID());
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }
            return ids;
        }

        @Override
        public void close() {
            server.stop();
        }
    }
}
