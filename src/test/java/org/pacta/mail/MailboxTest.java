package org.pacta.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.database.TestClock;
import org.pacta.database.TestDatabase;
import org.pacta.database.TestRows;
import org.pacta.id.MemberId;
import org.springframework.security.access.AccessDeniedException;

/** Who sees which mail, and who may have it sent again. */
class MailboxTest {

    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
    private final ScriptedSmtp server = new ScriptedSmtp();
    private TestDatabase database;
    private MailFixture mail;
    private Mailbox mailbox;
    private MemberId kim;
    private MemberId lee;
    private long sato;
    private MemberId koreanAdministrator;

    @BeforeEach
    void people() {
        database = TestDatabase.fresh();
        var rows = new TestRows(database);
        rows.threeParties();
        var seoul = rows.office("KOR", "KOR-MND");
        kim = new MemberId(rows.member(seoul, "kim", "OFFICER"));
        lee = new MemberId(rows.member(seoul, "lee", "MANAGER"));
        koreanAdministrator = new MemberId(rows.member(seoul, "admin", "ADMINISTRATOR"));
        sato = rows.member(rows.office("JPN", "JPN-MOD"), "sato", "OFFICER");
        mail = MailFixture.sendingTo(server.port(), database, clock);
        mailbox = mail.bean(Mailbox.class);
    }

    @AfterEach
    void tidy() {
        mail.close();
        server.close();
        database.close();
    }

    @Test
    void everybodySeesHisOrHerOwnAndAdministratorsThoseOfTheirParty() {
        mail.queue(kim.value(), "For Kim");
        mail.queue(lee.value(), "For Lee");
        long japanese = mail.queue(sato, "For Sato");

        assertThat(subjectsSeenBy(kim)).containsExactly("For Kim");
        assertThat(subjectsSeenBy(lee)).containsExactly("For Lee");
        assertThat(subjectsSeenBy(koreanAdministrator)).containsExactly("For Lee", "For Kim");
        assertThat(database.asMember(koreanAdministrator, () -> mailbox.letter(japanese)))
                .isEmpty();
        assertThat(database.asMember(kim, () -> mailbox.count(null))).isEqualTo(1);
    }

    @Test
    void aListIsFilteredSortedAndCutInTheDatabase() {
        for (var subject : List.of("banana", "apple", "cherry")) {
            mail.queue(kim.value(), subject);
        }

        assertThat(database.asMember(kim, () -> mailbox.page("", Mailbox.Order.SUBJECT, false, 1, 1)))
                .extracting(Mailbox.Line::subject)
                .containsExactly("banana");
        assertThat(database.asMember(kim, () -> mailbox.page(" APP ", Mailbox.Order.TO, true, 0, 10)))
                .extracting(Mailbox.Line::subject)
                .containsExactly("apple");
        assertThat(database.asMember(kim, () -> mailbox.count("app"))).isEqualTo(1);
    }

    @Test
    void anAdministratorHasAMailThatWasGivenUpSentAgainAndHistoryKnows() {
        server.answer("RCPT", "550 no such user");
        long id = mail.queue(kim.value(), "Refused at first");
        mail.dispatcher.dispatch();
        server.relent();
        var letter = letter(koreanAdministrator, id);
        assertThat(database.asMember(koreanAdministrator, () -> mailbox.mayResend(letter)))
                .isTrue();

        resend(koreanAdministrator, letter);

        assertThat(mail.dispatcher.dispatch()).isEqualTo(1);
        assertThat(server.taken).containsExactly(letter.messageId());
        assertThat(mail.rows.list(
                        String.class, "SELECT action || ' ' || subject || ' ' || releasable_to::text FROM history"))
                .containsExactly("mail.resent Refused at first {KOR}");
    }

    @Test
    void nobodyElseMayHaveItSentAgain() {
        long id = dead("Given up");
        var letter = letter(kim, id);

        assertThat(database.asMember(kim, () -> mailbox.mayResend(letter))).isFalse();
        assertThatThrownBy(() -> resend(kim, letter)).isInstanceOf(AccessDeniedException.class);
        MemberId japaneseAdministrator = new MemberId(mail.rows.member(
                mail.rows.one(Long.class, "SELECT office_id FROM member WHERE id = ?", sato),
                "jadmin",
                "ADMINISTRATOR"));
        assertThatThrownBy(() -> resend(japaneseAdministrator, letter))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("refused.mail.unknown"));
        assertThat(mail.state(id)).isEqualTo("DEAD");
    }

    @Test
    void aMailThatNeedsNoSendingIsNotSentAgain() {
        long id = mail.queue(kim.value(), "Waiting");

        assertThatThrownBy(() -> resend(koreanAdministrator, letter(koreanAdministrator, id)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("refused.mail.notResendable"));
    }

    @Test
    void whoReadItBeforeItChangedIsTold() {
        long id = dead("Given up");
        var read = letter(koreanAdministrator, id);
        resend(koreanAdministrator, read);

        assertThatThrownBy(() -> resend(koreanAdministrator, read)).isInstanceOf(Stale.class);
    }

    private long dead(String subject) {
        server.answer("RCPT", "550 no such user");
        long id = mail.queue(kim.value(), subject);
        mail.dispatcher.dispatch();
        server.relent();
        return id;
    }

    private Mailbox.Letter letter(MemberId reader, long id) {
        return database.asMember(reader, () -> mailbox.letter(id)).orElseThrow();
    }

    private void resend(MemberId member, Mailbox.Letter letter) {
        database.acting().asMember(member, () -> {
            mailbox.resend(letter.id(), letter.version());
            return true;
        });
    }

    private List<String> subjectsSeenBy(MemberId member) {
        return database.asMember(member, () -> mailbox.page(null, Mailbox.Order.WHEN, true, 0, 100)).stream()
                .map(Mailbox.Line::subject)
                .toList();
    }
}
