package org.pacta.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.pacta.schedule.Recurring;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The server that takes outgoing mail; each can be given as {@code PACTA_MAIL_…} in the environment.
 *
 * @param host its name; without one, mail is kept and not sent
 * @param port its port
 * @param user whom to sign in as; without one, nobody signs in
 * @param password for that user
 * @param from the sender's address, with or without a name
 * @param starttls whether the connection must be encrypted by STARTTLS (RFC 3207); unset, it is where the server offers it
 * @param rate the most mails handed over within any minute, by each running application
 * @param domain the right-hand side of Message-IDs; unset, that of the sender's address
 * @param every how often to look for mail, beside each commit that owes some, such as {@code 2s}; zero or nothing means
 *     never
 */
@ConfigurationProperties("pacta.mail")
record MailProperties(
        @Nullable String host,
        @DefaultValue("25") int port,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("Pacta <pacta@pacta.localhost>") String from,
        @Nullable Boolean starttls,
        @DefaultValue("2000") int rate,
        @Nullable String domain,
        @DefaultValue("2s") String every) {

    MailProperties {
        if (rate < 1) {
            throw new IllegalArgumentException("pacta.mail.rate must be at least 1");
        }
    }

    /** Whether there is a server to send to. */
    boolean delivers() {
        return host != null && !host.isBlank();
    }

    /** Zero where nothing is sent by itself. */
    Duration interval() {
        return Recurring.interval(every);
    }

    /** The right-hand side of Message-IDs: RFC 5322, 3.6.4, wants a name that is the sender's own. */
    String messageIdDomain() {
        if (domain != null && !domain.isBlank()) {
            return domain;
        }
        return from.replaceFirst(".*@", "").replaceAll("[>\\s].*", "");
    }
}
