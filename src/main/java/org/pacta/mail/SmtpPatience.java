package org.pacta.mail;

import java.time.Duration;

/**
 * For how long a server's answer is waited for.
 *
 * @param greeting until it greets, and to any other command
 * @param mail to MAIL
 * @param recipient to RCPT
 * @param data to DATA
 * @param end to the end of the content
 * @param whole for one mail altogether, so that a server that drips its lines does not hold the thread for ever
 */
record SmtpPatience(Duration greeting, Duration mail, Duration recipient, Duration data, Duration end, Duration whole) {

    /** What RFC 5321, 4.5.3.2, asks for at the least. */
    static final SmtpPatience RFC_5321 = new SmtpPatience(
            Duration.ofMinutes(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30));

    /** Connecting is no command: a server that is there answers at once. */
    static final Duration CONNECT = Duration.ofSeconds(10);
}
