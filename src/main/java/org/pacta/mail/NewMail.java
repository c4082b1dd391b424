package org.pacta.mail;

/**
 * A mail that is owed to one member, ready to be sent: both bodies say the same.
 *
 * @param recipientId the member
 * @param address where it goes, an address as in RFC 5322, 3.4.1
 * @param subject one line
 * @param text the body as plain text
 * @param html the body as a whole HTML document
 */
public record NewMail(long recipientId, String address, String subject, String text, String html) {

    /** @throws IllegalArgumentException where the subject is no single line, or a part is blank */
    public NewMail {
        if (address.isBlank() || subject.isBlank() || text.isBlank() || html.isBlank()) {
            throw new IllegalArgumentException("A mail needs an address, a subject and both bodies.");
        }
        if (subject.lines().count() > 1) {
            throw new IllegalArgumentException("The subject of a mail is one line.");
        }
    }
}
