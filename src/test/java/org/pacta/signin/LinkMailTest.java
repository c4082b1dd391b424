package org.pacta.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pacta.command.Refused;
import org.pacta.database.TestClock;
import org.pacta.database.TestDatabase;
import org.pacta.database.TestRows;
import org.pacta.id.MemberId;
import org.pacta.mail.MailFixture;
import org.pacta.operation.BaseUrl;
import org.pacta.text.Messages;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Links to a password go out by mail, and stand nowhere else. */
class LinkMailTest {

    private static final String CHOSEN = "seven boats under rain";
    private static final Pattern LINK = Pattern.compile("https://pacta\\.example/link#([\\w-]{43})\\s");

    @RegisterExtension
    static final GreenMailExtension greenMail = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort())
            .withPerMethodLifecycle(true);

    static final class Encoder extends Argon2PasswordEncoder {

        Encoder() {
            super(16, 32, 1, 1 << 12, 1);
        }
    }

    static final class Address extends BaseUrl {

        Address() {
            super("https://pacta.example/");
        }
    }

    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
    private TestDatabase database;
    private MailFixture mail;
    private SignInLinks links;
    private Passwords passwords;
    private ForgottenPasswords forgotten;
    private MemberId kim;

    @BeforeEach
    void people() {
        database = TestDatabase.fresh();
        var rows = new TestRows(database);
        rows.threeParties();
        kim = new MemberId(rows.member(rows.office("KOR", "KOR-MND"), "kim", "OFFICER"));
        mail = MailFixture.sendingTo(
                greenMail.getSmtp().getPort(),
                database,
                clock,
                SignInLinks.class,
                Passwords.class,
                Sessions.class,
                UsualLimits.class,
                LinkLetters.class,
                Messages.class,
                Address.class,
                Encoder.class);
        links = mail.bean(SignInLinks.class);
        passwords = mail.bean(Passwords.class);
        forgotten = new ForgottenPasswords(
                links,
                new SignInThrottle(
                        database.jdbc(),
                        database.acting(),
                        java.util.Objects.requireNonNull(database.transaction().getTransactionManager())),
                Runnable::run);
    }

    @AfterEach
    void tidy() {
        mail.close();
        database.close();
    }

    @Test
    void anInvitationIsMailedAndItsSecretIsInTheMailAlone() throws Exception {
        var given = database.asSystem(() -> links.give(kim));

        assertThat(given).isEqualTo(new SignInLinks.Given("kim@example.org", null));
        assertThat(mail.dispatch()).isEqualTo(1);
        var arrived = greenMail.getReceivedMessages()[0];
        assertThat(arrived.getSubject()).isEqualTo("Your account in Pacta");
        var secret = secret(arrived);
        assertThat(html(arrived)).contains("href=\"https://pacta.example/link#" + secret + "\"");
        for (var kept : new String[] {
            "SELECT text_body || html_body FROM mail",
            "SELECT before::text || after::text || subject FROM history",
            "SELECT digest FROM sign_in_link"
        }) {
            assertThat(mail.rows.list(String.class, kept)).isNotEmpty().noneMatch(text -> text.contains(secret));
        }
        assertThat(mail.rows.one(Integer.class, "SELECT count(*) FROM mail_secret"))
                .isZero();

        assertThat(links.open(secret)).isEqualTo("kim");
        links.use(secret, CHOSEN);
        assertThat(passwords.of("kim")).isPresent();
        assertThatThrownBy(() -> links.open(secret)).hasMessageContaining("link.used");
    }

    @Test
    void whoHasLostThePasswordIsMailedALinkAndWhoDoesNotExistIsToldTheSame() throws Exception {
        passwords.set(kim, CHOSEN);

        forgotten.ask(" Kim ", "10.0.0.1");
        forgotten.ask("kim@example.org", "10.0.0.1");
        forgotten.ask("nobody", "10.0.0.1");

        assertThat(mail.dispatch())
                .as("one mail, however often it is asked for")
                .isEqualTo(1);
        var arrived = greenMail.getReceivedMessages()[0];
        assertThat(arrived.getSubject()).isEqualTo("Choose a new password for Pacta");
        assertThat(links.open(secret(arrived))).isEqualTo("kim");
        clock.advance(Duration.ofHours(1));
        assertThatThrownBy(() -> links.open(secret(arrived))).hasMessageContaining("link.expired");
        forgotten.ask("kim", "10.0.0.1");
        assertThat(mail.dispatch()).isEqualTo(1);
    }

    @Test
    void askingAgainAndAgainIsRefusedWhetherThereIsSuchAnAccountOrNot() {
        for (var who : new String[] {"kim", "nobody"}) {
            for (int i = 0; i < 5; i++) {
                forgotten.ask(who, "10.0.0." + i);
            }
            assertThatThrownBy(() -> forgotten.ask(who, "10.0.0.9"))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("password.throttled");
        }
        assertThat(mail.dispatch()).as("who has never been given access here").isZero();
    }

    @Test
    void whoeverIsClosedBeforeTheMailLeavesIsSentNothingAndTheSecretIsGone() {
        database.asSystem(() -> links.give(kim));
        mail.rows.run("UPDATE member SET active = false WHERE id = ?", kim.value());

        assertThat(mail.dispatch()).isZero();

        assertThat(mail.rows.one(Integer.class, "SELECT count(*) FROM mail_secret"))
                .isZero();
    }

    private static String secret(MimeMessage message) throws Exception {
        var found = LINK.matcher(leaf(message, "text/plain"));
        assertThat(found.find()).as(GreenMailUtil.getWholeMessage(message)).isTrue();
        return found.group(1);
    }

    private static String html(MimeMessage message) throws Exception {
        return leaf(message, "text/html");
    }

    private static String leaf(Object part, String type) throws Exception {
        var content = part instanceof MimeMessage message ? message.getContent() : part;
        if (content instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var body = parts.getBodyPart(i);
                if (body.isMimeType(type)) {
                    return String.valueOf(body.getContent());
                }
                var inside = leaf(body.getContent(), type);
                if (!inside.isEmpty()) {
                    return inside;
                }
            }
        }
        return "";
    }
}
