package org.pacta.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * The SMTP server that takes outgoing mail.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5321">RFC 5321, Simple Mail Transfer Protocol</a>
 */
final class MailServer {

    /** "Requested mail action aborted: exceeded storage allocation": to be tried again, RFC 5321, 4.5.3.1.10. */
    private static final int MAILBOX_FULL = 552;

    /** "Service not available, closing transmission channel": said of the server, to whatever command. */
    private static final int CLOSING = 421;

    private final MailProperties properties;
    private final SmtpPatience patience;
    private final Properties settings;
    private final Session session;

    MailServer(MailProperties properties) {
        this(properties, SmtpPatience.RFC_5321);
    }

    MailServer(MailProperties properties, SmtpPatience patience) {
        this.properties = properties;
        this.patience = patience;
        this.settings = settings(properties, patience);
        this.session = Session.getInstance(settings);
    }

    private static Properties settings(MailProperties properties, SmtpPatience patience) {
        var settings = new Properties();
        settings.setProperty("mail.smtp.connectiontimeout", millis(SmtpPatience.CONNECT));
        settings.setProperty("mail.smtp.timeout", millis(patience.greeting()));
        // RFC 5321, 4.5.3.2.5, gives each block of the content three minutes.
        settings.setProperty("mail.smtp.writetimeout", millis(Duration.ofMinutes(3)));
        settings.setProperty("mail.smtp.localhost", properties.messageIdDomain());
        settings.setProperty("mail.smtp.auth", String.valueOf(signsIn(properties)));
        var starttls = properties.starttls();
        settings.setProperty("mail.smtp.starttls.enable", String.valueOf(starttls == null || starttls));
        settings.setProperty("mail.smtp.starttls.required", String.valueOf(starttls != null && starttls));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        settings.setProperty("mail.mime.charset", "UTF-8");
        return settings;
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }

    private static boolean signsIn(MailProperties properties) {
        return properties.user() != null && !properties.user().isBlank();
    }

    /** Connects and signs in.
     *
     * @throws MessagingException where the server cannot be reached or does not let us in
     */
    Line open() throws MessagingException {
        var transport = SmtpLine.of(settings, patience);
        transport.open(
                Objects.requireNonNull(properties.host(), "no mail server is named"),
                properties.port(),
                signsIn(properties) ? properties.user() : null,
                signsIn(properties) ? properties.password() : null);
        return new Line(transport);
    }

    /** One connection, over which mails are handed one after the other. */
    final class Line implements AutoCloseable {

        private final SmtpLine transport;
        private boolean broken;
        private int handed;

        private Line(SmtpLine transport) {
            this.transport = transport;
        }

        /** Hands one mail over and waits for the server's answer. */
        SendOutcome deliver(Letter letter) {
            MimeMessage message;
            Address[] to;
            try {
                to = new Address[] {new InternetAddress(letter.address(), true)};
                message = message(letter);
            } catch (AddressException malformed) {
                return SendOutcome.of(SendOutcome.Kind.REFUSED, malformed);
            } catch (MessagingException unwritable) {
                return SendOutcome.of(SendOutcome.Kind.REFUSED, unwritable);
            }
            try {
                transport.hand(message, to);
                handed++;
                return SendOutcome.ACCEPTED;
            } catch (MessagingException failure) {
                var outcome = judge(failure, transport.ended());
                broken = !outcome.answered();
                handed += broken ? 0 : 1;
                return outcome;
            }
        }

        /** Whether further mails can be handed over this connection. After a broken one, late answers would mislead. */
        boolean usable() {
            return !broken && transport.isConnected();
        }

        /** Whether the server answered to a mail over this connection. */
        boolean served() {
            return handed > 0;
        }

        @Override
        public void close() {
            if (broken) {
                transport.cut();
                return;
            }
            try {
                transport.close();
            } catch (MessagingException gone) {
                // What the server answered to each mail is known; how it says goodbye does not matter.
            }
        }
    }

    /**
     * What a failure says of the mail, by the reply codes of RFC 5321, 4.2.1: 4yz is transient, 5yz permanent.
     *
     * @param ended whether the end of its content had been said, before which no server has taken it
     */
    private static SendOutcome judge(MessagingException failure, boolean ended) {
        for (Exception cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException address && address.getReturnCode() >= 400) {
                return SendOutcome.of(
                        address.getReturnCode() == CLOSING
                                ? SendOutcome.Kind.UNREACHABLE
                                : kind(address.getReturnCode()),
                        address);
            }
        }
        if (failure instanceof SMTPSendFailedException refused && refused.getReturnCode() >= 400) {
            // Refused before any address was named: it is we who are not welcome, not the mail.
            if (String.valueOf(refused.getCommand()).startsWith("MAIL") || refused.getReturnCode() == CLOSING) {
                return SendOutcome.of(SendOutcome.Kind.UNREACHABLE, refused);
            }
            return SendOutcome.of(kind(refused.getReturnCode()), refused);
        }
        return SendOutcome.of(ended ? SendOutcome.Kind.UNKNOWN : SendOutcome.Kind.BROKEN, failure);
    }

    private static SendOutcome.Kind kind(int reply) {
        return reply >= 500 && reply != MAILBOX_FULL ? SendOutcome.Kind.REFUSED : SendOutcome.Kind.LATER;
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : null;
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        var message = new Message(session, letter.messageId());
        var parts = new MimeMessageHelper(
                message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        parts.setFrom(new InternetAddress(properties.from()));
        parts.setTo(letter.address());
        parts.setSubject(letter.subject());
        parts.setText(letter.text(), letter.html());
        parts.setSentDate(Date.from(letter.createdAt()));
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834, 5: nobody's absence notice answers it
        message.saveChanges();
        return message;
    }

    /** A message that keeps the Message-ID it was given. */
    private static final class Message extends MimeMessage {

        private final String messageId;

        Message(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
