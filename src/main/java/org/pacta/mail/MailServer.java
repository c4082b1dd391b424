package org.pacta.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
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

    private static final String CONNECT_TIMEOUT_MILLIS = "10000";
    private static final String ANSWER_TIMEOUT_MILLIS = "30000";

    /** "Requested mail action aborted: exceeded storage allocation": to be tried again, RFC 5321, 4.5.3.1.10. */
    private static final int MAILBOX_FULL = 552;

    private final MailProperties properties;
    private final Session session;

    MailServer(MailProperties properties) {
        this.properties = properties;
        this.session = Session.getInstance(settings(properties));
    }

    private static Properties settings(MailProperties properties) {
        var settings = new Properties();
        settings.setProperty("mail.smtp.connectiontimeout", CONNECT_TIMEOUT_MILLIS);
        settings.setProperty("mail.smtp.timeout", ANSWER_TIMEOUT_MILLIS);
        settings.setProperty("mail.smtp.writetimeout", ANSWER_TIMEOUT_MILLIS);
        settings.setProperty("mail.smtp.localhost", properties.messageIdDomain());
        settings.setProperty("mail.smtp.auth", String.valueOf(signsIn(properties)));
        var starttls = properties.starttls();
        settings.setProperty("mail.smtp.starttls.enable", String.valueOf(starttls == null || starttls));
        settings.setProperty("mail.smtp.starttls.required", String.valueOf(starttls != null && starttls));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        settings.setProperty("mail.mime.charset", "UTF-8");
        return settings;
    }

    private static boolean signsIn(MailProperties properties) {
        return properties.user() != null && !properties.user().isBlank();
    }

    /** Connects and signs in.
     *
     * @throws MessagingException where the server cannot be reached or does not let us in
     */
    Line open() throws MessagingException {
        var transport = session.getTransport("smtp");
        transport.connect(
                properties.host(),
                properties.port(),
                signsIn(properties) ? properties.user() : null,
                signsIn(properties) ? properties.password() : null);
        return new Line(transport);
    }

    /** One connection, over which mails are handed one after the other. */
    final class Line implements AutoCloseable {

        private final Transport transport;

        private Line(Transport transport) {
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
                transport.sendMessage(message, to);
                return SendOutcome.ACCEPTED;
            } catch (MessagingException failure) {
                return judge(failure);
            }
        }

        /** Whether further mails can be handed over this connection. */
        boolean usable() {
            return transport.isConnected();
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException gone) {
                // What the server answered to each mail is known; how it says goodbye does not matter.
            }
        }
    }

    /** What a failure says of the mail, by the reply codes of RFC 5321, 4.2.1: 4yz is transient, 5yz permanent. */
    static SendOutcome judge(MessagingException failure) {
        for (Exception cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException address && address.getReturnCode() >= 400) {
                return SendOutcome.of(kind(address.getReturnCode()), address);
            }
        }
        if (failure instanceof SMTPSendFailedException refused && refused.getReturnCode() >= 400) {
            // Refused before any address was named: it is we who are not welcome, not the mail.
            if (String.valueOf(refused.getCommand()).startsWith("MAIL") || refused.getReturnCode() == 421) {
                return SendOutcome.of(SendOutcome.Kind.UNREACHABLE, refused);
            }
            return SendOutcome.of(kind(refused.getReturnCode()), refused);
        }
        return SendOutcome.of(SendOutcome.Kind.UNKNOWN, failure);
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
