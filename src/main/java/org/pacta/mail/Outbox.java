package org.pacta.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.pacta.database.Acting;
import org.pacta.database.Changed;
import org.pacta.id.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes mail that is owed. It is written in the running transaction, so that it is owed exactly if that commits, and is
 * sent after that.
 *
 * <p>Each mail gets its Message-ID here and keeps it however often it is sent (RFC 5322, 3.6.4), so that a mail which
 * arrives twice after a crash can be recognised as one.
 */
@Service
public class Outbox {

    /** What stands in a mail where its secret is. */
    static final String HIDDEN = "••••••••";

    private final JdbcClient jdbc;
    private final Acting acting;
    private final MailProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Acting acting, MailProperties properties, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    /** Whether there is a server to send to; if not, what is queued is kept here. */
    public boolean delivers() {
        return properties.delivers();
    }

    /** Queues one mail.
     *
     * @return its id
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long queue(NewMail mail) {
        return queueAll(List.of(mail)).getFirst();
    }

    /**
     * Queues one mail that names a secret, such as the link to a new password. The mail goes out with it; here everybody
     * reads {@link #HIDDEN} in its place, and once the mail has left the secret is kept nowhere.
     *
     * @param secret as both bodies have it
     * @return its id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long queueWith(String secret, NewMail mail) {
        long id = queue(new NewMail(
                mail.recipientId(),
                mail.address(),
                mail.subject(),
                mail.text().replace(secret, HIDDEN),
                mail.html().replace(secret, HIDDEN)));
        acting.asSystem(() -> jdbc.sql(MailSql.KEEP_SECRET)
                .param("id", id)
                .param("secret", secret)
                .update());
        return id;
    }

    /** Queues several mails at once.
     *
     * @return their ids, in the order of the mails
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> queueAll(List<NewMail> mails) {
        if (mails.isEmpty()) {
            return List.of();
        }
        var messageIds = mails.stream()
                .map(mail -> "<" + UUID.randomUUID() + "@" + properties.messageIdDomain() + ">")
                .toList();
        var ids = new HashMap<String, Long>();
        acting.asSystem(() -> jdbc.sql(MailSql.QUEUE)
                .param("messageIds", messageIds.toArray(String[]::new))
                .param(
                        "recipients",
                        mails.stream().map(it -> it.recipientId().value()).toArray(Long[]::new))
                .param("addresses", mails.stream().map(NewMail::address).toArray(String[]::new))
                .param("subjects", mails.stream().map(NewMail::subject).toArray(String[]::new))
                .param("texts", mails.stream().map(NewMail::text).toArray(String[]::new))
                .param("htmls", mails.stream().map(NewMail::html).toArray(String[]::new))
                .param("state", (properties.delivers() ? Mailbox.State.QUEUED : Mailbox.State.KEPT).name())
                .param("now", Timestamp.from(clock.instant()))
                .query(row -> {
                    ids.put(row.getString("message_id"), row.getLong("id"));
                }));
        events.publishEvent(Changed.within(parties(mails), Set.of("mail")));
        var inOrder = new ArrayList<Long>();
        messageIds.forEach(messageId -> inOrder.add(Objects.requireNonNull(ids.get(messageId))));
        return inOrder;
    }

    /** Those whose people get something: the pages of others do not stir. */
    private List<String> parties(List<NewMail> mails) {
        return acting.asSystem(() -> jdbc.sql(MailSql.PARTIES)
                .param(
                        "recipients",
                        mails.stream().map(mail -> mail.recipientId().value()).toArray(Long[]::new))
                .query(String.class)
                .list());
    }

    /**
     * A mail that is owed to one member, ready to be sent: both bodies say the same.
     *
     * @param recipientId the member
     * @param address where it goes, an address as in RFC 5322, 3.4.1
     * @param subject one line
     * @param text the body as plain text
     * @param html the body as a whole HTML document
     */
    public record NewMail(MemberId recipientId, String address, String subject, String text, String html) {

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
}
